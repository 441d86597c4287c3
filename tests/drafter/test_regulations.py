"""The catalogue that ships, walked entry by entry, and the rules of citing and ordering."""

import json
import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.errors import UserError
from drafter.paths import resources
from drafter.regulations import Catalogue, Gazette, Regulation, load_catalogue
from drafter.regulations.citing import gazette_of, status_of
from drafter.regulations.hierarchy import Level, Name, level_of, read_name

CATALOGUE = load_catalogue()
IDS = tuple(CATALOGUE)

SERVICE_LAW = (
    "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik (Lembaran Negara Republik Indonesia "
    "Tahun 2009 Nomor 112, Tambahan Lembaran Negara Republik Indonesia Nomor 5038)"
)
CIPTA_KERJA = (
    "Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 "
    "Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang (Lembaran Negara Republik Indonesia Tahun 2023 "
    "Nomor 41, Tambahan Lembaran Negara Republik Indonesia Nomor 6856)"
)


def row(id: str = "pp-1-2000", **changes: object) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": id, "kind": "Peraturan Pemerintah", "number": "1", "year": 2000, "title": "Uji Coba",
        "status": "in-force", "topics": [], "checked": "text",
    }  # fmt: skip
    return plain | changes


def catalogue_of(*rows: dict[str, object]) -> Catalogue:
    return Catalogue({str(entry["id"]): entry for entry in rows})


def write(folder: Path, content: bytes | object) -> Path:
    path = folder / "katalog.json"
    path.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
    return path


# The catalogue that ships


def test_the_catalogue_holds_every_regulation_it_was_given() -> None:
    assert len(CATALOGUE) == 553


def test_every_entry_is_sound() -> None:
    for id in IDS:
        entry = CATALOGUE.get(id)
        assert entry.id == id and re.fullmatch(r"[a-z0-9-]+", id)
        assert 1945 <= entry.year <= 2100, id
        assert level_of(read_name(CATALOGUE.name(id))) is not Level.UNKNOWN, id
        assert entry.topics and not re.search(r"\s\s|^\s|\s$|[.;]$", entry.title), id
        assert entry.gazette is None or entry.gazette.number > 0, id
        published = [day.year for day in (entry.promulgated, entry.gazette) if day]
        assert all(0 <= year - entry.year <= 1 for year in published), id


def test_every_reference_inside_the_catalogue_leads_somewhere_else() -> None:
    for id in IDS:
        entry = CATALOGUE.get(id)
        named = {*entry.amended_by, *filter(None, [entry.repealed_by])}
        assert all(other in CATALOGUE for other in named) and id not in named, id
        assert (entry.status == "repealed") == bool(entry.repealed_by), id
        assert entry.status != "amended" or CATALOGUE.living_amendments(id), id
        assert entry.status != "in-force" or not entry.amended_by, id


def test_no_two_entries_are_the_same_regulation() -> None:
    assert len({read_name(CATALOGUE.name(id)) for id in IDS}) == len(IDS)


def test_no_citation_has_a_hole_a_double_or_an_end_sign() -> None:
    for id in IDS:
        for cited in (CATALOGUE.cite_full(id), CATALOGUE.cite_short(id)):
            assert cited.startswith(CATALOGUE.name(id)), id
            assert not re.search(r"\.\.|…|None|\s\s|\(\)|tentang tentang|[;.]$", cited), id
            assert cited.count("sebagaimana telah") <= 1, id
        assert CATALOGUE.status(id).startswith(("berlaku", "dicabut dengan ")), id


def test_every_regulation_is_found_again_by_its_own_citation() -> None:
    for id in IDS:
        cited = CATALOGUE.cite_full(id)
        assert CATALOGUE.match(cited) == id
        assert CATALOGUE.rank(cited) == CATALOGUE.rank(id), id


def test_each_regulation_stands_on_a_line_of_its_own() -> None:
    text = (resources() / "regulations.json").read_text(encoding="utf-8")
    lines = [line.rstrip(",") for line in text.splitlines() if line.startswith('{"id"')]
    assert [json.loads(line)["id"] for line in lines] == list(IDS)


