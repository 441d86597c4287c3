"""The list of services: what is added, copied, moved, grouped and taken away, and their cases."""

from __future__ import annotations

from types import MappingProxyType

import pytest

from drafter.model import edits, services
from drafter.model.answers import NOT_YET, AsOffice, ByCase, Item, ItemGroup, Items, One, Text, TimeLimit
from drafter.model.draft import Case, Draft, OwnComponent, Service


def text(*paragraphs: str) -> Text:
    return Text(paragraphs=paragraphs)


def items(*words: str) -> Items:
    return Items(groups=(ItemGroup(items=tuple(Item(each) for each in words)),))


DRAFT = Draft(services=tuple(Service(id=each * 8, name=each.upper()) for each in "abcd"))


def ids(draft: Draft) -> str:
    return "".join(each.id[0] for each in draft.services)


def test_a_service_is_added_where_it_is_wanted_and_takes_what_the_office_has_said_once() -> None:
    draft = edits.share(DRAFT, "fee", One(text("gratis")))
    draft = services.add_service(draft, "e" * 8, "E", "umum", 1)
    assert ids(draft) == "aebcd"
    assert draft.services[1].answers == {"fee": AsOffice()}
    assert (draft.services[1].name, draft.services[1].group) == ("E", "umum")
    assert ids(services.add_service(draft, "f" * 8)) == "aebcdf"


def test_a_copy_stands_behind_its_service_under_a_new_id_and_shares_its_answers() -> None:
    answers = MappingProxyType({"fee": One(text("gratis"))})
    draft = edits.with_service(DRAFT, Service(id="b" * 8, name="B", answers=answers))
    draft = services.duplicate_service(draft, "b" * 8, "z" * 8)
    assert ids(draft) == "abzcd"
    assert draft.services[2].name == "B (salinan)"
    assert draft.services[2].answers is draft.services[1].answers


@pytest.mark.parametrize(("to", "order"), [(0, "cabd"), (3, "abdc"), (2, "abcd"), (-5, "cabd"), (99, "abdc")])
def test_a_service_moves_within_the_list(to: int, order: str) -> None:
    assert ids(services.move_service(DRAFT, "c" * 8, to)) == order


def test_a_service_is_removed_and_renamed() -> None:
    assert ids(services.remove_service(DRAFT, "b" * 8)) == "acd"
    assert services.rename_service(DRAFT, "b" * 8, "baru").services[1].name == "baru"


def test_a_grouped_service_stands_behind_the_last_of_its_group() -> None:
    draft = services.group_service(services.group_service(DRAFT, "a" * 8, "umum"), "d" * 8, "umum")
    assert ids(draft) == "adbc"
    assert ids(services.group_service(draft, "c" * 8, "lain")) == "adbc"
    assert services.group_service(draft, "a" * 8, "umum") is draft
    late = services.group_service(services.group_service(DRAFT, "d" * 8, "umum"), "a" * 8, "umum")
    assert ids(late) == "bcda"


def test_cases_get_ids_that_are_free_and_keep_them_on_rename() -> None:
    draft = services.add_case(services.add_case(DRAFT, "a" * 8, "Baru"), "a" * 8, "Hilang")
    assert [each.id for each in draft.services[0].cases] == ["c1", "c2"]
    draft = services.rename_case(services.remove_case(draft, "a" * 8, "c1"), "a" * 8, "c2", "Rusak")
    draft = services.add_case(draft, "a" * 8, "Baru")
    assert draft.services[0].cases == (Case(id="c2", name="Rusak"), Case(id="c1", name="Baru"))


def test_a_removed_case_takes_its_answers_and_the_last_one_leaves_its_own_for_all() -> None:
    answers = MappingProxyType(
        {"fee": ByCase((("c1", text("satu")), ("c2", text("dua")))), "product": ByCase((("c1", text("p")),))}
    )
    own = OwnComponent(id="t1", answer=ByCase((("c1", text("x")), ("c2", text("y")))))
    service = Service(id="a" * 8, cases=(Case(id="c1"), Case(id="c2")), answers=answers, extra=(own,))
    draft = services.remove_case(Draft(services=(service,)), "a" * 8, "c1")
    assert draft.services[0].answers == {"fee": ByCase((("c2", text("dua")),)), "product": ByCase()}
    draft = services.remove_case(draft, "a" * 8, "c2")
    assert draft.services[0].answers == {"fee": One(text("dua"))}
    assert draft.services[0].extra[0].answer == One(text("y"))


