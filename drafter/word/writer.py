"""A paper -> the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from drafter.documents.blocks import Document
from drafter.word.deflating import Deflated, Deflating, deflate, zipped
from drafter.word.output import Output, begin
from drafter.word.package import (
    HEAD,
    ITEM,
    ITEM_KEY,
    SEAL,
    SEAL_KEY,
    carry,
    content_types,
    item_properties,
    properties_name,
    relations_name,
    relationship,
    relationships,
    seal,
)
from drafter.word.page import header, section
from drafter.word.paragraphs import clean
from drafter.word.parts import part_body
from drafter.word.reference import CORE_TYPE, Reference, dress, open_reference, standard

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SCHEMAS = "http://schemas.openxmlformats.org"
_DOCUMENT, _NUMBERING = "word/document.xml", "word/numbering.xml"
_CORE_RELATION = f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties"
_SPACES = (
    f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main" '
    f'xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships" '
    f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing"'
)
_CORE = f"{_SCHEMAS}/package/2006/metadata/core-properties"
_LYING = "-lebar"
_HEADERS = {
    "default": "word/sp-kepala.xml",
    "first": "word/sp-kepala-pertama.xml",
    f"default{_LYING}": "word/sp-kepala-lebar.xml",
    f"first{_LYING}": "word/sp-kepala-lebar-pertama.xml",
}

_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_PIECE = 500_000
"""Signs of XML handed to deflate at a time: few enough that its thread is soon at work and memory stays
small, many enough that the two threads seldom wait for each other."""

Files = dict[str, tuple[str, bytes]]


def write(
    document: Document,
    assets: Mapping[str, bytes],
    data: bytes | Deflating | None,
    reference: bytes | None = None,
) -> bytes:
    """The .docx of a paper; the same arguments give the same bytes.

    assets: pictures by id; data: the draft's JSON that travels inside, or the same as `carry` took it
    on its way, None leaves it out; reference: a .docx with the named styles, None for the program's own.
    Its fonts and sizes stay as they are, its body is the office's letterhead.
    Its headers stand only where neither page numbers nor a mark are asked for; its footers always.
    Raises UserError for a damaged picture or a reference that lacks a style.
    """
    if isinstance(data, bytes):
        with carry(data) as inside:
            return write(document, assets, inside, reference)
    base = open_reference(standard() if reference is None else reference)
    sheet = document.sheet
    output = begin(base, sheet, assets)
    headers = _headers(output, document)
    references = _references(base, headers, False), _references(base, headers, True)
    first_differs = "first" in headers or "first" in base.headers or f"first{_LYING}" in headers
    with Deflating(_DOCUMENT) as text:
        for piece in _in_pieces(_body(output, document, references, first_differs)):
            text.add(piece)
        styles = base.styles_xml if reference else dress(base.styles_xml, sheet.font, sheet.size)
        early = _deflated(_early_parts(base, styles, document, headers, data is not None))
        late = _deflated(_late_parts(base, output, headers, data is not None))
        parts = [*early, *([data.done()] if data else []), text.done(), *late]
    sealed = deflate(SEAL, [seal((part.name, part.size, part.crc) for part in parts)])
    return zipped([*parts, sealed])


def _deflated(files: Mapping[str, bytes]) -> list[Deflated]:
    return [deflate(name, [content]) for name, content in files.items()]


def _in_pieces(texts: Iterator[str]) -> Iterator[bytes]:
    """The same text in pieces of about `_PIECE` signs, always cut alike."""
    held: list[str] = []
    length = 0
    for text in texts:
        held.append(text)
        length += len(text)
        if length >= _PIECE:
            yield "".join(held).encode()
            held, length = [], 0
    yield "".join(held).encode()


def _body(
    output: Output, document: Document, references: tuple[str, str], first_differs: bool
) -> Iterator[str]:
    """document.xml, block by block; references: to headers and footers of upright and of lying pages."""
    yield f"{HEAD}<w:document {_SPACES}><w:body>"
    last = len(document.parts) - 1
    closing = section(document.sheet, references[False], False)
    for n, part in enumerate(document.parts):
        sheet = replace(document.sheet, lying=part.landscape)
        output.turn(sheet)
        closing = section(sheet, references[part.landscape], first_differs)
        yield from part_body(output, part, closing if n < last else "")
    yield f"{closing}</w:body></w:document>"


def _headers(output: Output, document: Document) -> dict[str, str]:
    """kind -> XML of the headers: number and mark from page 2, the mark alone on the first."""
    if not document.sheet.page_numbers and not document.mark:
        return {}
    numbers = document.sheet.page_numbers
    kinds = {"default": numbers} | ({"first": False} if numbers else {})
    style = output.styles.page_number
    made: dict[str, str] = {}
    for lying in sorted({part.landscape for part in document.parts} or {False}):
        sheet = replace(document.sheet, lying=lying)
        for kind, numbered in kinds.items():
            inside = header(style, sheet, document.mark, numbered)
            made[f"{kind}{_LYING if lying else ''}"] = f"{HEAD}<w:hdr {_SPACES}>{inside}</w:hdr>"
    return made


def _references(base: Reference, headers: Mapping[str, str], lying: bool) -> str:
    """The headers and footers of a section; those of the reference stand where none are ours."""
    ours = {
        kind.removesuffix(_LYING): f"rIdKepala{n}"
        for n, kind in enumerate(headers, 1)
        if kind.endswith(_LYING) == lying
    }
    ours = ours or dict(base.headers)
    footers = dict(base.footers)
    if "first" in ours and "default" in footers:
        footers.setdefault("first", footers["default"])
    return "".join(
        f'<w:headerReference w:type="{kind}" r:id="{key}"/>' for kind, key in ours.items()
    ) + "".join(f'<w:footerReference w:type="{kind}" r:id="{key}"/>' for kind, key in footers.items())


def _early_parts(
    base: Reference, styles: bytes, document: Document, headers: Mapping[str, str], with_data: bool
) -> dict[str, bytes]:
    """What stands before the draft and the text in the zip; the types of all parts at the head.

    Programs that look at a file's first bytes know a Word file by the order of the first parts.
    """
    keys = {ITEM: ITEM_KEY, SEAL: SEAL_KEY} if with_data else {SEAL: SEAL_KEY}
    parts: Files = {
        "word/styles.xml": (f"{_MAIN}.styles+xml", styles),
        **{_HEADERS[kind]: (f"{_MAIN}.header+xml", xml.encode()) for kind, xml in headers.items()},
        **base.parts,
        "docProps/core.xml": (CORE_TYPE, _core(document)),
        **{properties_name(name): (_PROPERTIES_TYPE, item_properties(key)) for name, key in keys.items()},
    }
    types = {name: kind for name, (kind, _) in parts.items()}
    types |= {_DOCUMENT: f"{_MAIN}.document.main+xml", _NUMBERING: f"{_MAIN}.numbering+xml"}
    inside = {name: xml for name, xml in base.relations.items() if name != _DOCUMENT}
    inside[""] += relationship("rIdDokumen", "officeDocument", _DOCUMENT)
    inside[""] += relationship("rIdSifat", _CORE_RELATION, "docProps/core.xml")
    for name in keys:
        target = properties_name(name).rpartition("/")[2]
        inside[name] = relationship("rId1", "customXmlProps", target)
    files = {"[Content_Types].xml": content_types(types)}
    files |= {relations_name(name): relationships(rows) for name, rows in inside.items() if rows}
    return files | {name: content for name, (_, content) in parts.items()}


def _late_parts(
    base: Reference, output: Output, headers: Mapping[str, str], with_data: bool
) -> dict[str, bytes]:
    """What is counted while the text is made: its lists and its pictures."""
    before, between, after = base.numbering
    numbering = f"{before}{output.lists.abstracts()}{between}{output.lists.nums()}{after}"
    rows = [
        base.relations[_DOCUMENT],
        relationship("rIdGaya", "styles", "styles.xml"),
        relationship("rIdPenomoran", "numbering", "numbering.xml"),
        relationship("rIdDraf", "customXml", f"../{ITEM}") if with_data else "",
        relationship("rIdSidik", "customXml", f"../{SEAL}"),
        *(relationship(f"rIdKepala{n}", "header", _HEADERS[kind][5:]) for n, kind in enumerate(headers, 1)),
        *(relationship(key, "image", name) for key, name in output.pictures.relations.items()),
    ]
    pictures = {name: content for name, (_, content) in output.pictures.parts.items()}
    return {
        _NUMBERING: numbering.encode(),
        relations_name(_DOCUMENT): relationships("".join(rows)),
        **pictures,
    }


def _core(document: Document) -> bytes:
    """Title, author and language; no dates, since the same paper gives the same bytes."""
    title, author = (_escape(clean(text)) for text in (document.title, document.author))
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_CORE}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>id-ID</dc:language>"
        "</cp:coreProperties>"
    ).encode()


def _escape(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\n", " ")