def test_loading_takes_a_few_milliseconds() -> None:
    # The aim is 5 ms; the wide limit only catches what reading every entry at once would cost.
    times: list[float] = []
    for _ in range(9):
        start = time.perf_counter()
        load_catalogue()
        times.append(time.perf_counter() - start)
    assert min(times) < 0.010


# Citing


def test_a_law_is_cited_with_its_gazette() -> None:
    assert CATALOGUE.cite_full("uu-25-2009") == SERVICE_LAW


def test_the_short_form_leaves_the_gazette_out_and_puts_the_pinpoint_first() -> None:
    assert CATALOGUE.cite_short("uu-25-2009", "Pasal 15 huruf a") == (
        "Pasal 15 huruf a Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik"
    )


def test_one_living_amendment_follows_in_full() -> None:
    assert CATALOGUE.cite_full("uu-1-1974") == (
        "Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan (Lembaran Negara Republik Indonesia Tahun 1974 "
        "Nomor 1, Tambahan Lembaran Negara Republik Indonesia Nomor 3019) sebagaimana telah diubah dengan "
        "Undang-Undang Nomor 16 Tahun 2019 tentang Perubahan atas Undang-Undang Nomor 1 Tahun 1974 tentang "
        "Perkawinan (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 186, Tambahan Lembaran Negara "
        "Republik Indonesia Nomor 6401)"
    )


def test_the_short_form_names_the_amendment_without_repeating_the_title() -> None:
    assert CATALOGUE.cite_short("uu-1-1974") == (
        "Undang-Undang Nomor 1 Tahun 1974 tentang Perkawinan sebagaimana telah diubah dengan "
        "Undang-Undang Nomor 16 Tahun 2019"
    )


def test_of_several_amendments_only_the_last_is_cited() -> None:
    assert CATALOGUE.cite_full("uu-23-2014") == (
        "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah (Lembaran Negara Republik Indonesia "
        "Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587) "
        f"sebagaimana telah beberapa kali diubah, terakhir dengan {CIPTA_KERJA}"
    )


def test_a_repealed_amendment_does_not_count() -> None:
    # UU 11/2020 was repealed, so for UU 30/2014 only UU 6/2023 is left.
    assert [change.id for change in CATALOGUE.living_amendments("uu-30-2014")] == ["uu-6-2023"]
    assert CATALOGUE.cite_full("uu-30-2014").endswith(f" sebagaimana telah diubah dengan {CIPTA_KERJA}")


def test_a_regulation_whose_amendments_are_all_repealed_is_cited_alone() -> None:
    assert CATALOGUE.living_amendments("uu-32-2004") == ()
    assert "sebagaimana" not in CATALOGUE.cite_full("uu-32-2004")


def test_amendments_come_in_order_of_promulgation_also_where_the_day_is_not_known() -> None:
    assert [change.id for change in CATALOGUE.living_amendments("uu-6-2014")] == ["uu-6-2023", "uu-3-2024"]
    turned = catalogue_of(
        row("a", amended_by=["c", "b"], status="amended"),
        row("b", year=2001, promulgated="2001-03-01"),
        row("c", year=2002),
    )
    assert [change.id for change in turned.living_amendments("a")] == ["b", "c"]


def test_a_fourth_change_is_never_called_the_only_one() -> None:
    # The catalogue holds only the fourth of the four changes of Perpres 26/2009.
    assert "beberapa kali diubah, terakhir dengan Peraturan Presiden Nomor 112 Tahun 2013" in (
        CATALOGUE.cite_short("perpres-26-2009")
    )


def test_what_is_not_known_of_the_gazette_is_not_said() -> None:
    assert CATALOGUE.cite_full("perda-bengkalis-3-2016") == (
        "Peraturan Daerah Kabupaten Bengkalis Nomor 3 Tahun 2016 tentang Pembentukan dan Susunan Perangkat "
        "Daerah Kabupaten Bengkalis"
    )
    assert CATALOGUE.cite_full("permenpanrb-15-2014").endswith(
        "tentang Pedoman Standar Pelayanan (Berita Negara Republik Indonesia Tahun 2014 Nomor 615)"
    )


