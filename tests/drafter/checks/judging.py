"""What every family of rules has to keep: fixes touch one place, disguises change nothing, none is slow."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from drafter.checks import Checker, every_rule, mended
from drafter.checks.words import prepare
from drafter.model.answers import Text
from drafter.model.draft import Draft
from tests.drafter.checks.judged import found, made, read
from tests.seeds import sources

# What a disguise does to a text: nothing that a reader would take for another answer.
DISGUISES: Mapping[str, Callable[[str], str]] = {
    "double blanks": lambda said: said.replace(" ", "  "),
    "blanks that do not break": lambda said: said.replace(" ", "\u00a0"),
    "dashes": lambda said: said.replace("-", "\u2013"),
    "quotes": lambda said: quoted_in_print(said),
    "first letter": lambda said: said[:1].swapcase() + said[1:],
}
# What judges the very signs that a disguise changes.
OF_SIGNS = frozenset(("spacing", "bracket-unbalanced", "encoding-damage", "digit-letter-mixed"))
# The longest answers an attacker might paste, one sort of trouble each.
HOSTILE = (
    "3 (tiga) hari kerja sejak berkas diterima ",
    "Rp. 5.000,- sesuai Peraturan Daerah Nomor 1 Tahun 2012 tentang Retribusi ",
    "(" * 40,
    "petugas 2 (dua) orang, kepala dinas 0812-3456-7890 pukul 08.00-16.00 ",
    "\u00a0\u200b",
    "a@",
    "ijin dan/ atau pukul 08:00 ",  # thousands of findings, each with words of its own to put right
)


def quoted_in_print(said: str) -> str:
    """Straight quotes as word processors set them, opening and closing in turn."""
    pieces = said.split('"')
    signs = ("\u201c", "\u201d")
    return "".join(f"{signs[(nth - 1) % 2]}{each}" if nth else each for nth, each in enumerate(pieces))


def disguised(held: Any, disguise: Callable[[str], str]) -> Any:
    """A tree of texts with every text in another dress."""
    if isinstance(held, str):
        return disguise(held)
    if isinstance(held, Mapping):
        return {key: disguised(each, disguise) for key, each in held.items()}
    return [disguised(each, disguise) for each in held]


def judged(families: tuple[str, ...], draft: Draft) -> Counter[tuple[str, str, str]]:
    """What these families find: rule, severity and component of every place; quotes in a sentence differ."""
    rules = tuple(each for each in every_rule() if each.family in families)
    findings = Checker(sources(), rules).check(draft).findings
    return Counter(
        (each.rule, each.severity, place.component or place.part)
        for each in findings
        if each.rule not in OF_SIGNS
        for place in each.places
    )


def same_in_disguise(families: tuple[str, ...], parts: Mapping[str, Any], disguise: str) -> None:
    """Fails where a text in another dress is judged otherwise."""
    plain = judged(families, read(parts))
    other = judged(families, read(disguised(parts, DISGUISES[disguise])))
    assert other == plain, (disguise, other - plain, plain - other)


def fixed(rule: str, draft: Draft) -> Draft:
    """The draft after the first fix, which ends that finding and leaves every other answer as it was."""
    findings = found(rule, draft)
    first = findings[0]
    assert first.fix is not None
    after = mended(draft, first)
    assert after != draft
    assert sum(len(each.places) for each in found(rule, after)) < sum(len(each.places) for each in findings)
    assert without_place(after, first.place.component) == without_place(draft, first.place.component)
    return after


def without_place(draft: Draft, component: str) -> Draft:
    """The draft without the answers of one component."""
    services = tuple(
        replace(each, answers={key: answer for key, answer in each.answers.items() if key != component})
        for each in draft.services
    )
    shared = {key: answer for key, answer in draft.shared.items() if key != component}
    return replace(draft, services=services, shared=shared)


def judges_quickly(families: tuple[str, ...], component: str, piece: str) -> None:
    """Fails where a field of a megabyte costs a family more than ten times its preparing and 200 ms."""
    said = piece * (1_000_000 // len(piece))
    rules = tuple(each for each in every_rule() if each.family in families)
    warm: dict[str, Any] = {component: Text(paragraphs=("kata",))}
    Checker(sources(), rules).check(made(**warm))  # what is loaded at first is no cost of a text
    begun = time.thread_time()  # another test's window may still be closing
    prepare(said)
    prepared = time.thread_time() - begun
    parts: dict[str, Any] = {component: Text(paragraphs=(said,))}
    draft = made(**parts)
    begun = time.thread_time()
    Checker(sources(), rules).check(draft)
    spent = time.thread_time() - begun
    assert spent < 0.2 * len(families) + 10 * prepared, (spent, prepared)
