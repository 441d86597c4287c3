"""Papers made of all blocks, for the tests of the Word writer. The words are examples, not law."""

from __future__ import annotations

import struct
import zlib

from drafter.documents.blocks import (
    AnnexHeading,
    Cell,
    Centre,
    Clause,
    ClauseTable,
    ComponentRow,
    ComponentTable,
    CopyList,
    Document,
    Grid,
    GroupRow,
    Image,
    Letterhead,
    Line,
    NumberedList,
    Numbering,
    Paragraph,
    Part,
    ServiceList,
    Sheet,
    Signature,
    Title,
)


def png(width: int, height: int, grey: int = 200) -> bytes:
    """A plain grey picture."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    rows = b"".join(b"\0" + bytes([grey]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


ASSETS = {"lambang": png(60, 80), "alur": png(200, 80, 150)}
LOGO = Image("lambang", "Lambang daerah", 20, 24)
SIGNED = Signature(
    ("Ditetapkan di Bengkalis", "pada tanggal ................................", "", "CAMAT BENGKALIS,"),
    ("NAMA", "Pangkat", "NIP ............................"),
)
CLOSING = Signature(("CAMAT BENGKALIS,",), SIGNED.below)
SENTENCE = (
    "bahwa setiap penyelenggara pelayanan publik wajib menyusun, menetapkan, dan menerapkan standar "
    "pelayanan agar masyarakat memperoleh kepastian tentang syarat, waktu, dan biaya pelayanan;"
)


def listed(*texts: str, numbering: Numbering = Numbering.FIGURES) -> NumberedList:
    """A list of one level."""
    return NumberedList(tuple(Line(text) for text in texts), numbering)


def clauses(fillers: int = 0, signature: Signature | None = SIGNED) -> ClauseTable:
    """The body of a decree; `fillers` more legal grounds of one line each."""
    grounds = [
        "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia "
        "Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038);",
        "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009 "
        "tentang Pelayanan Publik (Lembaran Negara Republik Indonesia Tahun 2012 Nomor 215, Tambahan "
        "Lembaran Negara Republik Indonesia Nomor 5357);",
        *(f"ketentuan contoh {n};" for n in range(fillers)),
    ]
    services = listed(
        "surat dispensasi nikah;", "surat pernyataan ahli waris; dan", "pengelolaan pengaduan.",
        numbering=Numbering.LETTERS,
    )  # fmt: skip
    considered = listed(
        SENTENCE,
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Camat "
        "tentang Standar Pelayanan pada Kecamatan Bengkalis;",
        numbering=Numbering.LETTERS,
    )
    return ClauseTable(
        (
            Clause("Menimbang", (considered,), "_sk_menimbang"),
            Clause("Mengingat", (listed(*grounds),), "_sk_mengingat"),
            Clause(
                "Memperhatikan", (Paragraph("Berita Acara Penyusunan Standar Pelayanan Nomor ........;"),)
            ),
            Centre("MEMUTUSKAN:"),
            Clause("Menetapkan", (Paragraph("KEPUTUSAN CAMAT TENTANG STANDAR PELAYANAN."),)),
            Clause("KESATU", (Paragraph("Standar Pelayanan pada Kecamatan Bengkalis meliputi:"), services)),
            Clause(
                "KEDUA", (Paragraph("Standar Pelayanan wajib dilaksanakan oleh penyelenggara."),), "_sk_d_2"
            ),
            Clause("KETIGA", (Paragraph("Keputusan ini mulai berlaku pada tanggal ditetapkan."),), "_sk_d_3"),
        ),
        signature,
    )


HEADING = (
    Title(("KEPUTUSAN CAMAT BENGKALIS KABUPATEN BENGKALIS", "NOMOR ........ TAHUN 2026"), level=1),
    Title(("TENTANG",)),
    Title(("STANDAR PELAYANAN PADA KECAMATAN BENGKALIS",)),
    Title(("CAMAT BENGKALIS,",)),
)
KOP = Letterhead(
    ("PEMERINTAH KABUPATEN BENGKALIS", "KECAMATAN BENGKALIS"),
    (
        "Jalan ................. Bengkalis 28711",
        "Telepon ............ Laman ............ Pos-el ............",
    ),
    LOGO,
)
COPIES = CopyList("Tembusan:", ("Bupati Bengkalis;", "Inspektur Daerah Kabupaten Bengkalis."))


def decree(fillers: int = 0, letterhead: Letterhead = KOP) -> Part:
    """A decree of one or two pages."""
    return Part((letterhead, *HEADING, clauses(fillers), COPIES))


REQUIREMENTS = Cell(
    (
        Paragraph("Administratif", heading=True),
        NumberedList(
            (
                Line("surat permohonan yang memuat tanggal akad & alasan, asli;"),
                Line("fotokopi KTP-el calon suami dan calon istri, masing-masing 1 (satu) lembar; dan"),
                Line("surat kuasa bermeterai, apabila dikuasakan, dilampiri:"),
                Line("fotokopi KTP-el penerima kuasa; dan", 1),
                Line("fotokopi KTP-el pemberi kuasa:", 1),
                Line("yang masih berlaku.", 2),
                Line("Berkas diserahkan dalam satu map.", 0, numbered=False),
            )
        ),
    )
)
PROCEDURE = Cell(
    (
        listed(
            "pemohon menyerahkan berkas di loket 2 (5 menit);", "petugas loket memeriksa berkas (10 menit)."
        ),
        Image("alur", "Bagan alur pelayanan", 80, 40),
    )
)
FEES = Cell(
    (
        Grid(("Jenis", "Tarif"), (("pelayanan di kantor", "Rp0,00"), ("pelayanan di rumah", "Rp25.000,00"))),
        Paragraph("Tidak ada biaya lain."),
    )
)
PLAIN = Cell((Paragraph("Pelayanan dilaksanakan sesuai dengan standar pelayanan dan maklumat pelayanan."),))


def long_cell(lines: int) -> Cell:
    """A cell whose estimate is about as many lines."""
    return Cell((listed(*(f"butir yang ke-{n + 1};" for n in range(lines))),))


def service(key: str, signature: Signature | None = None, filler: int = 3) -> ComponentTable:
    """The fourteen components of one service, by cells of many kinds."""
    delivery = [REQUIREMENTS, PROCEDURE, PLAIN, FEES, PLAIN, long_cell(filler)]
    management = [long_cell(18), *[PLAIN] * 6, REQUIREMENTS]
    titles = ("Persyaratan", "Sistem, mekanisme, dan prosedur", "Jangka waktu penyelesaian", "Biaya/tarif")
    rows: list[GroupRow | ComponentRow] = [GroupRow("PENYAMPAIAN PELAYANAN", "service delivery")]
    for n, cell in enumerate(delivery + management):
        if n == 6:
            rows.append(GroupRow("PENGELOLAAN PELAYANAN", "manufacturing"))
        number = n + 1 if n < 6 else n - 5
        rows.append(ComponentRow(f"{number}.", titles[n % 4], Cell(cell.blocks, f"_sp_{key}_{n}")))
    return ComponentTable(("NO.", "KOMPONEN", "URAIAN"), tuple(rows), signature)


def annex(services: int = 2) -> Part:
    """An annex: list of services, then a table for each on a new page, signed at the end."""
    lines = (
        "LAMPIRAN",
        "KEPUTUSAN CAMAT BENGKALIS",
        "NOMOR ........ TAHUN 2026",
        "TENTANG",
        "STANDAR PELAYANAN",
    )
    rows = (GroupRow("PELAYANAN UMUM"), ("1.", "surat dispensasi nikah"), ("2.", "pengelolaan pengaduan"))
    blocks = [
        AnnexHeading(lines),
        Title(("DAFTAR JENIS PELAYANAN",), level=1),
        ServiceList(("NO.", "JENIS PELAYANAN"), rows),
    ]
    for n in range(services):
        title = Title(
            ("STANDAR PELAYANAN", f"SURAT CONTOH {n + 1}"), level=2, new_page=True, anchor=f"_sp_t{n}"
        )
        blocks += [title, service(f"contoh{n}", CLOSING if n == services - 1 else None)]
    return Part(tuple(blocks))


def paper(*parts: Part, sheet: Sheet = Sheet(), mark: str = "") -> Document:  # noqa: B008 (a frozen value)
    """A paper of the parts."""
    return Document("contoh", "Standar Pelayanan & Maklumat", "Kecamatan Bengkalis", sheet, parts, mark)


def whole() -> Document:
    """A paper of all kinds of blocks."""
    plain = Part(
        (
            Letterhead(("CAMAT BENGKALIS", "KABUPATEN BENGKALIS"), (), LOGO, centred=True),
            Title(("MAKLUMAT PELAYANAN",), level=1),
            Paragraph("Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan sesuai dengan standar."),
            NumberedList((Line("sanggup;", anchor="_sk_m_1"), Line("bersedia.")), Numbering.LETTERS),
            Paragraph("Demikian.", anchor="_sk_m_2"),
            ClauseTable((), Signature(("CAMAT BENGKALIS,",), ("NAMA",), room="${ttd_pengirim}")),
        )
    )
    return paper(decree(), annex(), plain, mark="KONSEP")
