"""A whole service pasted at once: shared out to its components by the names the components are known by.

Never by likeness: a label that is no name of a component comes back as a question, what stands under no
label as notes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from drafter.model.answers import AnyValue
from drafter.model.components import ComponentId, Components, fold_name
from drafter.reading.kinds import read
from drafter.reading.lines import one_line
from drafter.reading.marks import clean
from drafter.reading.sections import Section, sections_of
from drafter.regulations import Catalogue

# What is longer than any service is kept as one note, whole.
MOST_SIGNS = 400_000
MOST_LINES = 5_000


@dataclass(frozen=True, slots=True)
class Doubt:
    """A label that is no name of a component, or the second of its name, with the words under it.

    near: the components whose names share a word with it, to choose from; none of them is taken.
    """

    label: str
    text: str
    near: tuple[ComponentId, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadService:
    """Answers by component in the order of the source, questions, and lines that fit nowhere."""

    answers: Mapping[ComponentId, AnyValue] = field(default_factory=lambda: MappingProxyType({}))
    doubtful: tuple[Doubt, ...] = ()
    notes: tuple[str, ...] = ()


def read_service(text: str, components: Components, catalogue: Catalogue) -> ReadService:
    """A pasted table NO, KOMPONEN, URAIAN, or lines under the titles of components."""
    if len(text) > MOST_SIGNS or text.count("\n") > MOST_LINES:
        return ReadService(notes=(clean(text),))
    sections, notes = sections_of(text, components)
    return answered(sections, notes, components, catalogue)


def answered(
    sections: Iterable[Section], notes: Sequence[str], components: Components, catalogue: Catalogue
) -> ReadService:
    """Each section as an answer or as a question."""
    answers: dict[ComponentId, AnyValue] = {}
    doubtful: list[Doubt] = []
    for label, component, lines in sections:
        words = "\n".join(lines).strip("\n")
        if component is None or component.id in answers:
            doubtful.append(Doubt(label, words, near(label, components)))
        elif words.strip():
            answers[component.id] = read(
                component.kind, words, catalogue, staffing=component.id == "staffing"
            )
    return ReadService(MappingProxyType(answers), tuple(doubtful), tuple(kept(notes)))


def kept(lines: Iterable[str]) -> Iterator[str]:
    """Lines that say something."""
    return (words for line in lines if (words := one_line(line)))


def near(label: str, components: Components) -> tuple[ComponentId, ...]:
    """Components whose title shares a telling word with a label."""
    words = {word for word in fold_name(label).split() if len(word) > 4} - {
        "pelayanan",
        "layanan",
        "pelaksana",
    }
    return tuple(each.id for each in components.entries if words & set(fold_name(each.title).split()))


# --- what the officer decides -----------------------------------------------------------------------


def decided(
    found: ReadService, choices: Sequence[str], components: Components, catalogue: Catalogue
) -> ReadService:
    """The service with each question answered, in order: a component, or "" to keep it as a note.

    Words given to a component that has some already are read behind those.
    """
    sources: dict[ComponentId, list[str]] = {key: [each.source] for key, each in found.answers.items()}
    notes = list(found.notes)
    for doubt, choice in zip(found.doubtful, choices, strict=True):
        if choice:
            sources.setdefault(components.by_id[choice].id, []).append(doubt.text)
        elif words := f"{doubt.label}: {doubt.text}".strip(": "):
            notes.append(words)
    answers = dict(found.answers)
    for key, words in sources.items():
        said = [each for each in words if each.strip()]
        if said and (len(words) > 1 or key not in answers):
            kind = components.by_id[key].kind
            answers[key] = read(kind, "\n".join(said), catalogue, staffing=key == "staffing")
    return ReadService(MappingProxyType(answers), (), tuple(notes))
