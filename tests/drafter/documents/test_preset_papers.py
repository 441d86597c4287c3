"""Every preset, walked: a small office's decree has the head, names and signature that its form asks for."""

from __future__ import annotations

import dataclasses
from typing import NamedTuple

import pytest

from drafter import beginning
from drafter.documents.blocks import AnnexHeading, Letterhead, Title
from drafter.documents.decree import signature
from drafter.documents.naming import naming
from drafter.documents.presets import load_presets, new_decree, preset_for, with_preset
from drafter.model.draft import Draft, Layout, Office, Official
from drafter.profile import Profile
from drafter.word.writer import write
from tests.drafter.documents.offices import OFFICE, draft, named, signed_by
from tests.drafter.documents.printed import annex_of, clauses_of, decree_of, printed, sources
from tests.linter import lint

PRESETS = load_presets()


class Head(NamedTuple):
    """What an office is, and how its decree begins and is signed."""

    office: str
    region: str
    post: str
    heading: str
    opening: str
    kind: str
    letterhead: tuple[str, ...]
    name_alone: bool = False


BLANK = "." * 16
KAB = "Kabupaten Bengkalis"
HEADS: dict[str, list[Head]] = {
    "camat": [
        Head(
            "Kecamatan Bantan",
            KAB,
            "Camat Bantan",
            "KEPUTUSAN CAMAT BANTAN KABUPATEN BENGKALIS",
            "CAMAT BANTAN,",
            "Keputusan Camat",
            ("PEMERINTAH KABUPATEN BENGKALIS", "KECAMATAN BANTAN"),
        ),
        Head(
            "Kapanewon Contoh",
            "Kabupaten Contoh",
            "Panewu Contoh",
            "KEPUTUSAN PANEWU CONTOH KABUPATEN CONTOH",
            "PANEWU CONTOH,",
            "Keputusan Panewu",
            ("PEMERINTAH KABUPATEN CONTOH", "KAPANEWON CONTOH"),
        ),
    ],
    "lurah": [
        Head(
            "Kelurahan Contoh",
            KAB,
            "Lurah Contoh",
            "KEPUTUSAN LURAH CONTOH KABUPATEN BENGKALIS",
            "LURAH CONTOH,",
            "Keputusan Lurah",
            ("PEMERINTAH KABUPATEN BENGKALIS", f"KECAMATAN {BLANK}", "KELURAHAN CONTOH"),
        )
    ],
    "kepala-dinas": [
        Head(
            "Dinas Perhubungan",
            KAB,
            "Kepala Dinas Perhubungan",
            "KEPUTUSAN KEPALA DINAS PERHUBUNGAN KABUPATEN BENGKALIS",
            "KEPALA DINAS PERHUBUNGAN KABUPATEN BENGKALIS,",
            "Keputusan Kepala Dinas Perhubungan",
            ("PEMERINTAH KABUPATEN BENGKALIS", "DINAS PERHUBUNGAN"),
        ),
        Head(
            "Dinas Perhubungan",
            KAB,
            "Kepala Dinas Perhubungan Kabupaten Bengkalis",
            "KEPUTUSAN KEPALA DINAS PERHUBUNGAN KABUPATEN BENGKALIS",
            "KEPALA DINAS PERHUBUNGAN KABUPATEN BENGKALIS,",
            "Keputusan Kepala Dinas Perhubungan",
            ("PEMERINTAH KABUPATEN BENGKALIS", "DINAS PERHUBUNGAN"),
        ),
    ],
    "direktur-rsud": [
        Head(
            "RSUD Contoh",
            KAB,
            "Direktur RSUD Contoh",
            "KEPUTUSAN DIREKTUR RSUD CONTOH KABUPATEN BENGKALIS",
            "DIREKTUR RSUD CONTOH KABUPATEN BENGKALIS,",
            "Keputusan Direktur RSUD Contoh",
            ("PEMERINTAH KABUPATEN BENGKALIS", "RSUD CONTOH"),
        )
    ],
    "kepala-puskesmas": [
        Head(
            "UPT Puskesmas Contoh",
            KAB,
            "Kepala UPT Puskesmas Contoh",
            "KEPUTUSAN KEPALA UPT PUSKESMAS CONTOH KABUPATEN BENGKALIS",
            "KEPALA UPT PUSKESMAS CONTOH KABUPATEN BENGKALIS,",
            "Keputusan Kepala UPT Puskesmas Contoh",
            ("PEMERINTAH KABUPATEN BENGKALIS", f"DINAS {BLANK}", "UPT PUSKESMAS CONTOH"),
        )
    ],
    "kepala-desa": [
        Head(
            office,
            "Kabupaten Contoh",
            post,
            f"KEPUTUSAN {post.upper()} KABUPATEN CONTOH",
            f"{post.upper()},",
            f"Keputusan {kind}",
            ("PEMERINTAH KABUPATEN CONTOH", f"KECAMATAN {BLANK}", office.upper()),
            name_alone=True,
        )
        for office, post, kind in (
            ("Desa Sukamaju", "Kepala Desa Sukamaju", "Kepala Desa"),
            ("Kepenghuluan Sukamaju", "Penghulu Sukamaju", "Penghulu"),
            ("Nagari Sukamaju", "Wali Nagari Sukamaju", "Wali Nagari"),
            ("Kampung Sukamaju", "Reje Sukamaju", "Reje Sukamaju"),  # a post that no preset names
        )
    ],
    "kepala-daerah": [
        Head(
            "Sekretariat Daerah",
            region,
            post,
            f"KEPUTUSAN {post.upper()}",
            f"{post.upper()},",
            f"Keputusan {kind}",
            (post.upper(),),
            name_alone=True,
        )
        for region, post, kind in (
            (KAB, "Bupati Bengkalis", "Bupati"),
            ("Kota Dumai", "Wali Kota Dumai", "Wali Kota"),
            ("Provinsi Riau", "Gubernur Riau", "Gubernur"),
        )
    ],
    "umum": [
        Head(
            "Kantor Contoh",
            "",
            "Kepala Kantor Contoh",
            "KEPUTUSAN KEPALA KANTOR CONTOH",
            "KEPALA KANTOR CONTOH,",
            "Keputusan Kepala Kantor Contoh",
            (),
        )
    ],
}
ALL = [(preset, head) for preset, heads in HEADS.items() for head in heads]


