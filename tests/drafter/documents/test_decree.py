"""The decree: its head, points that stay computed, and the signature, as law and practice want them."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from drafter.documents.blocks import AnnexHeading, Centre, Clause, CopyList, Letterhead, Signature, Title
from drafter.documents.decree import annex_signature, signature
from drafter.documents.naming import naming
from drafter.errors import UserError
from drafter.model import edits
from drafter.model.answers import Citation
from drafter.model.draft import (
    Decree,
    Draft,
    FromTemplate,
    Minutes,
    OldDecree,
    Own,
)
from drafter.regulations.hierarchy import Level
from tests.drafter.documents.offices import OFFICE, draft, signed_by
from tests.drafter.documents.printed import annex_of, body_of, clauses_of, decree_of, sources

# --- head --------------------------------------------------------------------------------------


def test_the_head_runs_from_the_letterhead_to_the_opening_line_with_a_comma() -> None:
    letterhead, *titles = decree_of(draft(number="12", year=2026)).blocks[:5]
    lines = ("PEMERINTAH KABUPATEN CONTOH", "KECAMATAN CONTOH")
    assert letterhead == Letterhead(lines, ("Jalan Contoh 1 Contoh",))
    assert [each.lines for each in titles if isinstance(each, Title)] == [
        ("KEPUTUSAN CAMAT CONTOH KABUPATEN CONTOH", "NOMOR 12 TAHUN 2026"),
        ("TENTANG",),
        ("STANDAR PELAYANAN PADA KECAMATAN CONTOH",),
        ("CAMAT CONTOH,",),
    ]


def test_the_letterhead_has_one_to_three_lines_address_and_a_logo_or_none() -> None:
    office = dataclasses.replace(
        OFFICE,
        letterhead=("satu", "dua", "tiga"),
        address="Jalan Contoh 1",
        postal_code="28711",
        phone="0766-0",
        website="contoh.go.id",
        email="camat@contoh.go.id",
        logo="lambang",
    )
    head = decree_of(dataclasses.replace(draft(), office=office)).blocks[0]
    assert isinstance(head, Letterhead)
    assert head.lines == ("SATU", "DUA", "TIGA")
    assert head.address == (
        "Jalan Contoh 1 Contoh 28711",
        "Telepon 0766-0  Laman contoh.go.id  Pos-el camat@contoh.go.id",
    )
    assert head.logo is not None
    assert (head.logo.asset, head.logo.alt) == ("lambang", "Lambang Kabupaten Contoh")


def test_the_general_preset_takes_heading_opening_line_and_post_as_typed() -> None:
    typed = draft(
        "umum",
        heading="Keputusan Kepala Kantor",
        opening="Kepala Kantor,",
        number_form="NOMOR {nomor}/SK/{tahun}",
        number="3",
        year=2026,
        about="Standar Pelayanan Kantor",
    )
    names = naming(signed_by(typed, post="Kepala Kantor Contoh"), sources())
    assert names.heading == "KEPUTUSAN KEPALA KANTOR"
    assert names.opening == "KEPALA KANTOR"
    assert names.number == "NOMOR 3/SK/2026"
    assert names.about_caps == "STANDAR PELAYANAN KANTOR"
    assert names.kind == "Keputusan Kepala Kantor Contoh"


def test_the_general_preset_makes_the_head_from_the_post_where_nothing_is_typed() -> None:
    names = naming(signed_by(draft("umum"), post="Kepala Dinas Contoh"), sources())
    assert (names.heading, names.opening) == ("KEPUTUSAN KEPALA DINAS CONTOH", "KEPALA DINAS CONTOH")


def test_a_preset_the_program_lacks_is_an_expected_failure() -> None:
    with pytest.raises(UserError, match='"bupati" tidak dikenal'):
        decree_of(dataclasses.replace(draft(), decree=Decree(preset="bupati")))


def test_a_number_that_is_not_known_is_a_blank_and_the_year_comes_from_the_date() -> None:
    assert naming(draft(), sources()).number == "NOMOR ........ TAHUN ........"
    dated = dataclasses.replace(draft(), dates=dataclasses.replace(draft().dates, decree=date(2026, 11, 24)))
    assert naming(dated, sources()).number == "NOMOR ........ TAHUN 2026"


# --- a.n., Plt., Plh. ---------------------------------------------------------------------------


def test_on_behalf_switches_letterhead_heading_opening_line_number_and_name_of_the_decree() -> None:
    typed = draft(
        number="7", year=2026, heading="KEPUTUSAN CAMAT", opening="CAMAT", number_form="NOMOR {nomor}/CMT"
    )
    made = signed_by(typed, on_behalf="Bupati Contoh")
    letterhead, *titles = decree_of(made).blocks[:5]
    assert letterhead == Letterhead(("BUPATI CONTOH",), centred=True)
    assert [each.lines for each in titles if isinstance(each, Title)] == [
        ("KEPUTUSAN BUPATI CONTOH", "NOMOR 7 TAHUN 2026"),
        ("TENTANG",),
        ("STANDAR PELAYANAN PADA KECAMATAN CONTOH",),
        ("BUPATI CONTOH,",),
    ]
    assert clauses_of(made)["Menetapkan"] == [
        "KEPUTUSAN BUPATI TENTANG STANDAR PELAYANAN PADA KECAMATAN CONTOH."
    ]
    assert "perlu menetapkan Keputusan Bupati tentang" in clauses_of(made)["Menimbang"][-1]
    assert signature(made).above[-2:] == ("a.n. BUPATI CONTOH", "CAMAT CONTOH,")


@pytest.mark.parametrize("acting", ["Plt.", "Plh."])
def test_acting_officials_stand_in_the_signature_block_alone(acting: str) -> None:
    made = signed_by(draft(), acting=acting)
    assert signature(made).above[-1] == f"{acting} CAMAT CONTOH,"
    assert annex_signature(made).above == (f"{acting} CAMAT CONTOH,",)
    body = body_of(made)
    rest = [*decree_of(made).blocks[:5], *body.rows, *annex_of(made).blocks[:1]]
    assert acting not in repr(rest)
    assert acting.upper() not in repr(rest)


# --- considerations ----------------------------------------------------------------------------


def test_each_consideration_ends_with_a_semicolon_and_the_last_names_those_before_it() -> None:
    said = clauses_of(draft())["Menimbang"]
    assert [each[:9] for each in said] == ["a. bahwa ", "b. bahwa ", "c. bahwa "]
    assert all(each.endswith(";") for each in said)
    assert (
        "sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Camat tentang" in said[2]
    )


def referred(made: Draft) -> str:
    (said,) = [each for each in clauses_of(made)["Menimbang"] if "perlu menetapkan" in each]
    return said.split("sebagaimana dimaksud dalam ", 1)[-1].split(", perlu", 1)[0]


def test_the_letters_stay_computed_when_points_are_added_removed_moved_or_changed() -> None:
    made = draft()
    assert referred(made) == "huruf a dan huruf b"
    assert (
        referred(edits.add_point(made, "considerations", 0, "bahwa baru")) == "huruf a, huruf b, dan huruf c"
    )
    assert referred(edits.remove_point(made, "considerations", 0)) == "huruf a"
    assert referred(edits.move_point(made, "considerations", 2, 1)) == "huruf a"
    assert referred(edits.change_point(made, "considerations", 0, "bahwa lain")) == "huruf a dan huruf b"
    blank = edits.change_point(made, "considerations", 0, " ; ")
    assert referred(blank) == "huruf a"


def test_many_considerations_are_lettered_on() -> None:
    made = draft()
    for _ in range(3):
        made = edits.add_point(made, "considerations", 0, "bahwa baru")
    assert referred(made) == "huruf a, huruf b, huruf c, huruf d, dan huruf e"
    assert clauses_of(made)["Menimbang"][-1].startswith("f. ")


def test_the_closing_consideration_alone_refers_to_nothing() -> None:
    made = draft(considerations=(FromTemplate(id="penetapan"),))
    assert clauses_of(made)["Menimbang"] == [
        "bahwa perlu menetapkan Keputusan Camat tentang Standar Pelayanan pada Kecamatan Contoh;"
    ]


def test_no_consideration_leaves_a_blank() -> None:
    (line,) = clauses_of(draft(considerations=()))["Menimbang"]
    assert set(line) == {"."}


def test_what_the_officer_typed_at_the_end_of_a_point_is_not_doubled() -> None:
    made = edits.change_point(draft(), "considerations", 0, "bahwa perlu dibenahi; dan")
    assert clauses_of(made)["Menimbang"][0] == "a. bahwa perlu dibenahi;"


# --- legal grounds and noted -------------------------------------------------------------------


def test_legal_grounds_are_ordered_by_hierarchy_then_date_in_full_and_without_doubles() -> None:
    ids = ("permenpanrb-15-2014", "pp-96-2012", "uu-23-2014", "uu-25-2009", "uu-25-2009")
    made = draft(legal_grounds=tuple(Citation(regulation=each) for each in ids))
    said = clauses_of(made)["Mengingat"]
    assert [each.split(" tentang ")[0] for each in said] == [
        "1. Undang-Undang Nomor 25 Tahun 2009",
        "2. Undang-Undang Nomor 23 Tahun 2014",
        "3. Peraturan Pemerintah Nomor 96 Tahun 2012",
        "4. Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 15 Tahun 2014",
    ]
    assert all(each.endswith(";") for each in said)
    assert said[0].endswith(
        "(Lembaran Negara Republik Indonesia Tahun 2009 Nomor 112, "
        "Tambahan Lembaran Negara Republik Indonesia Nomor 5038);"
    )
    assert "sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor" in said[1]


def test_the_order_is_the_same_in_whatever_order_the_grounds_were_chosen() -> None:
    grounds = draft().decree.legal_grounds
    assert clauses_of(draft(legal_grounds=grounds[::-1])) == clauses_of(draft(legal_grounds=grounds))


def test_own_words_stay_as_written_and_stand_where_their_kind_ranks() -> None:
    own = Citation(text="Peraturan Bupati Contoh Nomor 5 Tahun 2021 tentang Kedudukan;", pinpoint="")
    constitution = Citation(
        text="Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", pinpoint="Pasal 18"
    )
    made = draft(legal_grounds=(own, constitution, Citation(), *draft().decree.legal_grounds))
    said = clauses_of(made)["Mengingat"]
    assert said[0] == "1. Pasal 18 Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;"
    assert said[-1] == f"{len(said)}. Peraturan Bupati Contoh Nomor 5 Tahun 2021 tentang Kedudukan;"
    assert Level.CONSTITUTION < Level.LAW < Level.REGENT


def test_a_ground_that_the_catalogue_lacks_never_prints_its_code() -> None:
    with pytest.raises(UserError, match="uu-1-1800"):
        clauses_of(draft(legal_grounds=(Citation(regulation="uu-1-1800"),)))


def test_noted_papers_print_only_where_there_are_any() -> None:
    minutes = Minutes(number="1/BA/2026", date=date(2026, 10, 1))
    made = dataclasses.replace(draft(), minutes=minutes)
    assert clauses_of(made)["Memperhatikan"] == [
        "Berita Acara Penyusunan Standar Pelayanan Nomor 1/BA/2026 tanggal 1 Oktober 2026;"
    ]
    assert "Memperhatikan" not in clauses_of(draft(noted=()))
    assert "Memperhatikan" not in clauses_of(draft(noted=(Own(text=" ; "),)))
    two = clauses_of(draft(noted=(Own(text="Surat A"), Own(text="Surat B;"))))["Memperhatikan"]
    assert two == ["1. Surat A;", "2. Surat B;"]


def test_the_rows_stand_in_their_order() -> None:
    rows = body_of(draft()).rows
    labels = [each.label if isinstance(each, Clause) else each.text for each in rows]
    assert labels == [
        "Menimbang",
        "Mengingat",
        "Memperhatikan",
        "MEMUTUSKAN:",
        "Menetapkan",
        "KESATU",
        "KEDUA",
        "KETIGA",
        "KEEMPAT",
    ]
    assert isinstance(rows[3], Centre)


def test_the_title_is_repeated_or_left_out_as_set() -> None:
    assert clauses_of(draft())["Menetapkan"] == [
        "KEPUTUSAN CAMAT TENTANG STANDAR PELAYANAN PADA KECAMATAN CONTOH."
    ]
    without = clauses_of(draft(repeat_title=False))
    assert "Menetapkan" not in without and without["KESATU"][0].startswith("Menetapkan Standar Pelayanan")


# --- signature and copies ----------------------------------------------------------------------


def test_the_signature_has_place_date_post_and_room_for_ink() -> None:
    made = signed_by(draft(), name="Nama Contoh", rank="Pembina", nip="1")
    made = dataclasses.replace(made, dates=dataclasses.replace(made.dates, decree=date(2026, 11, 24)))
    assert signature(made) == Signature(
        ("Ditetapkan di Contoh", "pada tanggal 24 November 2026", "", "CAMAT CONTOH,"),
        ("Nama Contoh", "Pembina", "NIP 1"),
        "ink",
    )
    assert body_of(made).signature == signature(made)


def test_a_signatory_may_show_the_name_alone() -> None:
    made = signed_by(draft(), name="Nama Contoh", rank="Pembina", nip="1", shown="name")
    assert signature(made).below == ("NAMA CONTOH",)


def test_what_is_filled_by_hand_prints_as_blanks() -> None:
    above, below = signature(draft()).above, signature(draft()).below
    assert above[1].removeprefix("pada tanggal ").strip(".") == ""
    assert [each.removeprefix("NIP ").strip(".") for each in below] == ["", "", ""]


def test_the_placeholder_of_an_e_signing_system_takes_the_room_of_the_ink() -> None:
    made = draft(esign="${ttd_pengirim}")
    assert signature(made).room == annex_signature(made).room == "${ttd_pengirim}"


def test_copies_are_numbered_lines_and_absent_where_there_are_none() -> None:
    made = draft(copies=(Own(text="Bupati Contoh;"), Own(text=""), Own(text="Inspektur")))
    (listed,) = [each for each in decree_of(made).blocks if isinstance(each, CopyList)]
    assert listed == CopyList("Tembusan:", ("Bupati Contoh", "Inspektur"))
    assert not [each for each in decree_of(draft()).blocks if isinstance(each, CopyList)]


def test_the_annex_bears_the_decrees_name_number_and_title() -> None:
    heading = annex_of(draft(number="12", year=2026)).blocks[0]
    assert heading == AnnexHeading(
        (
            "LAMPIRAN",
            "KEPUTUSAN CAMAT CONTOH KABUPATEN CONTOH",
            "NOMOR 12 TAHUN 2026",
            "TENTANG",
            "STANDAR PELAYANAN PADA KECAMATAN CONTOH",
        )
    )


def test_a_revoked_decree_is_named_whole() -> None:
    old = OldDecree(
        title="Keputusan Camat Contoh",
        number="7 Tahun 2023",
        date=date(2023, 5, 2),
        about="Standar Pelayanan",
    )
    said = clauses_of(draft(revokes=(old,)))
    assert said["KEEMPAT"] == [
        "Pada saat Keputusan ini mulai berlaku, Keputusan Camat Contoh Nomor 7 Tahun 2023 "
        "tentang Standar Pelayanan dicabut dan dinyatakan tidak berlaku."
    ]
    assert said["KELIMA"] == ["Keputusan ini mulai berlaku pada tanggal ditetapkan."]
    numbered = dataclasses.replace(old, number="188.4/12")
    dated = clauses_of(draft(revokes=(numbered,)))["KEEMPAT"][0]
    assert "Nomor 188.4/12 tanggal 2 Mei 2023 tentang Standar Pelayanan" in dated


def test_a_decree_to_revoke_is_revoked_even_where_no_point_says_so() -> None:
    old = OldDecree(title="Keputusan Camat Contoh", number="7 Tahun 2023")
    said = clauses_of(
        draft(revokes=(old,), dictum=(FromTemplate(id="penetapan"), FromTemplate(id="berlaku")))
    )
    assert said["KEDUA"][0].startswith("Pada saat Keputusan ini mulai berlaku, Keputusan Camat Contoh")
    assert said["KETIGA"] == ["Keputusan ini mulai berlaku pada tanggal ditetapkan."]
