"""Whether figures, words, signs and terms are written as official Indonesian writes them."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.model.answers import Item, ItemGroup, Items, Table, Text
from drafter.model.draft import Draft
from tests.drafter.checks.judged import found, made, says
from tests.drafter.checks.judging import DISGUISES, HOSTILE, disguised, fixed, judged, judges_quickly

SOUND = "Petugas menyerahkan surat kepada pemohon paling lama 3 (tiga) hari kerja"


def written(said: str) -> Draft:
    return made(procedure=Text(paragraphs=(said,)))


def told(rule: str, said: str) -> bool:
    return bool(found(rule, written(said)))


def after(rule: str, said: str) -> str:
    """The text after the fix, of which nothing else of the draft knows."""
    draft = fixed(rule, written(said))
    value = draft.services[0].answers["procedure"].value  # pyright: ignore
    assert isinstance(value, Text)
    return value.paragraphs[0]


@pytest.mark.parametrize(
    "rule",
    [
        "number-words-mismatch",
        "uncertain-word",
        "encoding-damage",
        "number-words-missing",
        "nonstandard-word",
        "preposition-spelling",
        "di-mana-conjunction",
        "spacing",
        "shouting-capitals",
        "digit-letter-mixed",
        "bracket-unbalanced",
        "abbreviation-unexplained",
        "list-punctuation",
        "clock-date-form",
        "and-or-form",
        "term-varied",
    ],
)
def test_a_sound_sentence_is_let_be(rule: str) -> None:
    assert not told(rule, SOUND)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("selesai 2 (satu) hari kerja", "selesai 2 (dua) hari kerja"),
        ("2 (dua puluh) lembar", "2 (dua) lembar"),
        ("12 (dua belas) bulan atau 3 (empat) tahun", "12 (dua belas) bulan atau 3 (tiga) tahun"),
    ],
)
def test_words_follow_their_figure_by_the_fix(said: str, right: str) -> None:
    assert after("number-words-mismatch", said) == right


@pytest.mark.parametrize("said", ["1 (satu) kali", "Pasal 1 (satu)", "3 (lantai tiga)"])
def test_figures_and_words_that_agree_are_let_be(said: str) -> None:
    assert not told("number-words-mismatch", said)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Petugas sedapat mungkin melayani", "Petugas melayani"),
        ("Surat diupayakan selesai", "Surat selesai"),
    ],
)
def test_an_uncertain_word_is_taken_out_by_the_fix(said: str, right: str) -> None:
    assert after("uncertain-word", said) == right


def test_an_uncertain_word_in_a_list_of_papers_is_let_be() -> None:
    assert not says("uncertain-word", {"persyaratan": ["1. Fotokopi KTP-el, sebaiknya berwarna"]})


@pytest.mark.parametrize("said", ["Asal \ufffd Usul", "Surat&nbsp;kuasa", "\u00c3\u00a9", "Surat \\ kuasa"])
def test_damaged_letters_are_told(said: str) -> None:
    assert told("encoding-damage", said)


@pytest.mark.parametrize("said", ["Suhu \u00b1 20 \u00b0C", "Usia \u2265 17 tahun", "Ren\u00e9"])
def test_real_signs_are_let_be(said: str) -> None:
    assert not told("encoding-damage", said)


@pytest.mark.parametrize("said", ["Selesai 3 hari kerja", "Dilayani 2 orang petugas"])
def test_a_figure_without_words_is_told(said: str) -> None:
    assert told("number-words-missing", said)


@pytest.mark.parametrize("said", ["Pukul 08.00 WIB", "Ruang 60 m2", "Jalan Melati Nomor 3", "Tiga hari"])
def test_a_clock_a_measure_and_an_address_need_no_words(said: str) -> None:
    assert not told("number-words-missing", said)


def test_a_table_needs_no_words_for_figures() -> None:
    table = Table(header=("Tahap", "Waktu"), rows=(("Verifikasi", "3 hari kerja"),))
    assert not found("number-words-missing", made(time_limit=table))


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Surat ijin usaha", "Surat izin usaha"),
        ("Resiko ditanggung", "Risiko ditanggung"),
        ("foto copy surat", "fotokopi surat"),
        ("Akte dan ijasah asli", "Akta dan ijasah asli"),
    ],
)
def test_a_word_is_written_as_the_dictionary_has_it_by_the_fix(said: str, right: str) -> None:
    assert after("nonstandard-word", said) == right


@pytest.mark.parametrize(
    "said",
    [
        "Laman https://ijin.go.id",
        "Unduh aplikasi Antrian di gawai",
        "Peraturan Daerah Nomor 3 Tahun 2010 tentang Ijin",
    ],
)
def test_names_titles_and_addresses_keep_their_spelling(said: str) -> None:
    assert not told("nonstandard-word", said)


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Berkas di proses petugas", "Berkas diproses petugas"),
        ("Loket disini", "Loket di sini"),
        ("Anak dibawah umur", "Anak di bawah umur"),
    ],
)
def test_prepositions_stand_apart_and_prefixes_do_not_by_the_fix(said: str, right: str) -> None:
    assert after("preposition-spelling", said) == right


@pytest.mark.parametrize("said", ["Surat dikeluarkan", "Pemohon keluar", "Berkas di atas meja"])
def test_what_is_joined_or_parted_rightly_is_let_be(said: str) -> None:
    assert not told("preposition-spelling", said)


def test_di_mana_joins_no_clauses_but_may_ask() -> None:
    assert told("di-mana-conjunction", "Akta dibuat dimana penduduk berdomisili")
    assert not told("di-mana-conjunction", "Pemohon bertanya di mana loketnya")
    assert not told("di-mana-conjunction", "Di mana loketnya?")


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Surat  kuasa asli", "Surat kuasa asli"),
        ("1 ( satu ) lembar", "1 (satu) lembar"),
        ("Surat ,KTP-el", "Surat, KTP-el"),
    ],
)
def test_blanks_are_set_by_the_fix(said: str, right: str) -> None:
    assert after("spacing", said) == right


@pytest.mark.parametrize("said", ["https://kec.go.id/a,b", "Rp1.500,50", "Pukul 08.00", "a.n. Camat"])
def test_addresses_decimals_and_clocks_keep_their_signs(said: str) -> None:
    assert not told("spacing", said)


def test_capitals_become_small_by_the_fix() -> None:
    assert (
        after("shouting-capitals", "SURAT TANDA LUNAS PAJAK DARI DESA") == "Surat tanda lunas pajak dari desa"
    )


def test_headings_and_abbreviations_may_stand_in_capitals() -> None:
    group = ItemGroup(heading="SYARAT BAGI PEMOHON BARU DAERAH", items=(Item(text="KTP, KK, SIM"),))
    assert not found("shouting-capitals", made(requirements=Items(groups=(group,))))


@pytest.mark.parametrize(
    ("said", "right"), [("Petugas 111 0rang", "Petugas 111 Orang"), ("Surat lzin usaha", "Surat Izin usaha")]
)
def test_a_figure_for_a_letter_is_exchanged_by_the_fix(said: str, right: str) -> None:
    assert after("digit-letter-mixed", said).casefold() == right.casefold()


@pytest.mark.parametrize("said", ["Formulir F-1.02", "Kertas A4", "Lulusan D3", "Printer L3110", "COVID-19"])
def test_codes_and_models_are_let_be(said: str) -> None:
    assert not told("digit-letter-mixed", said)


@pytest.mark.parametrize("said", ["PRISMA ( Profesional, Akuntabel", 'Berkata "ya', "Surat kuasa) asli"])
def test_a_bracket_or_quote_alone_is_told(said: str) -> None:
    assert told("bracket-unbalanced", said)


@pytest.mark.parametrize("said", ["1) Surat; a) asli", "Surat (asli)", '"ya" dan \u201ctidak\u201d'])
def test_labels_and_pairs_are_let_be(said: str) -> None:
    assert not told("bracket-unbalanced", said)


def test_an_abbreviation_is_explained_once() -> None:
    assert told("abbreviation-unexplained", "Pemohon membawa SKTTX")
    for said in ("Surat Keterangan Tempat Tinggal (SKTTX)", "KTP-el, KK, NIK, WNI", "BAB VIII", "SOP"):
        assert not told("abbreviation-unexplained", said)


def test_items_that_end_differently_are_told_of_the_text_they_were_read_from() -> None:
    mixed = {"persyaratan": "1. Surat nikah;\n2. Surat kuasa\n3. Persetujuan."}
    even = {"persyaratan": "1. Surat nikah;\n2. Surat kuasa;\n3. Persetujuan."}
    assert says("list-punctuation", mixed)
    assert not says("list-punctuation", even)


def test_a_clock_is_written_with_a_dot_by_the_fix() -> None:
    assert after("clock-date-form", "Buka pukul 08:00 WIB") == "Buka pukul 08.00 WIB"


@pytest.mark.parametrize("said", ["Berlaku sejak 12/1/26", "Buka pukul 08.00"])
def test_a_date_in_figures_and_a_clock_without_zone_are_told(said: str) -> None:
    assert told("clock-date-form", said)


@pytest.mark.parametrize("said", ["Berlaku sejak 12 Januari 2026", "Pukul 08.00 WIB", "RT 01/02"])
def test_clocks_and_dates_in_their_form_are_let_be(said: str) -> None:
    assert not told("clock-date-form", said)


@pytest.mark.parametrize("said", ["asli dan atau salinan", "asli dan / atau salinan"])
def test_and_or_is_joined_by_the_fix(said: str) -> None:
    assert after("and-or-form", said) == "asli dan/atau salinan"


def test_and_beside_or_in_two_clauses_is_let_be() -> None:
    assert not told("and-or-form", "asli dan salinan, atau keduanya; asli dan/atau salinan")


def test_one_role_under_several_words_is_told() -> None:
    assert told("term-varied", "Klien menyerahkan berkas; pemohon menerima surat")
    assert not told("term-varied", "Pemohon datang; keluarga pasien menunggu")


@given(
    st.sampled_from(
        [
            SOUND,
            "Petugas sedapat mungkin melayani dimana saja",
            "selesai 2 (satu) hari kerja dan atau 3 jam",
            "Foto copy ijin - asli di proses disini",
            "Buka pukul 08:00; klien dan pemohon",
            'Membawa "SKTTX" pada 12/1/26',
        ]
    ),
    st.sampled_from(sorted(set(DISGUISES) - {"first letter"})),
)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_another_dress_of_a_text_is_judged_the_same(said: Any, disguise: str) -> None:
    dressed = disguised(said, DISGUISES[disguise])
    assert judged(("language",), written(dressed)) == judged(("language",), written(said))


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_megabyte_in_a_field_is_judged_quickly(piece: str) -> None:
    judges_quickly(("language",), "requirements", piece)
