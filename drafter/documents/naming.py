"""What a decree is called, by whom, with what number: the words that stand in several papers at once."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.documents.presets import Head, Preset
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model.draft import Draft, Official
from drafter.wording import long_date

BLANK = "." * 16
LONG_BLANK = "." * 30


@dataclass(frozen=True, slots=True)
class Naming:
    """The names of one decree, ready to print.

    heading, number, opening: lines of the head; kind: the decree in running text ("Keputusan Camat");
    about, about_caps: the words after TENTANG; unit: the office in running text.
    """

    heading: str
    number: str
    opening: str
    kind: str
    about: str
    about_caps: str
    unit: str
    year: str


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
    year = str(decree.year or (draft.dates.decree.year if draft.dates.decree else "")) or "." * 8
    number = decree.number or "." * 8
    unit = office.name or LONG_BLANK
    about = decree.about or sources.wording.render("decree", "tentang", unit=unit)
    return Naming(
        heading=own_heading.upper() or filled(head.heading, post, region),
        number=number_form(draft, sources).replace("{nomor}", number).replace("{tahun}", year),
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
    return preset.kind.replace("{jabatan}", who.post or LONG_BLANK)


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
