"""An office's own reference .docx, looked through before anything is made from it.

What is refused: macros, parts that lie elsewhere, embedded programs, entities, and a file that unpacks to
more than a reference can hold.  Every piece is read only up to its limit, whatever the zip says of its size.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from pathlib import Path

from drafter import files
from drafter.errors import UserError
from drafter.files import shown
from drafter.word.reference import open_reference

MOST_BYTES = 20_000_000
MOST_UNPACKED = 60_000_000
MOST_PARTS = 1000
LARGEST_XML = 20_000_000
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)
_FOREIGN = re.compile(rb"<Relationship\b[^>]*TargetMode\s*=\s*[\"']External[\"'][^>]*>", re.IGNORECASE)
_HYPERLINK = re.compile(rb"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']")
_PROGRAMS = ("vbaproject", "activex", "embeddings/", "vbadata")
_ADVICE = "Pilih berkas lain; contohnya resources/styles/reference.docx di folder program."


def read_reference(path: Path) -> bytes:
    """The bytes of a sound reference; UserError names the file and what is wrong with it."""
    content = files.read(path, MOST_BYTES)
    named = f"Berkas acuan {shown(path)}"
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            wrong = _fault(package)
    except _BROKEN as error:
        raise UserError(f"{named} bukan dokumen Word (.docx) yang utuh.", _ADVICE) from error
    if wrong:
        raise UserError(f"{named} {wrong}, sehingga tidak dipakai.", _ADVICE)
    try:
        open_reference(content)
    except UserError as error:
        raise UserError(f"{named}: {error.sentence}", error.advice) from error
    except RecursionError as error:
        raise UserError(f"{named} isinya bersarang terlalu dalam.", _ADVICE) from error
    return content


def _fault(package: zipfile.ZipFile) -> str:
    """What keeps the file from being a reference, "" for nothing."""
    infos = package.infolist()
    if len(infos) > MOST_PARTS or sum(each.file_size for each in infos) > MOST_UNPACKED:
        return "terlalu besar setelah dibuka"
    names = [each.filename.lower() for each in infos]
    if len(set(names)) != len(names) or any(".." in name or name.startswith("/") for name in names):
        return "susunannya tidak wajar"
    if "word/document.xml" not in names and "[content_types].xml" not in names:
        return "bukan dokumen Word (.docx)"
    if any(word in name for name in names for word in _PROGRAMS):
        return "memuat makro atau program lain"
    for info in infos:
        if info.filename.lower().endswith((".xml", ".rels")):
            wrong = _fault_in(package, info)
            if wrong:
                return wrong
    return ""


def _fault_in(package: zipfile.ZipFile, info: zipfile.ZipInfo) -> str:
    with package.open(info) as stream:
        xml = stream.read(LARGEST_XML + 1)
    if len(xml) > LARGEST_XML:
        return "terlalu besar setelah dibuka"
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\x00" in xml[:64]:
        return "memuat huruf yang bukan UTF-8"  # entities could hide there
    if b"<!DOCTYPE" in xml or b"<!ENTITY" in xml:
        return "memuat entitas XML"
    if b"macroEnabled" in xml:
        return "memuat makro atau program lain"
    if any(not _HYPERLINK.search(each[0]) for each in _FOREIGN.finditer(xml)):
        return "memuat bagian yang berada di luar berkas itu"
    return ""
