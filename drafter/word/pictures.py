"""Pictures of a draft: told apart, checked whole, and set into a paragraph."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass

from drafter.documents.blocks import Image
from drafter.errors import UserError
from drafter.word.paragraphs import attribute

EMU = 36000  # per millimetre
_PNG = b"\x89PNG\r\n\x1a\n"
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}  # JPEG SOF markers, which carry the size
_BARE = frozenset({0x01, *range(0xD0, 0xD8)})  # JPEG markers without a length


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture: file ending ("png", "jpeg") and size in pixels."""

    kind: str
    width: int
    height: int


def inspect(content: bytes) -> Picture | None:
    """What picture the bytes are; None if neither PNG nor JPEG, or damaged or cut off."""
    try:
        found = _png(content) if content.startswith(_PNG) else _jpeg(content)
    except (struct.error, IndexError):
        return None
    return found if found and found.width and found.height else None


def _png(content: bytes) -> Picture | None:
    at, size = 8, (0, 0)
    while True:
        length, kind = struct.unpack_from(">I4s", content, at)
        body = content[at + 4 : at + 8 + length]
        if zlib.crc32(body) != struct.unpack_from(">I", content, at + 8 + length)[0]:
            return None
        if kind == b"IHDR":
            size = struct.unpack_from(">II", content, at + 8)
        if kind == b"IEND":
            return Picture("png", *size)
        at += 12 + length


def _jpeg(content: bytes) -> Picture | None:
    if not content.startswith(b"\xff\xd8") or not content.rstrip(b"\0").endswith(b"\xff\xd9"):
        return None
    at, size = 2, (0, 0)
    while True:
        if content[at] != 0xFF:
            return None
        marker = content[at + 1]
        if marker == 0xFF or marker in _BARE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            size = (width, height)
        if marker in (0xDA, 0xD9):  # the scan begins: all headers are read
            return Picture("jpeg", *size)
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]


class Pictures:
    """The pictures of one file; the same bytes are stored once."""

    def __init__(self, assets: Mapping[str, bytes]) -> None:
        self._assets = assets
        self._known: dict[str, tuple[Picture, str]] = {}  # asset -> what it is, relationship id
        self._ids: dict[bytes, str] = {}  # content -> relationship id
        self.count = 0
        self.parts: dict[str, tuple[str, bytes]] = {}
        self.relations: dict[str, str] = {}

    def drawing(self, image: Image, room: float) -> str:
        """The run that shows the image, as large as it may be and no wider than `room` (millimetres).

        Raises UserError if the picture is not among the assets or is damaged.
        """
        picture, relation = self._known.get(image.asset) or self._take(image)
        width = min(image.width, room)
        scale = min(width / picture.width, image.height / picture.height)
        size = (max(1, round(picture.width * scale * EMU)), max(1, round(picture.height * scale * EMU)))
        self.count += 1
        return _run(self.count, relation, size, attribute(image.alt))

    def _take(self, image: Image) -> tuple[Picture, str]:
        content = self._assets.get(image.asset)
        name = image.alt.strip() or image.asset
        if content is None:
            raise UserError(
                f"Gambar “{name}” tidak ada di dalam draf, sehingga dokumen tidak dibuat.", _ADVICE
            )
        picture = inspect(content)
        if picture is None:
            raise UserError(
                f"Gambar “{name}” rusak, terpotong, atau bukan PNG/JPEG, sehingga dokumen tidak dibuat.",
                _ADVICE,
            )
        relation = self._ids.get(content)
        if relation is None:
            relation = self._ids[content] = f"rIdGambar{len(self._ids) + 1}"
            name = f"media/sp-gambar{len(self._ids)}.{picture.kind}"
            self.parts[f"word/{name}"] = (f"image/{picture.kind}", content)
            self.relations[relation] = name
        self._known[image.asset] = (picture, relation)
        return picture, relation


_ADVICE = "Pasang kembali gambar itu pada draf, atau hapus gambarnya, lalu ulangi."
_A = "http://schemas.openxmlformats.org/drawingml/2006"


def _run(number: int, relation: str, size: tuple[int, int], alt: str) -> str:
    extent = f'cx="{size[0]}" cy="{size[1]}"'
    named = f'id="{number}" name="Gambar {number}" descr="{alt}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
        f"<wp:docPr {named}/><wp:cNvGraphicFramePr>"
        f'<a:graphicFrameLocks xmlns:a="{_A}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}/main"><a:graphicData uri="{_A}/picture">'
        f'<pic:pic xmlns:pic="{_A}/picture"><pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>'
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )
