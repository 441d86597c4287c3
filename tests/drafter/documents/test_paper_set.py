"""The papers around the decree: which are made, what they say, what they lack."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from drafter.documents import blocks as b
from drafter.documents.papers import ALL, DECREE, PAPERS, Papers, chosen_papers, names_of_files, papers
from drafter.errors import UserError
from drafter.model.draft import Draft, FromTemplate, Minutes, Official, Own, Pledge, Publication
from drafter.model.edits import STATEMENTS
from tests.drafter.documents.gathering import gathered
from tests.drafter.documents.printed import sources, texts
from tests.large import big_draft

DRAFT = big_draft(3, seed=3)
FULL = gathered(DRAFT)


def made(draft: Draft, *chosen: str) -> Papers:
    return papers(draft, sources(), chosen)


def said(draft: Draft, paper: str) -> str:
    (document,) = made(draft, paper).documents
    return "\n".join(texts(document)).replace("\xa0", " ")


def test_the_decree_alone_is_the_default() -> None:
    (document,) = papers(FULL, sources()).documents
    assert document == made(FULL, DECREE).documents[0]
    assert [len(each.blocks) > 1 for each in document.parts] == [True, True]


def test_all_papers_come_in_the_order_of_the_way() -> None:
    whole = made(FULL, ALL)
    assert len(whole.documents) == len(PAPERS)
    names = [each.name for each in whole.documents]
    others = [each for each in names if not each.startswith("Keputusan")]
    assert others == sorted(others) and len(set(names)) == len(names)
    assert "Berita Acara" in others[0] and "Poster" in others[-1]
    assert names == list(names_of_files(FULL, sources(), [ALL]))
    assert whole.left_out == ()


def test_what_has_nothing_to_say_is_told_and_not_printed() -> None:
    whole = made(DRAFT, ALL)
    names = " ".join(each.name for each in whole.documents)
    assert "Berita Acara" not in names and "Daftar Hadir" not in names and "Salinan" not in names
    assert "Maklumat Pelayanan" in names and "Keputusan" in names
    assert list(whole.left_out) == [
        "Berita Acara tidak dibuat karena isian Berita acara masih kosong.",
        "Daftar Hadir tidak dibuat karena peserta pembahasan belum diisi.",
        "Daftar Tanggapan tidak dibuat karena tanggapan masyarakat belum diisi.",
        "Salinan tidak dibuat karena keputusan belum bernomor dan bertanggal.",
    ]


@pytest.mark.parametrize("paper", PAPERS)
def test_a_paper_that_is_named_is_made_with_its_blanks(paper: str) -> None:
    for draft in (Draft(), DRAFT):
        made_of = made(draft, paper)
        assert len(made_of.documents) == 1 and made_of.left_out == ()
        assert "...." in said(draft, paper)
    assert made(Draft(), ALL, paper).documents


@pytest.mark.parametrize("paper", set(PAPERS) - {DECREE, "rancangan", "konsep-paraf"})
def test_what_is_filled_in_by_hand_is_named(paper: str) -> None:
    (blanks,) = made(Draft(), paper).blanks
    assert blanks.title == PAPERS[paper].title and blanks.names


def test_what_leads_to_the_decree_is_past_once_it_is_fixed() -> None:
    fixed = replace(FULL, status="ditetapkan")
    told = made(fixed, ALL).left_out
    assert len(told) == 4 and all(each.endswith("keputusan sudah ditetapkan.") for each in told)


@pytest.mark.parametrize("words", ["", " , ", "keputusn", "maklumat,pledge"])
def test_an_unknown_paper_is_refused_with_those_there_are(words: str) -> None:
    with pytest.raises(UserError) as caught:
        chosen_papers(words)
    assert "berita-acara" in caught.value.advice


def test_papers_are_chosen_by_their_names() -> None:
    assert chosen_papers("maklumat, Berita-Acara,maklumat") == ("maklumat", "berita-acara")
    assert chosen_papers("semua") == (ALL,)


# --- minutes ---------------------------------------------------------------------------------------------


def test_the_minutes_say_weekday_and_date_in_words() -> None:
    words = said(FULL, "berita-acara")
    opening = (
        "Pada hari ini, Selasa, tanggal dua puluh empat, bulan November, tahun dua ribu dua puluh enam "
        "(24-11-2026), pukul 09.00 WIB, bertempat di Aula Kantor Camat"
    )
    assert opening in words
    assert "BERITA ACARA PENYUSUNAN STANDAR PELAYANAN" in words  # as PP 96/2012 Pasal 26 ayat (3) names it


def test_participants_stand_by_element_and_inputs_with_their_follow_up() -> None:
    grids = [
        each for each in made(FULL, "berita-acara").documents[0].parts[0].blocks if isinstance(each, b.Grid)
    ]
    assert [row[1:3] for row in grids[0].rows] == [
        ("Pengguna layanan", "Peserta Satu"),
        ("", "Peserta Empat"),
        ("Instansi terkait", "Peserta Tiga"),
        ("Media massa", "Peserta Dua"),
        ("Tokoh masyarakat", "Peserta Lima"),
    ]
    assert grids[1].rows[1] == ("2.", "loket bagi lanjut usia", "disediakan loket prioritas")


def signed(draft: Draft) -> list[tuple[str, str]]:
    blocks = made(draft, "berita-acara").documents[0].parts[0].blocks
    return [(each.above[0], each.below[0]) for each in blocks[-1].each]  # type: ignore[union-attr]


def test_each_element_that_took_part_gets_a_place_to_sign_and_nobody_is_chosen_for_it() -> None:
    above = [line for line, _ in signed(FULL)]
    assert above == [
        "Wakil pengguna layanan,",
        "Penyelenggara,",
        "Wakil instansi terkait,",
        "Wakil media massa,",
        "Wakil tokoh masyarakat,",
    ]
    assert all("Peserta" not in name for _, name in signed(FULL))


def test_signers_who_are_named_sign() -> None:
    named = replace(FULL, minutes=replace(FULL.minutes, signers=("Peserta Satu; warga; pengguna layanan",)))
    assert ("Wakil pengguna layanan,", "Peserta Satu") in signed(named)
    assert len(signed(named)) == 2


def test_own_words_take_the_place_of_the_opening() -> None:
    own = replace(FULL, minutes=replace(FULL.minutes, text="Rapat diadakan.\nSemua setuju."))
    words = said(own, "berita-acara")
    assert "Rapat diadakan." in words and "Semua setuju." in words and "Pada hari ini" not in words


def test_an_attendance_list_for_the_meeting_has_rows_to_write_in() -> None:
    blocks = made(DRAFT, "daftar-hadir").documents[0].parts[0].blocks
    grid = blocks[-1]
    assert isinstance(grid, b.Grid) and len(grid.rows) == 15 and grid.tall > 8
    assert grid.header == ("NO.", "NAMA", "UNSUR/INSTANSI", "JABATAN", "KONTAK", "TANDA TANGAN")
    assert len(made(FULL, "daftar-hadir").documents[0].parts[0].blocks[-1].rows) == 5  # type: ignore[union-attr]


# --- pledge ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", ["maklumat", "maklumat-poster"])
def test_the_pledge_says_its_three_statements(paper: str) -> None:
    words = said(FULL, paper)
    for part in (
        "berjanji dan sanggup",
        "perbaikan secara terus-menerus; dan",
        "sanksi dan/atau memberikan kompensasi",
    ):
        assert part in words
    assert "15 Desember 2026" in words


def test_own_statements_are_printed_and_each_has_its_bookmark() -> None:
    own = replace(FULL, pledge=Pledge(statements=(STATEMENTS[0], Own(text="melayani dengan santun."))))
    (document,) = made(own, "maklumat-poster").documents
    (poster,) = document.parts[0].blocks
    assert isinstance(poster, b.Poster)
    assert [line.text[-8:] for line in poster.statements] == ["kan; dan", " santun."]
    assert [line.anchor for line in poster.statements] == ["_sk_maklumat_1", "_sk_maklumat_2"]
    assert document.sheet.framed


def test_a_pledge_is_signed_in_the_offices_own_name() -> None:
    who = Official(post="Camat Contoh", name="Nama", on_behalf="Bupati Contoh", shown="name")
    behalf = replace(FULL, office=replace(FULL.office, signatory=who))
    for paper in ("maklumat", "berita-acara", "pengumuman"):
        assert "a.n." not in said(behalf, paper)
    assert "a.n. BUPATI CONTOH" in said(behalf, DECREE)


# --- publication, concept, Salinan, note ------------------------------------------------------------------


def test_the_draft_that_is_published_says_so_on_each_page_and_nothing_else_differs() -> None:
    (draft,), (decree,) = made(FULL, "rancangan").documents, made(FULL, DECREE).documents
    assert draft.mark == "RANCANGAN" and draft.parts == decree.parts


def test_the_announcement_says_until_when_and_where() -> None:
    words = said(FULL, "pengumuman")
    assert "paling lambat tanggal 7 Desember 2026" in words
    assert "papan pengumuman kantor; dan" in words
    assert "Berita Acara Penyusunan Standar Pelayanan Nomor 5/BA/2026 tanggal 24 November 2026" in words
    elsewhere = replace(FULL, publication=replace(FULL.publication, address="kotak saran\nloket informasi"))
    assert "kotak saran; dan" in said(elsewhere, "pengumuman")


def test_responses_stand_with_their_givers() -> None:
    words = said(FULL, "tanggapan").splitlines()
    at = words.index("Peserta Satu")
    assert words[at + 1 : at + 3] == ["jangka waktu dipersingkat", "menjadi 1 (satu) hari kerja"]


def test_the_concept_has_a_column_for_initials_beside_each_signature() -> None:
    words = said(FULL, "konsep-paraf")
    assert words.count("JABATAN | PARAF | TANGGAL") == 2
    assert words.count("Sekretaris |  | ") == 2
    assert made(FULL, "konsep-paraf").documents[0].mark == "KONSEP"


def test_the_copy_is_certified_and_not_signed() -> None:
    words = said(FULL, "salinan")
    assert words.count("\nttd\n") == 2
    assert words.count("Salinan sesuai dengan aslinya\nKEPALA BAGIAN HUKUM,") == 2
    (document,), (decree,) = made(FULL, "salinan").documents, made(FULL, DECREE).documents
    assert document.mark == (decree.mark or "SALINAN")


def test_the_note_reports_what_was_done_as_far_as_it_is_known() -> None:
    words = said(FULL, "nota-dinas")
    assert "dibahas bersama masyarakat dan pihak terkait pada tanggal 24 November 2026" in words
    assert "terdapat 2 (dua) tanggapan" in words
    one = replace(DRAFT, minutes=Minutes(date=date(2026, 11, 24)))
    assert "dilaporkan bahwa rancangan Standar Pelayanan telah dibahas" in said(one, "nota-dinas")
    assert "dilaporkan" not in said(DRAFT, "nota-dinas")


def test_nothing_is_claimed_that_the_draft_does_not_know() -> None:
    bare = replace(DRAFT, publication=Publication(media=(" ",)), dates=replace(DRAFT.dates, publication=None))
    words = said(bare, "pengumuman")
    assert "sebagaimana tercantum dalam Berita Acara" not in words
    assert "Rancangan lengkap dapat dibaca melalui:\n......" in words


def test_a_statement_from_the_template_is_one_the_wording_has() -> None:
    assert {each.id for each in STATEMENTS if isinstance(each, FromTemplate)} <= set(
        sources().wording.points("pledge")
    )
