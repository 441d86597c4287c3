"""Large drafts made of the sample: its services again and again, with new ids and varied words."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import Any

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "kecamatan.draf"
LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
WORDY = {"text", "action", "actor", "after", "before", "condition", "address", "officer", "appeal"}
"""Keys of the draft that hold an officer's words; every list of strings does too."""
VARIED = 0.2


def sample_office(services: int, shared: bool = True, seed: int = 1) -> bytes:
    """A draft file of so many services.

    shared: what the sample answers for the whole office stays so; else every service answers all
    fourteen components itself, in words of its own.
    """
    random = Random(seed)
    tree = json.loads(SAMPLE.read_text("utf-8"))
    words = sorted({word for text in _texts(tree) for word in text.split() if word.isalpha()})
    models = tree["services"]
    office = tree["shared"] if shared else {}
    tree["services"] = [
        _service(models[number % len(models)], number, tree["shared"], random, words, shared)
        for number in range(services)
    ]
    tree["shared"] = office
    return json.dumps(tree, ensure_ascii=False, indent=1).encode()


def _service(
    model: dict[str, Any], number: int, office: dict[str, Any], random: Random, words: list[str], shared: bool
) -> dict[str, Any]:
    made = json.loads(json.dumps(model))
    made["id"] = "".join(random.choices(LETTERS, k=8))
    made["name"] += f" {number + 1}"
    if not shared:
        for key, answer in made["answers"].items():
            if answer.get("answer") == "as_office":
                made["answers"][key] = _joined(office.get(key), answer.get("extra"))
    made["answers"] = _vary(made["answers"], random, words)
    return made


def _joined(office: Any, extra: Any) -> Any:
    """The office's answer with the service's own words behind it, as the service's own answer."""
    if office is None:
        return extra or {"answer": "as_office"}
    made = json.loads(json.dumps(office))
    if extra and extra["kind"] == made["kind"] == "items":
        made["groups"] += extra["groups"]
    return made


def _vary(tree: Any, random: Random, words: list[str], wordy: bool = False) -> Any:
    """The same tree, about a fifth of the words in its texts changed for others of the sample."""
    if isinstance(tree, dict):
        return {key: _vary(each, random, words, key in WORDY) for key, each in tree.items()}
    if isinstance(tree, list):
        return [_vary(each, random, words, True) for each in tree]
    if isinstance(tree, str) and wordy:
        told = tree.split(" ")
        return " ".join(random.choice(words) if random.random() < VARIED else word for word in told)
    return tree


def _texts(tree: Any) -> list[str]:
    if isinstance(tree, dict):
        return [text for each in tree.values() for text in _texts(each)]
    if isinstance(tree, list):
        return [text for each in tree for text in _texts(each)]
    return [tree] if isinstance(tree, str) else []
