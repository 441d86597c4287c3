"""Commands: every word Indonesian, every failure one sentence, exit codes that scripts can trust."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from drafter import cli, delivery, paths
from drafter.documents.sources import Sources
from drafter.model import codec
from drafter.model.draft import Draft, Service

ROOT = Path(__file__).parents[2]
SAMPLE = paths.resources() / "samples" / "kecamatan.draf"
# Called as main.py calls it, without the environment that main.py makes first.
RUN = "import sys; from drafter import cli; sys.exit(cli.main(sys.argv[1:]))"
ENGLISH = re.compile(
    r"\b(usage|options?|positional|arguments?|show|this|help message|error|exit|required|invalid|expected)\b",
    re.I,
)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return Path(shutil.copy(SAMPLE, tmp_path / "kecamatan.draf"))


@pytest.fixture
def empty_draft(tmp_path: Path) -> Path:
    path = tmp_path / "kosong.draf"
    path.write_bytes(codec.encode(Draft(services=(Service(id="aaaaaaa2", name="Izin"),))))
    return path


def run(*words: str | bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", RUN, *words]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, timeout=60)


@pytest.mark.parametrize(
    "words", [["--help"], ["-h"], ["--bantuan"], ["ekspor", "-h"], ["periksa", "--help"]]
)
def test_help_is_indonesian(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(words) == 0
    told = capsys.readouterr()
    assert told.out.count("Penggunaan:") == 1 and "Pilihan:" in told.out and told.err == ""
    assert not ENGLISH.search(told.out.replace("--help", ""))


def test_help_names_every_command_and_every_option(capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--help"])
    told = capsys.readouterr().out
    assert "ekspor" in told and "periksa" in told
    cli.main(["ekspor", "--bantuan"])
    assert all(each in capsys.readouterr().out for each in ["-o FOLDER"])
    cli.main(["periksa", "--bantuan"])
    assert "--json" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ([], "memerlukan layar"),
        (["makan"], '"makan" tidak dikenal'),
        (["--x"], '"--x" tidak dikenal'),
        (["ekspor"], "belum disebut"),
        (["ekspor", "--"], "belum disebut"),
        (["ekspor", "a.draf", "-o"], "sesudah -o"),
        (["ekspor", "-o", "--tanpa-data", "a.draf"], "tidak dapat dipahami"),
        (["ekspor", "--tanpa", "a.draf"], '"--tanpa" tidak dikenal'),
        (["ekspor", "--tanpa-data=1", "a.draf"], "tidak dapat dipahami"),
        (["periksa", "-z", "a.draf"], '"-z" tidak dikenal'),
        (["periksa", "a\x1b[31m.draf"], "tidak ditemukan"),
    ],
)
def test_a_wrong_command_is_one_line_that_says_what_to_do(
    words: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(words) == 2
    streams = capsys.readouterr()
    assert streams.out == "" and told in streams.err
    assert streams.err.count("\n") == 1 and "\x1b" not in streams.err
    assert not ENGLISH.search(streams.err)


def test_without_a_screen_it_says_how_to_export(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([]) == 2
    assert "main.py ekspor NAMA.draf" in capsys.readouterr().err


def test_the_version_loads_nothing_heavy() -> None:
    heavy = {"docx", "lxml", "jinja2", "platformdirs", "argparse", "drafter.model", "drafter.delivery"}
    code = f"from drafter import cli; cli.main(['--versi']); import sys; print({heavy} & set(sys.modules))"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.splitlines()[-1] == "set()"
    assert told.stdout.startswith(f"{cli.NAME} ")


def test_the_sample_is_exported_beside_itself(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["ekspor", str(draft)]) == 0
    told = capsys.readouterr()
    (line,) = told.out.splitlines()
    assert Path(line).is_file() and Path(line).parent == draft.parent
    assert "Diisi saat penetapan: nomor keputusan" in told.err
    assert "Masih kosong" not in told.err


def test_gaps_are_listed_by_service_and_are_no_failure(
    empty_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["ekspor", str(empty_draft), "-o", "keluar"]) == 0
    told = capsys.readouterr()
    assert Path(told.out.strip()).parent == Path("keluar")
    assert "Masih kosong:\n- Keputusan: Menimbang;" in told.err
    assert re.search(r"^- Izin: (?:[^;]+; ){13}[^;]+\.$", told.err, re.M)


def test_one_failing_draft_does_not_stop_the_others(
    draft: Path, empty_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["ekspor", str(draft), "tiada.draf", str(empty_draft), "-o", "keluar"]) == 2
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 2
    assert 'Berkas "tiada.draf" tidak ditemukan' in told.err


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_a_draft_that_asks_too_much_of_the_machine_does_not_stop_the_others(
    draft: Path,
    error: type[Exception],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    deliver = delivery.deliver

    def some(path: Path, *rest: object, **named: object) -> delivery.Delivered:
        if path.name == "besar.draf":
            raise error
        return deliver(path, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(delivery, "deliver", some)
    assert cli.main(["ekspor", "besar.draf", str(draft)]) == 2
    told = capsys.readouterr()
    assert '"besar.draf"' in told.err and len(told.out.splitlines()) == 1


def test_a_fault_of_the_program_is_told_as_one_and_does_not_stop_the_others(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    inspect = delivery.inspect

    def some(path: Path, sources: Sources) -> tuple[delivery.Inspected, Draft]:
        if path.name == "aneh.draf":
            raise ZeroDivisionError
        return inspect(path, sources)

    monkeypatch.setattr(delivery, "inspect", some)
    assert cli.main(["periksa", "aneh.draf", str(draft)]) == 2
    told = capsys.readouterr()
    assert "ZeroDivisionError" in told.err and told.err.splitlines()[-1].startswith("Program gagal mengolah")
    assert "Siap diajukan" in told.out


def test_two_drafts_of_one_office_do_not_replace_each_other(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(draft, "salinan.draf")
    for _ in range(2):
        assert cli.main(["ekspor", str(draft), "salinan.draf", str(draft), "-o", "keluar"]) == 0
        assert len(set(capsys.readouterr().out.splitlines())) == 2
    assert len(list(Path("keluar").iterdir())) == 2


def test_options_and_drafts_may_mix_and_a_name_may_look_like_an_option(
    draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(draft, "-o.draf")
    assert cli.main(["ekspor", str(draft), "--ke", "keluar", "--tanpa-data", "--", "-o.draf"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_an_interruption_is_a_sentence(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(delivery, "deliver", interrupt)
    assert cli.main(["ekspor", str(draft)]) == 130
    assert "Dihentikan" in capsys.readouterr().err


def test_a_filled_draft_passes(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = sorted(draft.parent.rglob("*"))
    assert cli.main(["periksa", str(draft)]) == 0
    told = capsys.readouterr().out
    assert "Siap diajukan: tidak ada temuan" in told
    assert "Diisi saat penetapan" in told
    assert sorted(draft.parent.rglob("*")) == before


def test_a_draft_with_gaps_does_not_pass(
    draft: Path, empty_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["periksa", str(empty_draft), str(draft)]) == 1
    told = capsys.readouterr().out
    assert "- Izin: 14 komponen belum diisi" in told and told.count("  Siap diajukan") == 1
    assert cli.main(["periksa", str(empty_draft), "tiada.draf"]) == 2


def test_the_check_as_json_tells_the_same(
    draft: Path, empty_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["periksa", "--json", str(empty_draft), "tiada.draf", str(draft)]) == 2
    told = capsys.readouterr()
    gaps, gone, filled = json.loads(told.out)["rancangan"]
    assert gaps["terisi"] is False
    assert {each["bagian"]: len(each["isian"]) for each in gaps["masih_kosong"]}["Izin"] == 14
    assert gone["berkas"] == "tiada.draf" and "tidak ditemukan" in gone["galat"]
    assert filled["terisi"] is True and filled["masih_kosong"] == []
    assert "nomor keputusan" in filled["diisi_saat_penetapan"]


@pytest.mark.skipif(os.name != "posix", reason="names of any bytes")
@pytest.mark.parametrize("environment", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}])
def test_any_name_comes_out_as_it_is_in_any_locale(draft: Path, environment: dict[str, str]) -> None:
    folder = os.fsencode(draft.parent) + b"/k\xc3\xa9\xff\xe1\x9e\x80"
    told = run("ekspor", draft.name, "-o", folder, **environment)
    assert told.returncode == 0, told.stderr
    assert told.stdout.startswith(folder)
    assert os.path.isfile(told.stdout.strip())


@pytest.mark.skipif(os.name != "posix", reason="pipes")
@pytest.mark.parametrize("words", [["--help"], ["periksa", "kecamatan.draf"], ["ekspor", "kecamatan.draf"]])
def test_a_reader_that_leaves_is_met_with_silence(draft: Path, words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.Popen([sys.executable, "-c", RUN, *words], stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (141, b"")


@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
def test_progress_is_shown_on_a_terminal_only(draft: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", RUN, "ekspor", "kecamatan.draf"], stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    assert process.wait(timeout=60) == 0
    shown = os.read(ours, 10_000).decode()
    os.close(ours)
    assert process.stdout is not None
    process.stdout.close()
    assert "[1/1] Menyusun kecamatan.draf" in shown
    assert b"[1/1]" not in run("ekspor", "kecamatan.draf").stderr


@pytest.mark.skipif(os.name != "posix", reason="signals")
def test_an_interrupting_signal_ends_with_its_code(draft: Path) -> None:
    # Whoever starts the tests in the background has signals ignored.
    heard = "signal.signal(signal.SIGINT, signal.default_int_handler)"
    code = RUN.replace("import sys;", f"import sys, os, signal; {heard}; from drafter import delivery;", 1)
    code = code.replace(
        "sys.exit(", "delivery.deliver = lambda *a, **k: os.kill(os.getpid(), signal.SIGINT); sys.exit("
    )
    told = subprocess.run([sys.executable, "-c", code, "ekspor", "a.draf"], capture_output=True, timeout=60)
    assert told.returncode == 128 + signal.SIGINT
    assert "Dihentikan" in told.stderr.decode() and b"Traceback" not in told.stderr


def test_the_findings_as_json_are_as_the_schema_says(
    empty_draft: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["periksa", "--json", "--tanggal", "2026-07-20", str(empty_draft)]) == 1
    (told,) = json.loads(capsys.readouterr().out)["rancangan"]
    schema = json.loads((paths.resources() / "findings.schema.json").read_text(encoding="utf-8"))["$defs"]
    assert set(told) == set(schema["diperiksa"]["required"]) == set(schema["diperiksa"]["properties"])
    assert told["siap_diajukan"] is False
    row = next(each for each in told["findings"] if each["rule"] == "component-missing")
    assert set(row) == set(schema["temuan"]["required"]) == set(schema["temuan"]["properties"])
    assert (row["severity"], row["service"]) == ("must", "Izin")


def test_a_rule_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["periksa", "--jelaskan", "time-vague"]) == 0
    assert "UU 25/2009 Pasal 21" in capsys.readouterr().out
    assert cli.main(["periksa", "--jelaskan", "no-such-rule"]) == 2


def test_a_day_that_cannot_be_read_is_a_sentence(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["periksa", "--tanggal", "20-07-2026", str(draft)]) == 2
    assert "2026-07-20" in capsys.readouterr().err
