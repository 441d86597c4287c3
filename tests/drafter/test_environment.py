"""The first start, tried on a small checkout with one package of our own in `wheels/`: no network is used."""

import ast
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from drafter.environment import (
    Wish,
    first_start,
    is_ready,
    packages_of,
    places,
    python_packages,
    system_packages,
)
from drafter.environment.progress import Stop

fcntl = pytest.importorskip("fcntl", reason="the set-up was never tried on Windows")
ROOT = Path(__file__).resolve().parents[2]
PYTHON = getattr(sys, "_base_executable", sys.executable)
CLI = """
import kecil, os, sys
def main(arguments):
    print(os.path.dirname(kecil.__file__), kecil.VERSION, *arguments)
    return 7
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the door and the environment's room, with a command that needs the package `kecil`."""
    root = tmp_path / "program kecil"
    (root / "drafter").mkdir(parents=True)
    shutil.copy(ROOT / "main.py", root)
    shutil.copy(ROOT / "drafter" / "__init__.py", root / "drafter")
    shutil.copytree(
        ROOT / "drafter/environment", root / "drafter/environment", ignore=shutil.ignore_patterns("*.pyc")
    )
    (root / "drafter" / "cli.py").write_text(CLI)
    demand(root, "1.0")
    return root


def demand(root: Path, version: str) -> None:
    """Put a wheel of `kecil` into wheels/ and a lock file that names it."""
    wheel = root / "wheels" / f"kecil-{version}-py3-none-any.whl"
    wheel.parent.mkdir(exist_ok=True)
    info = f"kecil-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("kecil.py", f"VERSION = {version!r}\n")
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: kecil\nVersion: {version}\n")
        archive.writestr(
            f"{info}/WHEEL",
            "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
        )
        archive.writestr(f"{info}/RECORD", "")
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    (root / "requirements.lock").write_text(f"kecil=={version} --hash=sha256:{digest}\n")


def surroundings(root: Path) -> dict[str, str]:
    """No screen, no apt-get, no traces of the environment that runs the tests."""
    return {"HOME": str(root.parent), "PATH": "/nowhere", "LANG": "C.UTF-8"}