def test_own_components_are_added_changed_and_removed_by_their_number() -> None:
    draft = services.add_own(services.add_own(DRAFT, "a" * 8, "Masa berlaku"), "a" * 8, "Lain")
    assert [each.id for each in draft.services[0].extra] == ["t1", "t2"]
    changed = OwnComponent(id="t1", title="Masa laku", answer=One(text("5 tahun")))
    draft = services.change_own(draft, "a" * 8, 0, changed)
    assert draft.services[0].extra[0] is changed
    assert [each.id for each in services.remove_own(draft, "a" * 8, 0).services[0].extra] == ["t2"]
    assert [services.own_number(each) for each in ("x1", "x12", "fee", "xa", "x")] == [
        0,
        11,
        None,
        None,
        None,
    ]


@pytest.mark.parametrize("edit", [services.remove_service, lambda d, s: services.add_case(d, s, "Baru")])
def test_a_service_that_is_not_there_is_a_fault_of_the_caller(edit) -> None:
    with pytest.raises(KeyError):
        edit(DRAFT, "q" * 8)


# --- ways to answer ------------------------------------------------------------------------------


def test_a_service_on_its_own_again_keeps_what_the_office_said_and_its_additions() -> None:
    draft = edits.share(DRAFT, "fee", One(items("satu")))
    draft = edits.answer(draft, "a" * 8, "fee", AsOffice(items("dua")))
    own = edits.on_its_own(draft, "a" * 8, "fee").services[0].answer("fee")
    assert own == One(items("satu", "dua"))
    draft = edits.answer(draft, "a" * 8, "fee", AsOffice())
    assert edits.on_its_own(draft, "a" * 8, "fee").services[0].answer("fee") == One(items("satu"))
    empty = edits.as_office(DRAFT, "a" * 8, "fee")
    assert edits.on_its_own(empty, "a" * 8, "fee").services[0].answer("fee") == NOT_YET
    assert edits.on_its_own(DRAFT, "a" * 8, "fee") is DRAFT


def test_words_that_do_not_fit_the_kind_close_the_value() -> None:
    assert edits.merged(TimeLimit(after="Ada."), text("Lagi.")).after == "Ada. Lagi."
    assert edits.merged(text("satu"), text("dua")) == text("satu", "dua")
    headed = Items(groups=(ItemGroup(heading="teknis", items=(Item("dua"),)),))
    assert edits.merged(items("satu"), headed) == Items(groups=items("satu").groups + headed.groups)


def test_an_answer_goes_to_the_first_case_and_comes_back_from_it() -> None:
    given = One(text("satu"))
    apart = edits.by_case(given, ("c1", "c2"))
    assert apart == ByCase((("c1", text("satu")),))
    assert edits.by_case(apart, ("c1",)) is apart
    assert edits.by_case(NOT_YET, ("c1",)) == ByCase()
    assert edits.for_all(apart, ("c1", "c2")) == given
    assert edits.for_all(ByCase(), ("c1",)) == NOT_YET
    assert edits.for_all(given, ()) is given


def test_one_case_changes_and_the_others_stay() -> None:
    given = ByCase((("c1", text("satu")), ("c2", text("dua"))))
    assert edits.with_case(given, "c1", text("uno")).values == (("c1", text("uno")), ("c2", text("dua")))
    assert edits.with_case(given, "c3", text("tiga")).values[2] == ("c3", text("tiga"))
    assert edits.with_case(given, "c1", None).values == (("c2", text("dua")),)


def test_a_confirmed_answer_is_no_example_any_more() -> None:
    example = Text(paragraphs=("a",), example=True)
    assert edits.confirmed(One(example)) == One(text("a"))
    assert edits.confirmed(ByCase((("c1", example), ("c2", None)))) == ByCase(
        (("c1", text("a")), ("c2", None))
    )
    assert edits.confirmed(AsOffice(example)) == AsOffice(text("a"))
    sure = One(text("a"))
    assert edits.confirmed(sure) is sure


def test_the_first_answer_of_the_office_is_shown_by_services_that_have_none_and_leaves_with_it() -> None:
    own = One(text("Rp10.000,00"))
    draft = edits.answer(DRAFT, "b" * 8, "fee", own)
    draft = edits.answer(draft, "c" * 8, "fee", AsOffice(text("tambahan")))
    after = edits.share_with_all(draft, "fee", One(text("gratis")))
    answers = [each.answer("fee") for each in after.services]
    assert answers == [AsOffice(), own, AsOffice(text("tambahan")), AsOffice()]
    changed = edits.share_with_all(after, "fee", One(text("bebas")))
    assert all(was is now for was, now in zip(after.services, changed.services, strict=True))
    assert edits.share_with_all(changed, "fee", NOT_YET) == draft
