"""The tables of the papers beside the decree: what their columns are, and how a line becomes a row."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from drafter.model.attendance import (
    ELEMENTS,
    Input,
    Participant,
    Response,
    Signer,
    input_line,
    person_line,
    read_input,
    read_participant,
    read_response,
    read_signer,
    response_line,
)
from forms.editors.grid_rows import Column
from forms.editors.record_table import Field, Shape
from forms.editors.suggestions import among
from forms.paper_page import Lines

OTHERS = ("tokoh masyarakat", "dunia usaha", "organisasi profesi")
"""Elements that PP 96/2012 Pasal 23 names beside those that are assessed."""
SOCIETY = (*ELEMENTS, *OTHERS)


def words(name: str, column: Column) -> Field:
    """A column that shows one part of a row."""

    def write(record: Any, said: str) -> Any:
        return record._replace(**{name: " ".join(said.split())})

    return Field(column, lambda record: getattr(record, name), write)


def shape(name: str, row: str, blank: Callable[[], Any], *fields: Field) -> Shape:
    """A table of rows without levels."""
    return Shape(name=name, row=row, fields=fields, blank=blank)


def element_column(width: int) -> Column:
    """Elements of society: the assessed ones are offered, any other can be written."""
    return Column("Unsur masyarakat", width, suggest=among(lambda: SOCIETY))


PARTICIPANTS = Lines(
    shape(
        "Peserta",
        "peserta",
        Participant,
        words("name", Column("Nama", placeholder="Nama peserta")),
        words("element", element_column(170)),
        words("post", Column("Jabatan", 130)),
    ),
    ("minutes", "participants"),
    read_participant,
    person_line,
)
SIGNERS = Lines(
    shape(
        "Wakil masyarakat yang menandatangani",
        "penanda tangan",
        Signer,
        words("name", Column("Nama", placeholder="Nama penanda tangan")),
        words("element", element_column(170)),
        words("post", Column("Jabatan", 130)),
    ),
    ("minutes", "signers"),
    read_signer,
    person_line,
)
INPUTS = Lines(
    shape(
        "Masukan dan tindak lanjut",
        "masukan",
        Input,
        words("text", Column("Masukan", placeholder="Masukan peserta")),
        words("action", Column("Tindak lanjut")),
    ),
    ("minutes", "inputs"),
    read_input,
    input_line,
)
RESPONSES = Lines(
    shape(
        "Tanggapan masyarakat",
        "tanggapan",
        Response,
        words("giver", Column("Pemberi tanggapan", 150, placeholder="Boleh kosong")),
        words("text", Column("Tanggapan")),
        words("action", Column("Tindak lanjut")),
    ),
    ("publication", "responses"),
    read_response,
    response_line,
)
INITIALS = Lines(
    shape(
        "Jabatan yang memaraf",
        "jabatan",
        Signer,
        words("name", Column("Jabatan", placeholder="Jabatan yang memaraf")),
        words("post", Column("Nama", 180)),
    ),
    ("concept", "initials"),
    read_signer,
    person_line,
)
