"""An office's reference .docx: a sound one dresses the paper, anything else is a sentence and cheap."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.cli import main
from drafter.errors import UserError
from drafter.paths import resources
from drafter.word.office_reference import read_reference
from drafter.word.reference import standard
from drafter.word.writer import write
from tests.drafter.documents.offices import draft, signed_by
from tests.drafter.documents.printed import printed
from tests.drafter.word.samples import png
from tests.linter import lint

SAMPLE = resources() / "samples" / "kecamatan.draf"


def own(*lines: str, picture: bool = False) -> bytes:
    """An office's reference whose body is its letterhead."""
    document = docx.Document(io.BytesIO(standard()))
    document.paragraphs[0].text = lines[0] if lines else ""
    for line in lines[1:]:
        document.add_paragraph(line)
    if picture:
        document.add_picture(io.BytesIO(png(60, 80)))
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def changed(change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """The standard reference with other parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(standard())) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, content in more.items():
            target.writestr(name.replace("__", "/").replace("_bin", ".bin"), content)
    return out.getvalue()


def in_document(old: bytes, new: bytes) -> bytes:
    return changed(
        lambda name, content: content.replace(old, new) if name == "word/document.xml" else content
    )


def in_relations(kind: str) -> bytes:
    row = f'<Relationship Id="rId99" Type="x/{kind}" Target="http://a.b/c" TargetMode="External"/>'
    row += "</Relationships>"
    return changed(
        lambda name, content: (
            content.replace(b"</Relationships>", row.encode())
            if name.endswith("document.xml.rels")
            else content
        )
    )


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", b"<a>" + b" " * 200_000_000 + b"</a>")
    return out.getvalue()


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "cut off": (lambda: standard()[: len(standard()) // 2], "tidak utuh|yang utuh"),
    "another kind": (lambda: png(10, 10), "yang utuh"),
    "nothing": (lambda: b"", "yang utuh"),
    "a zip of something else": (lambda: changed(lambda _n, _c: b"<a/>"), "yang utuh"),
    "a bomb": (bomb, "terlalu besar"),
    "entities": (
        lambda: in_document(b"<w:document ", b'<!DOCTYPE a [<!ENTITY b "c">]><w:document '),
        "entitas",
    ),
    "macros": (lambda: changed(lambda _, content: content, word__vbaProject_bin=b"1"), "makro"),
    "an embedded program": (
        lambda: changed(lambda _, content: content, word__embeddings__a_bin=b"1"),
        "makro",
    ),
    "a picture elsewhere": (lambda: in_relations("image"), "di luar berkas"),
    "a template elsewhere": (lambda: in_relations("attachedTemplate"), "di luar berkas"),
    "20,000 levels": (
        lambda: in_document(b"<w:p/>", b"<w:p>" * 20_000 + b"</w:p>" * 20_000),
        "yang utuh|terlalu dalam",
    ),
    "a style too few": (
        lambda: changed(lambda _, content: content.replace(b'"SP Tembusan"', b'"Lain"')),
        "“SP Tembusan”",
    ),
    "a whole document": (lambda: own(*["kalimat"] * 30), "lebih panjang daripada sebuah kop"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_reference_is_one_sentence_and_nothing_is_written(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import re

    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    make, said = BAD[name]
    file = tmp_path / "acuan.docx"
    file.write_bytes(make())
    code = main(["ekspor", str(SAMPLE), "-o", str(tmp_path / "keluar"), "--acuan", str(file)])
    told = capsys.readouterr().err
    assert code == 2
    assert re.search(said, told) and "acuan" in told and "Traceback" not in told
    assert not (tmp_path / "keluar").exists()


def test_a_reference_of_a_gigabyte_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "besar.docx"
    with file.open("wb") as stream:
        stream.truncate(1_000_000_000)
    with pytest.raises(UserError, match="lebih besar dari 20 MB"):
        read_reference(file)


def test_a_link_in_a_letterhead_is_no_part_elsewhere(tmp_path: Path) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(in_relations("hyperlink"))
    assert read_reference(file)


def body(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return package.read("word/document.xml").decode()


def test_what_stands_in_the_reference_is_the_letterhead_with_its_pictures() -> None:
    (document,) = printed(draft()).documents
    content = write(document, {}, b"{}", own("PEMERINTAH CONTOH & LAIN", "BADAN CONTOH", picture=True))
    text = body(content)
    assert text.index("PEMERINTAH CONTOH &amp; LAIN") < text.index("BADAN CONTOH") < text.index("r:embed")
    assert "PEMERINTAH KABUPATEN CONTOH" not in text
    assert lint(content) == []
    said = [each.text for each in docx.Document(io.BytesIO(content)).paragraphs]
    assert said[:2] == ["PEMERINTAH CONTOH & LAIN", "BADAN CONTOH"]


def test_an_empty_body_leaves_the_offices_lines() -> None:
    (document,) = printed(draft()).documents
    assert "PEMERINTAH KABUPATEN CONTOH" in body(write(document, {}, b"{}", own()))


def test_a_decree_signed_on_behalf_bears_no_letterhead_of_the_office() -> None:
    (document,) = printed(signed_by(draft(), on_behalf="Bupati Contoh")).documents
    text = body(write(document, {}, b"{}", own("BADAN CONTOH")))
    assert "BADAN CONTOH" not in text and "BUPATI CONTOH" in text


def test_a_sound_reference_is_used_by_the_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    file = tmp_path / "acuan.docx"
    file.write_bytes(own("BADAN CONTOH"))
    assert main(["ekspor", str(SAMPLE), "-o", str(tmp_path / "keluar"), "--acuan", str(file)]) == 0
    (made,) = (tmp_path / "keluar").iterdir()
    assert "BADAN CONTOH" in body(made.read_bytes())
    assert str(made) in capsys.readouterr().out


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_whatever_a_file_holds_it_is_read_or_refused_in_a_sentence(
    tmp_path: Path, data: st.DataObject
) -> None:
    content = bytearray(standard())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    file = tmp_path / "a.docx"
    file.write_bytes(bytes(content[: cut or None]))
    try:
        assert read_reference(file) == bytes(content[: cut or None])
    except UserError as error:
        assert "acuan" in error.sentence
