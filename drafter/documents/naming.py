"""What a decree is called, by whom, with what number: the words that stand in several papers at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.documents.presets import Head, Preset
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.draft import Draft, Official
from drafter.wording import long_date, roman

BLANK = "." * 16
LONG_BLANK = "." * 30
SHORT_BLANK = "." * 8
NAMED = re.compile(r"\{\w+\}")
NUMBER_WORD = re.compile(r"^\s*NOMOR\s*:?\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one decree, ready to print.

    heading, number, opening: lines of the head; kind: the decree in running text ("Keputusan Camat");
    about, about_caps: the words after TENTANG; unit: the office in running text.
    figure: the number without the word before it ("7 TAHUN 2026").
    """

    heading: str
    number: str
    opening: str
    kind: str
    about: str
    about_caps: str
    unit: str
    year: str

    @property
    def figure(self) -> str:
        """The number as it stands behind "NOMOR :"."""
        return NUMBER_WORD.sub("", self.number)


def preset_of(draft: Draft, sources: Sources) -> Preset:
    """The draft's preset; UserError if the program has none of that name."""
    preset = sources.presets.get(draft.decree.preset)
    if preset is None:
        raise UserError(
            f'Bentuk keputusan "{draft.decree.preset}" tidak dikenal oleh program ini.',
            "Rancangan tidak diubah. Pilih bentuk keputusan yang tersedia: "
            + ", ".join(sorted(sources.presets))
            + ".",
        )
    return preset


def naming(draft: Draft, sources: Sources) -> Naming:
    """The names of the draft's decree; what is unknown becomes a blank."""
    decree, office, who = draft.decree, draft.office, draft.office.signatory
    preset = preset_of(draft, sources)
    acts_as = who.on_behalf or who.post
    post = acts_as.upper() or LONG_BLANK
    head: Head = preset.on_behalf if who.on_behalf else preset.head
    region = "" if office.region.upper() in post else office.region.upper()
    own_heading = "" if who.on_behalf else decree.heading
    own_opening = "" if who.on_behalf else decree.opening
    year = str(decree.year or (draft.dates.decree.year if draft.dates.decree else "")) or SHORT_BLANK
    unit = office.name or LONG_BLANK
    about = decree.about or sources.wording.render("decree", "tentang", unit=unit)
    return Naming(
        heading=own_heading.upper() or filled(head.heading, post, region),
        number=numbered(number_form(draft, sources), draft, year),
        opening=(own_opening.upper() or filled(head.opening, post, region)).rstrip(","),
        kind=kind(preset, who, office.region),
        about=about,
        about_caps=about.upper(),
        unit=unit,
        year=year,
    )


def number_form(draft: Draft, sources: Sources) -> str:
    """How the number is printed: the draft's form, or the preset's; a.n. the form of the post acted for."""
    preset = preset_of(draft, sources)
    if draft.office.signatory.on_behalf:
        return preset.on_behalf.number
    return draft.decree.number_form or preset.head.number


def numbered(form: str, draft: Draft, year: str) -> str:
    """A form of number with number, year and month (in Roman numerals, as registers write it) in it."""
    month = roman(draft.dates.decree.month) if draft.dates.decree else SHORT_BLANK
    number = draft.decree.number or SHORT_BLANK
    return form.replace("{nomor}", number).replace("{bulan}", month).replace("{tahun}", year)


def filled(form: str, post: str, region: str) -> str:
    """A line of the head with post and region in it."""
    return " ".join(form.replace("{jabatan}", post).replace("{daerah}", region).split())


def without_region(post: str, region: str) -> str:
    """ "Bupati" for "Bupati Bengkalis" in the region "Kabupaten Bengkalis"."""
    own_name = region.partition(" ")[2].strip()
    return post.removesuffix(own_name).strip() or post


def kind(preset: Preset, who: Official, region: str) -> str:
    """The decree in running text: the preset's word, or that of the post in whose name it is signed."""
    if who.on_behalf:  # the title repeated leaves the region out (UU 12/2011 Lampiran II angka 59)
        return f"Keputusan {without_region(who.on_behalf, region)}"
    post = who.post.strip()
    whole = post.removesuffix(region.strip()).strip() or post  # "Kepala Dinas Kesehatan" without its region
    usual = preset.posts[0] if preset.posts and not preset.regional else ""
    known = {
        "{jabatan}": post or LONG_BLANK,
        "{pejabat}": whole or LONG_BLANK,
        "{sebutan}": preset.post_in(post) or without_region(post, region) or usual or LONG_BLANK,
    }
    return put(preset.kind, known)


def letterhead_lines(draft: Draft, preset: Preset) -> tuple[str, ...]:
    """The office's lines as printed: its own, else those of the preset; a regional head's is the post alone.

    An office of which neither name nor region is known has none.
    """
    office, who = draft.office, draft.office.signatory
    own = tuple(line.upper() for line in office.letterhead if line.strip())
    if (own and not preset.centred) or not (office.name or office.region or who.post):
        return own
    known = {
        "{jabatan}": who.post or preset.post_of(office.region) or LONG_BLANK,
        "{daerah}": office.region or BLANK,
        "{unit}": office.name or BLANK,
        "{titik}": BLANK,
    }
    return tuple(put(line, known).upper() for line in preset.letterhead)


def annex_heading(draft: Draft, sources: Sources, names: Naming, numeral: str) -> tuple[str, ...]:
    """The lines at the upper right of an annex, in the form the draft chooses; "" numbers a single one."""
    preset = preset_of(draft, sources)
    form = preset.annex_b if draft.decree.annex.heading == "b" else preset.annex_a
    known = {
        "{urutan}": numeral,
        "{keputusan}": names.heading,
        "{nomor}": names.number,
        "{angka}": names.figure,
        "{tanggal}": dated(draft).upper(),
        "{tentang}": names.about_caps,
    }
    return tuple(put(line.replace(" {urutan}", " {urutan}" if numeral else ""), known) for line in form)


def put(form: str, known: Mapping[str, str]) -> str:
    """A line with the words for its names in braces; what they hold is not looked through again."""
    return NAMED.sub(lambda found: known.get(found[0], found[0]), form)


def signatory_lines(who: Official) -> tuple[str, ...]:
    """The post as it stands above the signature: a.n., Plt. or Plh. before it, a comma behind."""
    post = who.post.upper() or LONG_BLANK
    acting = f"{who.acting} {post}" if who.acting else post
    if who.on_behalf:
        return (f"a.n. {who.on_behalf.upper()}", f"{acting},")
    return (f"{acting},",)


def name_lines(who: Official) -> tuple[str, ...]:
    """Name, rank and NIP below the signature, as set; blanks for what is filled by hand."""
    name = who.name.upper() if who.shown == "name" else who.name
    if who.shown == "name":
        return (name or LONG_BLANK,)
    return (name or LONG_BLANK, who.rank or LONG_BLANK, f"NIP {who.nip or LONG_BLANK}")


def dated(draft: Draft) -> str:
    """The decree's date in words, or a blank."""
    return long_date(draft.dates.decree) if draft.dates.decree else LONG_BLANK
