"""The dictum: KESATU, KEDUA ... without limit, the services by group, references that stay computed."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from drafter.model import edits
from drafter.model.draft import Draft, FromTemplate, OldDecree, Own, Service
from tests.drafter.documents.offices import draft, named
from tests.drafter.documents.printed import clauses_of

DIKTUM_LABELS = ("KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM")


def dictum(made: Draft) -> dict[str, list[str]]:
    return {label: said for label, said in clauses_of(made).items() if label.startswith("KE")}


def with_services(*services: Service, **more: Any) -> Draft:
    return dataclasses.replace(draft(**more), services=services)


def test_the_template_fixes_names_binds_and_dates_the_standard() -> None:
    assert dictum(draft()) == {
        "KESATU": [
            "Menetapkan Standar Pelayanan pada Kecamatan Contoh sebagaimana tercantum dalam Lampiran yang "
            "merupakan bagian yang tidak terpisahkan dari Keputusan ini."
        ],
        "KEDUA": [
            "Standar Pelayanan sebagaimana dimaksud dalam Diktum KESATU meliputi:",
            "a. Layanan 1; dan",
            "b. Layanan 2.",
        ],
        "KETIGA": [
            "Standar Pelayanan sebagaimana dimaksud dalam Diktum KESATU wajib dilaksanakan oleh "
            "penyelenggara dan pelaksana serta menjadi acuan dalam penilaian kinerja pelayanan oleh pimpinan "
            "penyelenggara, aparat pengawasan, dan masyarakat dalam penyelenggaraan pelayanan publik."
        ],
        "KEEMPAT": ["Keputusan ini mulai berlaku pada tanggal ditetapkan."],
    }


# --- the services ------------------------------------------------------------------------------


def test_the_services_are_listed_by_group_in_the_order_in_which_groups_first_appear() -> None:
    services = named("Satu", "Dua", "Tiga", "Empat", Satu="Perizinan", Dua="Nonperizinan", Tiga="Perizinan")
    assert dictum(with_services(*services))["KEDUA"][1:] == [
        "a. Perizinan:",
        "  1) Satu; dan",
        "  2) Tiga;",
        "b. Nonperizinan:",
        "  1) Dua; dan",
        "c. Empat.",
    ]


@pytest.mark.parametrize("name", ["Dispensasi Nikah", "Pelayanan Dispensasi Nikah"])
def test_one_service_stands_in_the_sentence(name: str) -> None:
    (said,) = dictum(with_services(*named(name)))["KEDUA"]
    assert said.casefold().endswith("meliputi pelayanan dispensasi nikah.")


def test_fifteen_services_are_listed_and_sixteen_stand_in_the_annex() -> None:
    names = [f"Layanan {number}" for number in range(1, 17)]
    assert dictum(with_services(*named(*names[:15])))["KEDUA"][-1] == "o. Layanan 15."
    assert dictum(with_services(*named(*names)))["KEDUA"] == [
        "Standar Pelayanan sebagaimana dimaksud dalam Diktum KESATU terdiri atas 16 (enam belas) "
        "jenis pelayanan sebagaimana tercantum dalam Lampiran."
    ]


def test_no_services_leave_a_blank() -> None:
    (said,) = dictum(draft(services=0))["KEDUA"]
    assert said.startswith("Standar Pelayanan sebagaimana dimaksud dalam Diktum KESATU meliputi ....")


# --- revoking ----------------------------------------------------------------------------------


def test_revoking_stands_only_where_there_is_a_decree_to_revoke() -> None:
    one, two = OldDecree(title="Keputusan A", number="1"), OldDecree(title="Keputusan B", number="2")
    assert not any("dicabut" in line for said in dictum(draft()).values() for line in said)
    assert (
        "Keputusan A Nomor 1 dicabut dan dinyatakan tidak berlaku."
        in dictum(draft(revokes=(one,)))["KEEMPAT"][0]
    )
    assert dictum(draft(revokes=(one, two)))["KEEMPAT"] == [
        "Pada saat Keputusan ini mulai berlaku, keputusan berikut dicabut dan dinyatakan tidak berlaku:",
        "a. Keputusan A Nomor 1; dan",
        "b. Keputusan B Nomor 2.",
    ]


# --- points of one's own, references -----------------------------------------------------------


def reference(made: Draft) -> str:
    (said,) = [said[0] for said in dictum(made).values() if "wajib dilaksanakan" in said[0]]
    return said.removeprefix("Standar Pelayanan").split(" wajib")[0]


def test_the_reference_follows_the_point_it_names() -> None:
    made = draft()
    assert reference(made) == " sebagaimana dimaksud dalam Diktum KESATU"
    assert reference(edits.add_point(made, "dictum", 0, "Baru")) == " sebagaimana dimaksud dalam Diktum KEDUA"
    assert reference(edits.move_point(made, "dictum", 0, 2)) == " sebagaimana dimaksud dalam Diktum KETIGA"
    assert (
        reference(edits.change_point(made, "dictum", 0, "Lain"))
        == " sebagaimana dimaksud dalam Diktum KESATU"
    )
    assert reference(edits.remove_point(made, "dictum", 0)) == ""


def test_a_point_that_prints_nothing_is_not_counted() -> None:
    made = edits.add_point(draft(), "dictum", 0, " ;\n.")
    assert dictum(made) == dictum(draft())
    unused = edits.move_point(draft(), "dictum", 3, 0)
    assert reference(unused) == " sebagaimana dimaksud dalam Diktum KESATU"


def test_the_labels_go_on_without_limit() -> None:
    made = draft()
    for _ in range(30):
        made = edits.add_point(made, "dictum", 1, "Ditambah")
    labels = list(dictum(made))
    assert len(labels) == 34
    assert labels[:6] == list(DIKTUM_LABELS)
    assert labels[20] == "KEDUA PULUH SATU"


def test_own_words_are_a_sentence_and_a_list_where_more_lines_follow() -> None:
    made = draft(
        dictum=(Own(text="menugaskan sekretaris"), Own(text="Biaya dibebankan pada\nAPBD;\n;\nsumber lain"))
    )
    assert dictum(made) == {
        "KESATU": ["Menugaskan sekretaris."],
        "KEDUA": ["Biaya dibebankan pada:", "a. APBD; dan", "b. sumber lain."],
    }


def test_a_changed_point_can_go_back_to_the_template() -> None:
    changed = edits.change_point(draft(), "dictum", 3, "Diganti")
    assert changed != draft()
    assert edits.reset_point(changed, "dictum", 3).decree.dictum[3] == FromTemplate(id="mencabut")
    assert edits.reset_point(changed, "dictum", 3) == draft()
