"""A draft whose every paper has something to say; its people are numbered, not invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafter.model.draft import (
    Concept,
    Dates,
    Draft,
    Minutes,
    Note,
    Official,
    Pledge,
    Publication,
)

MEETING = date(2026, 11, 24)  # a Tuesday

MINUTES = Minutes(
    number="5/BA/2026",
    date=MEETING,
    place="Aula Kantor Camat",
    time="09.00 WIB",
    participants=(
        "Peserta Satu; pengguna layanan; warga",
        "Peserta Dua; media massa; wartawan",
        "Peserta Tiga; instansi terkait; Kepala Seksi pada Dinas Kependudukan dan Pencatatan Sipil",
        "Peserta Empat; pengguna layanan; Kepala Desa",
        "Peserta Lima; tokoh masyarakat; ketua",
    ),
    inputs=(
        "jam pelayanan diperpanjang sampai sore hari => jam pelayanan pada hari Jumat ditambah",
        "loket bagi lanjut usia => disediakan loket prioritas",
    ),
)


def gathered(draft: Draft) -> Draft:
    """The draft with meeting, publication, responses, concept, note and decree as they follow each other."""
    return replace(
        draft,
        minutes=MINUTES,
        pledge=Pledge(number="8"),
        publication=Publication(
            number="6",
            media=("papan pengumuman kantor", "laman resmi"),
            responses=("Peserta Satu; jangka waktu dipersingkat => menjadi 1 (satu) hari kerja", "; setuju"),
        ),
        concept=Concept(
            initials=("Sekretaris", "Kepala Seksi"), certifier=Official(post="Kepala Bagian Hukum")
        ),
        note=Note(number="9", date=date(2026, 12, 10), sender=Official(post="Kepala Seksi")),
        dates=Dates(
            publication=date(2026, 11, 26),
            responses_until=date(2026, 12, 7),
            revision=date(2026, 12, 9),
            decree=date(2026, 12, 14),
            pledge=date(2026, 12, 15),
        ),
        decree=replace(draft.decree, number="7", year=2026),
    )