def decreed(preset: str, head: Head) -> Draft:
    """A draft as the preset begins it, with an official who has all that may be printed."""
    form = PRESETS[preset]
    who = Official(post=head.post, name="Nama Contoh", rank="Pembina", nip="1", shown=form.shown)
    office = Office(name=head.office, region=head.region, address="Jalan 1", place="Contoh", signatory=who)
    return Draft(office=office, decree=new_decree(form), services=named("Satu", "Dua"))


def test_there_is_a_walk_for_every_preset() -> None:
    assert set(HEADS) == set(PRESETS)


@pytest.mark.parametrize(("preset", "head"), ALL)
def test_a_decree_of_each_preset_has_its_head_words_and_signature(preset: str, head: Head) -> None:
    made = decreed(preset, head)
    letterhead, *titles = decree_of(made).blocks[:5]
    assert isinstance(letterhead, Letterhead)
    assert letterhead.lines == head.letterhead
    assert letterhead.centred == (preset == "kepala-daerah")
    lines = [each.lines for each in titles if isinstance(each, Title)]
    assert (lines[0][0], lines[-1][0]) == (head.heading, head.opening)
    assert naming(made, sources()).kind == head.kind
    said = clauses_of(made)
    assert said["Menimbang"][-1].endswith(
        f"perlu menetapkan {head.kind} tentang {naming(made, sources()).about};"
    )
    assert said["Menetapkan"][0].startswith(f"{head.kind.upper()} TENTANG ")
    assert signature(made).above[-1] == f"{head.post.upper()},"
    assert signature(made).below == (
        ("NAMA CONTOH",) if head.name_alone else ("Nama Contoh", "Pembina", "NIP 1")
    )
    (document,) = printed(made).documents
    assert lint(write(document, {}, b"{}")) == []


