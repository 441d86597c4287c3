"""Encoding a draft again: the same bytes as always, for the work of what has changed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from drafter.model import codec
from drafter.model.answers import AsOffice, One, Text
from drafter.model.draft import Asset, Draft
from drafter.model.edits import answer, share
from drafter.model.encoder import Encoder
from tests.drafter.model.full import full_draft
from tests.drafts import drafts
from tests.large import big_draft


@given(drafts(), drafts())
@settings(max_examples=60, deadline=None)
def test_whatever_was_encoded_before_the_bytes_are_those_of_the_codec(first: Draft, second: Draft):
    encoder = Encoder()
    for draft in (first, second, first, replace(second, services=first.services)):
        assert encoder.encode(draft) == codec.encode(draft)


def test_the_full_and_the_empty_draft_have_the_bytes_of_the_codec():
    full = replace(full_draft(), unknown=(("baru", {"a": [1, {"b": []}]}), ("kosong", {})))
    for draft in (full, Draft(), full, replace(full, assets=(Asset(id="p", data="AA=="),))):
        assert Encoder().encode(draft) == codec.encode(draft)


def test_after_one_answer_only_its_service_is_put_into_words(monkeypatch: pytest.MonkeyPatch):
    draft = big_draft(30)
    encoder = Encoder()
    encoder.encode(draft)
    changed = answer(draft, draft.services[7].id, "fee", One(Text(paragraphs=("gratis",))))
    worded = count_words(monkeypatch)
    assert b"gratis" in encoder.encode(changed)
    assert worded == [changed.services[7]]


def test_after_a_shared_answer_no_service_is_put_into_words(monkeypatch: pytest.MonkeyPatch):
    draft = big_draft(30)
    encoder = Encoder()
    encoder.encode(draft)
    changed = share(draft, "complaints", One(Text(paragraphs=("loket",))))
    worded = count_words(monkeypatch)
    assert b"loket" in encoder.encode(changed)
    assert worded == [changed.shared]


def test_a_draft_that_went_away_is_not_kept():
    encoder = Encoder()
    encoder.encode(big_draft(20))
    encoder.encode(Draft())
    assert encoder.kept() == 0


def test_another_thread_may_run_after_each_service():
    pauses: list[int] = []
    draft = answer(big_draft(5), big_draft(5).services[0].id, "fee", AsOffice())
    encoder = Encoder(lambda: pauses.append(1))
    encoder.encode(draft)
    assert len(pauses) >= 5
    pauses.clear()
    encoder.encode(draft)
    assert pauses == []


def test_what_was_prepared_is_not_put_into_words_when_it_is_saved(monkeypatch: pytest.MonkeyPatch):
    draft = replace(big_draft(30), assets=(Asset(id="p", data="AA=="),))
    encoder = Encoder()
    assert len(list(encoder.prepare(draft))) == 31
    changed = answer(draft, draft.services[7].id, "fee", One(Text(paragraphs=("gratis",))))
    with monkeypatch.context() as watching:
        words = count_words(watching)
        content = encoder.encode(changed)
    assert [each for each in words if each in (*draft.services, *changed.services)] == [changed.services[7]]
    assert content == codec.encode(changed)
    assert not list(encoder.prepare(changed))


def count_words(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The parts put into words from now on."""
    worded: list[object] = []
    to_json = codec.to_json
    depth = 0

    def watched(value: object) -> object:
        nonlocal depth
        if depth == 0:
            worded.append(value)
        depth += 1
        try:
            return to_json(value)
        finally:
            depth -= 1

    monkeypatch.setattr(codec, "to_json", watched)
    return worded
