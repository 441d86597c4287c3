"""Edits make a new draft and share what did not change; points of the decree can be moved and reset."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import get_args

import pytest

from drafter.model import edits
from drafter.model.answers import NOT_YET, AsOffice, ByCase, NotYet, One, Text
from drafter.model.draft import Decree, Draft, FromTemplate, Own, Pledge, Service

FIRST, SECOND, THIRD = FromTemplate(id="satu"), FromTemplate(id="dua"), FromTemplate(id="tiga")
SECTIONS: tuple[edits.Section, ...] = get_args(edits.Section)
GIVEN = One(Text(paragraphs=("tidak dipungut biaya",)))


def draft_with(*services: Service) -> Draft:
    points = (FIRST, SECOND, THIRD)
    return Draft(
        decree=Decree(considerations=points, noted=points, dictum=points, copies=points),
        pledge=Pledge(statements=points),
        services=services,
    )


@pytest.mark.parametrize("section", SECTIONS)
def test_a_changed_point_keeps_what_it_began_as_until_it_is_reset(section: edits.Section) -> None:
    draft = edits.change_point(draft_with(), section, 1, "kata sendiri")
    assert edits.points(draft, section) == (FIRST, Own(text="kata sendiri", replaces="dua"), THIRD)
    again = edits.change_point(draft, section, 1, "kata lain")
    assert edits.points(again, section)[1] == Own(text="kata lain", replaces="dua")
    assert edits.reset_point(again, section, 1) == draft_with()


@pytest.mark.parametrize("section", SECTIONS)
def test_points_are_added_removed_and_moved_in_their_section_alone(section: edits.Section) -> None:
    added = edits.add_point(draft_with(), section, 1, "baru")
    assert edits.points(added, section) == (FIRST, Own(text="baru"), SECOND, THIRD)
    assert edits.remove_point(added, section, 1) == draft_with()
    moved = edits.move_point(draft_with(), section, 0, 2)
    assert edits.points(moved, section) == (SECOND, THIRD, FIRST)
    assert edits.move_point(moved, section, 2, 0) == draft_with()
    for other in SECTIONS:
        if other != section:
            assert edits.points(moved, other) is edits.points(added, other) or edits.points(moved, other) == (
                FIRST,
                SECOND,
                THIRD,
            )


def test_a_point_can_be_added_at_the_end() -> None:
    draft = edits.add_point(draft_with(), "dictum", 3, "akhir")
    assert edits.points(draft, "dictum")[-1] == Own(text="akhir")


def test_a_point_that_never_came_from_the_template_stays_at_a_reset() -> None:
    draft = edits.add_point(draft_with(), "dictum", 0, "sendiri")
    assert edits.reset_point(draft, "dictum", 0) is draft
    assert edits.reset_point(draft, "dictum", 1) is draft


def test_an_edit_shares_what_did_not_change() -> None:
    one, other = Service(id="aaaaaaaa"), Service(id="bbbbbbbb")
    before = draft_with(one, other)
    after = edits.answer(before, "aaaaaaaa", "fee", GIVEN)
    assert after.services[1] is other
    assert after.decree is before.decree
    assert before.services[0].answer("fee") == NOT_YET
    assert after.services[0].answer("fee") is GIVEN


def test_an_answer_taken_back_leaves_nothing_behind() -> None:
    before = draft_with(Service(id="aaaaaaaa"))
    after = edits.answer(edits.answer(before, "aaaaaaaa", "fee", GIVEN), "aaaaaaaa", "fee", NOT_YET)
    assert after == before
    assert edits.share(edits.share(before, "fee", GIVEN), "fee", NotYet()) == before


def test_answers_cannot_be_changed_from_outside() -> None:
    after = edits.answer(draft_with(Service(id="aaaaaaaa")), "aaaaaaaa", "fee", GIVEN)
    assert isinstance(after.services[0].answers, MappingProxyType)


def test_a_service_that_is_not_there_is_a_fault_of_the_caller() -> None:
    with pytest.raises(KeyError):
        edits.answer(draft_with(), "aaaaaaaa", "fee", GIVEN)
    with pytest.raises(KeyError):
        edits.say_once(draft_with(), "aaaaaaaa", "fee")


def test_said_once_an_answer_serves_every_service_that_has_none_of_its_own() -> None:
    own = One(Text(paragraphs=("Rp10.000,00",)))
    services = (
        Service(id="aaaaaaaa", answers=MappingProxyType({"fee": GIVEN})),
        Service(id="bbbbbbbb"),
        Service(id="cccccccc", answers=MappingProxyType({"fee": own})),
        Service(id="dddddddd", answers=MappingProxyType({"fee": NotYet(unknown=(("kelak", 1),))})),
    )
    after = edits.say_once(draft_with(*services), "aaaaaaaa", "fee")
    assert after.shared["fee"] is GIVEN
    assert [each.answer("fee") for each in after.services] == [AsOffice(), AsOffice(), own, AsOffice()]


@pytest.mark.parametrize("given", [NOT_YET, AsOffice(), ByCase((("c1", None),))])
def test_only_one_value_for_the_whole_service_can_be_said_once(given: NotYet | AsOffice | ByCase) -> None:
    draft = draft_with(Service(id="aaaaaaaa", answers=MappingProxyType({"fee": given})))
    assert edits.say_once(draft, "aaaaaaaa", "fee") is draft


def test_an_established_draft_bears_number_year_and_date_and_shares_the_rest() -> None:
    draft = draft_with(Service(id="aaaaaaaa"))
    fixed = edits.establish(draft, " 12 ", date(2026, 11, 24))
    assert (fixed.decree.number, fixed.decree.year, fixed.dates.decree) == ("12", 2026, date(2026, 11, 24))
    assert fixed.status == "ditetapkan"
    assert fixed.services is draft.services
    assert fixed.decree.dictum is draft.decree.dictum
