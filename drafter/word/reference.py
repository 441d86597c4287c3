"""The reference .docx: its named styles and all its other parts, opened once for the same bytes."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from drafter.errors import UserError
from drafter.paths import resources
from drafter.word.xml import as_file, as_text, parse

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
MOST_LETTERHEAD, MOST_LETTERS = 20, 1500
FIRST_PICTURE = 90_001
LEFT_BEHIND = frozenset(
    ("sectPr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference")
)
# Parts that are written anew for each file, or that would tell of another file.
_DROPPED = ("thumbnail", "stylesWithEffects", "/customXml")


@dataclass(frozen=True, slots=True)
class Styles:
    """Ids of the styles that the writer uses; the defaults are the names they are looked for by."""

    body: str = "SP Isi"
    heading: str = "SP Subjudul"
    letterhead: str = "SP Kop Instansi"
    letterhead_main: str = "SP Kop Utama"
    letterhead_address: str = "SP Kop Alamat"
    letterhead_rule: str = "SP Kop Garis"
    title: str = "SP Judul"
    title_1: str = "SP Judul 1"
    title_2: str = "SP Judul 2"
    label: str = "SP Label"
    clause: str = "SP Klausul"
    centre: str = "SP Memutuskan"
    signature: str = "SP Tanda Tangan"
    copies: str = "SP Tembusan"
    annex_heading: str = "SP Kepala Lampiran"
    table_header: str = "SP Kepala Tabel"
    group: str = "SP Kelompok"
    number: str = "SP Nomor"
    cell: str = "SP Isi Sel"
    cell_heading: str = "SP Subjudul Sel"
    grid: str = "SP Isi Kisi"
    grid_header: str = "SP Kepala Kisi"
    picture: str = "SP Gambar"
    tiny: str = "SP Rapat"
    page_number: str = "SP Nomor Halaman"
    poster_office: str = "SP Poster Instansi"
    poster_title: str = "SP Poster Judul"
    poster: str = "SP Poster Isi"
    poster_signature: str = "SP Poster Tanda Tangan"


@dataclass(frozen=True, slots=True)
class Reference:
    """What the writer takes from a reference.

    parts: name -> (content type, bytes), without document, styles and numbering;
    relations: name of the source ("" for the package) -> the inside of its Relationships element;
    footers, headers: kind (default, first, even) -> relationship id, of the reference's last section;
    numbering: the XML before our w:abstractNum, between them and our w:num, and after;
    letterhead: what stands in its body, in the place of the office's lines; "" for nothing.
    """

    parts: Mapping[str, tuple[str, bytes]]
    relations: Mapping[str, str]
    styles: Styles
    styles_xml: bytes
    footers: Mapping[str, str]
    headers: Mapping[str, str]
    numbering: tuple[str, str, str]
    last_abstract: int
    last_num: int
    letterhead: str = ""


@lru_cache(maxsize=1)
def standard() -> bytes:
    """The bytes of the program's own reference."""
    return (resources() / "styles" / "reference.docx").read_bytes()


@lru_cache(maxsize=4)
def open_reference(content: bytes) -> Reference:
    """Read a reference.

    Raises UserError if it is no Word file or lacks a style that the writer needs, naming it.
    """
    package = _open(content)
    document: Any = package.main_document_part
    parts: dict[str, tuple[str, bytes]] = {}
    relations = {"": _relations(package.rels)}
    for part in sorted(package.iter_parts(), key=lambda part: str(part.partname)):
        name = str(part.partname)[1:]
        relations[name] = _relations(part.rels)
        if any(word in f"/{name}" for word in _DROPPED):
            del relations[name]
        elif part.content_type != CORE_TYPE:
            parts[name] = (part.content_type, part.blob)
    styles_xml = _take(parts, "styles+xml")
    numbering = _take(parts, "numbering+xml")
    name = str(document.partname)[1:]
    del parts[name]
    relations["word/document.xml"] = relations.pop(name)
    head, middle, tail, last_abstract, last_num = _split_numbering(numbering)
    return Reference(
        parts=parts,
        relations=relations,
        styles=_find_styles(styles_xml),
        styles_xml=styles_xml,
        footers=_references(document.element, "footerReference"),
        headers=_references(document.element, "headerReference"),
        numbering=(head, middle, tail),
        last_abstract=last_abstract,
        last_num=last_num,
        letterhead=_letterhead(document.element),
    )


def _letterhead(document: Any) -> str:
    """The body of the reference, which is the letterhead of its office where it says or shows anything.

    Sections, bookmarks and comments stay behind; pictures are counted anew, away from ours.
    """
    body = document.find(f"{W}body")
    elements = [each for each in body if str(each.tag) in (f"{W}p", f"{W}tbl")]
    pictures = [each for each in body.iter() if str(each.tag).endswith("}docPr")]
    words = "".join(str(each.text or "") for each in body.iter(f"{W}t")).strip()
    if not words and not pictures:
        return ""
    if len(elements) > MOST_LETTERHEAD or len(words) > MOST_LETTERS:
        raise UserError(
            "Isi berkas acuan lebih panjang daripada sebuah kop.",
            f"Sisakan kopnya saja di berkas acuan, paling banyak {MOST_LETTERHEAD} baris.",
        )
    for number, each in enumerate(pictures, FIRST_PICTURE):
        each.set("id", str(number))
    for each in [each for each in body.iter() if str(each.tag).removeprefix(W) in LEFT_BEHIND]:
        each.getparent().remove(each)
    return "".join(as_text(each) for each in elements)