def begin(root: Path, *words: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [PYTHON, str(root / "main.py"), *words],
        env=surroundings(root),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def start(root: Path, *words: str) -> tuple[int, str, str]:
    process = begin(root, *words)
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err


def place_of(root: Path) -> Path:
    return Path(places(str(root))[0])


def packages_in(root: Path) -> str:
    return packages_of(str(place_of(root)))


def test_first_start_makes_the_environment_and_later_starts_say_nothing(checkout: Path) -> None:
    expected = f"{packages_in(checkout)} 1.0 ekspor a b.draf\n"
    code, out, err = start(checkout, "ekspor", "a b.draf")
    assert (code, out) == (7, expected), err
    assert "hanya sekali" in err and "Selesai dalam" in err
    assert start(checkout, "ekspor", "a b.draf") == (7, expected, "")


def test_a_killed_set_up_is_finished_by_the_next_start(checkout: Path) -> None:
    first = begin(checkout, "ekspor")
    deadline = time.monotonic() + 30
    while not (place_of(checkout) / "requirements.txt").exists():
        assert time.monotonic() < deadline and first.poll() is None
        time.sleep(0.01)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    assert not is_ready(str(place_of(checkout)), (checkout / "requirements.lock").read_bytes())
    code, out, err = start(checkout, "ekspor")
    assert (code, out) == (7, f"{packages_in(checkout)} 1.0 ekspor\n"), err


def test_two_first_starts_at_once_make_one_environment(checkout: Path) -> None:
    both = [begin(checkout, "ekspor") for _ in range(2)]
    said = [process.communicate(timeout=60) for process in both]
    assert [process.returncode for process in both] == [7, 7], said
    assert sum("Selesai dalam" in err for _, err in said) == 1, said


def test_a_start_waits_for_one_that_holds_the_lock_and_says_so(checkout: Path) -> None:
    place = place_of(checkout)
    place.parent.mkdir()
    with open(f"{place}.kunci", "ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        waiting = begin(checkout, "ekspor")
        assert waiting.stderr is not None
        assert "menunggu" in waiting.stderr.readline()
        assert waiting.poll() is None and not place.exists()
    out, err = waiting.communicate(timeout=60)
    assert (waiting.returncode, out) == (7, f"{packages_in(checkout)} 1.0 ekspor\n"), err


def test_a_changed_lock_file_makes_the_environment_anew(checkout: Path) -> None:
    assert start(checkout, "ekspor")[0] == 7
    demand(checkout, "2.0")
    assert start(checkout, "ekspor")[1] == f"{packages_in(checkout)} 2.0 ekspor\n"


def test_where_the_program_folder_may_not_be_written_the_users_folder_serves(checkout: Path) -> None:
    (checkout / ".lingkungan").write_text("in the way")
    code, out, err = start(checkout, "ekspor")
    data = checkout.parent / ".local/share/penyusun-standar-pelayanan/lingkungan"
    assert code == 7 and out.startswith(f"{data}/"), err


def test_a_wheels_folder_that_lacks_a_package_ends_in_a_sentence(checkout: Path) -> None:
    lock = checkout / "requirements.lock"
    lock.write_text(lock.read_text() + f"besar==1.0 --hash=sha256:{'0' * 64}\n")
    code, out, err = start(checkout, "ekspor")
    assert (code, out) == (1, "")
    assert "Folder wheels tidak memuat semua paket" in err and "Traceback" not in err
    assert not is_ready(str(place_of(checkout)), lock.read_bytes())


def test_a_package_with_another_hash_is_refused_with_a_sentence(checkout: Path) -> None:
    lock = checkout / "requirements.lock"
    lock.write_text(re.sub("sha256:.*", "sha256:" + "0" * 64, lock.read_text()))
    code, _, err = start(checkout, "ekspor")
    assert code == 1
    assert "berbeda dengan yang dicatat" in err and "Traceback" not in err


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("ERROR: Could not install: [Errno 28] No space left on device", "Ruang disk tidak cukup"),
        ("WARNING: Retrying (Retry(total=4)) ... Failed to establish a new connection", "sambungan internet"),
        ("Looking in links: /elsewhere/wheels", "sambungan internet"),
    ],
)
def test_pip_failing_is_explained(said: str, sentence: str) -> None:
    assert sentence in python_packages.explain(said, None)


def test_an_empty_wheels_folder_is_as_none_and_the_tests_do_not_use_it(checkout: Path) -> None:
    assert python_packages.wheels_of(Wish(str(checkout))) == str(checkout / "wheels")
    assert python_packages.wheels_of(Wish(str(checkout), label="uji-")) is None
    next((checkout / "wheels").iterdir()).unlink()
    assert python_packages.wheels_of(Wish(str(checkout))) is None


