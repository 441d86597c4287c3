"""The reference .docx: how ours was made, and what an office's own must bring and keeps."""

from __future__ import annotations

import io
import zipfile

import docx
import docx.enum.style
import pytest

from drafter.errors import UserError
from drafter.paths import resources
from drafter.word.reader import is_untouched
from drafter.word.reference import Styles, open_reference, standard
from drafter.word.writer import write
from tests.drafter.word.samples import ASSETS, annex, decree, paper
from tests.linter import lint
from tests.make_reference import reference


def own_reference(*, lose: str = "") -> bytes:
    """An office's reference: a footer, a list and a picture of its own."""
    document = docx.Document(io.BytesIO(standard()))
    document.sections[0].footer.paragraphs[0].text = "Dokumen ini ditandatangani secara elektronik"
    stream = io.BytesIO()
    document.save(stream)
    if not lose:
        return stream.getvalue()
    out = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(f'"{lose}"'.encode(), b'"Lain"'))
    return out.getvalue()


def test_the_reference_is_what_its_script_makes() -> None:
    assert (resources() / "styles" / "reference.docx").read_bytes() == reference()


def test_the_reference_holds_no_theme_fonts_thumbnail_or_custom_xml() -> None:
    with zipfile.ZipFile(io.BytesIO(standard())) as package:
        assert not [
            name for name in package.namelist() if "custom" in name or "thumb" in name or "Effects" in name
        ]
        assert "asciiTheme" not in package.read("word/styles.xml").decode()


def test_the_reference_is_opened_once_for_the_same_bytes() -> None:
    assert open_reference(standard()) is open_reference(bytes(standard()))


def test_styles_are_found_by_name() -> None:
    assert open_reference(standard()).styles.cell == "SPIsiSel"
    assert Styles().cell == "SP Isi Sel"


def test_a_missing_style_is_named_to_the_officer() -> None:
    with pytest.raises(UserError, match="“SP Tembusan”"):
        open_reference(own_reference(lose="SP Tembusan"))


def test_what_is_no_word_file_is_refused_as_a_reference() -> None:
    with pytest.raises(UserError, match="acuan"):
        write(paper(decree()), ASSETS, None, reference=b"bukan docx")


def test_the_footer_of_an_offices_reference_survives() -> None:
    content = write(paper(decree(), annex(1)), ASSETS, b"{}", reference=own_reference())
    assert lint(content) == []
    assert is_untouched(content)
    for section in docx.Document(io.BytesIO(content)).sections:
        assert section.footer.paragraphs[0].text.startswith("Dokumen ini")
        assert section.first_page_footer.paragraphs[0].text.startswith("Dokumen ini")


def test_lists_are_numbered_on_from_those_of_the_reference() -> None:
    stream = io.BytesIO()
    document = docx.Document()  # the default template brings numbering, and parts that must not travel
    for name in Styles.__slots__:
        wanted = getattr(Styles(), name)
        document.styles.add_style(wanted, docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
    document.save(stream)
    opened = open_reference(stream.getvalue())
    assert opened.last_num > 0
    assert opened.last_abstract > 0
    content = write(paper(decree()), ASSETS, None, reference=stream.getvalue())
    assert lint(content) == []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        assert not [name for name in package.namelist() if "thumb" in name or "Effects" in name]
        assert [name for name in package.namelist() if "item" in name] == [
            "customXml/_rels/item2.xml.rels",
            "customXml/itemProps2.xml",
            "customXml/item2.xml",
        ]
