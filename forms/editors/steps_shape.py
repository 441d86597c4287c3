"""Steps as rows of a table: what its columns read and write, how rows are numbered, what stands beside."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from drafter.documents import phrases, values
from drafter.documents.lists import is_spoken
from drafter.model.answers import Branch, Step, StepGroup, Steps
from drafter.wording import letter
from forms.editors.grid_rows import Column
from forms.editors.outline import DEEPEST, Entries, flat_steps
from forms.editors.record_table import Field, Shape
from forms.editors.suggestions import among
from forms.editors.typed_words import read_time, write_time, wrong_time

ID_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
NEXT = "Langkah berikutnya. Enter: baris baru · tempel tabel dari Excel sekaligus"
GONE = "kembali ke langkah yang sudah dihapus"


class StepsShape:
    """The table of one group; `context` words are set by the editor as they change."""

    def __init__(self) -> None:
        self.actors: tuple[str, ...] = ()
        self.labels: Mapping[str, str] = {}
        self.entries: Entries = ()

    def shape(self) -> Shape:
        """The description of the table."""
        return Shape(
            name="Langkah pelayanan",
            row="langkah",
            blank=Step,
            deepest=DEEPEST,
            labels=self.number,
            notes=self.notes,
            details="Rincian langkah",
            fields=(
                Field(
                    Column("Pelaksana", 128, "Pelaksana", among(self.known_actors)),
                    lambda step: step.actor,
                    lambda step, words: replace(step, actor=words),
                ),
                Field(
                    Column("Kegiatan", 0, NEXT),
                    lambda step: step.action,
                    lambda step, words: replace(step, action=words),
                ),
                Field(
                    Column("Waktu", 98, "Waktu"),
                    lambda step: read_time(step, "time"),
                    lambda step, words: write_time(step, "time", words),
                    wrong=lambda step: wrong_time(step, "time"),
                ),
            ),
            more=(
                Field(
                    Column("Keluaran"),
                    lambda step: step.output,
                    lambda step, words: replace(step, output=words),
                ),
            ),
        )

    def known_actors(self) -> Iterator[str]:
        """Names used already: in this table, then elsewhere in the service."""
        yield from (entry.record.actor for entry in self.entries)
        yield from self.actors

    def number(self, entries: Entries) -> Sequence[str]:
        """Numbers as the annex will have them: a row that says nothing has none."""
        self.entries = entries
        made: list[str] = []
        counts = [0, 0, 0]
        for entry in entries:
            if not is_spoken(phrases.step(entry.record, {})):
                made.append("")
                continue
            level = min(entry.level, DEEPEST)
            counts[level] += 1
            counts[level + 1 :] = [0] * (DEEPEST - level)
            count = counts[level]
            made.append((f"{count}.", f"{letter(count)}.", f"{count})")[level])
        return made

    def notes(self, entries: Entries) -> Sequence[tuple[str, ...]]:
        """What the details of steps say, below their words."""
        return [("", note_of(entry.record, self.labels), "") for entry in entries]


def note_of(step: Step, labels: Mapping[str, str]) -> str:
    """Output, way and branch of a step in one line."""
    if not (step.output or step.mode or step.branch):
        return ""
    parts = [f"secara {step.mode}" if step.mode else "", f"keluaran: {step.output}" if step.output else ""]
    if step.branch:
        known = {step.branch.target: GONE.removeprefix("kembali ke ")} | dict(labels)
        parts.append(phrases.branch(step.branch, known))
    return "; ".join(part for part in parts if part)


# --- branches ----------------------------------------------------------------------------------


def every_step(steps: Iterable[Step]) -> Iterator[Step]:
    """Steps and all steps in them, in the order they are read."""
    return (entry.record for entry in flat_steps(steps))


def used_ids(value: Steps) -> set[str]:
    """Ids that steps have."""
    return {step.id for group in value.groups for step in every_step(group.steps) if step.id}


def new_id(value: Steps) -> str:
    """A short id that no step has yet."""
    taken = used_ids(value)
    while True:
        drawn = "".join(secrets.choice(ID_LETTERS) for _ in range(6))
        if drawn not in taken:
            return drawn


def targets(value: Steps) -> list[tuple[str, str]]:
    """What a branch may go back to: the place of a step ("0.3": group and row) and how it is named."""
    made: list[tuple[str, str]] = []
    shape = StepsShape()
    for number, group in enumerate(value.groups):
        entries = tuple(flat_steps(group.steps))
        head = f"{group.heading.strip()}: " if group.heading.strip() and len(value.groups) > 1 else ""
        for row, (entry, label) in enumerate(zip(entries, shape.number(entries), strict=True)):
            if label:
                words = phrases.glued(entry.record.actor, entry.record.action)
                made.append((f"{number}.{row}", shortened(f"{head}{label} {words}")))
    return made


def shortened(words: str, most: int = 56) -> str:
    """Words that fit into a list."""
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"


def place_of(value: Steps, target: str) -> str:
    """The place of the step with an id; "" when there is none."""
    for number, group in enumerate(value.groups):
        for row, step in enumerate(every_step(group.steps)):
            if step.id and step.id == target:
                return f"{number}.{row}"
    return ""


def step_labels(value: Steps) -> Mapping[str, str]:
    """How branches name steps: the same words that will be printed."""
    return values.step_labels(value)


def with_branch(step: Step, **changed: str) -> Step:
    """The step with another branch; one that says nothing any more is none."""
    branch = replace(step.branch or Branch(), **changed)
    empty = not (branch.condition or branch.action or branch.target or branch.unknown)
    return replace(step, branch=None if empty else branch)


def with_group(value: Steps, number: int, group: StepGroup) -> Steps:
    """The answer with another group in a place."""
    return replace(value, groups=(*value.groups[:number], group, *value.groups[number + 1 :]))
