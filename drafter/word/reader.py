"""What a .docx of ours carries: the draft, and whether anything was changed since."""

from __future__ import annotations

import base64
import html
import io
import re
import zipfile
import zlib

from drafter.errors import UserError
from drafter.word.package import NAMESPACE, SEAL, seal
from drafter.word.texts import Texts, read_texts
from drafter.word.xml import parse

LARGEST_ITEM = 60_000_000  # bytes unpacked: a draft of 40 MB with its signs escaped
LARGEST_TEXT = 40_000_000  # bytes of document.xml: 500 services as LibreOffice writes them
_DOCUMENT, _CORE = "word/document.xml", "docProps/core.xml"
_TITLE = re.compile(rb"<dc:title>([^<]*)</dc:title>")
_ITEM_NAME = re.compile(r"customXml/item\d+\.xml")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


def draft_inside(docx: bytes) -> bytes | None:
    """The draft's JSON that the file carries; None where it carries none.

    Found also after Word or LibreOffice saved the file, under whatever number they gave the part.
    Raises UserError if the file is no .docx or is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            for info in package.infolist():
                if _ITEM_NAME.fullmatch(info.filename) and info.file_size <= LARGEST_ITEM:
                    data = _draft(package.read(info))
                    if data is not None:
                        return data
    except _BROKEN as error:
        raise UserError(
            "Berkas ini bukan dokumen Word (.docx) yang utuh, sehingga tidak dapat dibaca.",
            "Pilih berkas lain, atau buka dan simpan kembali berkas itu dengan pengolah kata.",
        ) from error
    return None


def is_untouched(docx: bytes) -> bool:
    """Whether the file is still what the program wrote: every part as it was, the draft among them."""
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            *infos, last = package.infolist()
            expected = seal((info.filename, info.file_size, info.CRC) for info in infos)
            return (
                last.filename == SEAL and last.file_size == len(expected) and package.read(last) == expected
            )
    except _BROKEN:
        return False


def read_words(docx: bytes) -> tuple[Texts, str]:
    """What the file says, all tracked changes accepted, and its title.

    Raises UserError if the file is no .docx, is damaged, or holds more text than any paper of ours.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            info = package.getinfo(_DOCUMENT)
            if info.file_size > LARGEST_TEXT:
                raise ValueError("too much text")
            with package.open(info) as stream:
                texts = read_texts(iter(lambda: stream.read(1 << 16), b""))
            return texts, _title(package)
    except (*_BROKEN, KeyError) as error:
        raise UserError(
            "Teks berkas ini tidak dapat dibaca.",
            "Buka dan simpan kembali berkas itu dengan pengolah kata, atau pilih berkas lain.",
        ) from error


def _title(package: zipfile.ZipFile) -> str:
    if _CORE not in package.namelist() or package.getinfo(_CORE).file_size > 100_000:
        return ""
    found = _TITLE.search(package.read(_CORE))
    return html.unescape(found[1].decode("utf-8", "replace")) if found else ""


def _draft(xml: bytes) -> bytes | None:
    """The draft in a custom XML part; None if the part is the seal, or another program's."""
    if NAMESPACE.encode() not in xml[:1000]:
        return None
    root = parse(xml, huge=True)  # a draft with pictures passes lxml's limit of 10 MB
    form, text = str(root.get("bentuk")), str(root.text or "")
    if form == "base64":
        return base64.b64decode(text, validate=True)  # binascii.Error is a ValueError
    return text.encode() if form == "teks" else None
