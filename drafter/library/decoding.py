"""Decoding a file that anyone may have made, within the memory of an office PC."""

from __future__ import annotations

from drafter.errors import UserError
from drafter.model import codec

MOST_PARTS = 1_500_000
"""Lists, objects and commas of a file; 500 long services have a third of it, and each may cost 200 bytes."""


def decode(raw: bytes, where: str = "") -> codec.Decoded:
    """As `codec.decode`, but a file of too many parts is refused before they are made."""
    if raw.count(b"{") + raw.count(b"[") + raw.count(b",") > MOST_PARTS:
        raise UserError(
            f"Berkas {where} memuat terlalu banyak bagian untuk sebuah rancangan.",
            "Berkas tidak diubah. Periksa apakah berkas yang dipilih sudah benar.",
        )
    return codec.decode(raw, where)
