"""All papers of a draft, as blocks: which there are, what each is called, and what each still lacks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from drafter.documents import minutes, note, pledge, publication, variants
from drafter.documents.annex import annexes
from drafter.documents.blocks import Document, Part, Sheet
from drafter.documents.cells import Cells
from drafter.documents.decree import decree
from drafter.documents.gaps import Gaps, gaps
from drafter.documents.naming import Naming, naming
from drafter.documents.openings import openings
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.draft import Draft, Layout

KONSEP, RANCANGAN, SALINAN = "KONSEP", "RANCANGAN", "SALINAN"
DECREE = "keputusan"
ALL = "semua"
ESIGN_STRIP = 20.0  # millimetres


@dataclass(frozen=True, slots=True)
class Blanks:
    """What is filled in by hand on a paper beside the decree, in words; title: the paper's."""

    title: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Papers:
    """The papers of a draft and what they still lack.

    blanks: of the papers beside the decree; left_out: sentences on those that have nothing to say yet.
    """

    documents: tuple[Document, ...]
    gaps: Gaps
    blanks: tuple[Blanks, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What papers are made from; the decree's own parts are made once for all its forms."""

    draft: Draft
    sources: Sources
    names: Naming
    parts: tuple[Part, ...]


def nothing(_: Draft) -> tuple[str, ...]:
    """No blanks of its own."""
    return ()


def always(_: Draft) -> str:
    """There is always something to say."""
    return ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A kind of paper.

    title: in a list and, before the words after TENTANG, in the file's name; order: its place on the way.
    parts: its blocks.  blanks: what is filled in by hand.  silent: why it has nothing to say, "" if it has.
    of_unit: whether the file is named after the office and not after the decree's title.
    mark: in the header of every page; while the decree lacks something KONSEP, where `of_decree`.
    """

    id: str
    title: str
    order: int
    parts: Callable[[Made], tuple[Part, ...]]
    blanks: Callable[[Draft], tuple[str, ...]] = nothing
    silent: Callable[[Draft], str] = always
    mark: str = ""
    of_decree: bool = False
    of_unit: bool = False


# --- when there is nothing to say --------------------------------------------------------------------


def no_minutes(draft: Draft) -> str:
    """Nothing of a meeting is noted."""
    return "" if minutes.has_minutes(draft) else "isian Berita acara masih kosong"


def no_guests(draft: Draft) -> str:
    """Nobody is named as a participant."""
    return "" if minutes.guests(draft.minutes) else "peserta pembahasan belum diisi"


def no_responses(draft: Draft) -> str:
    """No response was noted."""
    return "" if publication.given(draft) else "tanggapan masyarakat belum diisi"


def not_decreed(draft: Draft) -> str:
    """There is nothing to copy before number and date are given."""
    there = draft.decree.number and draft.dates.decree
    return "" if there else "keputusan belum bernomor dan bertanggal"


def already_decreed(draft: Draft) -> str:
    """What leads to the decree is past."""
    return "keputusan sudah ditetapkan" if draft.status == "ditetapkan" else ""


# --- the papers ----------------------------------------------------------------------------------------


def single(make: Callable[[Draft, Sources], Part]) -> Callable[[Made], tuple[Part, ...]]:
    """A paper of one part."""
    return lambda made: (make(made.draft, made.sources),)


_PAPERS = (
    Paper("berita-acara", "Berita Acara", 1, single(minutes.minutes), minutes.minutes_blanks, no_minutes),
    Paper(
        "daftar-hadir", "Daftar Hadir", 2, single(minutes.attendance), minutes.attendance_blanks, no_guests
    ),
    Paper("rancangan", "Rancangan", 3, lambda made: made.parts, nothing, already_decreed, RANCANGAN, True),
    Paper(
        "pengumuman",
        "Pengumuman Rancangan",
        4,
        single(publication.announcement),
        publication.announcement_blanks,
        already_decreed,
    ),
    Paper(
        "tanggapan",
        "Daftar Tanggapan",
        5,
        single(publication.responses),
        publication.responses_blanks,
        no_responses,
    ),
    Paper(
        "konsep-paraf",
        "Konsep dengan Kolom Paraf",
        6,
        lambda made: variants.concept(made.parts, made.draft),
        variants.concept_blanks,
        already_decreed,
        KONSEP,
        True,
    ),
    Paper("nota-dinas", "Nota Dinas", 7, single(note.note), note.note_blanks, already_decreed),
    Paper(DECREE, "Keputusan", 8, lambda made: made.parts, of_decree=True),
    Paper(
        "salinan",
        "Salinan",
        9,
        lambda made: variants.certified(made.parts, made.draft, made.sources),
        variants.certified_blanks,
        not_decreed,
        SALINAN,
        True,
    ),
    Paper("maklumat", "Maklumat Pelayanan", 10, single(pledge.pledge), pledge.pledge_blanks, of_unit=True),
    Paper(
        "maklumat-poster",
        "Poster Maklumat Pelayanan",
        11,
        single(pledge.poster),
        pledge.poster_blanks,
        of_unit=True,
    ),
)
PAPERS: Mapping[str, Paper] = MappingProxyType({each.id: each for each in _PAPERS})
"""All papers by their id, in the order of the way from the meeting to the wall."""


def chosen_papers(words: str) -> tuple[str, ...]:
    """Ids out of "maklumat,berita-acara" or "semua"; UserError names one that is unknown."""
    names = [each.strip().lower() for each in words.split(",") if each.strip()]
    for each in names:
        if each not in PAPERS and each != ALL:
            raise UserError(
                f'Dokumen "{each}" tidak dikenal.', f"Yang tersedia: {', '.join((*PAPERS, ALL))}."
            )
    if not names:
        raise UserError("Dokumen belum disebut.", f"Yang tersedia: {', '.join((*PAPERS, ALL))}.")
    return tuple(dict.fromkeys(names))


def papers(draft: Draft, sources: Sources, chosen: Iterable[str] = (DECREE,)) -> Papers:
    """The papers that are chosen, by default the decree with its annex.

    chosen: ids, or `ALL`, which leaves out what has nothing to say yet; one that is named is made all the
    same, its blanks to be filled in by hand.  The header says KONSEP while something is missing.
    """
    cells = Cells(draft, sources.catalogue)
    found = gaps(draft, sources, cells)
    names = naming(draft, sources)
    named = set(chosen)
    wanted = [each for each in _PAPERS if each.id in named or ALL in named]
    left = {each.id: each.silent(draft) for each in wanted if each.id not in named}
    kept = [each for each in wanted if not left.get(each.id)]
    parts: tuple[Part, ...] = ()
    if any(each.of_decree for each in kept):
        parts = (*openings(draft, sources), decree(draft, sources), *annexes(draft, sources, cells))
    made = Made(draft, sources, names, parts)
    return Papers(
        tuple(document(each, made, bool(found.missing)) for each in kept),
        found,
        tuple(Blanks(each.title, blanks) for each in kept if (blanks := each.blanks(draft))),
        tuple(told_left_out(each, left[each.id]) for each in wanted if left.get(each.id)),
    )


def told_left_out(paper: Paper, why: str) -> str:
    """Why a paper was not made."""
    return f"{paper.title} tidak dibuat karena {why}."


def document(paper: Paper, made: Made, lacking: bool) -> Document:
    """A paper as a document."""
    draft = made.draft
    poster = paper.id == "maklumat-poster"
    return Document(
        name=file_name(paper, draft, made.names),
        title=f"{made.names.kind} tentang {made.names.about}"
        if paper.id == DECREE
        else file_name(paper, draft, made.names)[3:],
        author=draft.office.name,
        sheet=poster_sheet(draft.decree.layout) if poster else sheet(draft.decree.layout),
        parts=paper.parts(made),
        mark=KONSEP if lacking and paper.of_decree and paper.mark != RANCANGAN else paper.mark,
    )


def file_name(paper: Paper, draft: Draft, names: Naming) -> str:
    """What a paper's file is called: the decree by its own name, the others numbered in their order."""
    if paper.id == DECREE:
        return name(draft, names)
    tail = names.unit if paper.of_unit else names.about
    return (
        f"{paper.order:02} {paper.title} {tail}" if draft.office.name else f"{paper.order:02} {paper.title}"
    )


def names_of_files(draft: Draft, sources: Sources, chosen: Iterable[str]) -> Iterator[str]:
    """What the files of the chosen papers will be called, without making them."""
    names, named = naming(draft, sources), set(chosen)
    for each in _PAPERS:
        if each.id in named or (ALL in named and not each.silent(draft)):
            yield file_name(each, draft, names)


def name(draft: Draft, names: Naming) -> str:
    """What the file of the decree is called; an office without a name leaves it out."""
    return f"{names.kind} tentang {names.about}" if draft.office.name else names.kind


def sheet(layout: Layout) -> Sheet:
    """Paper and margins as set."""
    return Sheet(
        paper=layout.paper,
        top=layout.top,
        bottom=layout.bottom,
        left=layout.left,
        right=layout.right,
        font=layout.font,
        size=layout.size,
        page_numbers=layout.page_numbers,
        strip=ESIGN_STRIP if layout.esign_strip else 0.0,
    )


def poster_sheet(layout: Layout) -> Sheet:
    """A framed page with even margins, for the wall."""
    return replace(
        sheet(layout),
        top=22.0,
        bottom=22.0,
        left=25.0,
        right=25.0,
        page_numbers=False,
        framed=True,
        strip=0.0,
    )