@pytest.mark.parametrize("preset", sorted(PRESETS))
def test_menetapkan_stands_with_the_title_or_not_at_all_and_the_annex_has_both_headings(preset: str) -> None:
    made = decreed(preset, HEADS[preset][0])
    bare = dataclasses.replace(made, decree=dataclasses.replace(made.decree, repeat_title=False))
    said = clauses_of(bare)
    assert "Menetapkan" not in said
    assert said["KESATU"][0].startswith("Menetapkan ")
    heading = HEADS[preset][0].heading
    form = dataclasses.replace(made.decree.annex, heading="b")
    other = dataclasses.replace(made, decree=dataclasses.replace(made.decree, annex=form))
    first = [annex_of(each).blocks[0] for each in (made, other)]
    assert first[0] == AnnexHeading(
        ("LAMPIRAN", heading, "NOMOR ........ TAHUN ........", "TENTANG", naming(made, sources()).about_caps)
    )
    assert first[1] == AnnexHeading(
        (f"LAMPIRAN {heading}", "NOMOR : ........ TAHUN ........", f"TANGGAL : {'.' * 30}")
    )


def test_the_offices_own_letterhead_goes_before_the_presets() -> None:
    made = draft("lurah")
    head = decree_of(made).blocks[0]
    assert isinstance(head, Letterhead)
    assert head.lines == tuple(each.upper() for each in OFFICE.letterhead)


def test_a_number_may_be_masked_freely() -> None:
    made = draft(number="7", number_form="NOMOR : 188.4/{nomor}/CMT/{bulan}/{tahun}", year=2026)
    assert naming(made, sources()).number == "NOMOR : 188.4/7/CMT/......../2026"
    from datetime import date

    dated = dataclasses.replace(made, dates=dataclasses.replace(made.dates, decree=date(2026, 11, 24)))
    assert naming(dated, sources()).number == "NOMOR : 188.4/7/CMT/XI/2026"
    assert naming(dated, sources()).figure == "188.4/7/CMT/XI/2026"


@pytest.mark.parametrize(
    ("post", "preset"),
    [
        ("Camat Bantan", "camat"),
        ("panewu depok", "camat"),
        ("Kepala Distrik Abepura", "camat"),
        ("Lurah Damon", "lurah"),
        ("Kepala Badan Pendapatan Daerah", "kepala-dinas"),
        ("Kepala UPT Puskesmas Contoh", "kepala-puskesmas"),
        ("Direktur RSUD Contoh", "direktur-rsud"),
        ("Wali Nagari Contoh", "kepala-desa"),
        ("Wali Kota Dumai", "kepala-daerah"),
        ("Bupati Bengkalis", "kepala-daerah"),
        ("Kepala Kantor Pertanahan", "umum"),
        ("Lurahan", "umum"),
        ("", "umum"),
    ],
)
def test_a_post_leads_to_its_form_of_decree(post: str, preset: str) -> None:
    assert preset_for(post) == preset


@pytest.mark.parametrize(
    ("region", "post"),
    [
        (KAB, "Bupati Bengkalis"),
        ("Kota Dumai", "Wali Kota Dumai"),
        ("Provinsi Riau", "Gubernur Riau"),
        ("", ""),
    ],
)
def test_a_new_draft_of_a_regional_head_begins_with_the_post_of_the_region(region: str, post: str) -> None:
    profile = Profile(office=Office(region=region))
    made = beginning.new_draft(PRESETS["kepala-daerah"], profile, (), Layout(), lambda: "aaaaaaaa")
    assert (made.office.signatory.post, made.office.signatory.shown) == (post, "name")


def test_another_form_of_decree_brings_its_signature_unless_the_officer_chose_another() -> None:
    made = with_preset(draft("camat"), "kepala-desa")
    assert (made.decree.preset, made.office.signatory.shown) == ("kepala-desa", "name")
    kept = with_preset(signed_by(draft("camat"), shown="name"), "kepala-dinas")
    assert kept.office.signatory.shown == "name"
