"""The parts of a pasted service: rows of its table, or lines under titles, by the names of components."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from drafter.model.components import Component, ComponentId, Components, fold_name
from drafter.reading.lines import one_line
from drafter.reading.marks import Depths, mark_of

LONGEST_LABEL = 120
LONGEST_TITLE = 2_000  # signs of a line that may hold a title and its words
QUOTED = re.compile(r'(?:^|[\t\n])"')
ROW_NUMBER = re.compile(r"(?:(\d{1,2})|[a-zA-Z]|[ivxIVX]{1,5})[.)]?")
HEADERS = frozenset(
    ("no", "nomor", "komponen", "uraian", "keterangan", "komponen standar pelayanan", "penjelasan", "isi")
)
GROUP = re.compile(
    r"service\s+delivery|manufacturing|penyampaian\s+(?:pe)?layanan|pengelolaan\s+(?:pe)?layanan(?:\s+di\s+internal(?:\s+organisasi)?)?",
    re.I,
)
CONTENT = re.compile(
    r"\s*:|\s+(?=\(?(?:1|a|A)[.)]\s?\S|[-•–]\s)"
)  # what stands between a title and its words


class Section(NamedTuple):
    """Words under one label; `component` is None for a label that is not known or was met before."""

    label: str
    component: Component | None
    lines: list[str]


def sections_of(text: str, components: Components) -> tuple[list[Section], list[str]]:
    """The sections of a text, and the lines that stand before the first."""
    rows = list(rows_of(text))
    if any(len(row) > 1 and known(row, components) for row in rows):
        return from_table(rows, components)
    return from_lines(text.replace("\v", "\n").splitlines(), components)


# --- a table ------------------------------------------------------------------------------------


def rows_of(text: str) -> Iterator[list[str]]:
    """Rows of cells; Excel puts cells with line breaks into quotes, Word leaves them as lines."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if QUOTED.search(text):
        try:
            # Lines kept whole: a quoted cell may run over several of them.
            yield from list(csv.reader(iter(text.splitlines(keepends=True)), delimiter="\t", strict=True))
        except csv.Error:  # a quotation mark that is part of the words
            pass
        else:
            return
    yield from (line.split("\t") for line in text.split("\n"))


def parted(row: Sequence[str]) -> tuple[int, str, list[str]]:
    """A row's number (0 without one), its label, and the cells behind it."""
    cells = list(row)
    while cells and not cells[-1].strip():
        cells.pop()
    number = 0
    found = ROW_NUMBER.fullmatch(cells[0].strip()) if len(cells) > 1 else None
    if found or (len(cells) > 1 and not cells[0].strip()):
        number = int(found[1]) if found and found[1] else 0
        cells = cells[1:]
    return number, one_line(cells[0]) if cells else "", cells[1:]


def named(label: str, components: Components) -> Component | None:
    """The component a label names, its number aside."""
    if len(label) > LONGEST_LABEL:
        return None
    if (found := components.find(label)) is not None:
        return found
    mark = mark_of(label, Depths())
    return components.find(mark.rest) if mark and mark.style else None


def known(row: Sequence[str], components: Components) -> bool:
    """Whether a row begins a component."""
    return named(parted(row)[1], components) is not None


def from_table(rows: Sequence[Sequence[str]], components: Components) -> tuple[list[Section], list[str]]:
    """Sections by the rows of a table; a line without cells belongs to the cell above it."""
    sections: list[Section] = []
    notes: list[str] = []
    seen, last, begun = set[ComponentId](), 0, False
    for row in joined(rows, components):
        number, label, rest = parted(row)
        if is_heading(row):
            begun = True
            continue
        component = named(label, components) if rest or number else None
        if component or is_row(number, label, rest, last, begun or bool(sections)):
            again = component is None or component.id in seen
            sections.append(Section(label, None if again else component, content(rest)))
            if component:
                seen.add(component.id)
            last = number or last
        elif sections:
            sections[-1].lines.append(lined(row))
        else:
            notes.append(lined(row))
    return sections, notes


def is_row(number: int, label: str, rest: Sequence[str], last: int, begun: bool) -> bool:
    """Whether a row whose label is not known stands beside the components, not inside a cell."""
    if not label or not rest or not begun or len(label) > LONGEST_LABEL:
        return False
    return number == last + 1 if last else number <= 1 and len(rest) == 1


