"""Family 15: the pledge, its three statements, and who signs it (UU 25/2009 Pasal 22)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from drafter.checks.decree_lines import changed, replaced_words
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.rules import Family
from drafter.checks.views import About, PapersView, Point
from drafter.checks.words import Phrases, Words, prepare
from drafter.model.draft import Draft, FromTemplate, Official, Own
from drafter.model.edits import STATEMENTS
from drafter.wording import join_and

FAMILY = Family("pledge", "Maklumat pelayanan")
PLACE = Place(part="pledge")
PROMISE, BETTER, SANCTION = (each.id for each in STATEMENTS)

PROMISING = Phrases.listed(
    """
    sanggup; kesanggupan; berjanji; janji; menjanjikan; berkomitmen; komitmen; siap me*; siap untuk
    me*; bersedia me*; bersedia untuk me*; mampu me*; bertekad; menyatakan akan; akan melaksanakan;
    akan menyelenggarakan; akan memberikan; akan melayani; menjamin; wajib melaksanakan; wajib
    memberikan
    """
)
STANDARD = Phrases.listed(
    """
    standar pelayanan; standar; standard; sop; standar operasional; jenis pelayanan; ketentuan
    pelayanan
    """
)
BETTERING = Phrases.listed(
    """
    perbaikan; tanpa henti; mengembangkan; pengembangan; lebih baik; dikembangkan; memperbaiki;
    perbaiki; terus-menerus; terus menerus; berkelanjutan; berkesinambungan; menyempurnakan;
    penyempurnaan; meningkatkan; peningkatan; berbenah; membenahi; pembenahan; ditingkatkan;
    diperbaiki; disempurnakan; evaluasi dan; berinovasi; inovasi; pembaruan
    """
)
SANCTIONING = Phrases.listed(
    """
    sanksi; kompensasi; ganti rugi; ganti kerugian; mengganti kerugian; konsekuensi; hukuman;
    ditindak; menerima teguran; dikenai; dikenakan; penggantian; imbalan ganti; dihukum; mengganti;
    santunan; memberi ganti
    """
)


def statements(papers: PapersView) -> tuple[Point, ...]:
    """The statements as they are said; none where the template's stand."""
    return papers.pledge


def says(points: tuple[Point, ...], template: str, words: Words, *some: Phrases) -> bool:
    """Whether the template's statement stands, or the officer's words say the same."""
    return any(each.template == template for each in points) or all(words.has(each) for each in some)


def own_words(points: tuple[Point, ...]) -> Words:
    """All statements in the officer's words."""
    return prepare("\n".join(each.text for each in points))


def made_whole(*wanted: str) -> Callable[[Draft], Draft]:
    """The edit that adds statements of the template, each in its place."""

    def edit(draft: Draft) -> Draft:
        had = draft.pledge.statements
        more = tuple(FromTemplate(id=each) for each in wanted if FromTemplate(id=each) not in had)
        first = tuple(each for each in more if each.id == PROMISE)
        rest = tuple(each for each in more if each.id != PROMISE)
        return replace(draft, pledge=replace(draft.pledge, statements=(*first, *had, *rest)))

    return edit


@FAMILY.draft(
    "pledge-no-promise",
    "must",
    title="Maklumat tanpa janji melaksanakan standar",
    basis="UU 25/2009 Pasal 1 angka 8 dan Pasal 22 ayat (1)",
    silences=("pledge-incomplete",),
)
def pledge_no_promise(papers: PapersView, about: About) -> Iterator[Hit]:
    points = statements(papers)
    if points and not says(points, PROMISE, own_words(points), PROMISING, STANDARD):
        fix = Fix("Masukkan tiga pernyataan baku", draft=made_whole(PROMISE, BETTER, SANCTION))
        yield Hit(
            "belum menyatakan sanggup melaksanakan pelayanan sesuai Standar Pelayanan. Tambahkan.",
            place=PLACE,
            fix=fix,
        )


