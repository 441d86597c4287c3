"""The runner: what is judged anew after a change, grouping, setting aside, mending, silence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from drafter.checks import Checker, Place, mended
from drafter.checks.cells import Cell, Line, Part, make_cell, with_text
from drafter.checks.findings import Fix, Hit
from drafter.checks.rules import Family, each_line
from drafter.checks.views import About, PapersView, ServiceView
from drafter.documents.sources import Sources, load_sources
from drafter.model import edits
from drafter.model.answers import NOT_YET, AnyValue, AsOffice, Item, ItemGroup, Items, One, Text
from drafter.model.draft import Draft, Own, Service, SetAside

SAID = {"title": "t"}
FAMILY = Family("trial", "Percobaan")


@FAMILY.cell("bad-word", "should", silences=("any-word",), **SAID)
def bad_word(cell: Cell, about: About) -> Iterable[Hit]:
    for part, line in cell.lines:
        for place in line.words.places.get("buruk", ()):
            token = line.words.tokens[place]
            new = line.text[: token.start] + "baik" + line.text[token.end :]

            def change(value: AnyValue, path: tuple[str | int, ...] = line.path, new: str = new) -> AnyValue:
                return with_text(value, path, new)

            yield Hit("kata buruk.", part, line, (token.start, token.end), Fix("Ganti", value=change))


@FAMILY.cell("any-word", "hint", "product", **SAID)
def any_word(cell: Cell, about: About) -> Iterable[Hit]:
    for part, line in cell.lines:
        yield Hit("ada kata.", part, line, (0, len(line.text)))


@FAMILY.draft("no-title", "must", **SAID)
def no_title(papers: PapersView, about: About) -> Iterator[Hit]:
    if not papers.considerations:
        yield Hit("belum ada.", place=Place(part="considerations"))


def names(service: ServiceView, about: About) -> Iterator[tuple[str, str, Place]]:
    yield service.name.plain, service.id, Place(service=service.id)


@FAMILY.across("same-name", "must", names, **SAID)
def same_name(key: str, held: dict[str, list[Place]], about: About) -> Iterator[Hit]:
    if len(held) > 1:
        places = [each for places in held.values() for each in places]
        yield Hit(f'nama "{key}" dipakai {len(held)} kali.', place=places[0], also=tuple(places[1:]))


@pytest.fixture(scope="module")
def sources() -> Sources:
    return load_sources()


@pytest.fixture
def checker(sources: Sources) -> Checker:
    return Checker(sources, tuple(FAMILY.rules))


def text(words: str) -> One:
    return One(Text(paragraphs=(words,)))


def draft(count: int = 4, words: str = "kata buruk") -> Draft:
    services = tuple(
        Service(id=f"s{n}", name=f"Layanan {n}", answers={"product": text(words), "fee": AsOffice()})
        for n in range(count)
    )
    return Draft(services=services, shared={"fee": text("gratis dan buruk")})


def test_the_same_said_of_many_services_is_one_finding(checker: Checker) -> None:
    found = {(each.rule, each.place.component): each for each in checker.check(draft()).findings}
    assert len(found["bad-word", "product"].places) == 4
    assert found["bad-word", "product"].told.startswith("Produk pelayanan (4 pelayanan: Layanan 0, ")


def test_what_all_services_share_is_told_once(checker: Checker) -> None:
    (shared,) = [each for each in checker.check(draft()).findings if each.place.component == "fee"]
    assert shared.places == (replace(shared.place, service=""),)
    assert "isian bersama" in shared.told


def test_the_special_silences_the_general_where_they_meet(checker: Checker) -> None:
    assert [each.rule for each in checker.check(draft()).findings if each.rule == "any-word"] == []
    quiet = [each.rule for each in checker.check(draft(words="kata")).findings]
    assert "any-word" in quiet


def test_after_a_keystroke_one_cell_is_judged(checker: Checker) -> None:
    first = draft(200)
    checker.check(first)
    before = replace(checker.count)
    after = edits.answer(first, "s7", "product", text("kata lain"))
    checker.check(after)
    assert checker.count.cells - before.cells == 1
    assert checker.count.services - before.services == 1
    assert checker.count.papers == before.papers
    assert checker.count.keys - before.keys == 1


def test_a_change_in_what_is_shared_makes_one_cell_anew(checker: Checker) -> None:
    first = draft(200)
    checker.check(first)
    before = replace(checker.count)
    report = checker.check(edits.share(first, "fee", text("gratis")))
    assert checker.count.cells - before.cells == 1
    assert not [each for each in report.findings if each.place.component == "fee"]


def test_judging_anew_finds_what_judging_from_nothing_finds(checker: Checker, sources: Sources) -> None:
    first = draft()
    checker.check(first)
    second = edits.answer(first, "s1", "product", text("buruk sekali"))
    second = replace(
        second, services=second.services[1:], decree=replace(second.decree, considerations=(Own(text="x"),))
    )
    anew = Checker(sources, tuple(FAMILY.rules)).check(second)
    assert [each.told for each in checker.check(second).findings] == [each.told for each in anew.findings]


def test_the_order_of_services_changes_nothing_of_what_is_found(checker: Checker) -> None:
    first = draft()
    turned = replace(first, services=first.services[::-1])

    def said(one: Draft) -> set[tuple[str, str]]:
        return {(each.rule, each.sentence) for each in checker.check(one).findings}

    assert said(first) == said(turned)


def test_two_services_of_one_name_are_one_finding_at_both(checker: Checker) -> None:
    first = draft(3)
    second = edits.with_service(first, replace(first.services[2], name="Layanan 0"))
    (found,) = [each for each in checker.check(second).findings if each.rule == "same-name"]
    assert {each.service for each in found.places} == {"s0", "s2"}
    assert not [each for each in checker.check(first).findings if each.rule == "same-name"]


def test_what_is_set_aside_stays_with_its_reason(checker: Checker) -> None:
    first = draft()
    aside = replace(first, set_aside=(SetAside(rule="bad-word", place="s1/product", reason="kutipan"),))
    report = checker.check(aside)
    (kept,) = [each for each in report.findings if each.reason]
    assert kept.reason == "kutipan"
    assert [each.service for each in kept.places] == ["s1"]
    assert all(
        "s1" not in [p.service for p in each.places] for each in report.open if each.rule == "bad-word"
    )


def test_a_fix_is_an_ordinary_edit(checker: Checker) -> None:
    first = draft()
    for found in checker.check(first).findings:
        for nth in range(len(found.places)):
            first = mended(first, found, nth)
    assert not [each for each in checker.check(first).findings if each.rule == "bad-word"]
    assert first.shared["fee"] == text("gratis dan baik")
    assert first.services[0].answers["product"] == text("kata baik")


def test_ready_means_that_no_must_is_left(checker: Checker) -> None:
    assert not checker.check(draft()).is_ready
    whole = draft()
    whole = replace(whole, decree=replace(whole.decree, considerations=(Own(text="bahwa"),)))
    assert checker.check(whole).is_ready


def test_a_sound_line_is_read_once_for_each_field_and_kind_of_value() -> None:
    read: list[tuple[str, str]] = []

    @each_line
    def judge(part: Part, line: Line) -> Iterator[Hit]:
        read.append((line.field, line.text))
        if "keliru" in line.words.places:
            yield Hit("keliru.", part, line)

    def judged(value: AnyValue) -> int:
        read.clear()
        found = list(judge(make_cell("product", One(value), NOT_YET, ()), None))
        return len(found)

    sound, faulty = "baris yang dibaca sekali saja", "baris yang keliru setiap kali"
    assert judged(Text(paragraphs=(sound, faulty))) == 1 and len(read) == 2
    assert judged(Text(paragraphs=(faulty, sound))) == 1 and read == [("paragraphs", faulty)]
    assert judged(Items(groups=(ItemGroup(items=(Item(text=sound),)),))) == 0 and read == [("text", sound)]
