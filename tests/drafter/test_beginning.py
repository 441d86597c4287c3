"""A draft begins whole: with ids of its own, and with nothing in it that belongs to another decree."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from drafter.beginning import copied, from_sample, layout_of, new_draft, renewed, service_names
from drafter.documents.gaps import gaps
from drafter.documents.papers import papers
from drafter.documents.sources import load_sources
from drafter.model import codec
from drafter.model.answers import NOT_YET, AsOffice, ByCase, Channel, Items, NotYet, One, Text
from drafter.model.draft import (
    Case,
    Concept,
    Dates,
    Decree,
    Draft,
    FromTemplate,
    Layout,
    Minutes,
    Note,
    Office,
    Official,
    OldDecree,
    Own,
    Pledge,
    Publication,
    Service,
    SetAside,
)
from drafter.paths import resources
from drafter.profile import Profile
from drafter.settings import Settings

SOURCES = load_sources()
SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
CAMAT = SOURCES.presets["camat"]


def drawing() -> Iterator[str]:
    for first in "bcdefgh":
        for last in "abcdefgh":
            yield f"{first}aaaaaa{last}"


@pytest.fixture
def draw():
    ids = drawing()
    return lambda: next(ids)


# --- new ---------------------------------------------------------------------------------------


def test_names_are_taken_one_a_line_without_numbers_and_closing_marks() -> None:
    pasted = (
        "1. Legalisasi Surat;\r\n2)\tSurat Keterangan Pindah\n\n"
        "  (c) Rekomendasi  Izin, \n- Legalisasi Surat\n•  e-KTP."
    )
    assert service_names(pasted) == (
        "Legalisasi Surat",
        "Surat Keterangan Pindah",
        "Rekomendasi Izin",
        "e-KTP",
    )


@pytest.mark.parametrize(
    "name",
    [
        *("SKCK", "24 Jam Gawat Darurat", "e-KTP", "3 in 1 Kelahiran"),
        *("Dispensasi Kurang dari 10 (Sepuluh) Hari Kerja", "Izin - Perpanjangan"),
    ],
)
def test_a_name_that_only_looks_like_a_numbered_one_is_left_whole(name: str) -> None:
    assert service_names(name) == (name,)


def test_a_new_draft_has_the_presets_points_and_the_services(draw) -> None:
    draft = new_draft(CAMAT, Profile(), ("Legalisasi", "Pindah"), Layout(paper="A4"), draw)
    assert [each.name for each in draft.services] == ["Legalisasi", "Pindah"]
    assert len({each.id for each in draft.services}) == 2
    assert draft.decree.preset == "camat"
    assert draft.decree.layout.paper == "A4"
    assert codec.decode(codec.encode(draft)).draft == draft


def test_a_new_draft_carries_the_profile(draw) -> None:
    official = Official(post="Camat Contoh", shown="name")
    profile = Profile(
        office=Office(name="Kecamatan Contoh"), officials=(official,), channels=(Channel(kind="telepon"),)
    )
    draft = new_draft(CAMAT, profile, ("Legalisasi",), Layout(), draw)
    assert draft.office == Office(name="Kecamatan Contoh", signatory=official)
    assert draft.services[0].answer("complaints") == AsOffice()


def test_the_layout_is_that_of_the_settings() -> None:
    settings = Settings(paper="A4", top=10, bottom=11, left=12, right=13, font="Arial", size=11)
    assert layout_of(settings) == Layout(
        paper="A4", top=10, bottom=11, left=12, right=13, font="Arial", size=11
    )


# --- copies ------------------------------------------------------------------------------------


def test_a_copy_differs_in_nothing_but_the_ids_of_its_services(draw) -> None:
    first = SAMPLE.services[0].id
    draft = replace(SAMPLE, set_aside=(SetAside(rule="fee-vague", place=f"{first}.fee", reason="sudah"),))
    copy = copied(draft, draw)
    assert not {each.id for each in copy.services} & {each.id for each in draft.services}
    assert copy.set_aside[0].place == f"{copy.services[0].id}.fee"
    back = {new.id: old.id for new, old in zip(copy.services, draft.services, strict=True)}
    assert copied(copy, iter(back.values()).__next__) == draft


def test_every_answer_from_a_sample_waits_to_be_confirmed(draw) -> None:
    draft = from_sample(SAMPLE, Profile(), Layout(), draw)
    missing = [each for each in gaps(draft, SOURCES).missing if each.service]
    assert len(missing) == 84
    assert {each.why for each in missing} == {"example"}


def test_a_sample_leaves_its_office_behind(draw) -> None:
    profile = Profile(office=Office(name="Kecamatan Contoh"))
    draft = from_sample(SAMPLE, profile, Layout(paper="A4"), draw)
    assert draft.office == profile.office
    assert (draft.decree.copies, draft.decree.layout.paper) == ((), "A4")
    assert draft.decree.dictum == SAMPLE.decree.dictum


def test_an_example_is_marked_in_every_case_and_in_what_a_service_adds(draw) -> None:
    words = Text(paragraphs=("kata",))
    service = Service(
        id="aaaaaaaa",
        cases=(Case(id="c1"), Case(id="c2")),
        answers={
            "fee": ByCase((("c1", words), ("c2", None))),
            "product": AsOffice(Items()),
            "evaluation": AsOffice(),
        },
    )
    draft = from_sample(Draft(services=(service,)), Profile(), Layout(), draw)
    answers = draft.services[0].answers
    assert answers["fee"] == ByCase((("c1", replace(words, example=True)), ("c2", None)))
    assert answers["product"] == AsOffice(Items(example=True))
    assert answers["evaluation"] == AsOffice()


# --- next year's -------------------------------------------------------------------------------

OFFICE = Office(
    name="Kecamatan Contoh", region="Kabupaten Contoh", signatory=Official(post="Camat Contoh", name="Nama")
)


def fixed(**changed: object) -> Draft:
    decree = Decree(
        preset="camat",
        number="7",
        dictum=(FromTemplate(id="penetapan"), Own(text="Berlaku.", replaces="berlaku")),
        revokes=(OldDecree(title="Keputusan lebih tua", number="1"),),
    )
    draft = Draft(
        office=OFFICE,
        decree=decree,
        services=(Service(id="aaaaaaaa", name="Legalisasi", answers={"product": One(Text())}),),
        minutes=Minutes(number="3", date=date(2023, 4, 1), place="aula", participants=("Budi",)),
        dates=Dates(decree=date(2023, 5, 2), pledge=date(2023, 5, 3)),
        status="ditetapkan",
    )
    return replace(draft, **changed)


def test_number_and_dates_are_cleared_and_the_rest_is_kept(draw) -> None:
    old = fixed()
    new = renewed(old, SOURCES, draw)
    assert (new.status, new.decree.number, new.decree.year) == ("konsep", "", None)
    assert new.dates == Dates(current_decree=date(2023, 5, 2))
    assert new.minutes == Minutes(place="aula")
    assert new.office == old.office
    assert new.services[0].answers == old.services[0].answers
    assert new.services[0].id != old.services[0].id


def test_what_was_received_and_numbered_for_the_old_decree_is_not_taken_over(draw) -> None:
    old = fixed(
        pledge=Pledge(number="8"),
        publication=Publication(number="9", media=("papan pengumuman",), responses=("baik => dicatat",)),
        note=Note(number="10", date=date(2023, 4, 20), subject="Penetapan"),
        concept=Concept(initials=("Sekretaris",)),
    )
    new = renewed(old, SOURCES, draw)
    assert new.pledge == Pledge()
    assert new.publication == Publication(media=("papan pengumuman",))
    assert new.note == Note(subject="Penetapan")
    assert new.concept == old.concept


def test_the_old_decree_is_the_one_to_revoke(draw) -> None:
    new = renewed(fixed(), SOURCES, draw)
    assert new.decree.revokes == (
        OldDecree(
            title="Keputusan Camat Contoh",
            number="7 Tahun 2023",
            date=date(2023, 5, 2),
            about="Standar Pelayanan pada Kecamatan Contoh",
        ),
    )
    assert [getattr(each, "id", "own") for each in new.decree.dictum] == ["penetapan", "mencabut", "own"]


def test_the_revocation_is_printed(draw) -> None:
    new = renewed(fixed(), SOURCES, draw)
    printed = str(papers(new, SOURCES).documents)
    assert "Keputusan Camat Contoh Nomor 7 Tahun 2023 tentang Standar Pelayanan pada" in printed


def test_a_revoking_dictum_that_is_there_is_not_doubled(draw) -> None:
    decree = replace(fixed().decree, dictum=(Own(text="Mencabut.", replaces="mencabut"),))
    assert renewed(fixed(decree=decree), SOURCES, draw).decree.dictum == decree.dictum


def test_without_a_dictum_on_taking_effect_the_revocation_comes_last(draw) -> None:
    decree = replace(fixed().decree, dictum=(FromTemplate(id="penetapan"),))
    new = renewed(fixed(decree=decree), SOURCES, draw)
    assert new.decree.dictum == (FromTemplate(id="penetapan"), FromTemplate(id="mencabut"))


def test_a_draft_that_was_never_fixed_keeps_what_it_was_to_revoke(draw) -> None:
    old = fixed(status="konsep", dates=Dates(), decree=replace(fixed().decree, number=""))
    assert renewed(old, SOURCES, draw).decree.revokes == old.decree.revokes


def test_what_is_unknown_of_the_old_decree_is_absent(draw) -> None:
    bare = Draft(status="ditetapkan", decree=Decree(preset="camat"))
    assert renewed(bare, SOURCES, draw).decree.revokes == (OldDecree(title="Keputusan"),)
    numbered = replace(bare, decree=Decree(preset="camat", number="9"))
    assert renewed(numbered, SOURCES, draw).decree.revokes == (OldDecree(title="Keputusan", number="9"),)


def test_on_behalf_the_old_decree_is_that_of_the_post_in_whose_name_it_was_signed(draw) -> None:
    who = replace(OFFICE.signatory, on_behalf="Bupati Contoh")
    new = renewed(fixed(office=replace(OFFICE, signatory=who)), SOURCES, draw)
    assert new.decree.revokes[0].title == "Keputusan Bupati Contoh"


def test_nothing_else_is_answered_or_lost(draw) -> None:
    new = renewed(SAMPLE, SOURCES, draw)
    assert [each.answers for each in new.services] == [each.answers for each in SAMPLE.services]
    assert not any(isinstance(each.answer("product"), NotYet) for each in new.services)
    assert NOT_YET not in new.shared.values()
