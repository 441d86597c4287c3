"""A draft and its file: nothing is lost on the way, and a wrong value is refused with its place."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings

from drafter.errors import UserError
from drafter.model import answers as a
from drafter.model import codec
from drafter.model import draft as d
from tests.drafter.model.full import full_draft
from tests.drafts import drafts

OLD = Path(__file__).parents[2] / "old"
MODERATE = settings(max_examples=60, deadline=None)


def tree_of(draft: d.Draft) -> dict[str, Any]:
    return json.loads(codec.encode(draft))


def decoded(tree: object) -> d.Draft:
    return codec.decode(json.dumps(tree).encode()).draft


# --- there and back ----------------------------------------------------------------------------


@MODERATE
@given(drafts())
def test_a_draft_written_and_read_is_the_same_draft_and_the_same_bytes(draft: d.Draft) -> None:
    written = codec.encode(draft)
    read = codec.decode(written)
    assert read.draft == draft
    assert codec.encode(read.draft) == written
    assert (read.version, read.upgraded, read.notes) == (d.VERSION, False, ())


def test_a_draft_with_every_field_set_comes_back_whole() -> None:
    draft = full_draft()
    assert codec.decode(codec.encode(draft)).draft == draft
    assert set(tree_of(draft)) == {"version", *fields_of(d.Draft)}
    assert set(tree_of(draft)["office"]["signatory"]) == set(fields_of(d.Official))


def fields_of(shape: type) -> list[str]:
    return [each.name for each in dataclasses.fields(shape) if each.name != "unknown"]


def test_equal_drafts_have_equal_bytes_in_whatever_order_they_were_answered() -> None:
    fee, product = ("fee", a.One(a.Fees(free=True))), ("product", a.One(a.Text(paragraphs=("surat",))))
    one = d.Draft(shared=MappingProxyType(dict([fee, product])))
    other = d.Draft(shared=MappingProxyType(dict([product, fee])))
    assert one == other
    assert codec.encode(one) == codec.encode(other)


def test_the_file_begins_with_its_version_and_is_text_that_can_be_compared_line_by_line() -> None:
    text = codec.encode(full_draft()).decode()
    assert text.startswith('{\n "version": 1,\n')
    assert text.endswith("}\n")
    assert '"kata"' in text
    assert max(map(len, text.splitlines())) < 1_000


def test_an_empty_draft_is_its_version_alone() -> None:
    assert codec.encode(d.Draft()) == b'{\n "version": 1\n}\n'


def test_a_table_that_was_just_begun_can_be_written_and_read() -> None:
    draft = d.Draft(shared=MappingProxyType({"fee": a.One(a.Table())}))
    assert codec.decode(codec.encode(draft)).draft == draft


# --- unknown keys ------------------------------------------------------------------------------


def objects(tree: Any, free: bool = False) -> Iterator[dict[str, Any]]:
    """All records and answers of a tree; what `free` keys lead to is none itself."""
    if isinstance(tree, list):
        for each in tree:
            yield from objects(each)
    if isinstance(tree, dict):
        if not free:
            yield tree
        for key, each in tree.items():
            yield from objects(each, key in ("shared", "answers", "values"))


def test_unknown_keys_are_kept_in_every_record_and_answer() -> None:
    tree = tree_of(full_draft())
    for number, each in enumerate(list(objects(tree))):
        each[f"kelak{number}"] = {"apa": [number, None, 1.5]}
    assert number > 80
    again = tree_of(decoded(tree))
    assert again == tree


def test_unknown_keys_of_an_answer_that_is_not_there_are_kept() -> None:
    tree = {"version": 1, "shared": {"fee": {"answer": "not_yet", "kelak": 1}}}
    assert tree_of(decoded(tree)) == tree


def test_an_answer_that_is_not_there_is_left_out() -> None:
    tree = {"version": 1, "shared": {"fee": {"answer": "not_yet"}}}
    assert tree_of(decoded(tree)) == {"version": 1, "shared": {}}


@pytest.mark.parametrize("number", ["1e999", "-1e999", "NaN", "Infinity"])
def test_a_number_that_could_not_be_written_again_is_refused(number: str) -> None:
    with pytest.raises(UserError, match="bilangan yang tidak dapat dibaca"):
        codec.decode(b'{"version": 1, "kelak": ' + number.encode() + b"}")


@pytest.mark.parametrize("place", ["kelak", "office"])
def test_an_unknown_value_so_deep_that_it_could_not_be_written_is_refused(place: str) -> None:
    deep: Any = []
    for _ in range(200):
        deep = [deep]
    tree = {"version": 1, "kelak": deep} if place == "kelak" else {"version": 1, "office": {"kelak": deep}}
    with pytest.raises(UserError, match="kelak seharusnya ada isi yang tidak bersarang terlalu dalam"):
        decoded(tree)


# --- damage ------------------------------------------------------------------------------------

WRONG: dict[type, tuple[object, ...]] = {
    str: (7, True, ["kata"], {"kata": 1}),
    int: ("7", True, 7.5, -1, [7], 10**18),
    float: ("7", True, [7.5], -1.0, 10_000),
    bool: (1, 0, "true", []),
    list: (7, "kata", {}, None, False),
    dict: (7, True, [], ["kata"]),
}


def leaves(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value in a tree, containers too."""
    yield path
    inner = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, each in inner:
        yield from leaves(each, (*path, key))


