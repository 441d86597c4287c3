"""Where to complain: telephones, addresses of mail and web, counters and boxes, who is in charge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from drafter.model.answers import Channel, Channels, Items, Text
from drafter.reading.keeping import keeps
from drafter.reading.lines import is_prose
from drafter.reading.lists import plain
from drafter.reading.outline import Part, outline

KINDS = re.compile(
    r"(?:telepon|telp|telpon|tlp|no\.?\s?(?:telp|hp|wa)|hp|handphone|nomor\s+(?:telepon|hp|wa|whats\s?app)|wa|whats\s?app|"
    r"sms|fax|faks|faksimile?|e-?mail|surel|pos-?el|surat\s+elektronik|web|website|laman|situs|portal|sp4n|lapor|e-?lapor|"
    r"instagram|ig|facebook|fb|twitter|x|tiktok|tik\s?tok|youtube|telegram|media\s+sosial|medsos|sosial\s+media|"
    r"kotak\s+(?:saran|pengaduan|aduan)|loket|ruang|meja|counter|konter|call\s?cent(?:er|re)|hot\s?line|aplikasi|"
    r"google\s?form|formulir|form|link|tautan|alamat|datang|tatap\s+muka|langsung|secara\s+(?:langsung|lisan|tertulis)|"
    r"tertulis|lisan|surat|online|daring|barcode|qr|unit\s+(?:layanan\s+)?pengaduan|petugas\s+pengaduan|live\s?chat|"
    r"chat|radio|melalui\s+\S+)\b",
    re.IGNORECASE,
)
ADDRESS = re.compile(
    r"(?:https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<!\w)@\w[\w.]+|(?<![\w.])[\w-]+(?:\.[\w-]+)*\.(?:id|com|org|net)\b\S*"
    r"|\(?(?:\+62|0)\d{2,4}\)?[\s.-]?\d{3,4}(?:[\s.-]?\d{2,5})*|\b(?:112|110|119|1708|15\d{2,4})\b)",
    re.IGNORECASE,
)
OFFICER = re.compile(r"penanggung\s+jawab\s+pengelola\s+pengaduan\s*:?\s*(.+)", re.IGNORECASE)
# Behind the channels: what becomes of a complaint, and by when.
HANDLING = re.compile(
    r"(?:(?:setiap|semua|seluruh)\s+)?(?:pengaduan|aduan|keluhan|laporan)\s+(?:yang\s+\w+\s+)?(?:akan\s+)?"
    r"(?:ditindak\s?lanjuti|ditangani|diselesaikan|dijawab|ditanggapi|diproses|diterima|dicatat)\b"
    r"|petugas\s+(?:\w+\s+){0,2}(?:mencatat|menerima|meneruskan|menindak\s?lanjuti|menanggapi|menjawab)\b"
    r"|(?:respon|respons|tanggapan)\s+(?:awal|pertama)\b"
    r"|(?:mekanisme|alur|prosedur|tata\s+cara|langkah-langkah)\b"
    r"|(?:jangka\s+)?waktu\b|tindak\s+lanjut\b|penanganan\b|penyelesaian\b|ditindak\s?lanjuti\b|jawaban\b",
    re.IGNORECASE,
)
LONGEST_KIND = 60


def channels(source: str) -> Channels | Items | Text:
    """Channels where the lines name some, each with its address; an outline as items for all else.

    A cell that also tells steps and times stays an outline: its order and headings are its own.
    """
    if is_prose(source):
        return plain(source)
    parts = outline(source)
    read = told(parts)
    if read is not None and keeps(read, parts):
        return replace(read, source=source)
    return plain(source)


def told(parts: Sequence[Part]) -> Channels | None:
    """Channels of one part; None where it holds anything else."""
    if len(parts) != 1 or not parts[0].nodes or any(node.children for node in parts[0].nodes):
        return None
    part = parts[0]
    texts = [node.text for node in part.nodes]
    officer = ""
    if len(texts) > 1 and (found := OFFICER.fullmatch(texts[-1])):
        officer = found[1]
        texts.pop()
    closing = part.closing
    if len(texts) > 2 and not closing and HANDLING.match(texts[-1]) and not is_channel(texts[-1]):
        if HANDLING.match(texts[-2]) and not is_channel(texts[-2]):
            return None  # how complaints are dealt with, in steps of its own
        closing = texts.pop()
    known = [is_channel(text) for text in texts]
    if not all(known) and (2 * sum(known) <= len(known) or not any(map(ADDRESS.search, texts))):
        return None
    made = tuple(channel(text) for text in texts)
    return Channels(before=part.lead, channels=made, officer=officer, after=closing)


def is_channel(text: str) -> bool:
    """Whether a line names a way to complain: it begins with one, or is an address."""
    return KINDS.match(text) is not None or ADDRESS.match(text) is not None


def channel(text: str) -> Channel:
    """One line as a channel; its kind stands before the colon or before its address."""
    kind, colon, address = text.partition(":")
    if (
        colon
        and address.strip()
        and len(kind) <= LONGEST_KIND
        and not kind.rstrip().endswith(("http", "https"))
    ):
        return Channel(kind=kind.strip(), address=address.strip())
    found = ADDRESS.search(text)
    if found is None:
        return Channel(kind=text)
    kind = text[: found.start()].rstrip(" (-–=")
    if not kind or len(kind) > LONGEST_KIND:
        return Channel(address=text) if not kind else Channel(kind=text)
    address = text[len(kind) :].strip(" -–=")
    if address.startswith("(") and address.endswith(")") and address.count("(") == 1:
        address = address[1:-1]
    return Channel(kind=kind, address=address)
