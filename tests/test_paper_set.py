"""All papers as pages: each sample with its blanks, and with a whole way to the decree, rendered for real."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from openxml_audit import OpenXmlValidator

from drafter import paths
from drafter.documents import blocks as b
from drafter.documents.papers import PAPERS, papers
from drafter.model import codec
from drafter.model.draft import Draft, Own, Pledge
from drafter.word.writer import write
from tests import office
from tests.drafter.documents.gathering import gathered
from tests.drafter.documents.printed import sources, texts
from tests.drafts import drafts
from tests.linter import lint
from tests.test_whole_papers import AnyPicture, first_lost, words

pytestmark = pytest.mark.skipif(bool(office.missing()), reason=f"not installed: {office.missing()}")
SAMPLES = sorted((paths.resources() / "samples").glob("*.draf"))
LONG = "memberikan pelayanan yang cepat, mudah, terjangkau, dan terukur kepada masyarakat tanpa membedakan"
IN_ORDER = ("maklumat", "maklumat-poster", "nota-dinas", "pengumuman")


class Made(NamedTuple):
    """A paper as blocks, as bytes, as pages."""

    document: b.Document
    content: bytes
    pdf: Path


def set_of(draft: Draft) -> dict[str, tuple[b.Document, bytes]]:
    """Every paper of a draft by its id."""
    data = codec.encode(draft)
    made = {each: papers(draft, sources(), [each]).documents[0] for each in PAPERS}
    return {each: (document, write(document, AnyPicture(), data)) for each, document in made.items()}


def with_logo(draft: Draft) -> Draft:
    return replace(draft, office=replace(draft.office, logo="logo"))


def wordy(draft: Draft) -> Draft:
    """Ten statements of two lines each: the poster must become smaller."""
    return replace(draft, pledge=Pledge(statements=tuple(Own(text=f"{LONG} {n}") for n in range(10))))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], Made]:
    kept: dict[tuple[str, str], tuple[b.Document, bytes]] = {}
    for path in SAMPLES:
        draft = codec.decode(path.read_bytes()).draft
        full = with_logo(gathered(draft))
        for kind, one in (("kosong", draft), ("lengkap", full), ("panjang", wordy(full))):
            wanted = ("maklumat", "maklumat-poster") if kind == "panjang" else tuple(PAPERS)
            kept |= {(f"{path.stem}-{kind}", each): set_of(one)[each] for each in wanted}
    folder = tmp_path_factory.mktemp("set")
    pdfs = office.convert({"~".join(key): content for key, (_, content) in kept.items()}, folder)
    return {key: Made(*kept[key], pdfs["~".join(key)]) for key in kept}


def pages_of(made: dict[tuple[str, str], Made], paper: str) -> dict[str, list[str]]:
    return {draft: office.pages(each.pdf) for (draft, name), each in made.items() if name == paper}


def test_every_paper_is_a_sound_word_file(made: dict[tuple[str, str], Made]) -> None:
    validator = OpenXmlValidator()
    assert len(made) >= 2 * len(PAPERS)
    for key, each in made.items():
        assert lint(each.content) == [], key
        errors = validator.validate(each.pdf.with_suffix(".docx")).errors
        assert [str(error) for error in errors] == [], key


def test_pages_hold_every_word_of_a_paper(made: dict[tuple[str, str], Made]) -> None:
    """In order, but for what stands side by side: cells of a small table, signatures in columns."""
    for key, each in made.items():
        there = words(office.pdf_text(each.pdf))
        said = [text for text in texts(each.document) if " | " not in text]
        if key[1] in IN_ORDER:
            assert first_lost([word for text in said for word in words(text)], there) == "", key
        missing = {word for text in said for word in words(text)} - set(there)
        assert {word for word in missing if re.fullmatch(r"[A-Za-z]{1,11}", word)} == set(), key


def test_only_the_fonts_asked_for_are_used(made: dict[tuple[str, str], Made]) -> None:
    for key, each in made.items():
        assert all(font.startswith("URWBookman") for font in office.fonts(each.pdf)), key


def test_the_poster_is_one_page_also_with_many_long_statements(made: dict[tuple[str, str], Made]) -> None:
    for draft, pages in pages_of(made, "maklumat-poster").items():
        assert len(pages) == 1, draft
        assert "MAKLUMAT PELAYANAN" in pages[0] and ("CAMAT" in pages[0] or "KEPALA" in pages[0]), draft


@pytest.mark.parametrize("paper", ["pengumuman", "maklumat", "nota-dinas", "daftar-hadir", "tanggapan"])
def test_short_papers_of_a_small_office_are_one_page(made: dict[tuple[str, str], Made], paper: str) -> None:
    for draft, pages in pages_of(made, paper).items():
        # An announcement names its services: twelve of them take a second page.
        most = 2 if draft.endswith("panjang") or (paper == "pengumuman" and "dukcapil" in draft) else 1
        assert len(pages) <= most, (draft, paper, len(pages))


def test_no_signature_is_torn(made: dict[tuple[str, str], Made]) -> None:
    """Post, room and NIP on one page, and never a page that holds a signature alone."""
    for (draft, paper), each in made.items():
        for page in office.pages(each.pdf):
            lines = [line for line in page.splitlines() if line.strip()]
            if not any(line.startswith("NIP") for line in lines):
                continue
            posts = [line for line in lines if re.fullmatch(r"[A-Z ]+,|\.{10,},", line.strip())]
            assert posts or paper == "berita-acara", (draft, paper)
            assert len(lines) > 6, (draft, paper, page)


def test_who_authenticates_a_copy_stands_on_the_page_of_each_signature(
    made: dict[tuple[str, str], Made],
) -> None:
    for draft, pages in pages_of(made, "salinan").items():
        signed = [page for page in pages if "Salinan sesuai dengan aslinya" in page]
        assert len(signed) == 2, draft
        assert all(re.search(r"\bttd\b", page) for page in signed), draft


def test_each_page_of_the_published_draft_is_marked(made: dict[tuple[str, str], Made]) -> None:
    for draft, pages in pages_of(made, "rancangan").items():
        assert all("RANCANGAN" in page for page in pages), draft


def test_the_initials_stand_beside_each_signature_of_the_concept(made: dict[tuple[str, str], Made]) -> None:
    for draft, pages in pages_of(made, "konsep-paraf").items():
        assert sum("Paraf hierarki dan koordinasi" in page for page in pages) == 2, draft


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example],
    database=None,
)
@given(draft=drafts(printable=True))
def test_any_draft_gives_sound_files_of_every_paper(draft: Draft) -> None:
    for paper, (document, content) in set_of(draft).items():
        assert lint(content) == [], paper
        assert list(texts(document)), paper
