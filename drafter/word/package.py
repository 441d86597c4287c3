"""What the .docx is packed of: types, relationships, the draft inside, and a seal over all parts.

The draft travels as the custom XML part ITEM; the last part is SEAL, a second custom XML part with a
digest of the names and checksums of all the others.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping

from drafter.word.deflating import Deflating

NAMESPACE = "urn:penyusun-standar-pelayanan:draf"
ITEM = "customXml/item1.xml"
ITEM_KEY = "{6B1F5C0E-8D0A-4C3B-9E55-53504472616E}"
SEAL = "customXml/item2.xml"
SEAL_KEY = "{6B1F5C0E-8D0A-4C3B-9E55-535053656761}"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
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


def carry(data: bytes) -> Deflating:
    """The part with the draft, deflated from now on: the same for all papers of one draft."""
    part = Deflating(ITEM)
    part.add(item(data))
    return part


def seal(parts: Iterable[tuple[str, int, int]]) -> bytes:
    """The last part: sha256 over name, size and CRC-32 of the others in their order.

    It is to notice what an officer or a word processor changed, not to withstand a forger; the
    checksums are those the zip holds anyway, so neither side reads the parts a second time.
    """
    lines = [f"{name} {size} {crc}" for name, size, crc in parts]
    sign = hashlib.sha256("\n".join(lines).encode()).hexdigest()
    return f'{HEAD}<sidik xmlns="{NAMESPACE}">{sign}</sidik>'.encode()