class TestSystemPackages:
    """What is missing from the system, with stand-ins for what would change this machine."""

    @pytest.fixture(autouse=True)
    def bare_machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system_packages, "lacks_python_parts", lambda: True)
        monkeypatch.setattr(system_packages, "missing_libraries", lambda: ["libegl1"])
        monkeypatch.setattr(system_packages, "may_install", lambda: False)

    def test_who_is_not_root_is_told_the_one_command(
        self, checkout: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with pytest.raises(Stop) as stop:
            first_start.prepare(Wish(str(checkout)))
        said = capsys.readouterr().err
        assert stop.value.code == 1
        assert said.rstrip().endswith(
            "sudo apt-get update && sudo apt-get install -y --no-install-recommends python3-venv libegl1"
        )
        assert not place_of(checkout).exists()

    def test_a_command_does_without_the_libraries_of_the_window(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(system_packages, "lacks_python_parts", lambda: False)
        first_start.prepare(Wish(str(checkout)))
        assert is_ready(str(place_of(checkout)), (checkout / "requirements.lock").read_bytes())
        with pytest.raises(Stop):
            first_start.prepare(Wish(str(checkout), window=True))

    def test_root_installs_all_that_is_missing_in_one_go(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        asked: list[list[str]] = []

        def install(packages: list[str], log: object) -> bool:
            asked.append(packages)
            monkeypatch.setattr(system_packages, "lacks_python_parts", lambda: False)
            monkeypatch.setattr(system_packages, "missing_libraries", list)
            (checkout / "xdotool").touch()
            return True

        monkeypatch.setattr(system_packages, "may_install", lambda: True)
        monkeypatch.setattr(system_packages, "install", install)
        first_start.prepare(Wish(str(checkout), packages={"xdotool": str(checkout / "xdotool")}))
        assert asked == [["python3-venv", "xdotool", "libegl1"]]

    def test_an_apt_that_fails_stops_only_what_cannot_go_on(
        self, checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        monkeypatch.setattr(system_packages, "may_install", lambda: True)
        monkeypatch.setattr(system_packages, "install", lambda *_: False)
        with pytest.raises(Stop):
            first_start.prepare(Wish(str(checkout)))
        assert "apt-get install" in capsys.readouterr().err


def test_a_package_is_there_when_its_command_or_path_is() -> None:
    proofs = {"sh": "sh", "root": "/", "lost": "no-such-command-here", "gone": "/nowhere/*.ttf"}
    assert system_packages.missing_packages(proofs) == ["lost", "gone"]


def test_a_library_is_missing_when_it_cannot_be_loaded() -> None:
    assert system_packages.missing_libraries({"libc6": "libc.so.6", "none": "libnone.so.0"}) == ["none"]


def test_the_way_of_every_start_imports_nothing_but_os_and_sys(checkout: Path) -> None:
    code = (
        "import os, sys; before = set(sys.modules); from drafter import environment as e;"
        "w = e.Wish('.'); e.is_ready(w.places[0], w.lock); print(sorted(set(sys.modules) - before))"
    )
    done = subprocess.run([PYTHON, "-c", code], cwd=checkout, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['drafter', 'drafter.environment']"


def test_packages_from_elsewhere_never_stand_in_for_those_of_the_lock_file(checkout: Path) -> None:
    assert start(checkout, "ekspor")[0] == 7
    stranger = checkout.parent / "stranger"
    stranger.mkdir()
    (stranger / "kecil.py").write_text("VERSION = 'strange'\n")
    told = {**surroundings(checkout), "PYTHONPATH": str(stranger)}
    command = [PYTHON, str(checkout / "main.py"), "ekspor"]
    done = subprocess.run(command, env=told, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (f"{packages_in(checkout)} 1.0 ekspor\n", "")


def test_the_tests_environment_serves_the_commands_that_tests_start(checkout: Path) -> None:
    told = {**surroundings(checkout), "PENYUSUN_LINGKUNGAN": sys.prefix}
    (checkout / "drafter" / "cli.py").write_text("import sys\ndef main(_): print(sys.prefix); return 0\n")
    command = [sys.executable, str(checkout / "main.py"), "periksa"]
    done = subprocess.run(command, env=told, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == (f"{sys.prefix}\n", "")


def test_without_a_screen_one_sentence_says_how_to_export() -> None:
    told = {"PATH": os.environ["PATH"], "PENYUSUN_LINGKUNGAN": sys.prefix}
    done = subprocess.run([sys.executable, str(ROOT / "main.py")], env=told, capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1 and "python3 main.py ekspor" in done.stderr


def test_main_imports_only_the_rooms_below_it_and_is_read_by_old_pythons() -> None:
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"), feature_version=(3, 6))
    names = {
        name
        for node in ast.walk(tree)
        for name in (
            [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else []
        )
    }
    assert {name.split(".")[0] for name in names} <= {"os", "sys", "gc", "drafter", "forms"}


def test_both_lock_files_pin_and_hash_the_same_versions_and_name_no_registry() -> None:
    texts = [
        (ROOT / name).read_text(encoding="utf-8") for name in ("requirements.lock", "tests/requirements.lock")
    ]
    program, tests = (dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.M)) for text in texts)
    assert program and program.items() <= tests.items()
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    for name, version in re.findall(r'^    "([\w-]+)==([\w.]+)",$', project, re.M):
        assert tests[name.lower()] == version
    for text in texts:
        blocks = re.split(r"^(?=[a-z0-9-]+==)", text, flags=re.M)[1:]
        assert all("--hash=sha256:" in block for block in blocks)
        assert not re.search(r"://|--(extra-)?index-url|--find-links", text)
