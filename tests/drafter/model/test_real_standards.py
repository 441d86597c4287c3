"""What real offices wrote fits the model as plain words: nothing is lost in the file or on paper.

The standards are kept beside the project, not in it; where the folder is missing the tests are skipped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from drafter.model import answers as a
from drafter.model import codec
from drafter.model.components import load_components
from drafter.model.draft import Decree, Draft, Own, OwnComponent, Service
from tests.drafter.documents.printed import cell_of, clauses_of

CASES = Path(__file__).resolve().parents[4] / "shared" / "cases"
FILES = sorted(CASES.glob("*.json"))
WITHOUT = "the real standards (../shared/cases) are not beside this checkout"
LABEL = re.compile(r"\s*(?:\(?(?:[0-9]{1,3}|[A-Za-z]|[IVX]{1,4})[.)]|[-•])\s+")

needs_cases = pytest.mark.skipif(not FILES, reason=WITHOUT)


def every_service() -> Iterator[Any]:
    for path in FILES:
        for service in json.loads(path.read_bytes()).get("layanan", ()):
            yield pytest.param(service, id=f"{path.stem} {service['nama'][:40]}")


def depth_of(line: str) -> int:
    """How deep a line was set, by its indent: real lists indent by two or three blanks."""
    return min((len(line) - len(line.lstrip())) // 2, 2)


def list_of(lines: Iterable[str]) -> a.Items:
    """Lines as a list: labels off, deeper lines under the one before; the third level is the last."""
    rows = [(depth_of(line), LABEL.sub("", line, count=1).strip()) for line in lines if line.strip()]
    return a.Items(groups=(a.ItemGroup(items=nested(rows, 0)),))


def nested(rows: list[tuple[int, str]], level: int) -> tuple[a.Item, ...]:
    """Rows as items; what is deeper than the one before stands below it, on the last level beside it."""
    made: list[a.Item] = []
    while rows:
        (depth, text), *rest = rows
        end = next((at for at, row in enumerate(rest) if row[0] <= depth), len(rest)) if level < 2 else 0
        made.append(a.Item(text, nested(rest[:end], level + 1)))
        rows = rest[end:]
    return tuple(made)


def value_of(answer: str | list[str]) -> a.AnyValue:
    """A list for lines, paragraphs for a text."""
    if isinstance(answer, list):
        return list_of(line for each in answer for line in str(each).splitlines())
    return a.Text(paragraphs=tuple(answer.splitlines()))


def words_of(texts: Iterable[str]) -> list[str]:
    return re.findall(r"\w+", " ".join(texts).casefold())


def in_order(wanted: list[str], said: list[str]) -> bool:
    """Whether all words stand in the other row in their order; more may stand between them."""
    rest = iter(said)
    return all(word in rest for word in wanted)


def plain(value: a.AnyValue) -> Iterator[str]:
    """The words of a value as they were put in."""
    if isinstance(value, a.Text):
        yield from value.paragraphs
    if isinstance(value, a.Items):
        yield from (text for group in value.groups for item in group.items for text in item_texts(item))


def item_texts(item: a.Item) -> Iterator[str]:
    yield item.text
    for each in item.children:
        yield from item_texts(each)


@needs_cases
@pytest.mark.parametrize("service", list(every_service()))
def test_every_component_of_a_real_standard_fits_is_kept_and_prints_its_words_in_order(service: Any) -> None:
    by_exchange = load_components().by_exchange
    values = {by_exchange[key].id: value_of(given) for key, given in service["komponen"].items()}
    answers = MappingProxyType({key: a.One(value) for key, value in values.items()})
    # What stands before the components ("Izin Gangguan adalah ...") is a component of the service's own.
    words = tuple(line for lines in service.get("komponen_tambahan", {}).values() for line in lines)
    own = OwnComponent(id="pengantar", title="Pengertian", answer=a.One(a.Text(paragraphs=words)))
    made = Service(id="aaaaaaaa", name=service["nama"], answers=answers, extra=(own,) if words else ())
    draft = Draft(services=(made,))
    assert codec.decode(codec.encode(draft)).draft == draft
    for key, value in values.items():
        given = service["komponen"][next(each for each in by_exchange if by_exchange[each].id == key)]
        raw = given if isinstance(given, str) else "\n".join(map(str, given))
        wanted = words_of(LABEL.sub("", line, count=1) for line in raw.splitlines())
        assert words_of(plain(value)) == (wanted if isinstance(value, a.Items) else words_of([raw]))
        # "dan" typed at the end of an item is set by the program.
        assert in_order(without_dan(words_of(plain(value))), without_dan(words_of(cell_of(key, answers)))), (
            key
        )


def without_dan(words: list[str]) -> list[str]:
    return [word for word in words if word not in ("dan", "atau")]


def decrees() -> list[Any]:
    trees = [(path, json.loads(path.read_bytes())) for path in FILES]
    return [pytest.param(tree, id=path.stem) for path, tree in trees if tree.get("diktum")]


@needs_cases
@pytest.mark.parametrize("tree", decrees())
def test_every_point_of_a_real_decree_fits_and_prints_its_words_in_order(tree: Any) -> None:
    decree = Decree(
        considerations=tuple(Own(text=each) for each in tree["menimbang"]),
        legal_grounds=tuple(a.Citation(text=each) for each in tree["mengingat"]),
        dictum=tuple(Own(text=each) for each in tree["diktum"]),
    )
    draft = Draft(decree=decree)
    assert codec.decode(codec.encode(draft)).draft == draft
    said = clauses_of(draft)
    for label, points in (("Menimbang", tree["menimbang"]), ("Mengingat", tree["mengingat"])):
        for point in points:
            assert any(in_order(words_of([point]), words_of([line])) for line in said[label]), point
    for point, lines in zip(tree["diktum"], list(said.values())[3:], strict=True):
        assert in_order(without_dan(words_of([point])), without_dan(words_of(lines))), point


@needs_cases
def test_there_are_real_standards_of_many_kinds() -> None:
    assert sum(1 for _ in every_service()) > 90