@FAMILY.draft(
    "pledge-incomplete",
    "should",
    title="Maklumat belum memuat tiga pernyataan",
    basis="PermenPANRB 29/2022 indikator 5",
)
def pledge_incomplete(papers: PapersView, about: About) -> Iterator[Hit]:
    points = statements(papers)
    if not points:
        return
    words = own_words(points)
    missing = {
        BETTER: ("perbaikan terus-menerus", says(points, BETTER, words, BETTERING)),
        SANCTION: (
            "kesediaan menerima sanksi atau memberi kompensasi",
            says(points, SANCTION, words, SANCTIONING),
        ),
    }
    names = [name for name, said in missing.values() if not said]
    if names:
        ids = [id for id, (_, said) in missing.items() if not said]
        fix = Fix("Tambahkan pernyataan baku", draft=made_whole(*ids))
        yield Hit(f"belum memuat {join_and(names)}. Tambahkan.", place=PLACE, fix=fix)


HEDGES = Phrases.listed(
    """
    semampu kami; semampunya; semampu; sesuai kemampuan; sesuai dengan kemampuan; sebatas kemampuan;
    sebisa mungkin; sebisanya; sedapat mungkin; sedapatnya; sejauh memungkinkan; sepanjang
    memungkinkan; apabila memungkinkan; jika memungkinkan; bila memungkinkan; kalau memungkinkan;
    sepanjang anggaran; selama anggaran; apabila anggaran; jika anggaran; bila anggaran; sesuai
    anggaran; sesuai ketersediaan; sesuai dengan ketersediaan; tergantung; bergantung pada; sepanjang
    tersedia; selama tersedia; jika tersedia; apabila tersedia; bila tersedia; sepanjang kemampuan;
    diupayakan; akan berusaha; berusaha semampu; insya allah; kalau bisa; jika bisa; sepanjang tidak;
    selama tidak ada; apabila tidak ada kendala; jika tidak ada kendala; bila tidak ada; sepanjang
    kondisi; apabila kondisi; jika kondisi; sesuai kondisi; sesuai dengan kondisi; menyesuaikan
    anggaran; menyesuaikan kemampuan; sepanjang dana; jika dana; apabila dana; selama dana; sejauh
    kemampuan; sejauh yang kami mampu; dengan segala keterbatasan; sesuai kesempatan; bila sempat;
    jika sempat; sesuai kesanggupan; selama kemampuan; sepanjang sumber daya; apabila sumber daya;
    jika sumber daya
    """
)


IF = frozenset(
    ("apabila", "jika", "bila", "sepanjang", "selama", "sejauh", "kalau", "asalkan", "bilamana", "jikalau")
)
UPON = frozenset((
    "memungkinkan", "mungkin", "anggaran", "dana", "tersedia", "kemampuan", "mampu", "sempat", "perlu",
    "diperlukan", "personel", "tenaga", "kondusif", "longgar", "cukup", "mencukupi", "mengizinkan",
    "ketersediaan",
    "jaringan", "listrik", "kendala", "hambatan", "halangan", "apbd", "bisa", "senggang",
))  # fmt: skip
NEAR = 5  # words between the condition and what it hangs on


@FAMILY.draft("pledge-hedged", "should", title="Janji dengan syarat", basis="UU 25/2009 Pasal 22")
def pledge_hedged(papers: PapersView, about: About) -> Iterator[Hit]:
    for point in statements(papers):
        words = point.words
        start = hedge_in(words)
        if start is None:
            continue
        end = start + 1
        while end < len(words.tokens) and words.tokens[end].word not in (",", ";", ".", "dan", "serta"):
            end += 1
        span = words.tokens[start].start, words.tokens[end - 1].end
        said = point.text[span[0] : span[1]]
        last = end >= len(words.tokens) - 1
        edit = changed("statements", point.number, replaced_words(point, *span, ""))
        fix = Fix("Hapus syarat itu", draft=edit) if last and start > SHORTEST else None
        yield Hit(
            f'"{said}" membuat janji bersyarat. Hapus.',
            place=replace(PLACE, point=point.number, span=span),
            fix=fix,
        )


SHORTEST = 2  # words before a condition without which nothing would be left


