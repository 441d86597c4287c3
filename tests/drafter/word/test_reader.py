"""The draft inside a .docx, and whether the file is still our own export."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest

from drafter.errors import UserError
from drafter.word import reader
from drafter.word.package import ITEM, SEAL
from drafter.word.reader import draft_inside, is_untouched
from drafter.word.writer import write
from tests.drafter.word.samples import ASSETS, decree, paper, whole

DATA = '{"version": 1, "office": "<Kecamatan> & “Bengkalis”\\n"}\n'.encode()


def rezip(content: bytes, change) -> bytes:
    """The file with its parts (a list of name, bytes) changed."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, body in change(parts):
            package.writestr(name, body)
    return stream.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        DATA,
        b"",
        b"{}\r\n",
        b'"\xef\xbf\xbe"',
        b"\xff\x00\xfe",
        "🙂".encode(),
        b'"' + b"x" * 11_000_000 + b'"',
    ],
    ids=["json", "empty", "carriage return", "U+FFFE", "not UTF-8", "astral", "11 MB"],
)
def test_the_draft_comes_back_byte_for_byte(data: bytes) -> None:
    content = write(paper(decree()), ASSETS, data)
    assert draft_inside(content) == data
    assert is_untouched(content)


def test_without_data_nothing_of_the_draft_travels_but_our_own_export_is_still_known() -> None:
    content = write(whole(), ASSETS, None)
    assert draft_inside(content) is None
    assert is_untouched(content)


def test_a_file_saved_by_another_program_is_touched_and_still_carries_the_draft() -> None:
    stream = io.BytesIO()
    docx.Document(io.BytesIO(write(whole(), ASSETS, DATA))).save(stream)
    assert draft_inside(stream.getvalue()) == DATA
    assert not is_untouched(stream.getvalue())


@pytest.mark.parametrize(
    "victim",
    [
        "word/document.xml",
        "word/styles.xml",
        "customXml/item1.xml",
        "customXml/item2.xml",
        "docProps/core.xml",
    ],
)
def test_one_changed_byte_in_any_part_is_seen(victim: str) -> None:
    content = write(whole(), ASSETS, DATA)
    swaps = {"word/styles.xml": (b"Bookman", b"Baokman"), SEAL: (b"sidik", b"Sidik")}
    swap = swaps.get(victim, (b"Bengkalis", b"Bangkalis"))

    def change(parts):
        return [(name, body.replace(*swap) if name == victim else body) for name, body in parts]

    assert is_untouched(rezip(content, lambda parts: parts))
    assert not is_untouched(rezip(content, change))


def test_an_added_or_missing_part_is_seen() -> None:
    content = write(whole(), ASSETS, DATA)
    assert not is_untouched(rezip(content, lambda parts: [("word/tambahan.xml", b"<a/>"), *parts]))
    assert not is_untouched(rezip(content, lambda parts: parts[1:]))
    assert not is_untouched(rezip(content, lambda parts: parts[:-1]))


@pytest.mark.parametrize("content", [b"", b"PK", b"bukan zip", b"\x00" * 1000])
def test_what_is_no_docx_is_refused_with_a_sentence(content: bytes) -> None:
    assert not is_untouched(content)
    with pytest.raises(UserError, match="bukan dokumen Word"):
        draft_inside(content)


def test_a_file_cut_off_anywhere_is_refused() -> None:
    content = write(paper(decree()), ASSETS, DATA)
    for at in range(1, len(content), 997):
        assert not is_untouched(content[:at])
        with pytest.raises(UserError):
            draft_inside(content[:at])


def test_a_damaged_draft_inside_is_refused() -> None:
    def cut(name: str, body: bytes) -> bytes:
        return body[:-3] if name == ITEM else body

    content = write(paper(decree()), ASSETS, DATA)
    broken = rezip(content, lambda parts: [(name, cut(name, body)) for name, body in parts])
    assert not is_untouched(broken)
    with pytest.raises(UserError):
        draft_inside(broken)


def test_another_programs_xml_is_not_taken_for_a_draft() -> None:
    content = rezip(
        write(paper(decree()), ASSETS, DATA),
        lambda parts: [(name, b"<b/>" if name == ITEM else body) for name, body in parts],
    )
    assert draft_inside(content) is None
    assert not is_untouched(content)


def test_parts_too_large_to_be_ours_are_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    content = write(paper(decree()), ASSETS, DATA)
    monkeypatch.setattr(reader, "LARGEST_ITEM", 100)
    assert draft_inside(content) is None
