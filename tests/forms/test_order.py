"""The order in which the guide leads, and the next thing to fill."""

from __future__ import annotations

from drafter.documents.cells import Cells
from drafter.model import edits, services
from drafter.model.answers import One, Text
from drafter.model.draft import Draft
from forms import order
from forms.places import Place
from tests.forms.drafts import FIRST, SECOND, THIRD, sources, three_services

FILLED = One(Text(paragraphs=("ada",)))
COMPONENTS = sources().components
IDS = [each.id for each in COMPONENTS.entries]


def cells(draft: Draft) -> Cells:
    return Cells(draft, sources().catalogue)


def after(draft: Draft, place: Place) -> Place | None:
    return order.neighbour(draft, COMPONENTS, place, 1)


def test_the_guide_leads_through_components_and_from_service_to_service() -> None:
    draft = three_services()
    assert after(draft, Place("office")) == Place("decree")
    assert after(draft, Place("shared")) == Place("service", FIRST, IDS[0])
    assert after(draft, Place("service", FIRST, IDS[0])) == Place("service", FIRST, IDS[1])
    assert after(draft, Place("service", FIRST, IDS[-1])) == Place("service", SECOND, IDS[0])
    assert after(draft, Place("service", THIRD, IDS[-1])) == Place("review")
    assert after(draft, Place("export")) == Place("minutes")
    assert after(draft, Place("pledge")) is None
    assert order.neighbour(draft, COMPONENTS, Place("office"), -1) is None


def test_a_service_without_a_name_is_asked_for_it_first() -> None:
    draft = services.add_service(three_services(), "zzzzzzzz")
    assert after(draft, Place("service", THIRD, IDS[-1])) == Place("service", "zzzzzzzz")
    assert after(draft, Place("service", "zzzzzzzz")) == Place("service", "zzzzzzzz", IDS[0])


def test_what_all_share_is_gone_through_only_from_within() -> None:
    draft = three_services()
    assert after(draft, Place("shared", "", IDS[0])) == Place("shared", "", IDS[1])
    assert after(draft, Place("shared", "", IDS[-1])) == Place("service", FIRST, IDS[0])


def test_own_components_follow_the_fourteen() -> None:
    draft = services.add_own(three_services(), FIRST, "Masa berlaku")
    assert after(draft, Place("service", FIRST, IDS[-1])) == Place("service", FIRST, "x1")


def test_the_next_empty_page_passes_over_what_is_filled_and_goes_around() -> None:
    draft = edits.answer(three_services(), FIRST, IDS[1], FILLED)
    here = Place("service", FIRST, IDS[0])
    assert order.next_empty(cells(draft), COMPONENTS, here) == Place("service", FIRST, IDS[2])
    last = Place("service", THIRD, IDS[-1])
    assert order.next_empty(cells(draft), COMPONENTS, last) == Place("office")


def test_when_all_is_filled_there_is_nothing_to_go_to() -> None:
    draft = Draft()
    assert order.next_empty(cells(draft), COMPONENTS, Place("review")) == Place("office")
    only = edits.share(Draft(services=three_services().services[:1]), "fee", FILLED)
    for component in IDS:
        only = edits.answer(only, FIRST, component, FILLED)
    found = order.next_empty(cells(only), COMPONENTS, Place("service", FIRST, IDS[0]))
    assert found == Place("office")


def test_from_a_shared_answer_the_next_usual_one_is_next() -> None:
    here = Place("shared", "", "complaints")
    assert order.next_empty(cells(three_services()), COMPONENTS, here) == Place("shared", "", "facilities")


def test_a_button_names_the_component_or_the_other_service() -> None:
    draft, near = three_services(), Place("service", FIRST, IDS[0])
    assert order.short_name(draft, COMPONENTS, Place("service", FIRST, "procedure"), near) == "Prosedur"
    assert order.short_name(draft, COMPONENTS, Place("service", SECOND, IDS[0]), near) == "Dispensasi Nikah"
    assert order.short_name(draft, COMPONENTS, Place("review"), near) == "Periksa"


def test_short_names_are_of_components() -> None:
    assert set(order.SHORT) <= set(IDS)
