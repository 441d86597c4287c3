"""An office's own sentences go before ours; one at fault is told by file and line, and ours stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.cli import main
from drafter.documents.own_wording import own_wording
from drafter.documents.sources import load_sources, troubles
from drafter.errors import UserError
from drafter.paths import resources

SAMPLE = resources() / "samples" / "kecamatan.draf"
OURS = "Keputusan ini mulai berlaku pada tanggal ditetapkan."


def folder(tmp_path: Path, text: str | bytes, name: str = "dictum.j2") -> Path:
    made = tmp_path / "kalimat"
    made.mkdir(exist_ok=True)
    (made / name).write_bytes(text if isinstance(text, bytes) else text.encode())
    return made


def block(words: str) -> str:
    return f"{{% block berlaku %}}\n{words}\n{{% endblock %}}\n"


def test_own_words_stand_in_the_place_of_the_programs_and_the_rest_stays(tmp_path: Path) -> None:
    said = block("Keputusan ini berlaku sejak {{ tentang | upper }}{% if jumlah == 'x' %} tidak{% endif %}.")
    own = own_wording(folder(tmp_path, said))
    assert own.render("dictum", "berlaku", tentang="hari ini", jumlah="1") == (
        "Keputusan ini berlaku sejak HARI INI."
    )
    assert own.render("decree", "tentang", unit="Kecamatan") == "Standar Pelayanan pada Kecamatan"
    assert own.troubles == ()


BAD = {
    "a broken tag": ("\n{% block berlaku %}\n{% if %}\n{% endblock %}", "rusak pada baris 3"),
    "a name nobody knows": (block("{{ rahasia }}"), "pada baris 2: ada nama yang tidak dikenal"),
    "a loop": (block("{% for a in 'abc' %}x{% endfor %}"), "tidak diizinkan pada baris 2"),
    "a call": (block("{{ tentang.upper() }}"), "tidak diizinkan pada baris 2"),
    "the inside of Python": (block("{{ ''.__class__.__mro__ }}"), "tidak diizinkan pada baris 2"),
    "arithmetic": (block("{{ 'a' * 999999999 }}"), "tidak diizinkan pada baris 2"),
    "an assignment": (block("{% set a = 'b' %}"), "tidak diizinkan pada baris 2"),
    "another file": ("{% include 'x' %}" + block("a"), "tidak diizinkan pada baris 1"),
    "a filter nobody knows": (block("{{ tentang | buka }}"), "rusak pada baris 2"),
    "a division by words": (block("{{ (1).real }}"), "tidak diizinkan"),
    "no UTF-8": (b"{% block berlaku %}\xff{% endblock %}", "bita ke-20 bukan UTF-8"),
    "20,000 levels": (block("{{ " + "(" * 20_000 + "1" + ")" * 20_000 + " }}"), "bersarang terlalu dalam"),
    "20,000 conditions": (block("{% if 1 %}" * 20_000 + "{% endif %}" * 20_000), "dalam|tidak dibaca"),
    "far too long": (block("{{ tentang }}" * 300), "lebih panjang dari"),
    "far too large": (b" " * 300_000, "tidak dibaca"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_template_at_fault_is_told_with_file_and_line_and_stops_nothing(tmp_path: Path, name: str) -> None:
    import re

    text, said = BAD[name]
    own = own_wording(folder(tmp_path, text))
    assert own.render("dictum", "berlaku", tentang="kata " * 20) == OURS
    (told,) = own.troubles
    assert told.startswith("Kalimat sendiri dictum.j2 ") and told.endswith(
        "Kalimat bawaan program yang dipakai."
    )
    assert re.search(said, told), told


def test_a_folder_without_known_files_is_refused_with_their_names(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak memuat berkas kalimat"):
        own_wording(folder(tmp_path, "", "surat.txt"))
    with pytest.raises(UserError, match="tidak dapat dibuka"):
        own_wording(tmp_path / "tiada")


def test_the_command_tells_what_was_not_used_and_still_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    made = folder(tmp_path, block("{{ rahasia }}"))
    folder(tmp_path, "{% block tentang %}Standar Pelayanan Publik {{ unit }}{% endblock %}", "decree.j2")
    code = main(["ekspor", str(SAMPLE), "-o", str(tmp_path / "keluar"), "--kalimat", str(made)])
    assert code == 0
    assert "dictum.j2 gagal pada baris 2" in capsys.readouterr().err
    (file,) = (tmp_path / "keluar").iterdir()
    assert "Standar Pelayanan Publik" in file.name


def test_without_a_folder_nothing_is_to_be_told() -> None:
    assert troubles(load_sources()) == ()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["{%", "%}", "{{", "}}", " if ", "endif", "block a", " x ", "|", "(", "'", "\n", "é"])
    )
)
def test_whatever_a_template_holds_a_sentence_comes_out(tmp_path: Path, pieces: list[str]) -> None:
    own = own_wording(folder(tmp_path, "".join(pieces)))
    assert own.render("dictum", "berlaku", x="kata")