def mutated(raw: bytes, path: tuple[Any, ...], wrong: object) -> Any:
    tree = json.loads(raw)
    inside = tree
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = wrong
    return tree


def mutations() -> Iterator[tuple[str, Any]]:
    """Each value of a full draft replaced by each wrong kind, with the place that must be named."""
    raw = codec.encode(full_draft())
    tree = json.loads(raw)
    for path in leaves(tree):
        if path in ((), ("version",)):
            continue
        value = tree
        for key in path:
            value = value[key]
        place = " > ".join(str(key + 1 if isinstance(key, int) else key) for key in path)
        for wrong in WRONG.get(type(value), ()):
            yield place, mutated(raw, path, wrong)


def test_every_value_of_a_wrong_kind_is_refused_with_its_place() -> None:
    count = 0
    for place, tree in mutations():
        count += 1
        with pytest.raises(UserError) as refused:
            decoded(tree)
        assert f"di {place} seharusnya ada" in refused.value.sentence or (
            # An answer without "kind" is read as another way to answer, and says so one level deeper.
            f"di {place} > " in refused.value.sentence
        ), (place, refused.value.sentence)
    assert count > 1_500


@pytest.mark.parametrize(
    ("tree", "place"),
    [
        ({"services": [{"name": "tanpa tanda pengenal"}]}, "services > 1 > id"),
        ({"services": [{"id": "ABCDEFGH"}]}, "services > 1 > id"),
        ({"services": [{"id": "abcdefg1"}]}, "services > 1 > id"),
        ({"services": [{"id": "abcdefgh"}, {"id": "abcdefgh"}]}, "services > 2 > id"),
        ({"services": [{}] * 501}, "services"),
        ({"office": {"letterhead": ["a", "b", "c", "d"]}}, "office > letterhead"),
        ({"shared": {"fee": {"kind": "tebakan"}}}, "shared > fee > kind"),
        ({"shared": {"fee": {}}}, "shared > fee > kind"),
        ({"shared": {"fee": {"answer": "mungkin"}}}, "shared > fee > answer"),
        ({"shared": {"fee": {"kind": "table", "header": ["a"]}}}, "shared > fee > header"),
        ({"shared": {"fee": {"kind": "table", "header": list("abcdefg")}}}, "shared > fee > header"),
        ({"shared": {"fee": {"kind": "table", "header": ["a", "b"], "rows": [["c"]]}}}, "fee > rows > 1"),
        ({"dates": {"decree": "24-11-2026"}}, "dates > decree"),
        ({"dates": {"decree": "2026-02-30"}}, "dates > decree"),
        ({"status": "sah"}, "status"),
        ({"decree": {"layout": {"paper": "A5"}}}, "decree > layout > paper"),
        ({"decree": {"considerations": [{}]}}, "decree > considerations > 1 > text"),
    ],
)
def test_what_a_draft_may_not_be_is_refused_with_its_place(tree: dict[str, Any], place: str) -> None:
    with pytest.raises(UserError, match=place):
        decoded({"version": 1, **tree})


def nested(inner: str, levels: int) -> dict[str, Any]:
    tree: dict[str, Any] = {"text": "dalam"} if inner == "children" else {"action": "dalam"}
    for _ in range(levels - 1):
        tree = {"text" if inner == "children" else "action": "luar", inner: [tree]}
    return tree


@pytest.mark.parametrize(
    ("kind", "key", "inner"), [("items", "items", "children"), ("steps", "steps", "steps")]
)
def test_lists_are_three_levels_deep_and_not_four(kind: str, key: str, inner: str) -> None:
    def draft(levels: int) -> dict[str, Any]:
        value = {"kind": kind, "groups": [{key: [nested(inner, levels)]}]}
        return {"version": 1, "shared": {"procedure": value}}

    assert tree_of(decoded(draft(3))) == draft(3) or kind == "items"
    with pytest.raises(UserError, match="shared > procedure > groups > 1 .*tiga tingkat"):
        decoded(draft(4))


@pytest.mark.parametrize("nothing", [0, "", {}, None, False])
def test_what_stands_below_the_third_level_must_be_an_empty_list(nothing: object) -> None:
    third = {"text": "tiga", "children": nothing}
    value = {"kind": "items", "groups": [{"items": [{"text": "satu", "children": [{"children": [third]}]}]}]}
    with pytest.raises(UserError, match="tiga tingkat"):
        decoded({"version": 1, "shared": {"requirements": value}})


