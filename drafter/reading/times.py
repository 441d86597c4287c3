"""The time limit: phases with their names, limits and starts; service hours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from drafter.model.answers import Items, Phase, Text, TimeLimit
from drafter.reading.durations import TIME, find_duration
from drafter.reading.keeping import AT_MOST_WORDS, WITHIN, keeps
from drafter.reading.lines import closed, is_prose
from drafter.reading.lists import plain
from drafter.reading.outline import Node, Part, outline

PIECES = re.compile(r"[;,]\s+(?![^(]*\))")  # "Pendaftaran: 5 menit; pemeriksaan: 10 menit"
ENDED = re.compile(r";\s+(?![^(]*\))")
NEXT_SENTENCE = re.compile(r"[a-z)]\.\s+(?=[A-Z])")
LONGEST_WORDS = 160  # signs of words that hold a time which is not understood
LONGEST_NAME = 12  # words before a time that nothing divides from it
# Words before a time that change what it promises: "kurang dari 1 jam", "± 15 menit", "minimal 2 hari".
BOUND = re.compile(
    r"(?:±|\+/-|[<>≤≥~]|\b(?:kurang|dari|lebih|sekitar|kira-kira|kisaran|estimasi|perkiraan|rata-rata|minimal|"
    r"minimum|paling|singkat|cepat|sedikit|antara|hanya|cukup|sampai|dengan|hingga|tidak|bukan|tiap|setiap|per|"
    r"usia|umur|berumur|berusia|jam|hari|bulan|tahun|pukul|pk|ke|pada|di|kali|x|dan|atau|sebelum|sesudah|min))\W*$",
    re.IGNORECASE,
)
AT_MOST_SIGN = re.compile(r"(?:≤|<=)\s*$")  # "≤ 60 menit" is "paling lama 60 menit"
LEADS = re.compile(rf"(?:^|(?<=[\s:,=(-]))(?:(?:{AT_MOST_WORDS}|{WITHIN})\W*)+$", re.IGNORECASE)
DIVIDED = re.compile(r"[:=,–-]\s*$")
START = re.compile(r"(?:sejak|setelah|terhitung|dihitung)\b", re.IGNORECASE)
PER = re.compile(r"(?:per|setiap|untuk|bagi)\b|/", re.IGNORECASE)
NOT_COUNTED = re.compile(r"^(.+?)\s*(?:[,;.]\s*|\()(tidak termasuk\s+[^.;]+?)\)?$", re.IGNORECASE)
EXCLUDED = re.compile(r"\(?\s*tidak termasuk\s+(.+?)\)?", re.IGNORECASE)
DAYS = r"senin|selasa|rabu|kamis|jum['’]?\s?at|sabtu"
HOURS = re.compile(
    rf"\b(?:{DAYS}|hari minggu|pukul|pk\.?\s?\d|wib|wita|wit)\b"
    r"|(?<!x )(?<!x)(?<!× )\b24 jam\b.*\b(?:hari|minggu|penuh|nonstop)\b"
    r"|\b(?:setiap|tiap) hari\b.*\b24 jam\b|^24 jam$|\d{1,2}[.:]\d{2}\s*(?:-|–|s/d|s\.d|sampai)",
    re.IGNORECASE,
)


def time_limit(source: str) -> TimeLimit | Items | Text:
    """A time limit where at least one time or the service hours are understood, else words."""
    if is_prose(source):
        return plain(source)
    parts = outline(source)
    for read in (hours(parts), phased(parts)):
        if read is not None and keeps(read, parts):
            return replace(read, source=source)
    return plain(source)


def hours(parts: Sequence[Part]) -> TimeLimit | None:
    """Service hours that are the whole answer: "24 jam setiap hari"."""
    nodes = [node for part in parts for node in part.nodes]
    if not 1 <= len(nodes) <= 2 or any(part.lead or part.closing for part in parts):
        return None
    first, *rest = nodes
    if first.children or not HOURS.search(first.text) or any(HOURS.search(node.text) for node in rest):
        return None
    if any(node.children or TIME.search(node.text) for node in rest):
        return None
    return TimeLimit(always=first.text, after=rest[0].text if rest else "")


def phased(parts: Sequence[Part]) -> TimeLimit | None:
    """Phases, one an item; None where no time stands in them."""
    before, after, excluded = "", "", ""
    phases: list[Phase] = []
    for part in parts:
        single = len(part.nodes) == 1 and not part.nodes[0].children
        if part.closing and part is not parts[-1]:
            return None
        if part.lead and not single and len(parts) > 1:
            phases.append(Phase(name=part.lead.rstrip(": "), words=run_on(part.nodes)))
            continue
        if not single:
            before = part.lead
        for node in separated(part.nodes):
            if phases and not excluded and (found := EXCLUDED.fullmatch(node.text)):
                excluded = found[1]
                continue
            read = phase_of(node, part.lead if single else "")
            if read is None or excluded:
                return None
            phases.append(read)
        if part.closing:
            after, excluded = closing(part.closing, excluded)
    short = all(len(each.words) <= LONGEST_WORDS for each in phases)
    if not any(each.limit for each in phases) and not (
        short and any(is_timed(each.words) for each in phases)
    ):
        return None
    phases, after = loosened(phases, after)
    return TimeLimit(before=before, phases=tuple(phases), excluded=excluded, after=after) if phases else None


def is_timed(words: str) -> bool:
    """Whether words hold a time or service hours."""
    return (TIME.search(words) or HOURS.search(words)) is not None


def separated(nodes: Sequence[Node]) -> Iterator[Node]:
    """Items, a line with several named times taken apart, and what a single one does not count."""
    for node in nodes:
        found = NOT_COUNTED.match(node.text) if len(nodes) == 1 and not node.children else None
        texts = [found[1], found[2]] if found else PIECES.split(node.text)
        whole = all((read := phase(text)).limit and read.name for text in texts)
        if not whole and not found and not node.children:
            texts = ENDED.split(node.text)
            whole = any(named_time(text) for text in texts) and all(
                named_time(text) or not TIME.search(text) for text in texts
            )
        if len(texts) > 1 and not node.children and (found or whole):
            yield from (Node(text, node.line) for text in texts)
        else:
            yield node


def named_time(text: str) -> bool:
    """Whether a line is a time with its name."""
    read = phase(text)
    return bool(read.limit and read.name)


def closing(words: str, excluded: str) -> tuple[str, str]:
    """Words behind the phases: a remark, or what is not counted."""
    found = EXCLUDED.fullmatch(closed(words))
    return ("", found[1]) if found and not excluded else (words, excluded)


def loosened(phases: list[Phase], after: str) -> tuple[list[Phase], str]:
    """A sentence behind a single time stands behind the answer, not within the phase."""
    if len(phases) == 1 and not after:
        only = phases[0]
        if only.words.startswith(". ") and not only.start:
            return [replace(only, words="")], only.words.removeprefix(". ")
        if found := NEXT_SENTENCE.search(only.start):
            return [replace(only, start=only.start[: found.start() + 1])], only.start[found.end() :]
    return [replace(each, words=each.words.removeprefix(". ")) for each in phases], after


def phase_of(node: Node, named: str) -> Phase | None:
    """One item as a phase; what is below it are its words as long as no time stands there."""
    if not node.children:
        return phase(node.text, named)
    below = list(leaves(node.children))
    if len(below) == 1 and not named:
        return phase(below[0], node.text)
    if named or any(find_duration(words) and not HOURS.search(words) for words in below):
        return None
    return Phase(name=node.text, words=run_on(node.children))


def run_on(nodes: Sequence[Node]) -> str:
    """Items as one line of words."""
    words = ""
    for text in leaves(nodes):
        ended = words.endswith((" dan", " atau", "dan/atau"))
        words = f"{words}{' ' if ended else '; '}{text}" if words else text
    return words


def leaves(nodes: Sequence[Node]) -> Iterator[str]:
    """The words of items and all below them."""
    for node in nodes:
        yield from (each.text for each in node.leaves())


def phase(text: str, named: str = "") -> Phase:
    """A line as a phase: name, time, for what, from when; words where it is not understood."""
    as_words = Phase(name=named.rstrip(": "), words=text) if named else worded(text)
    if HOURS.search(text):
        return as_words
    found = find_duration(text)
    if found is None or found[2] is None:
        return as_words
    start, end, limit = found
    before, after = unbracketed(text[:start].rstrip(), text[end:])
    before = AT_MOST_SIGN.sub("", before)
    lead = LEADS.search(before)
    name = (before[: lead.start()] if lead else before).rstrip()
    divided = lead is not None or DIVIDED.search(name) is not None
    name = name.strip(" :=,–-").strip()
    if BOUND.search(name if divided else before) or (not divided and len(name.split()) > LONGEST_NAME):
        return as_words
    if named and name:
        return as_words
    words, per, since = tail(after)
    return Phase(name=name or named.rstrip(": "), limit=limit, words=words, per=per, start=since)


def worded(text: str) -> Phase:
    """A line that is not understood; what stands before its colon is its name."""
    name, colon, words = text.partition(":")
    if colon and words.strip() and len(name.split()) <= LONGEST_NAME and not name[-1:].isdigit():
        return Phase(name=name.strip(), words=words.strip())
    return Phase(words=text)


def unbracketed(before: str, after: str) -> tuple[str, str]:
    """The words around a time without the brackets that hold nothing else: "Cepat (30 menit)"."""
    if before.endswith("(") and after.lstrip().startswith(")"):
        return before[:-1].rstrip(), after.lstrip()[1:]
    return before, after


def tail(after: str) -> tuple[str, str, str]:
    """What follows a time: words, for what quantity, from when it is counted."""
    after = after.rstrip()
    bare = after.lstrip(" ,;:")
    words = per = since = ""
    if found := START.search(bare):
        bare, since = bare[: found.start()].rstrip(" ,;"), bare[found.start() :]
        if bare.endswith("(") and since.endswith(")"):
            bare, since = bare[:-1].rstrip(" ,;"), since[:-1]
        since = re.sub(r"^sejak\s+", "", since, flags=re.IGNORECASE)
    if PER.match(bare):
        per = re.sub(r"^/\s*", "per ", bare)
        per = re.sub(r"^untuk\s+", "", per, flags=re.IGNORECASE)
    else:
        words = bare
    return words, per, since
