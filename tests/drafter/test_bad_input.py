"""Whatever is handed to the commands: one sentence with its name, code 2, small, quick, nothing written."""

import base64
import json
import os
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from drafter import paths

ROOT = Path(__file__).parents[2]
SAMPLE = (paths.resources() / "samples" / "kecamatan.draf").read_bytes()
# The child says its own peak: what wait4 tells of it begins at the peak of whoever started it.
RUN = """
import pathlib, resource, sys
from drafter import cli
code = cli.main(sys.argv[2:])
try:
    status = pathlib.Path("/proc/self/status").read_text()
    peak = int(status.split("VmHWM:")[1].split()[0]) * 1024
except OSError:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
pathlib.Path(sys.argv[1]).write_text(str(peak))
sys.exit(code)
"""
MOST_BYTES = 300_000_000
MOST_SECONDS = 5

pytestmark = pytest.mark.skipif(os.name != "posix", reason="memory of a child is measured the POSIX way")


class Told:
    """How one command ended."""

    def __init__(self, code: int, out: str, err: str, seconds: float, peak: int) -> None:
        self.code, self.out, self.err, self.seconds, self.peak = code, out, err, seconds, peak


def run(folder: Path, *words: str) -> Told:
    peak = folder.parent / "peak.txt"
    peak.unlink(missing_ok=True)
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", RUN, str(peak), *words],
        env={**os.environ, "PENYUSUN_DATA": str(folder.parent / "data"), "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
    )
    seconds = time.monotonic() - began
    return Told(done.returncode, done.stdout, done.stderr, seconds, int(peak.read_text()))


def sample_with(change: Callable[[dict[str, object]], object]) -> bytes:
    tree = json.loads(SAMPLE)
    change(tree)
    return json.dumps(tree).encode()


def set_service(key: str, value: object) -> bytes:
    return sample_with(lambda tree: tree["services"][1].update({key: value}))  # type: ignore[index]


def nested(opening: str, closing: str, depth: int = 20_000) -> bytes:
    return sample_with(lambda tree: tree.update({"notes": "HERE"})).replace(
        b'"HERE"', opening.encode() * depth + b"1" + closing.encode() * depth
    )


def logo(content: bytes) -> bytes:
    picture = {"id": "lambang", "data": base64.b64encode(content).decode()}
    office = {**json.loads(SAMPLE)["office"], "logo": "lambang"}
    return sample_with(lambda tree: tree.update(assets=[picture], office=office))