def hedge_in(words: Words) -> int | None:
    """The token from which a statement is made to hang on means, ability or mood."""
    found = next(iter(words.find(HEDGES)), None)
    starts = [found.first] if found is not None else []
    for place, token in enumerate(words.tokens):
        if token.word in IF and any(each.word in UPON for each in words.tokens[place : place + NEAR]):
            starts.append(place)
    return min(starts, default=None)


# --- who signs ---------------------------------------------------------------------------------

POST = (
    "kepala", "camat", "lurah", "bupati", "wali kota", "walikota", "gubernur", "direktur", "sekretaris",
    "kasi", "kasubbag", "kabid", "plt", "plh", "pj", "a.n", "an", "panewu", "pimpinan", "ketua",
    "penghulu", "perbekel", "wali nagari", "keuchik", "koordinator", "rektor", "dekan", "pembina",
    "manajer",
)  # fmt: skip
LONGEST_POST = 14  # words of a line that is a post
VERBS = ("bahwa", "kami", "akan", "menyatakan", "sanggup", "berjanji", "dengan", "apabila", "siap")


def signing_lines(papers: PapersView) -> list[str]:
    """The lines of a pledge that was found which name a post: the signature below the statements."""
    lines: list[str] = []
    for point in statements(papers):
        for line in (point.source or point.text).splitlines():
            words = [each.casefold().strip(",.") for each in line.split()]
            if not words or len(words) > LONGEST_POST or any(each in VERBS for each in words[:4]):
                continue
            if " ".join(words).startswith(POST):
                lines.append(line.strip(" ,;."))
    return lines


@FAMILY.draft(
    "pledge-unsigned",
    "should",
    title="Maklumat belum ditandatangani",
    basis="PermenPANRB 29/2022 indikator 5",
)
def pledge_unsigned(papers: PapersView, about: About) -> Iterator[Hit]:
    draft = papers.draft
    who = draft.office.signatory
    if draft.status != "ditetapkan":
        found = any(each.source for each in papers.pledge)
        if not papers.pledge or signing_lines(papers) or not (found or is_nobody(who)):
            return
        fix = Fix("Tanda tangan menurut Keputusan", draft=signed) if not is_nobody(who) else None
        yield Hit("belum ada jabatan dan nama penanda tangan. Lengkapi.", place=PLACE, fix=fix)
        return
    said = {
        "jabatan": who.post or who.on_behalf,
        "nama": who.name,
        "tempat": draft.office.place,
        "tanggal": draft.dates.pledge,
    }
    missing = [name for name, value in said.items() if not value]
    if missing:
        yield Hit(f"belum memuat {join_and(missing)} penandatanganan. Lengkapi.", place=PLACE)


@FAMILY.draft(
    "pledge-signer-differs",
    "should",
    title="Penanda tangan maklumat lain dari Keputusan",
    basis="UU 25/2009 Pasal 22",
)
def pledge_signer_differs(papers: PapersView, about: About) -> Iterator[Hit]:
    who = papers.draft.office.signatory
    own = prepare(who.post).plain
    lines = signing_lines(papers)
    if not own or not lines:
        return
    if any(same_post(prepare(line).plain, own) for line in lines):
        return
    yield Hit(f'ditandatangani "{lines[0]}", sedangkan Keputusan oleh "{who.post}". Samakan.', place=PLACE)


def is_nobody(who: Official) -> bool:
    """Whether nobody is known who could sign."""
    return not (who.post or who.name or who.on_behalf)


def signed(draft: Draft) -> Draft:
    """The statements as the program prints them, with the signature of the decree below."""
    had = draft.pledge.statements
    made = tuple(replace(each, source="") if isinstance(each, Own) else each for each in had)
    return replace(draft, pledge=replace(draft.pledge, statements=made))


def same_post(said: str, own: str) -> bool:
    """Whether a line names a post, be it with the region or Plt. before it."""
    for before in ("plt . ", "plt ", "plh . ", "plh ", "pj . ", "pj "):
        said = said.removeprefix(before)
    return said.startswith(own) or own.startswith(said)