def test_a_number_that_holds_its_year_is_not_followed_by_the_year() -> None:
    assert CATALOGUE.name("permendag-36-2007") == "Peraturan Menteri Perdagangan Nomor 36/M-DAG/PER/9/2007"
    assert CATALOGUE.name("permenhub-19-2021") == "Peraturan Menteri Perhubungan Nomor PM 19 Tahun 2021"


@pytest.mark.parametrize(
    ("kind", "gazette", "words"),
    [
        (
            "Peraturan Daerah Kabupaten Bengkalis",
            Gazette("LD", 2016, 3, 5),
            "Lembaran Daerah Kabupaten Bengkalis Tahun 2016 Nomor 3, "
            "Tambahan Lembaran Daerah Kabupaten Bengkalis Nomor 5",
        ),
        (
            "Peraturan Bupati Bengkalis",
            Gazette("BD", 2016, 4),
            "Berita Daerah Kabupaten Bengkalis Tahun 2016 Nomor 4",
        ),
        ("Peraturan Wali Kota Dumai", Gazette("BD", 2016, 4), "Berita Daerah Kota Dumai Tahun 2016 Nomor 4"),
        ("Peraturan Gubernur Riau", Gazette("BD", 2016, 4), "Berita Daerah Provinsi Riau Tahun 2016 Nomor 4"),
        (
            "Peraturan Gubernur Daerah Istimewa Yogyakarta",
            Gazette("BD", 2016, 4),
            "Berita Daerah Daerah Istimewa Yogyakarta Tahun 2016 Nomor 4",
        ),
    ],
)
def test_the_gazette_of_a_region_bears_its_name(kind: str, gazette: Gazette, words: str) -> None:
    assert gazette_of(Regulation("x", kind, "3", 2016, "Uji", "in-force", "text", gazette=gazette)) == words


def test_status_and_doubt_are_told_in_indonesian() -> None:
    assert CATALOGUE.status("uu-25-2009") == "berlaku"
    assert CATALOGUE.status("uu-1-1974") == "berlaku, telah diubah dengan Undang-Undang Nomor 16 Tahun 2019"
    assert CATALOGUE.status("uu-32-2004") == "dicabut dengan Undang-Undang Nomor 23 Tahun 2014"
    assert status_of(Regulation("x", "K", "3", 2016, "Uji", "repealed", "text"), (), None) == "dicabut"
    assert CATALOGUE.uncertain("uu-25-2009") == ""
    assert CATALOGUE.uncertain("permendag-36-2007") == (
        "Data Peraturan Menteri Perdagangan Nomor 36/M-DAG/PER/9/2007 dalam katalog belum dipastikan. "
        "Periksa nomor, judul, lembaran, dan statusnya di JDIH sebelum dikutip."
    )


# Order


def test_the_grounds_of_a_subdistrict_stand_by_hierarchy_then_by_date() -> None:
    right = (
        "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        "uu-25-2009",
        "uu-23-2014",
        "pp-96-2012",
        "perpres-96-2018",
        "Keputusan Presiden RI Nomor 42 Tahun 2020 tentang Contoh",
        "permenpanrb-15-2014",
        "Keputusan Menteri Dalam Negeri Nomor 100 Tahun 2004 tentang Contoh",
        "Peraturan Daerah Provinsi Riau Nomor 4 Tahun 2024 tentang Contoh",
        "Peraturan Gubernur Riau Nomor 4 Tahun 2024 tentang Contoh",
        "Peraturan Daerah Kabupaten Bengkalis Nomor 2 Tahun 2016 tentang Contoh",
        "perda-bengkalis-3-2016",
        "perbup-bengkalis-13-2026",
        "Keputusan Bupati Bengkalis Nomor 1 Tahun 2010 tentang Contoh",
        "Peraturan Desa Wonosari Nomor 1 Tahun 2001 tentang Contoh",
        "Surat Bupati kepada Camat",
        "{Peraturan Daerah terkait}",
    )
    assert CATALOGUE.order(reversed(right[:-2])) == right[:-2]
    assert CATALOGUE.order((right[-2], right[-1], *right[:-2])) == right


