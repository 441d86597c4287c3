"""A file of too many parts is refused before they take the memory; a long draft is not."""

import pytest

from drafter.errors import UserError
from drafter.library import decoding
from drafter.model import codec
from drafter.model.draft import Draft


@pytest.mark.parametrize("part", [b"{},", b"[],", b"1,"])
def test_too_many_parts_are_refused_unread(part: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(codec, "decode", lambda *_: pytest.fail("decoded"))
    with pytest.raises(UserError, match=r'"a\.draf" memuat terlalu banyak bagian'):
        decoding.decode(b'{"version": 1, "notes": [' + part * 1_500_000, '"a.draf"')


def test_a_long_text_is_no_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    draft = Draft(notes=("kata, " * 1_000_000,))
    assert decoding.decode(codec.encode(draft)).draft == draft