def _open(content: bytes) -> OpcPackage:
    from docx import Document

    try:
        package = Document(io.BytesIO(content)).part.package
    except Exception as error:  # python-docx lets through whatever zipfile, lxml or a KeyError says
        raise UserError(
            "Berkas acuan gaya bukan dokumen Word (.docx) yang utuh, sehingga dokumen tidak dibuat.",
            "Pilih berkas acuan lain, atau pasang kembali program bila berkas acuan bawaan yang rusak.",
        ) from error
    assert package is not None  # a document that was opened stands in a package
    return package


def _relations(rels: Any) -> str:
    rows: list[str] = []
    for rel in rels.values():
        target = rel.target_ref
        if any(word in target for word in ("thumbnail", "stylesWithEffects", "customXml", "core.xml")):
            continue
        if rel.reltype.endswith(("/styles", "/numbering", "/officeDocument", "/core-properties")):
            continue
        mode = ' TargetMode="External"' if rel.is_external else ""
        target = target.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
        rows.append(f'<Relationship Id="{rel.rId}" Type="{rel.reltype}" Target="{target}"{mode}/>')
    return "".join(rows)


def _take(parts: dict[str, tuple[str, bytes]], ending: str) -> bytes:
    for name, (kind, blob) in parts.items():
        if kind.endswith(ending):
            del parts[name]
            return blob
    return b""


def _references(document: Any, tag: str) -> dict[str, str]:
    sections = list(document.iter(f"{W}sectPr"))
    found = sections[-1].iter(f"{W}{tag}") if sections else ()
    return {element.get(f"{W}type"): element.get(f"{R}id") for element in found}


def _find_styles(styles_xml: bytes) -> Styles:
    ids: dict[str, str] = {}
    for style in parse(styles_xml).iter(f"{W}style") if styles_xml else ():
        name = style.find(f"{W}name")
        key = style.get(f"{W}styleId")
        if style.get(f"{W}type") == "paragraph" and key is not None:
            ids.setdefault(key, key)
            if name is not None:
                ids[name.get(f"{W}val") or ""] = key
    wanted = [str(field.default) for field in fields(Styles)]
    missing = [name for name in wanted if name not in ids]
    if missing:
        names = ", ".join(f"“{name}”" for name in missing)
        raise UserError(
            f"Berkas acuan gaya tidak memuat gaya paragraf {names}, sehingga dokumen tidak dibuat.",
            "Tambahkan gaya itu pada berkas acuan, atau gunakan acuan bawaan program.",
        )
    return Styles(*(ids[name] for name in wanted))


def _split_numbering(xml: bytes) -> tuple[str, str, str, int, int]:
    space = W[1:-1]
    open_tag = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:numbering xmlns:w="{space}">'
    if not xml:
        return open_tag, "", "</w:numbering>", -1, 0
    root = parse(xml)
    declared = "".join(
        f' xmlns:{prefix}="{uri}"' for prefix, uri in root.nsmap.items() if prefix not in (None, "w")
    )
    text: dict[str, list[str]] = {"abstractNum": [], "num": [], "": [], "numPicBullet": []}
    numbers = {"abstractNum": [-1], "num": [0]}
    for element in root:
        tag = str(element.tag).removeprefix(W)
        text[tag if tag in text else ""].append(as_text(element))
        if tag in numbers:
            numbers[tag].append(int(element.get(f"{W}{tag}Id" if tag == "abstractNum" else f"{W}numId") or 0))
    head = open_tag[:-1] + declared + ">" + "".join(text["numPicBullet"] + text["abstractNum"])
    tail = "".join(text[""]) + "</w:numbering>"
    return head, "".join(text["num"]), tail, max(numbers["abstractNum"]), max(numbers["num"])


@lru_cache(maxsize=16)
def dress(styles_xml: bytes, font: str, size: float) -> bytes:
    """styles.xml in another font and base size (points).

    Sizes and exact line heights of all styles grow in proportion to the document's own; where font
    and size are the reference's, its bytes are kept.
    """
    root = parse(styles_xml)
    fonts = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    base = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}sz")
    old_font = fonts.get(f"{W}ascii") if fonts is not None else None
    old_size = int(base.get(f"{W}val") or 24) if base is not None else 24
    factor = size * 2 / old_size
    if old_font == font and factor == 1:
        return styles_xml
    for element in root.iter(f"{W}rFonts"):
        for key in ("ascii", "hAnsi", "cs", "eastAsia"):
            if element.get(f"{W}{key}") == old_font:
                element.set(f"{W}{key}", font)
    for element in root.iter(f"{W}sz", f"{W}szCs", f"{W}spacing"):
        key = f"{W}line" if element.tag == f"{W}spacing" else f"{W}val"
        value = element.get(key)
        if value and not (element.tag == f"{W}spacing" and element.get(f"{W}lineRule") != "exact"):
            element.set(key, str(max(1, round(int(value) * factor))))
    return as_file(root)