def huge_png() -> bytes:
    """A picture of 60,000 x 60,000 points that unpacks to 3.6 GB."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        crc = zlib.crc32(kind + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + kind + content + crc

    size = (60_000).to_bytes(4, "big") * 2
    rows = zlib.compressobj()
    packed = b"".join(rows.compress(bytes(10_000_000)) for _ in range(20)) + rows.flush()
    head = chunk(b"IHDR", size + bytes((8, 0, 0, 0, 0)))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


CONTENTS: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "tidak ada isinya"),
    "blank": (b" \n\t " * 1000, "tidak ada isinya"),
    "cut off": (SAMPLE[:-200], "baris"),
    "cut off in a letter": ('{"version": 1, "notes": ["é'.encode()[:-1], "bita ke-"),
    "not JSON": (b"Standar Pelayanan\n", "baris 1, kolom 1"),
    "a Word file": (b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)), "bita ke-"),
    "not UTF-8": (SAMPLE.replace(b"Bengkalis", b"B\xffngkalis", 1), "bita ke-"),
    "UTF-16": (SAMPLE.decode().encode("utf-16"), "bita ke-1 "),
    "control characters": (bytes(range(1, 32)) * 100, "baris"),
    "a control character in words": (SAMPLE.replace(b"Bengkalis", b"B\x07engkalis", 1), "baris"),
    "half a letter": (SAMPLE.replace(b"Bengkalis", rb"\ud800", 1), "huruf yang tidak utuh"),
    "zeros": (bytes(1_000_000), "baris 1, kolom 1"),
    "a list": (b"[]", "bukan rancangan"),
    "a number": (b"1", "bukan rancangan"),
    "no version": (b"{}", "versi"),
    "a version in words": (b'{"version": "1"}', "versi"),
    "a version of truth": (b'{"version": true}', "versi"),
    "a newer version": (b'{"version": 999}', "lebih baru"),
    "a number that is none": (b'{"version": 1, "notes": NaN}', "bilangan"),
    "a number of 10,000 digits": (b'{"version": 1' + b"0" * 10_000 + b"}", "bilangan"),
    "nested lists": (nested("[", "]"), "terlalu dalam"),
    "nested objects": (nested('{"a":', "}"), "terlalu dalam"),
    "nested and never closed": (b"[" * 20_000, "terlalu dalam"),
    "nested a million deep": (nested("[", "]", 1_000_000), "terlalu dalam"),
    "services in words": (sample_with(lambda tree: tree.update(services="enam")), "di services"),
    "a name of the wrong kind": (set_service("name", 7), "di services > 2 > name"),
    "answers of the wrong kind": (set_service("answers", []), "di services > 2 > answers"),
    "an id of the wrong form": (set_service("id", "../../etc"), "di services > 2 > id"),
    "10,000 services": (
        sample_with(lambda tree: tree.update(services=[{"id": "aaaaaaa2"}] * 10_000)),
        "di services",
    ),
    "13 million parts": (
        b'{"version": 1, "notes": [' + b"{}," * 13_000_000 + b"{}]}",
        "terlalu banyak bagian",
    ),
    "a long word": (b'{"version": 1, "notes": "' + b"a" * 39_000_000 + b'"}', "di notes"),
    "a preset unknown": (
        sample_with(lambda tree: tree["decree"].update(preset="raja")),  # type: ignore[attr-defined]
        '"raja"',
    ),
    "a logo that is text": (logo(b"not a picture"), "Gambar"),
    "a logo cut off": (logo(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x00"), "Gambar"),
    "a logo that is empty": (logo(b""), "Gambar"),
}


def make_file(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def make_sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.write(SAMPLE)
        stream.truncate(1 << 30)


PLACES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "tidak ditemukan"),
    "1 GB": (make_sparse, "lebih besar dari 40 MB"),
    "a folder": (lambda path: path.mkdir(), "adalah folder"),
    "a pipe": (os.mkfifo, "bukan berkas biasa"),
    "a device": (lambda path: path.symlink_to("/dev/zero"), "bukan berkas biasa"),
    "a link to nothing": (lambda path: path.symlink_to("tiada"), "tidak ditemukan"),
    "a link in a circle": (lambda path: path.symlink_to(path), "tidak dapat dibaca"),
}


def check_refused(told: Told, path: Path, words: str) -> None:
    assert told.code == 2
    assert told.out == ""
    assert told.err.count("\n") == 1 and "Traceback" not in told.err
    assert words in told.err
    assert told.peak < MOST_BYTES
    assert told.seconds < MOST_SECONDS
    assert [each.name for each in path.parent.iterdir()] == ([path.name] if os.path.lexists(path) else [])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "kerja").mkdir()
    return tmp_path / "kerja" / "Kecamatan é.draf"


@pytest.mark.parametrize("kind", CONTENTS)
def test_a_draft_of_no_use_is_one_sentence_and_nothing_is_written(path: Path, kind: str) -> None:
    content, words = CONTENTS[kind]
    path.write_bytes(content)
    told = run(path.parent, "ekspor", str(path))
    check_refused(told, path, words)
    assert path.read_bytes() == content
    assert str(path) in told.err
    assert not (path.parent.parent / "data").exists()


@pytest.mark.parametrize("kind", PLACES)
def test_what_is_no_file_is_one_sentence_and_nothing_is_written(path: Path, kind: str) -> None:
    make, words = PLACES[kind]
    make(path)
    told = run(path.parent, "ekspor", str(path))
    check_refused(told, path, words)
    assert str(path) in told.err
    assert not (path.parent.parent / "data").exists()


@pytest.mark.parametrize("kind", ["cut off", "nested lists", "a name of the wrong kind"])
def test_the_check_refuses_the_same(path: Path, kind: str) -> None:
    content, words = CONTENTS[kind]
    path.write_bytes(content)
    check_refused(run(path.parent, "periksa", str(path)), path, words)


def test_a_picture_larger_than_memory_is_never_unpacked(path: Path) -> None:
    path.write_bytes(logo(huge_png()))
    told = run(path.parent, "ekspor", str(path))
    assert told.code in (0, 2) and "Traceback" not in told.err
    assert told.peak < MOST_BYTES and told.seconds < MOST_SECONDS


def test_a_folder_that_is_a_file_is_one_sentence(path: Path) -> None:
    path.write_bytes(SAMPLE)
    told = run(path.parent, "ekspor", str(path), "-o", str(path))
    check_refused(told, path, "Folder")


def test_the_sample_itself_passes_through_the_same_door(path: Path) -> None:
    path.write_bytes(SAMPLE)
    told = run(path.parent, "ekspor", str(path))
    assert told.code == 0, told.err
    assert Path(told.out.strip()).is_file()


def test_control_characters_never_reach_the_paper_nor_the_terminal(path: Path) -> None:
    none_of_xml = {chr(each) for each in (*range(32), 0xFFFE, 0xFFFF)} - set("\t\n\r")
    signs = "".join(sorted(none_of_xml)) + "\t\n\r\x7f\x9b"
    tree = json.loads(SAMPLE)
    tree["services"][0]["name"] = f"Surat{signs}Keterangan"
    tree["services"][0]["answers"]["product"] = {"answer": "not_yet"}
    tree["services"][1]["answers"]["product"] = {"kind": "text", "paragraphs": [f"Surat{signs}Izin"]}
    path.write_text(json.dumps(tree), "utf-8")
    told = run(path.parent, "ekspor", str(path))
    assert told.code == 0 and "- Surat" in told.err
    assert all(each.isprintable() for each in told.err.replace("\n", ""))
    with zipfile.ZipFile(told.out.strip()) as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                ElementTree.fromstring(package.read(name))
        words = "".join(ElementTree.fromstring(package.read("word/document.xml")).itertext())
    assert "Izin" in words
    assert not set(words) & none_of_xml
