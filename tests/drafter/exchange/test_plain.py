"""Every key of the plain-text form has its place in the draft; what has none is a note."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.documents.papers import papers
from drafter.documents.sources import Sources, load_sources
from drafter.errors import UserError
from drafter.exchange import Imported, read_json
from drafter.model import answers as a
from drafter.model import codec
from drafter.model.draft import Case, Draft, FromTemplate, Official, OldDecree, Own

FULL = json.loads((Path(__file__).parent / "full.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def sources() -> Sources:
    return load_sources()


def ids() -> Callable[[], str]:
    numbers = count()
    return lambda: f"aaaaaa{'abcdefghijklmnop'[next(numbers) % 16]}a"


def read(tree: Any, sources: Sources) -> Imported:
    return read_json(json.dumps(tree, ensure_ascii=False).encode(), sources, ids(), '"x.json"')


@pytest.fixture(scope="module")
def full(sources: Sources) -> Imported:
    return read(FULL, sources)


@pytest.fixture(scope="module")
def draft(full: Imported) -> Draft:
    return full.draft


# --- the decree ----------------------------------------------------------------------------------


def test_the_office_has_its_letterhead_profile_and_signatory(draft: Draft) -> None:
    office = draft.office
    assert office.letterhead == ("Pemerintah Kabupaten Bengkalis", "Kecamatan Bantan")
    assert (office.region, office.place) == ("Kabupaten Bengkalis", "Selat Baru")
    assert office.website == "bantan.example.go.id" and office.hours.startswith("Senin")
    who = office.signatory
    assert (who.post, who.name, who.acting) == ("Camat Bantan", "Nama Camat", "Plt.")
    assert who.source[2] == "Plt. CAMAT BANTAN,"


def test_labels_and_ends_are_stripped_and_the_line_is_kept(draft: Draft) -> None:
    first = draft.decree.considerations[0]
    assert first == Own(
        text="bahwa pelayanan perlu dijamin kepastiannya",
        source="a. bahwa pelayanan perlu dijamin kepastiannya;",
    )
    assert [each.text for each in draft.decree.copies if isinstance(each, Own)] == [
        "Bupati Bengkalis",
        "Inspektur Kabupaten Bengkalis",
    ]
    assert draft.decree.noted[0] == Own(
        text="Surat Bupati Nomor 5 Tahun 2025", source="1. Surat Bupati Nomor 5 Tahun 2025;"
    )


def test_words_of_the_template_are_known_as_such_only_under_their_right_label(draft: Draft) -> None:
    second, first = draft.decree.considerations[1], draft.decree.dictum[0]
    assert isinstance(second, Own) and second.replaces == "pembahasan" and second.source.startswith("b. ")
    assert isinstance(first, Own) and first.replaces == "penetapan"
    last = draft.decree.dictum[-1]
    assert isinstance(last, Own) and last.replaces == "", "its label is not the fourth"
    assert last.source.startswith("KELIMA")


def test_a_dictum_keeps_its_list_and_is_known_as_the_one_that_revokes(draft: Draft) -> None:
    second, third = draft.decree.dictum[1:3]
    assert isinstance(second, Own) and isinstance(third, Own)
    assert second.text.splitlines() == ["Standar Pelayanan meliputi:", "surat pengantar", "rekomendasi"]
    assert third.replaces == "mencabut" and third.source.startswith("KEEMPAT : ")
    assert draft.decree.revokes == (
        OldDecree(title="Keputusan Camat Bantan", number="7 Tahun 2022", about="Standar Pelayanan"),
    )


def test_grounds_are_the_catalogues_or_stay_words(draft: Draft) -> None:
    known, own = draft.decree.legal_grounds
    assert known.regulation == "uu-25-2009" and known.source.startswith("1. Undang-Undang")
    assert own.text == "Peraturan Bupati Bengkalis Nomor 900 Tahun 2021 tentang Pelimpahan Wewenang"


def test_number_date_title_and_status(draft: Draft) -> None:
    assert (draft.decree.preset, draft.decree.number, draft.decree.year) == ("camat", "12", None)
    assert draft.dates.decree == date(2026, 1, 5)
    assert draft.decree.about == "", "the template's very words"
    assert draft.status == "ditetapkan"


def test_a_number_with_its_own_year_prints_as_it_is(sources: Sources) -> None:
    draft = read({"nomor": "188.4/7/2026", "layanan": []}, sources).draft
    assert "NOMOR 188.4/7/2026" in str(papers(draft, sources).documents[0].parts)
    assert "TAHUN" not in draft.decree.number_form


def test_without_a_decree_the_template_begins_one_and_it_is_told(sources: Sources) -> None:
    imported = read({"layanan": [{"nama": "A"}], "menimbang": []}, sources)
    assert FromTemplate(id="kewajiban") in imported.draft.decree.considerations
    assert "susunan dari program" in imported.notes[0]
    assert read({"layanan": [], "menimbang": ["bahwa"]}, sources).draft.decree.dictum == ()


# --- other papers --------------------------------------------------------------------------------


def test_pledge_minutes_and_dates(draft: Draft) -> None:
    assert [each.text for each in draft.pledge.statements if isinstance(each, Own)] == [
        "sanggup melaksanakan pelayanan",
        "bersedia menerima sanksi",
    ]
    minutes = draft.minutes
    assert (minutes.number, minutes.date, minutes.place) == ("BA/1/2025", date(2025, 12, 1), "Aula")
    assert minutes.participants == ("Nama Satu; tokoh masyarakat; ketua",)
    assert minutes.inputs == ("Papan alur => dipasang",) and minutes.signers == ("Nama Satu",)
    assert draft.dates.publication == date(2025, 12, 3)


def test_what_has_no_place_is_a_note_and_is_told(full: Imported) -> None:
    notes = "\n".join(full.draft.notes)
    for words in (
        "profil, akun: @bantan",
        "berita_acara, cuaca: cerah",
        "Tanggal batas tanggapan tidak terbaca sebagai tanggal: kapan-kapan",
        "Tanggal penetapan pada blok tanda tangan: 6 Januari 2026",
        "Pada blok tanda tangan tertulis Nama Lain, pada profil Nama Camat",
        "Menetapkan : KEPUTUSAN CAMAT",
        "Pelayanan Surat Pengantar, cuaca: cerah",
        "Pelayanan Surat Pengantar, warna: biru",
        'sumber: {"alamat": "buku"}',
    ):
        assert words in notes, words
    assert "Kunci yang tidak dikenal" in full.notes[-1] and "sumber" in full.notes[-1]


# --- services ------------------------------------------------------------------------------------


def test_services_answers_groups_and_own_components(draft: Draft) -> None:
    first, second = draft.services
    assert (first.group, second.group, second.name) == ("Kependudukan", "Perizinan", "Rekomendasi")
    limit = first.answer("time_limit")
    assert isinstance(limit, a.One) and isinstance(limit.value, a.TimeLimit)
    assert limit.value.phases[0].limit == a.Duration(amount=3, unit="hari kerja")
    assert first.extra[0].title == "Pengantar"
    staffing = first.answer("staffing")
    assert isinstance(staffing, a.One) and staffing.value.source == "2"
    legal = second.answer("legal_basis")
    assert isinstance(legal, a.One) and isinstance(legal.value, a.Citations)
    assert dict(first.unknown)["label_sumber"] == {"waktu": "Waktu"}


def test_names_that_part_two_components_alike_are_cases(draft: Draft) -> None:
    first = draft.services[0]
    assert first.cases == (Case(id="k1", name="Baru"), Case(id="k2", name="Perpanjangan"))
    fee = first.answer("fee")
    assert isinstance(fee, a.ByCase)
    assert isinstance(new := fee.of("k1"), a.Fees) and new.rows[0].amount == 10_000


def test_what_is_said_once_stands_for_all_that_do_not_say_it_themselves(draft: Draft) -> None:
    first, second = draft.services
    assert isinstance(first.answer("service_guarantee"), a.AsOffice)
    assert isinstance(second.answer("service_guarantee"), a.One)
    complaints = draft.shared["complaints"]
    assert isinstance(complaints, a.One) and isinstance(complaints.value, a.Channels)
    assert complaints.value.officer == "Kepala Seksi Pelayanan Umum"


def test_who_minds_complaints_alone_answers_for_no_service(sources: Sources) -> None:
    tree = {"profil": {"penanggung_jawab_pengaduan": "Sekretaris"}, "layanan": [{"nama": "A"}]}
    draft = read(tree, sources).draft
    assert isinstance(draft.services[0].answer("complaints"), a.NotYet)


def test_the_draft_is_one_that_can_be_read_and_printed(draft: Draft, sources: Sources) -> None:
    assert codec.decode(codec.encode(draft)).draft == draft
    assert papers(draft, sources).documents


# --- signature blocks ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            ["a.n. BUPATI BENGKALIS", "CAMAT BANTAN,", "NAMA", "Pembina (IV/a)", "NIP. 1970"],
            Official(
                post="Camat Bantan",
                on_behalf="Bupati Bengkalis",
                name="NAMA",
                rank="Pembina (IV/a)",
                nip="1970",
            ),
        ),
        (
            ["DIREKTUR RSUD BENGKALIS", "dr. Nama"],
            Official(post="Direktur RSUD Bengkalis", name="dr. Nama"),
        ),
        (["LURAH DAMON", "Nama, S.Sos."], Official(post="Lurah Damon", name="Nama, S.Sos.")),
    ],
)
def test_a_signature_block_says_who_signs(lines: list[str], expected: Official, sources: Sources) -> None:
    who = read({"penandatangan": lines, "layanan": []}, sources).draft.office.signatory
    assert replace(who, source=()) == expected
    assert who.source == tuple(lines)


# --- bad input -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "tidak ada isinya"),
        (b'{"layanan": [', "bukan JSON yang utuh"),
        (b"[]", "bukan objek"),
        (b"%PDF-1.7", "Word, Excel, atau PDF"),
        (b"{}", "layanan"),
        (b'{"version": 1, "services": []}', "sudah berupa rancangan"),
        (b'{"layanan": {}}', "harus berupa daftar"),
        (b'{"layanan": [3]}', "pelayanan ke-1 harus berupa objek"),
        (b'{"layanan": [{"nama": [{}]}]}', 'pelayanan ke-1, "nama" harus berupa teks'),
        (b'{"layanan": [{"komponen": {"biaya": [["x"]]}}]}', '"komponen", "biaya"'),
        (b'{"layanan": [], "layanan": []}', "dua kali"),
        (b'{"layanan": [], "nomor": NaN}', "bilangan"),
        (b'{"layanan": [], "nomor": "\xff"}', "UTF-8"),
        (b'{"layanan": [' + b"{}," * 500 + b"{}]}", "lebih dari 500"),
        (b'{"x":' + b"[" * 20_000 + b"]" * 20_000 + b"}", "terlalu dalam"),
    ],
)
def test_what_is_no_such_file_is_refused_in_one_sentence(
    content: bytes, words: str, sources: Sources
) -> None:
    with pytest.raises(UserError) as caught:
        read_json(content, sources, ids(), '"x.json"')
    assert words in caught.value.sentence and caught.value.sentence.startswith('Berkas "x.json"')


texts = st.text(max_size=60) | st.sampled_from(
    ["1. a", "KESATU : x", "a. bahwa", "Baru:", "| a | b |", "Rp 5", "NIP. 1", "a.n. X", "5 Januari 2026"]
)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=8,
)
trees = st.fixed_dictionaries(
    {
        "layanan": st.lists(
            st.dictionaries(st.sampled_from(["nama", "komponen", "kelompok"]), values), max_size=3
        )
    },
    optional={key: values | st.lists(texts, max_size=5) for key in FULL if key != "layanan"},
)


@settings(max_examples=150, deadline=None)
@given(trees)
def test_any_tree_becomes_a_draft_that_prints_or_one_sentence(tree: Any) -> None:
    sources = SOURCES
    try:
        imported = read(tree, sources)
    except UserError as error:
        assert error.sentence.endswith(".")
        return
    assert codec.decode(codec.encode(imported.draft)).draft == imported.draft
    papers(imported.draft, sources)


SOURCES = load_sources()
