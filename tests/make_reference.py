"""Makes resources/styles/reference.docx and widths.json: `python3 tests/make_reference.py`.

The reference is written by hand-made XML and not by an office program, so that it holds the named
styles and nothing else: a theme with no font but the paper's, no stylesWithEffects, no thumbnail, no
custom XML.  The widths come from the metrics of URW Bookman (package fonts-urw-base35),
which has the widths of Bookman Old Style, and of Nimbus Sans and Nimbus Roman for other fonts.
"""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

STYLES = Path(__file__).resolve().parent.parent / "resources" / "styles"
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
FONT = "Bookman Old Style"
FONTS = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'


def space(before: int = 0, after: int = 0, line: int = 280) -> str:
    """Spacing in twips; 14 pt is what Bookman Old Style 12 takes at single spacing."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="exact"/>'


AUTO = '<w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/>'
CENTRE = '<w:jc w:val="center"/>'
BOTH = '<w:jc w:val="both"/>'
KEEP = "<w:keepNext/>"
RULE = '<w:pBdr><w:bottom w:val="thickThinSmallGap" w:sz="24" w:space="1" w:color="auto"/></w:pBdr>'
BOLD = "<w:b/><w:bCs/>"

# (id, name, based on, paragraph properties, run properties without fonts, size in half points)
TABLE: list[tuple[str, str, str, str, str, int]] = [
    ("Heading1", "heading 1", "Normal", KEEP + space() + CENTRE + '<w:outlineLvl w:val="0"/>', "", 24),
    ("Heading2", "heading 2", "Normal", KEEP + space() + CENTRE + '<w:outlineLvl w:val="1"/>', "", 24),
    ("Header", "header", "Normal", space(), "", 24),
    ("Footer", "footer", "Normal", space(), "", 24),
    ("SPIsi", "SP Isi", "Normal", space(after=120) + BOTH, "", 24),
    ("SPSubjudul", "SP Subjudul", "Normal", KEEP + space(before=60, after=60), BOLD, 24),
    ("SPKopInstansi", "SP Kop Instansi", "Normal", KEEP + space(line=320) + CENTRE, "", 26),
    ("SPKopUtama", "SP Kop Utama", "Normal", KEEP + space(line=400) + CENTRE, BOLD, 32),
    ("SPKopAlamat", "SP Kop Alamat", "Normal", KEEP + space(line=240) + CENTRE, "", 19),
    ("SPKopGaris", "SP Kop Garis", "Normal", RULE + space(after=240, line=80), "", 4),
    ("SPJudul", "SP Judul", "Normal", KEEP + space() + CENTRE, "", 24),
    ("SPJudul1", "SP Judul 1", "Heading1", KEEP + space() + CENTRE + '<w:outlineLvl w:val="0"/>', "", 24),
    ("SPJudul2", "SP Judul 2", "Heading2", KEEP + space() + CENTRE + '<w:outlineLvl w:val="1"/>', "", 24),
    ("SPLabel", "SP Label", "Normal", space(), "", 24),
    ("SPKlausul", "SP Klausul", "Normal", space(after=60) + BOTH, "", 24),
    ("SPMemutuskan", "SP Memutuskan", "Normal", KEEP + space(before=120, after=120) + CENTRE, "", 24),
    ("SPTandaTangan", "SP Tanda Tangan", "Normal", space(), "", 24),
    ("SPTembusan", "SP Tembusan", "Normal", "<w:keepLines/>" + space(), "", 24),
    ("SPKepalaLampiran", "SP Kepala Lampiran", "Normal", KEEP + space(), "", 24),
    ("SPKepalaTabel", "SP Kepala Tabel", "Normal", KEEP + space(before=14) + CENTRE, BOLD, 24),
    ("SPKelompok", "SP Kelompok", "Normal", KEEP + space(before=14), BOLD, 24),
    ("SPNomor", "SP Nomor", "Normal", space() + CENTRE, "", 24),
    ("SPIsiSel", "SP Isi Sel", "Normal", space(), "", 24),
    ("SPSubjudulSel", "SP Subjudul Sel", "Normal", KEEP + space(), BOLD, 24),
    ("SPIsiKisi", "SP Isi Kisi", "Normal", space(line=240), "", 20),
    ("SPKepalaKisi", "SP Kepala Kisi", "Normal", KEEP + space(line=240) + CENTRE, BOLD, 20),
    ("SPGambar", "SP Gambar", "Normal", AUTO + CENTRE, "", 24),
    ("SPRapat", "SP Rapat", "Normal", space(line=20), "", 2),
    ("SPNomorHalaman", "SP Nomor Halaman", "Header", space(), "", 24),
    ("SPPosterInstansi", "SP Poster Instansi", "Normal", KEEP + space(line=440) + CENTRE, BOLD, 36),
    ("SPPosterJudul", "SP Poster Judul", "Normal", KEEP + space(240, 240, 760) + CENTRE, BOLD, 64),
    ("SPPosterIsi", "SP Poster Isi", "Normal", space(after=200, line=480), "", 40),
    ("SPPosterTandaTangan", "SP Poster Tanda Tangan", "Normal", space(line=340), "", 28),
    ("SPTanda", "SP Tanda", "Header", space() + '<w:jc w:val="right"/>', BOLD, 24),
]


def style(row: tuple[str, str, str, str, str, int]) -> str:
    """One paragraph style; custom ones stand in Word's gallery under their Indonesian names."""
    key, name, based, ppr, rpr, size = row
    own = ' w:customStyle="1"' if key.startswith("SP") else ""
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/><w:pPr>{ppr}</w:pPr>'
        f'<w:rPr>{FONTS}{rpr}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def styles() -> str:
    """styles.xml."""
    base = f'<w:rPr>{FONTS}<w:sz w:val="24"/><w:szCs w:val="24"/>'
    lang = '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/>'
    return (
        f'{HEAD}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault>{base}{lang}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{space()}</w:pPr></w:pPrDefault></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/>{space()}</w:pPr>{base}</w:rPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>'
        f"<w:rPr>{FONTS}</w:rPr></w:style>"
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        f"{''.join(map(style, TABLE))}</w:styles>"
    )