def test_the_sentence_names_the_file_and_says_that_nothing_was_changed() -> None:
    with pytest.raises(UserError) as refused:
        codec.decode(b'{"version": 1, "status": 3}', "Kecamatan.draf")
    assert refused.value.sentence.startswith("Berkas Kecamatan.draf rusak: di status seharusnya ada")
    assert "tidak diubah" in refused.value.advice


# --- versions ----------------------------------------------------------------------------------


@pytest.mark.parametrize("version", [None, "1", True, 1.0, 0, -1, [], {}])
def test_a_file_without_a_version_is_no_draft(version: object) -> None:
    with pytest.raises(UserError, match="bukan berkas rancangan"):
        decoded({"version": version})
    with pytest.raises(UserError, match="bukan berkas rancangan"):
        decoded({"office": {}})


def test_a_file_of_a_newer_program_is_refused_as_such_whatever_it_holds() -> None:
    with pytest.raises(codec.NewerVersion, match="versi program yang lebih baru"):
        decoded({"version": d.VERSION + 1, "office": 7})


@pytest.fixture
def third_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of version 3 that knows the way from 1 to 2 and from 2 to 3."""

    def rename(tree: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
        return {"notes" if key == "catatan" else key: each for key, each in tree.items()}, ()

    def drop(tree: dict[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
        rest = {key: each for key, each in tree.items() if key != "usang"}
        return rest, ("Isian usang disisihkan.",) if rest != tree else ()

    monkeypatch.setattr(codec, "VERSION", 3)
    monkeypatch.setattr(codec, "UPGRADES", {1: rename, 2: drop})


@pytest.mark.usefixtures("third_version")
def test_an_older_file_is_lifted_step_by_step_and_says_what_was_set_aside() -> None:
    read = codec.decode(b'{"version": 1, "catatan": ["satu"], "usang": true}')
    assert read.draft == d.Draft(notes=("satu",))
    assert (read.version, read.upgraded, read.notes) == (1, True, ("Isian usang disisihkan.",))
    assert codec.decode(b'{"version": 2, "notes": ["dua"]}').version == 2
    assert codec.encode(read.draft).startswith(b'{\n "version": 3,\n')


@pytest.mark.usefixtures("third_version")
def test_a_file_of_the_present_version_is_not_lifted() -> None:
    read = codec.decode(b'{"version": 3, "usang": true}')
    assert read.draft.unknown == (("usang", True),)
    assert not read.upgraded


@pytest.mark.usefixtures("third_version")
def test_damage_in_an_older_file_is_refused_after_the_lift() -> None:
    with pytest.raises(UserError, match="di notes seharusnya ada daftar"):
        codec.decode(b'{"version": 1, "catatan": "satu"}')


def test_the_way_from_every_past_version_is_there() -> None:
    assert set(codec.UPGRADES) == set(range(1, d.VERSION))


# Old files are kept for ever: a change here is a change of what officers have on their disks.
KEPT = {"version-1.draf": "156f1f16fa38bb9c0b0cd12bb3d9c13b5804e446a330954a681b82d216f97161"}


@pytest.mark.parametrize("path", sorted(OLD.glob("*.draf")), ids=lambda path: path.name)
def test_a_file_of_every_past_format_is_kept_as_it_was_and_opens(path: Path) -> None:
    raw = path.read_bytes()
    assert hashlib.sha256(raw).hexdigest() == KEPT[path.name]
    draft = codec.decode(raw, path.name).draft
    assert [each.name for each in draft.services] == ["Legalisasi", "Dispensasi Nikah"]
    assert draft.office.signatory.post == "Camat Contoh"
    assert isinstance(draft.services[1].answer("staffing"), a.ByCase)
    assert draft.unknown == (("kelak", {"apa": [1, None]}),)


def test_one_file_of_every_format_up_to_the_present_one_is_kept() -> None:
    assert sorted(KEPT) == [f"version-{number}.draf" for number in range(1, d.VERSION + 1)]
    assert sorted(path.name for path in OLD.glob("*.draf")) == sorted(KEPT)


@pytest.mark.parametrize(
    ("layout", "place"),
    [
        ({"left": 9000}, "decree > layout > left"),
        ({"top": 1}, "decree > layout > top"),
        ({"size": 200}, "decree > layout > size"),
        ({"font": "Book\u0007man"}, "decree > layout > font"),
        ({"font": ""}, "decree > layout > font"),
    ],
)
def test_a_page_that_leaves_no_room_to_write_is_damage(layout: dict[str, object], place: str) -> None:
    data = json.dumps({"version": 1, "decree": {"layout": layout}}).encode()
    with pytest.raises(UserError, match=place):
        codec.decode(data)
