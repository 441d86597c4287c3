"""Whatever is handed to `impor`: one sentence with its name, code 2, small, quick, nothing written."""

import io
import json
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import UserError
from drafter.exchange import compare
from tests.drafter.exchange.edits import edited, exported, sample, sources
from tests.drafter.test_bad_input import MOST_BYTES, MOST_SECONDS, run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="memory of a child is measured the POSIX way")

MEGA = 1_000_000
FULL = (Path(__file__).parent / "full.json").read_bytes()


def parts(**changed: bytes) -> bytes:
    """Our export with parts in place of others; "document" and "item" are those that are read."""
    names = {"document": "word/document.xml", "item": "customXml/item1.xml"}
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(exported())) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            key = next((key for key, known in names.items() if known == name), "")
            new.writestr(name, changed.get(key, old.read(name)))
    return made.getvalue()


def document(inside: bytes, before: bytes = b"") -> bytes:
    space = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return b'<?xml version="1.0"?>%b<w:document xmlns:w="%b"><w:body>%b</w:body></w:document>' % (
        before,
        space,
        inside,
    )


def laughs() -> bytes:
    entities = b"".join(
        b'<!ENTITY a%d "%b">' % (n, (b"&a%d;" % (n - 1)) * 10 if n else b"ha") for n in range(12)
    )
    return document(b"<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", b"<!DOCTYPE x [%b]>" % entities)


OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'
JSON: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "cut off": lambda: FULL[: len(FULL) // 2],
    "a Word file": exported,
    "zeros": lambda: bytes(MEGA),
    "wrong kinds": lambda: b'{"layanan": [[]]}',
    "20,000 levels": lambda: b'{"x":' * 20_000 + b"1" + b"}" * 20_000,
    "20,000 levels of services": lambda: b'{"layanan":' + b"[" * 20_000 + b"]" * 20_000 + b"}",
    "half a letter": lambda: rb'{"layanan": [], "tentang": "\ud800", "label": {"a": "\udc00"}}',
    "too many services": lambda: json.dumps({"layanan": [{}] * 2_000}).encode(),
    "millions of lists": lambda: b'{"layanan": [' + b"[]," * 2_600_000 + b"[]]}",
    "too large": lambda: b'{"layanan": ["' + b"a" * 9 * MEGA + b'"]}',
}
WORD: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "text": lambda: b"Standar Pelayanan",
    "cut off": lambda: exported()[:-500],
    "cut in the middle": lambda: exported()[: len(exported()) // 2],
    "an XML entity": lambda: parts(document=laughs()),
    "an external reference": lambda: parts(document=document(b"<w:p>&f;</w:p>", OUTSIDE)),
    "an entity in the draft": lambda: parts(item=OUTSIDE + b'<draf xmlns="urn:x">&f;</draf>'),
    "20,000 levels": lambda: parts(document=document(b"<w:tbl>" * 20_000 + b"</w:tbl>" * 20_000)),
    "a bomb": lambda: parts(document=document(b" " * 200 * MEGA)),
    "a bomb for the draft": lambda: parts(item=b" " * 200 * MEGA),
    "no XML": lambda: parts(document=b"\x00\x01" * 1000),
}


def refused(folder: Path, name: str, content: bytes) -> None:
    folder.mkdir()
    path = folder / name
    path.write_bytes(content)
    told = run(folder, "impor", str(path), "--pakai-teks-word")
    assert told.code == 2, told.err
    assert told.out == "" and len(told.err.strip().splitlines()) == 1 and name in told.err
    assert "Traceback" not in told.err
    assert told.seconds < MOST_SECONDS and told.peak < MOST_BYTES, (told.seconds, told.peak)
    assert [each.name for each in folder.iterdir()] == [name]


@pytest.mark.parametrize("kind", JSON)
def test_a_plain_text_file_that_is_none_is_refused(kind: str, tmp_path: Path) -> None:
    refused(tmp_path / "masuk", "a.json", JSON[kind]())


@pytest.mark.parametrize("kind", WORD)
def test_a_word_file_that_is_none_is_refused(kind: str, tmp_path: Path) -> None:
    refused(tmp_path / "masuk", "a.docx", WORD[kind]())


@pytest.mark.parametrize("name", ["a.json", "a.docx"])
def test_a_file_of_a_gigabyte_is_refused(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    with open(folder / name, "wb") as stream:
        stream.truncate(1_000 * MEGA)
    told = run(folder, "impor", str(folder / name))
    assert told.code == 2 and "lebih besar" in told.err
    assert told.seconds < MOST_SECONDS and told.peak < MOST_BYTES


def long_text(words: str) -> bytes:
    """500 services each of whose components says as much as fits."""
    keys = ["persyaratan", "prosedur", "waktu", "biaya", "pengaduan", "dasar_hukum", "kompetensi"]
    lines = [words] * (7_000_000 // (500 * len(keys) * (len(words) + 4)))
    return json.dumps({"layanan": [{"komponen": dict.fromkeys(keys, lines)} for _ in range(500)]}).encode()


@pytest.mark.parametrize("words", ["Rp 1.000 per 3 hari kerja (telp 0811-222-333)"])
def test_the_largest_file_that_is_read_stays_small(words: str, tmp_path: Path) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    (folder / "a.json").write_bytes(long_text(words))
    told = run(folder, "impor", str(folder / "a.json"))
    assert told.code == 0 and told.peak < MOST_BYTES and told.seconds < MOST_SECONDS, (
        told.peak,
        told.seconds,
    )


# --- any file ------------------------------------------------------------------------------------


def either(work: Callable[[], object]) -> None:
    try:
        work()
    except UserError as error:
        assert error.sentence


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 40))
def test_a_word_file_with_broken_bytes_is_compared_or_refused(seed: int, count: int) -> None:
    chance, content = random.Random(seed), bytearray(exported())
    for _ in range(count):
        content[chance.randrange(len(content))] = chance.randrange(256)
    either(lambda: compare(bytes(content), sample(), sources()))


TAGS = ["w:p", "w:tbl", "w:tr", "w:tc", "w:del", "w:ins", "w:r", "w:t", "w:sdt", "w:pPr", "w:rPr", "w:numPr"]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(TAGS), st.integers(0, 3)), max_size=25), st.integers(0, 400))
def test_a_word_file_with_elements_anywhere_is_compared_or_refused(
    tags: list[tuple[str, int]], place: int
) -> None:
    opened = "".join(f"<{tag}>" for tag, _ in tags) + "x"
    closed = "".join(f"</{tag}>" for tag, _ in reversed(tags))

    def change(text: str) -> str:
        spots = [at for at in range(len(text)) if text.startswith("<w:p>", at)]
        at = spots[place % len(spots)]
        return text[:at] + opened + closed + text[at:] + " "

    if tags:
        either(lambda: compare(edited(change), sample(), sources()))