SETTINGS = (
    f'{HEAD}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
    '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:doNotExpandShiftReturn/>'
    '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat><w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/>'
    '<w:listSeparator w:val=";"/></w:settings>'
)
DOCUMENT = (
    f'{HEAD}<w:document xmlns:w="{W}"><w:body><w:p/><w:sectPr><w:pgSz w:w="12189" w:h="18709"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1417" w:left="1701" w:header="567" w:footer="567" '
    'w:gutter="0"/></w:sectPr></w:body></w:document>'
)
TYPES = (
    f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" '
        f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
        for part, kind in (
            ("document", "document.main"),
            ("styles", "styles"),
            ("settings", "settings"),
            ("fontTable", "fontTable"),
        )
    )
    + '<Override PartName="/word/theme/theme1.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>' + "</Types>"
)
FONT_TABLE = (
    f'{HEAD}<w:fonts xmlns:w="{W}"><w:font w:name="{FONT}"><w:altName w:val="URW Bookman"/>'
    '<w:panose1 w:val="02050604050505020204"/><w:charset w:val="00"/><w:family w:val="roman"/>'
    '<w:pitch w:val="variable"/></w:font></w:fonts>'
)


def theme() -> str:
    """A plain theme whose fonts are the paper's: validators ask for one, and new text falls to its fonts."""
    plain = "dk1 000000 lt1 FFFFFF dk2 333333 lt2 EEEEEE accent1 0B6070 accent2 8F5600 accent3 22754A"
    plain += " accent4 A8261C accent5 55616C accent6 C3CAD1 hlink 0B6070 folHlink 55616C"
    pairs = zip(plain.split()[::2], plain.split()[1::2], strict=True)
    scheme = "".join(f'<a:{key}><a:srgbClr val="{value}"/></a:{key}>' for key, value in pairs)
    faces = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f"<a:ln>{fill}</a:ln>"
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="SP">'
        f'<a:themeElements><a:clrScheme name="SP">{scheme}</a:clrScheme><a:fontScheme name="SP">'
        f"<a:majorFont>{faces}</a:majorFont><a:minorFont>{faces}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="SP"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relationships(*targets: tuple[str, str]) -> str:
    """A .rels part: (kind, target), numbered from rId1."""
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{rows}</Relationships>"
    )


def reference() -> bytes:
    """The reference's bytes, the same each time."""
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": DOCUMENT,
        "word/_rels/document.xml.rels": relationships(
            ("styles", "styles.xml"),
            ("settings", "settings.xml"),
            ("fontTable", "fontTable.xml"),
            ("theme", "theme/theme1.xml"),
        ),
        "word/styles.xml": styles(),
        "word/settings.xml": SETTINGS,
        "word/fontTable.xml": FONT_TABLE,
        "word/theme/theme1.xml": theme(),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), text, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


METRICS = Path("/usr/share/fonts/type1/urw-base35")
FACES = {FONT: "URWBookman-Light", "Arial": "NimbusSans-Regular", "Times New Roman": "NimbusRoman-Regular"}
SIGNS = {8211: "endash", 8212: "emdash", 8216: "quoteleft", 8217: "quoteright", 8220: "quotedblleft",
         8221: "quotedblright", 8226: "bullet", 8230: "ellipsis", 8364: "Euro"}  # fmt: skip


def widths(face: str) -> dict[str, int]:
    """Widths in thousandths of the size, by character, read from an Adobe font metrics file."""
    coded: dict[str, int] = {}
    named: dict[str, int] = {}
    for line in (METRICS / f"{face}.afm").read_text("latin-1").splitlines():
        if line.startswith("C "):
            fields = [field.split() for field in line.split(";")]
            code, width, name = int(fields[0][1]), int(float(fields[1][1])), fields[2][1]
            named[name] = width
            if 32 <= code < 127:
                coded[chr(code)] = width
    coded["'"], coded["`"] = named["quotesingle"], named["grave"]
    coded |= {chr(code): named[name] for code, name in SIGNS.items() if name in named}
    return dict(sorted(coded.items()))


def main() -> None:
    """Write both files anew."""
    STYLES.mkdir(parents=True, exist_ok=True)
    (STYLES / "reference.docx").write_bytes(reference())
    table = {"_": "Widths in 1/1000 of the size; made by tests/make_reference.py from fonts-urw-base35."}
    faces = {font: widths(face) for font, face in FACES.items()}
    text = json.dumps(table | faces, ensure_ascii=False, indent=0).replace(",\n", ",").replace("},", "},\n")
    (STYLES / "widths.json").write_text(text + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main()
