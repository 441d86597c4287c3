"""From a draft to pages: the sample and made-up drafts exported, opened, validated and rendered for real."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from drafter import paths
from drafter.documents import blocks as b
from drafter.model import codec
from drafter.model.draft import Draft
from drafter.word.writer import write
from tests import office
from tests.drafter.documents.printed import printed, texts
from tests.drafter.word.samples import png
from tests.drafts import drafts
from tests.large import big_draft
from tests.linter import lint

pytestmark = pytest.mark.skipif(bool(office.missing()), reason=f"not installed: {office.missing()}")
SAMPLES = sorted((paths.resources() / "samples").glob("*.draf"))
HEADER = "NO. KOMPONEN URAIAN"
UNPRINTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")  # no file of Word holds them; \s counts some


class AnyPicture(dict[str, bytes]):
    """A picture for whatever name a made-up draft gives it."""

    def get(self, name: str, default: object = None) -> bytes:  # type: ignore[override]
        return png(60, 80)


def paper_of(draft: Draft) -> tuple[b.Document, bytes]:
    (document,) = printed(draft).documents
    return document, write(document, AnyPicture(), codec.encode(draft))


def real_drafts() -> dict[str, Draft]:
    """The samples, and drafts of odd sizes: none, one, and so many services that the annex lists them."""
    samples = {path.stem: codec.decode(path.read_bytes()).draft for path in SAMPLES}
    return samples | {f"besar-{count}": big_draft(count, seed=count) for count in (0, 1, 17)}


@pytest.fixture(scope="module")
def rendered(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[b.Document, bytes, Path]]:
    made = {name: paper_of(draft) for name, draft in real_drafts().items()}
    folder = tmp_path_factory.mktemp("papers")
    pdfs = office.convert({name: content for name, (_, content) in made.items()}, folder)
    return {name: (*made[name], pdfs[name]) for name in made}


def words(text: str) -> list[str]:
    """Words as a PDF may part them: also behind hyphens, slashes and the dots of a list of contents."""
    return [word for word in re.split(r"(?:[\s\-/]|\.{4,})+", UNPRINTED.sub("", text)) if word]


def first_lost(wanted: list[str], there: list[str]) -> str:
    """The first of the words wanted that does not follow in order; "" when all do."""
    rest = iter(there)
    for place, word in enumerate(wanted):
        if word not in rest:
            return " ".join(wanted[max(0, place - 5) : place + 1])
    return ""


def test_the_papers_are_sound_word_files(rendered: dict[str, tuple[b.Document, bytes, Path]]) -> None:
    validator = OpenXmlValidator()
    for name, (document, content, pdf) in rendered.items():
        assert lint(content) == [], name
        file = pdf.with_suffix(".docx")
        assert [str(error) for error in validator.validate(file).errors] == [], name
        opened = docx.Document(io.BytesIO(content))
        assert opened.core_properties.title == document.title
        assert len(opened.sections) == len(document.parts)


def test_pages_hold_every_word_in_order(rendered: dict[str, tuple[b.Document, bytes, Path]]) -> None:
    for name, (document, _, pdf) in rendered.items():
        wanted = [word for text in texts(document) for word in words(text)]
        assert first_lost(wanted, words(office.pdf_text(pdf))) == "", name
        assert len(wanted) > 100


def test_only_the_fonts_asked_for_are_used(rendered: dict[str, tuple[b.Document, bytes, Path]]) -> None:
    for name, (_, _, pdf) in rendered.items():
        assert all(font.startswith("URWBookman") for font in office.fonts(pdf)), name


def test_the_last_dictum_and_the_signature_share_a_page(
    rendered: dict[str, tuple[b.Document, bytes, Path]],
) -> None:
    for name, (_, _, pdf) in rendered.items():
        signed = [page for page in office.pages(pdf) if "Ditetapkan di" in page]
        assert len(signed) == 1 and "Keputusan ini mulai berlaku pada tanggal ditetapkan." in flat(
            signed[0]
        ), name
        assert "NIP" in signed[0], name


def test_each_page_of_a_table_begins_with_its_header_and_none_ends_with_a_group_row(
    rendered: dict[str, tuple[b.Document, bytes, Path]],
) -> None:
    for name, (_, _, pdf) in rendered.items():
        pages = office.pages(pdf)
        first = next(
            number
            for number, page in enumerate(pages)
            if page.removeprefix("KONSEP\n").startswith("LAMPIRAN")
        )
        for page in pages[first:]:
            assert HEADER in flat(page) or "JENIS PELAYANAN" in page, name
            last = page.strip().splitlines()[-1]
            assert last not in ("PENYAMPAIAN PELAYANAN", "PENGELOLAAN PELAYANAN"), name


def test_no_page_is_under_a_third_full_unless_it_ends_a_part_or_a_service(
    rendered: dict[str, tuple[b.Document, bytes, Path]],
) -> None:
    for name, (_, _, pdf) in rendered.items():
        pages = office.pages(pdf)
        most = max(len(page.splitlines()) for page in pages)
        for page, after in pairwise(pages):
            ends = after.removeprefix("KONSEP\n").startswith("LAMPIRAN") or "STANDAR PELAYANAN" in "\n".join(
                after.splitlines()[:3]
            )
            assert ends or len(page.splitlines()) > most / 3, (name, page)


def flat(text: str) -> str:
    """Lines joined."""
    return " ".join(text.split())


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(
    max_examples=2,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.data_too_large,
        HealthCheck.large_base_example,
        HealthCheck.function_scoped_fixture,
    ],
    database=None,
)
@given(made=st.lists(drafts(printable=True), min_size=8, max_size=8))
def test_any_draft_is_a_sound_word_file_whose_pages_hold_its_words(
    tmp_path_factory: pytest.TempPathFactory, made: list[Draft]
) -> None:
    papers = {f"d{number}": paper_of(draft) for number, draft in enumerate(made)}
    for _, content in papers.values():
        assert lint(content) == []
        assert list(paragraphs(content))
    pdfs = office.convert(
        {name: content for name, (_, content) in papers.items()}, tmp_path_factory.mktemp("any")
    )
    for name, (document, _) in papers.items():
        # The columns of a small table may be narrower than a word; a picture's words are not on the page.
        said = (text for text in texts(document) if " | " not in text and not text.startswith("["))
        wanted = [word for text in said for word in words(text) if plain(word)]
        lost = first_lost(wanted, words(office.pdf_text(pdfs[name])))
        assert lost == "", f"lost at: {lost!r}"


def plain(word: str) -> bool:
    """Words that no renderer breaks or turns around."""
    return word.isascii() and word.isalnum() and len(word) < 12


def paragraphs(content: bytes) -> Iterator[str]:
    """What python-docx reads."""
    opened = docx.Document(io.BytesIO(content))
    yield from (each.text for each in opened.paragraphs)