def joined(rows: Sequence[Sequence[str]], components: Components) -> Iterator[Sequence[str]]:
    """Rows, those mended whose label was broken over two lines: "Sistem, mekanisme," / "dan prosedur"."""
    waiting: Sequence[str] | None = None
    for row in rows:
        if waiting is not None:
            whole = [*waiting[:-1], f"{waiting[-1]} {row[0]}", *row[1:]]
            if len(row) > 1 and known(whole, components):
                yield whole
                waiting = None
                continue
            if len(row) > 1 and row[0].lstrip().startswith("/") and known(waiting, components):
                yield [*waiting, *row[1:]]  # "Penanganan pengaduan" / "/apresiasi"
                waiting = None
                continue
            yield waiting
            waiting = None
        number, label, rest = parted(row)
        if len(row) > 1 and label and not rest and (number or not row[0].strip()):
            waiting = row
        else:
            yield row
    if waiting is not None:
        yield waiting


def is_heading(row: Sequence[str]) -> bool:
    """Whether a row heads the table, counts its columns, or names one of the two groups of components."""
    cells = [fold_name(cell) for cell in row if cell.strip()]
    if len(cells) > 1 and all(cell in HEADERS or (cell.isdigit() and len(cell) == 1) for cell in cells):
        return True
    group = cells[-1] if cells and len(set(cells)) <= 2 else ""
    return GROUP.fullmatch(group) is not None or ("komponen" in group and GROUP.search(group) is not None)


def content(cells: Sequence[str]) -> list[str]:
    """The words of a row behind its label, a line break inside a cell as one."""
    words = "\t".join(cell.replace("\v", "\n").strip() for cell in cells).lstrip("\t: ").rstrip("\t ")
    return words.split("\n") if words else []


def lined(row: Sequence[str]) -> str:
    """A row as the line it was."""
    return "\t".join(row).replace("\v", "\n").rstrip()


# --- lines under titles ---------------------------------------------------------------------------


class Title(NamedTuple):
    """A line that names a component: how it is numbered and set, and words behind the name.

    sure: the name is the whole line, or something divides it from the words behind it.
    """

    style: str
    indent: int
    number: int
    component: Component
    label: str
    behind: str
    sure: bool = True


def from_lines(lines: Sequence[str], components: Components) -> tuple[list[Section], list[str]]:
    """Sections by titles; a name that is numbered or set unlike most titles is a word of an answer."""
    titles = [title_of(line, components) for line in lines]
    styles = Counter[tuple[str, int]]()
    for style, indent, _ in {
        (each.style, each.indent, each.component.id) for each in titles if each and each.sure
    }:
        styles[style, indent] += 1
    usual = styles.most_common(1)[0][0] if styles else ("", 0)
    sections: list[Section] = []
    notes: list[str] = []
    seen, last = set[ComponentId](), 0
    for line, title in zip(lines, titles, strict=True):
        if title and (title.style, title.indent) == usual and is_due(title, last):
            again = not title.sure or title.component.id in seen
            seen.update([title.component.id] if title.sure else [])
            found = [title.behind] if title.behind else []
            sections.append(Section(title.label, None if again else title.component, found))
            last = title.number
        elif sections:
            if not is_heading([line]):
                sections[-1].lines.append(line)
        else:
            notes.append(line)
    return sections, notes


def is_due(title: Title, last: int) -> bool:
    """Whether a title's number goes on, or begins anew as in the second group of components."""
    if not title.sure:
        return title.number > 0 and title.number == last + 1
    return not title.number or title.number > last or title.number == 1


def title_of(line: str, components: Components) -> Title | None:
    """A line as a title; None for any other."""
    if len(line) > LONGEST_TITLE or (mark := mark_of(line, Depths())) is None:
        return None
    words = mark.rest.strip()
    at = (mark.style, mark.indent, mark.count)
    if whole := components.find(words):
        return Title(*at, whole, words.rstrip(" :"), "")
    for found in CONTENT.finditer(words[:LONGEST_LABEL]):
        if component := components.find(words[: found.start()]):
            return Title(*at, component, words[: found.start()], words[found.end() :].strip())
    if mark.style:
        for found in reversed(list(re.finditer(r"\s+", words[:LONGEST_LABEL]))):
            if component := components.find(words[: found.start()]):
                return Title(*at, component, words[: found.start()], words[found.end() :], sure=False)
    return None