def test_what_is_named_twice_stands_once_and_own_words_are_kept() -> None:
    typed = "UU No. 25 Tahun 2009 tentang Pelayanan Publik"
    assert CATALOGUE.order(["uu-25-2009", "uu-25-2009"]) == ("uu-25-2009",)
    assert CATALOGUE.order(["pp-96-2012", "uu-25-2009", typed, typed]) == (typed, "pp-96-2012")


def test_an_undated_law_falls_among_its_neighbours_of_the_year() -> None:
    # UU 17/2016 has no day of promulgation in the catalogue.
    assert CATALOGUE.get("uu-17-2016").promulgated is None
    assert CATALOGUE.order(["uu-19-2016", "uu-17-2016", "uu-8-2016"]) == (
        "uu-8-2016",
        "uu-17-2016",
        "uu-19-2016",
    )


@given(st.permutations(IDS[:40]))
def test_the_order_does_not_hang_on_the_order_of_asking(ids: list[str]) -> None:
    assert CATALOGUE.order(ids) == CATALOGUE.order(sorted(ids))


@given(st.lists(st.text(max_size=60) | st.sampled_from(IDS), max_size=8))
def test_any_words_find_a_place_and_nothing_is_lost(entries: list[str]) -> None:
    ordered = CATALOGUE.order(entries)
    assert len(set(ordered)) == len(ordered) and set(ordered) <= set(entries)
    assert {entry for entry in entries if entry not in CATALOGUE} <= set(ordered)


@given(st.text(alphabet="nomor tahun(0/12;.", max_size=3000))
def test_long_own_words_are_read_at_once(words: str) -> None:
    start = time.perf_counter()
    read_name("Peraturan " + words)
    assert time.perf_counter() - start < 1


@pytest.mark.parametrize(
    ("words", "level"),
    [
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", Level.CONSTITUTION),
        ("TAP MPR Nomor VI/MPR/2001 tentang Etika", Level.ASSEMBLY),
        ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja", Level.LAW),
        ("UU No 25 Tahun 2009", Level.LAW),
        ("Peraturan Pemerintahan Tahun 1975 Bab. II Pasal 1 ayat 2;", Level.GOVERNMENT),
        ("Perpres 96 Tahun 2018", Level.PRESIDENT),
        ("Instruksi Presiden Nomor 3 Tahun 2003 tentang X", Level.PRESIDENT_INSTRUCTION),
        (
            "Peraturan Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi Nomor 1 Tahun 2015",
            Level.MINISTRY,
        ),
        ("Peraturan Badan Pertanahan Nomor 1 Tahun 2010 tentang X", Level.MINISTRY),
        ("Peraturan Direktur Jenderal Pajak Nomor 1 Tahun 2010 tentang X", Level.MINISTRY),
        ("Keputusan Kepala Badan Kepegawaian Negara Nomor 1 Tahun 2010 tentang X", Level.MINISTRY_DECREE),
        ("Qanun Aceh Nomor 3 Tahun 2013 tentang X", Level.PROVINCE),
        ("Peraturan Daerah Daerah Istimewa Yogyakarta Nomor 1 Tahun 2015", Level.PROVINCE),
        ("Perda Kabupaten Pekalongan Nomor 20 Tahun 1998", Level.REGENCY),
        ("Qanun Kabupaten Pidie Nomor 3 Tahun 2013 tentang X", Level.REGENCY),
        ("Perbup Pekalongan No 20 Tahun 2012 tentang Pelimpahan", Level.REGENT),
        ("Peraturan Walikota Dumai Nomor 3 Tahun 2016 tentang X", Level.REGENT),
        ("Peraturan Wali Nagari Guguk Nomor 2 Tahun 2020 tentang X", Level.VILLAGE),
        ("Peraturan Kepala Badan Pendapatan Daerah Nomor 1 Tahun 2020 tentang X", Level.OFFICE),
        ("Keputusan Camat Bengkalis Nomor 1 Tahun 2020 tentang X", Level.OFFICE),
        ("dan peraturan lain yang terkait", Level.UNKNOWN),
        ("Peraturan perundang-undangan lain yang terkait", Level.UNKNOWN),
        ("", Level.UNKNOWN),
    ],
)
def test_own_words_are_ranked_by_their_kind(words: str, level: Level) -> None:
    assert CATALOGUE.rank(words)[0] == level


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("1. Undang-Undang RI Nomor 20 Tahun 2003 tentang Sisdiknas;", Name("undang-undang", "20", 2003)),
        ("Undang-Undang Nomor 16  TAHUN  1997 tentang Statistik", Name("undang-undang", "16", 1997)),
        (
            "Peraturan Menteri Perdagangan Nomor : 36/M-DAG/PER/9/2007 tentang SIUP",
            Name("peraturan menteri perdagangan", "36/m/dag/per/9/2007", 2007),
        ),
        (
            "Peraturan Menteri Keuangan RI Nomor 162/PMK.05/2013 Tahun 2013 tentang Bendahara",
            Name("peraturan menteri keuangan", "162/pmk.05/2013", 2013),
        ),
        (
            "Peraturan Menteri Perhubungan Nomor PM 19 Tahun 2021",
            Name("peraturan menteri perhubungan", "19", 2021),
        ),
        (
            "Pasal 5 Perda Kabupaten Bengkalis Nomor 03 Tahun 2012",
            Name("peraturan daerah kabupaten bengkalis", "3", 2012),
        ),
    ],
)
def test_own_words_are_read_for_kind_number_and_year(words: str, name: Name) -> None:
    assert read_name(words) == name


