"""Lines of an older decree as points: labels and ends are taken off, since the program sets them anew.

The line as it was found stays with the point as its `source`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafter.documents.lists import bare
from drafter.documents.points import printed_points
from drafter.documents.sources import Sources
from drafter.model.answers import Citation
from drafter.model.draft import DecreePoint, Draft, FromTemplate, Own
from drafter.model.edits import Section, points, with_points
from drafter.reading.laws import citation
from drafter.reading.lines import unfolded
from drafter.regulations import Catalogue
from drafter.wording import ordinal_label

MOST_COMPARED = 40  # points of a section that are compared with the template's
LONGEST_UNFOLDED = 20_000  # signs
LABEL = re.compile(r"\A(?:\(?(?:[a-z]|[a-z]{2}|\d{1,3})[.)]|[-–—•·▪*])\s+")
TITLE = re.compile(
    r"\A(?:menimbang|mengingat|memperhatikan|tembusan(?:\s+yth\.?)?|diktum)\s*:\s*", re.IGNORECASE
)
DECIDED = re.compile(r"(?:m\s?e\s?m\s?u\s?t\s?u\s?s\s?k\s?a\s?n)\s*:?", re.IGNORECASE)
WELL_DECIDED = re.compile(r"MEMUTUSKAN\s*:")
ESTABLISHING = re.compile(r"menetapkan\s*:\s*", re.IGNORECASE)
ORDINALS = {ordinal_label(number): number for number in range(1, 100)} | {"PERTAMA": 1}
ONE = r"(?:pertama|ke[a-z]+)(?:\s+(?:belas|puluh(?:\s+[a-z]+)?))?"
ORDINAL = re.compile(rf"(?:diktum\s+)?({ONE}(?:\s*/\s*{ONE})*)(\s*[:.]\s*|\s+|$)", re.IGNORECASE)
BEFORE_LAST = re.compile(r";\s*dan\s+(?=\(?(?:[a-z]|\d{1,2})[.)]\s)")  # the program sets "dan" anew
REVOKED = re.compile(r"\bdicabut\b", re.IGNORECASE)


def plain_points(lines: Iterable[str]) -> tuple[Own, ...]:
    """Considerations, noted papers, copies: one point a line; one set deeper goes on with the one above."""
    found: list[Own] = []
    style = None
    for line in lines:
        words = TITLE.sub("", line.strip(), count=1)
        label = LABEL.match(words)
        if label and style is None:
            style = kind_of(label[0])
        if label and found and kind_of(label[0]) != style and line[:1].isspace():
            last = found[-1]
            found[-1] = replace(last, text=f"{last.text} {words}", source=f"{last.source}\n{line}")
            continue
        if text := bare(words[label.end() :] if label else words):
            found.append(Own(text=text, source=line.strip()))
    return tuple(found)


def kind_of(label: str) -> str:
    """What a label counts with: letters, figures, or a bullet."""
    sign = label.strip("(). ")
    return "a" if sign.isalpha() else "1" if sign.isdigit() else "-"


def grounds(lines: Iterable[str], catalogue: Catalogue) -> tuple[Citation, ...]:
    """Mengingat: regulations by the catalogue where it surely means the same, else in the words of the line.

    An article stays in words: Mengingat prints none of a regulation of the catalogue.
    """
    found: list[Citation] = []
    for point in plain_points(lines):
        cited = citation(point.text, catalogue)
        known = cited.regulation and not cited.pinpoint
        found.append(replace(cited if known else Citation(text=point.text), source=point.source))
    return tuple(found)


# --- dictum --------------------------------------------------------------------------------------


def dictum_points(lines: Sequence[str]) -> tuple[tuple[Own, ...], tuple[str, ...]]:
    """The dictum, and its lines that are no points of it ("Menetapkan : KEPUTUSAN ...").

    Where any line bears KESATU, KEDUA ..., the others go on with the one above.
    """
    found: list[list[str]] = []
    sources: list[list[str]] = []
    rest: list[str] = []
    stripped = [TITLE.sub("", line.strip(), count=1) for line in lines]
    numbered = any(ordinal_end(line) for line in stripped)
    for line in stripped:
        if DECIDED.fullmatch(line):
            if not WELL_DECIDED.fullmatch(line):
                rest.append(line)  # the program prints its own; that this one was not in form is judged
            continue
        if ESTABLISHING.match(line) and not found:
            rest.append(line)
            continue
        end = ordinal_end(line)
        if end or not numbered or not found:
            label = LABEL.match(line) if not end else None
            found.append(parted(line[end or (label.end() if label else 0) :]))
            sources.append([line])
        else:
            found[-1] += parted(line)
            sources[-1].append(line)
    made = (
        Own(text="\n".join(texts), source="\n".join(source))
        for texts, source in zip(found, sources, strict=True)
        if any(texts)
    )
    return tuple(revoking(each) for each in made), tuple(rest)


def ordinal_end(line: str) -> int:
    """Where the words behind "KESATU :" begin; 0 for a line without such a label.

    Without a sign behind it only capitals are a label: "Kedua belah pihak" is not.
    """
    found = ORDINAL.match(line)
    if not found:
        return 0
    known = all(" ".join(each.upper().split()) in ORDINALS for each in found[1].split("/"))
    divided = found[2].strip() != "" or found[1].isupper()
    return found.end() if known and divided else 0


def parted(words: str) -> list[str]:
    """Words and the items of a list that was written behind them in one line, each without its label."""
    words = BEFORE_LAST.sub("; ", words)
    lines = list(unfolded(words)) if len(words) <= LONGEST_UNFOLDED else [words]
    first, *items = [" ".join(line.split()).rstrip("; ") for line in lines]
    return [first, *(bare(LABEL.sub("", item, count=1)) for item in items)] if items else [first_of(first)]


def first_of(words: str) -> str:
    """A line without the label of a list."""
    return LABEL.sub("", words, count=1)


def revoking(point: Own) -> Own:
    """A point that revokes is known as one, so that the program adds no second."""
    return replace(point, replaces="mencabut") if REVOKED.search(point.text) else point


def ordinal_of(source: str) -> int:
    """The number of the label that a line of the dictum bears; 0 without one, or with an unknown one."""
    found = ORDINAL.match(source)
    return ORDINALS.get(" ".join(found[1].upper().split()), 0) if found and ordinal_end(source) else 0


# --- the template's words --------------------------------------------------------------------------


def with_template_points(draft: Draft, sources: Sources, section: Section) -> Draft:
    """The draft whose points in the template's very words are known as the template's.

    They keep their lines, so that labels and ends can be judged; one step back makes them the template's.
    """
    had = points(draft, section)
    if len(had) > MOST_COMPARED:
        return draft
    names = sources.wording.points(section) if had else ()
    done: tuple[DecreePoint, ...] = ()
    for place, point in enumerate(had):
        done = (*done, as_template(draft, sources, section, done, point, names, place + 1))
    return with_points(draft, section, done)


def as_template(
    draft: Draft,
    sources: Sources,
    section: Section,
    before: tuple[DecreePoint, ...],
    point: DecreePoint,
    names: Sequence[str],
    number: int,
) -> DecreePoint:
    """The point, known as the template's where that says the same in the same place."""
    if not isinstance(point, Own) or (section == "dictum" and ordinal_of(point.source) not in (0, number)):
        return point
    for name in names:
        template = FromTemplate(id=name)
        if any(isinstance(each, Own) and each.replaces == name for each in before):
            continue
        said = printed_points(with_points(draft, section, (*before, template)), sources, section)[-1]
        if said.words and folded(said.words) == folded(point.text):
            return replace(point, replaces=name)
    return point


def folded(words: str) -> str:
    """Words for comparison: without ends, double blanks and the case of the first letter."""
    lines = (" ".join(bare(line).rstrip(":").split()) for line in words.splitlines())
    text = "\n".join(line for line in lines if line)
    return text[:1].lower() + text[1:]
