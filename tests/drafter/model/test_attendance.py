"""Lines of the exchange form are read into their parts and written back without loss."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.model.attendance import (
    ELEMENTS,
    Input,
    Participant,
    Response,
    Signer,
    by_element,
    input_line,
    person_line,
    read_input,
    read_participant,
    read_response,
    read_signer,
    response_line,
)

parts = st.text("abc ,:.-", max_size=8).map(str.strip)


def test_a_participant_is_read_as_the_exchange_form_has_it() -> None:
    assert read_participant("Peserta Satu; media massa; wartawan") == Participant(
        "Peserta Satu", "media massa", "wartawan"
    )
    assert read_participant("Peserta Satu") == Participant("Peserta Satu")
    assert read_participant("a;b;c;d;e") == Participant("a", "b", "c", "d;e")


def test_a_signer_has_a_post_and_an_element() -> None:
    assert read_signer("Peserta; ketua; media massa") == Signer("Peserta", "ketua", "media massa")


@given(st.tuples(parts, parts, parts, parts))
def test_people_come_back_as_they_were_written(each: tuple[str, str, str, str]) -> None:
    assert read_participant(person_line(each)) == Participant(*each)


@given(parts, parts)
def test_inputs_come_back_as_they_were_written(text: str, action: str) -> None:
    assert read_input(input_line(Input(text, action))) == Input(text, action)


@given(parts, st.text("ab; ,", max_size=8).map(str.strip), parts)
def test_responses_come_back_as_they_were_written(giver: str, text: str, action: str) -> None:
    assert read_response(response_line(Response(giver, text, action))) == Response(giver, text, action)


def test_a_response_may_name_nobody() -> None:
    assert read_response("setuju => dicatat") == Response("", "setuju", "dicatat")


@pytest.mark.parametrize("sign", [";", "=>"])
def test_a_sign_that_parts_is_no_part(sign: str) -> None:
    assert read_participant(person_line(("a;b", "unsur", "", ""))) == Participant("a,b", "unsur")
    assert read_input(input_line(Input(f"a{sign}b", "c"))).action == "c"


def test_the_assessed_elements_come_first_and_nobody_is_lost() -> None:
    people = [
        Participant("a", "tokoh adat"),
        Participant("b"),
        Participant("c", "media massa"),
        Participant("d", ELEMENTS[0]),
    ]
    found = by_element(people)
    assert list(found) == [ELEMENTS[0], "media massa", "tokoh adat", ""]
    assert sorted(each.name for rows in found.values() for each in rows) == ["a", "b", "c", "d"]