# Bad input


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (b"", "baris 1 kolom 1"),
        (b'{\n"version": 1,\n"regulations": [\n{"id"', "baris 4"),
        (b'{"version": "\x80"}', "seluruh isi"),
        (b"[" * 100_000, "seluruh isi"),
        ([], "version"),
        ({"version": 2, "regulations": []}, "version"),
        ({"version": 1}, "regulations"),
        ({"version": 1, "regulations": [row(), 7]}, "entri ke-2"),
        ({"version": 1, "regulations": [row(), row()]}, "entri ke-2"),
    ],
)
def test_a_broken_catalogue_is_refused_with_file_and_place(
    tmp_path: Path, content: object, place: str
) -> None:
    with pytest.raises(UserError) as refusal:
        load_catalogue(write(tmp_path, content))
    assert "katalog.json" in refusal.value.sentence and place in refusal.value.sentence
    assert refusal.value.advice


def test_a_missing_catalogue_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"tidak-ada\.json"):
        load_catalogue(tmp_path / "tidak-ada.json")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"year": "2000"}, "year"),
        ({"year": True}, "year"),
        ({"title": ""}, "title"),
        ({"status": "living"}, "status"),
        ({"promulgated": "2000-02-30"}, "promulgated"),
        ({"gazette": "LN"}, "gazette"),
        ({"gazette": {"kind": "LN", "year": 2000, "number": 1, "page": 2}}, "gazette"),
        ({"amended_by": "b"}, "amended_by"),
        ({"topics": [1]}, "topics"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_broken_entry_is_named_when_it_is_asked_for(
    tmp_path: Path, changes: dict[str, object], key: str
) -> None:
    catalogue = load_catalogue(
        write(tmp_path, {"version": 1, "regulations": [row("a"), row("b", **changes)]})
    )
    assert catalogue.get("a").title == "Uji Coba"
    with pytest.raises(UserError, match=rf"katalog\.json.*entri b, bagian {key}"):
        catalogue.get("b")


def test_an_id_the_catalogue_does_not_know_is_told_by_its_name() -> None:
    assert "uu-99-1900" not in CATALOGUE
    with pytest.raises(UserError, match="uu-99-1900"):
        CATALOGUE.cite_full("uu-99-1900")
