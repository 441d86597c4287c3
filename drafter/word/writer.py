"""A paper -> the bytes of a .docx."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.documents.blocks import Document
from drafter.word.output import Output, begin
from drafter.word.package import (
    HEAD,
    ITEM,
    ITEM_PROPERTIES,
    PROPERTIES,
    content_types,
    pack,
    relationship,
    relationships,
)
from drafter.word.page import header, section
from drafter.word.paragraphs import clean
from drafter.word.parts import part_body
from drafter.word.reference import CORE_TYPE, Reference, dress, open_reference, standard

_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SCHEMAS = "http://schemas.openxmlformats.org"
_SPACES = (
    f'xmlns:w="{_SCHEMAS}/wordprocessingml/2006/main" '
    f'xmlns:r="{_SCHEMAS}/officeDocument/2006/relationships" '
    f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing"'
)
_CORE = f"{_SCHEMAS}/package/2006/metadata/core-properties"
_HEADERS = {"default": "word/sp-kepala.xml", "first": "word/sp-kepala-pertama.xml"}

Files = dict[str, tuple[str, bytes]]


def write(
    document: Document, assets: Mapping[str, bytes], data: bytes | None, reference: bytes | None = None
) -> bytes:
    """The .docx of a paper; the same arguments give the same bytes.

    assets: pictures by id; data: the draft's JSON that travels inside, None leaves it out;
    reference: a .docx with the named styles, None for the program's own. Its headers stand only
    where neither page numbers nor a mark are asked for; its footers always.
    Raises UserError for a damaged picture or a reference that lacks a style.
    """
    base = open_reference(standard() if reference is None else reference)
    output = begin(base, document.sheet, assets)
    headers = _headers(output, document)
    references = _references(base, headers)
    sections = [section(document.sheet, references, "first" in headers or "first" in base.headers)] * len(
        document.parts
    )
    body = "".join(
        part_body(output, part, "" if n == len(document.parts) - 1 else sections[n])
        for n, part in enumerate(document.parts)
    )
    closing = sections[-1] if sections else section(document.sheet, references, False)
    text = f"{HEAD}<w:document {_SPACES}><w:body>{body}{closing}</w:body></w:document>"
    return pack(_files(base, output, document, text, headers), data)


def _headers(output: Output, document: Document) -> dict[str, str]:
    """kind -> XML of the headers: number and mark from page 2, the mark alone on the first."""
    sheet = document.sheet
    if not sheet.page_numbers and not document.mark:
        return {}
    kinds = {"default": sheet.page_numbers} | ({"first": False} if sheet.page_numbers else {})
    style = output.styles.page_number
    return {
        kind: f"{HEAD}<w:hdr {_SPACES}>{header(style, sheet, document.mark, numbered)}</w:hdr>"
        for kind, numbered in kinds.items()
    }


def _references(base: Reference, headers: Mapping[str, str]) -> str:
    ours = {kind: f"rIdKepala{n}" for n, kind in enumerate(headers, 1)} or dict(base.headers)
    footers = dict(base.footers)
    if "first" in ours and "default" in footers:
        footers.setdefault("first", footers["default"])
    return "".join(
        f'<w:headerReference w:type="{kind}" r:id="{key}"/>' for kind, key in ours.items()
    ) + "".join(f'<w:footerReference w:type="{kind}" r:id="{key}"/>' for kind, key in footers.items())


def _files(
    base: Reference, output: Output, document: Document, text: str, headers: Mapping[str, str]
) -> dict[str, bytes]:
    """All parts but the custom XML, in the order they stand in the zip."""
    sheet = document.sheet
    before, between, after = base.numbering
    numbering = f"{before}{output.lists.abstracts()}{between}{output.lists.nums()}{after}"
    parts: Files = {
        "word/document.xml": (f"{_MAIN}.document.main+xml", text.encode()),
        "word/styles.xml": (f"{_MAIN}.styles+xml", dress(base.styles_xml, sheet.font, sheet.size)),
        "word/numbering.xml": (f"{_MAIN}.numbering+xml", numbering.encode()),
        **{_HEADERS[kind]: (f"{_MAIN}.header+xml", xml.encode()) for kind, xml in headers.items()},
        **base.parts,
        **output.pictures.parts,
        "docProps/core.xml": (CORE_TYPE, _core(document)),
        PROPERTIES: (
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            ITEM_PROPERTIES,
        ),
    }
    inside = _relations(base, output, headers)
    files = {"[Content_Types].xml": content_types(parts)}
    for name, rows in inside.items():
        if any(rows):
            folder, _, stem = name.rpartition("/")
            files[f"{folder}/_rels/{stem}.rels".lstrip("/")] = relationships("".join(rows))
    return files | {name: content for name, (_, content) in parts.items()}


def _relations(base: Reference, output: Output, headers: Mapping[str, str]) -> dict[str, list[str]]:
    """Name of the source part ("" for the package) -> its Relationship elements."""
    inside = {name: list[str]([xml]) for name, xml in base.relations.items()}
    inside["word/document.xml"] += [
        relationship("rIdGaya", "styles", "styles.xml"),
        relationship("rIdPenomoran", "numbering", "numbering.xml"),
        relationship("rIdDraf", "customXml", f"../{ITEM}"),
        *(relationship(f"rIdKepala{n}", "header", _HEADERS[kind][5:]) for n, kind in enumerate(headers, 1)),
        *(relationship(key, "image", name) for key, name in output.pictures.relations.items()),
    ]
    inside[""] += [
        relationship("rIdDokumen", "officeDocument", "word/document.xml"),
        relationship(
            "rIdSifat", f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties", "docProps/core.xml"
        ),
    ]
    inside[ITEM] = [relationship("rId1", "customXmlProps", PROPERTIES.rpartition("/")[2])]
    return inside


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
