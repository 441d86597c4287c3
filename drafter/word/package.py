"""The .docx as a zip of parts: always the same bytes for the same parts, and a seal over them inside.

Deflate takes a third of an export, so the zip is made in a thread of its own while the caller goes on
making XML: zlib lets other threads run.  The draft travels as the custom XML part ITEM; the last part
is SEAL, a second custom XML part with a digest of the names and checksums of all the others.
"""

from __future__ import annotations

import base64
import hashlib
import io
import zipfile
from collections.abc import Iterable, Mapping
from itertools import groupby
from operator import itemgetter
from queue import SimpleQueue
from threading import Thread
from types import TracebackType

NAMESPACE = "urn:penyusun-standar-pelayanan:draf"
ITEM = "customXml/item1.xml"
ITEM_KEY = "{6B1F5C0E-8D0A-4C3B-9E55-53504472616E}"
SEAL = "customXml/item2.xml"
SEAL_KEY = "{6B1F5C0E-8D0A-4C3B-9E55-535053656761}"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LEVEL = 6
"""Of deflate, as Word packs: level 3 saves 15 ms at a hundred services and costs a fifth more bytes,
which travel by e-mail and stay in archives for years; level 9 takes twice the time for 3 %."""
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CONTROLS = bytes(sign for sign in range(32) if sign not in b"\t\n")  # "\r" too: XML reads it as "\n"


def relationships(inside: str) -> bytes:
    """A .rels part around its Relationship elements."""
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'.encode()


def relationship(key: str, kind: str, target: str) -> str:
    """One Relationship; kind is the last part of an office type, or a whole address."""
    address = kind if "/" in kind else f"{_OFFICE}/relationships/{kind}"
    return f'<Relationship Id="{key}" Type="{address}" Target="{target}"/>'


def relations_name(source: str) -> str:
    """The part that holds the relationships of another; "" is the package."""
    folder, _, stem = source.rpartition("/")
    return f"{folder}/_rels/{stem}.rels".lstrip("/")


def content_types(parts: Mapping[str, str]) -> bytes:
    """[Content_Types].xml from each part's name and type: pictures by their ending, all else by name.

    Our own pictures are found only while the text is made, so both of their endings are always named.
    """
    endings = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "png": "image/png",
        "jpeg": "image/jpeg",
    }
    names: list[str] = []
    for name, kind in parts.items():
        ending = name.rpartition(".")[2]
        if kind.startswith("image/") and endings.setdefault(ending, kind) == kind:
            continue
        if endings.get(ending) != kind:
            names.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
    defaults = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in endings.items())
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{defaults}{"".join(names)}</Types>'.encode()


# --- the draft and the seal --------------------------------------------------------------------


def item(data: bytes) -> bytes:
    """The draft as a custom XML part: readable text where XML can hold it exactly, else in base64."""
    form = b"teks" if _fits_in_xml(data) else b"base64"
    if form == b"teks":
        content = data.replace(b"&", b"&amp;").replace(b"<", b"&lt;").replace(b">", b"&gt;")
    else:
        content = base64.b64encode(data)
    return b'%b<draf xmlns="%b" bentuk="%b">%b</draf>' % (HEAD.encode(), NAMESPACE.encode(), form, content)


def _fits_in_xml(data: bytes) -> bool:
    """Whether XML gives the bytes back as they are: UTF-8 without the signs of XML 1.0 production [2]."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    without_controls = data.translate(None, _CONTROLS)
    return len(without_controls) == len(data) and "\ufffe" not in text and "\uffff" not in text


def properties_name(name: str) -> str:
    """The part beside a custom XML part: customXml/itemProps1.xml beside customXml/item1.xml."""
    return name.replace("/item", "/itemProps")


def item_properties(key: str) -> bytes:
    """What Word wants beside a custom XML part: its GUID and its namespace."""
    return (
        f'{HEAD}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{key}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    ).encode()


def seal(infos: Iterable[zipfile.ZipInfo]) -> bytes:
    """The last part: sha256 over names, sizes and CRC-32 of the others in their order.

    It is to notice what an officer or a word processor changed, not to withstand a forger; the
    checksums are those the zip holds anyway, so neither side reads the parts a second time.
    """
    lines = [f"{info.filename} {info.file_size} {info.CRC}" for info in infos]
    sign = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return f'{HEAD}<sidik xmlns="{NAMESPACE}">{sign}</sidik>'.encode()


# --- the zip -----------------------------------------------------------------------------------


class Packing:
    """A zip in the making, in a thread of its own from `with` to the end of its block.

    Parts are packed in the order in which they are added.  The same pieces give the same bytes.
    """

    def __init__(self) -> None:
        self._stream = io.BytesIO()
        self._given = SimpleQueue[tuple[str, bytes] | None]()
        self._thread = Thread(target=self._work, name="zip", daemon=True)
        self._failure: BaseException | None = None

    def __enter__(self) -> Packing:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._given.put(None)
        self._thread.join()
        if error is None and self._failure is not None:
            raise self._failure

    def add(self, name: str, content: bytes) -> None:
        """A part, or the next piece of the part that was added last."""
        self._given.put((name, content))

    def content(self) -> bytes:
        """The bytes of the zip, once the block has ended."""
        return self._stream.getvalue()

    def _work(self) -> None:
        try:
            self._pack()
        except BaseException as error:  # raised again by __exit__, in the caller's thread
            self._failure = error

    def _pack(self) -> None:
        with zipfile.ZipFile(self._stream, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as package:
            for name, pieces in groupby(iter(self._given.get, None), itemgetter(0)):
                _add(package, name, (piece for _, piece in pieces))
            _add(package, SEAL, [seal(package.infolist())])


def _add(package: zipfile.ZipFile, name: str, pieces: Iterable[bytes]) -> None:
    with package.open(name, "w") as part:  # dated 1980, the first day a zip can name: no clock in the file
        for piece in pieces:
            part.write(piece)
    package.infolist()[-1].create_system = 0  # the same bytes whatever system wrote them
