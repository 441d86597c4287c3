"""What is pasted into an editor, read into its kind of answer; and what is said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from drafter.model.answers import (
    AnyValue,
    Channels,
    Citations,
    Fees,
    Items,
    People,
    Steps,
    Table,
    Text,
    TimeLimit,
)
from drafter.model.components import Kind
from forms.editors.base import Context
from forms.editors.paste import is_grid, is_many
from forms.editors.printed import printed

MOST_SIGNS = 100_000  # what is longer is no answer; it is taken line by line, and bounded
MOST_LINES = 300
LONGEST_TOLD = 120  # signs of an answer that is told in its own words
NOUNS = {"requirements": "syarat", "product": "produk", "facilities": "sarana"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What a paste was read as, in words; `back` puts the words there as they were."""

    told: str
    back: Callable[[], object]


def is_readable(text: str) -> bool:
    """Whether a paste is short enough to be an answer, and says something."""
    return len(text) <= MOST_SIGNS and text.count("\n") <= MOST_LINES and not text.isspace() and text != ""


def is_lines(text: str) -> bool:
    """Whether a paste is lines of an answer: more than one, and no table but that of a numbered list."""
    return is_readable(text) and is_many(text) and (not is_grid(text) or table_in(text) is None)


def table_in(text: str) -> Table | None:
    """The table that a paste is, if it is one."""
    from drafter.reading.lists import table  # loaded with the first paste

    return table(text)


def read(kind: Kind, text: str, context: Context) -> AnyValue:
    """A text as an answer of a kind, or of a plainer one where that would lose or change a word."""
    from drafter.reading import kinds

    return kinds.read(kind, text, context.catalogue(), staffing=context.component == "staffing")


def as_found(text: str) -> Text:
    """The words of a paste as they stood, labels and all."""
    from drafter.reading import kinds

    return kinds.text(text)


def says_more(value: AnyValue) -> bool:
    """Whether one line was understood as more than words that any field takes."""
    match value:
        case Items(groups=groups):
            return sum(len(group.items) for group in groups) > 1
        case Steps(groups=groups):
            steps = [step for group in groups for step in group.steps]
            return len(steps) > 1 or any(step.actor or step.time for step in steps)
        case Channels(channels=channels):
            return all(each.kind and each.address for each in channels)
        case Citations() | Table() | Text():
            return False
        case _:
            return True


def said(value: AnyValue, context: Context) -> str:
    """A value in the words after "Terbaca sebagai": what it is, and how many."""
    match value:
        case Items(groups=groups):
            noun = NOUNS.get(context.component, "butir")
            words = f"{sum(len(group.items) for group in groups)} {noun}"
            return f"{words} dalam {len(groups)} kelompok" if len(groups) > 1 else words
        case Steps(groups=groups):
            parts = [group for group in groups if group.steps]
            words = f"{sum(len(group.steps) for group in parts)} langkah"
            return f"{words} dalam {len(parts)} bagian" if len(parts) > 1 else words
        case TimeLimit() | Fees():
            return in_own_words(value, context)
        case Channels(channels=channels):
            return f"{len(channels)} sarana pengaduan"
        case People(roles=roles):
            return f"{len(roles)} peran"
        case Citations(entries=entries):
            known = sum(bool(each.regulation) for each in entries)
            return f"{len(entries)} peraturan, {known} di antaranya dikenali dalam katalog"
        case Table(rows=rows):
            return f"tabel {len(rows)} baris"
        case Text(paragraphs=paragraphs):
            return f"uraian {len(paragraphs)} paragraf"


def in_own_words(value: TimeLimit | Fees, context: Context) -> str:
    """A time limit or fee as it will be printed; the number of its parts where that is long."""
    words = printed(value, context)
    if "\n" not in words.strip() and len(words) <= LONGEST_TOLD:
        return f'"{words.strip().rstrip(".")}"'
    if isinstance(value, TimeLimit):
        return f"{len(value.phases)} tahap"
    return f"{len(value.rows)} jenis biaya"
