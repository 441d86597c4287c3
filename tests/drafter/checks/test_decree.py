"""The decree: its title, Menimbang, Mengingat, dictum and signature, each judged as it was found."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import Any

import pytest

from drafter.checks import Checker
from drafter.checks.decree_lines import end_of, has_two_sentences, label_of
from drafter.checks.signature import FAMILY, nip_fault
from drafter.checks.words import prepare
from drafter.documents.presets import new_decree
from drafter.model.draft import Draft, Office, Official
from drafter.model.edits import add_point
from tests.drafter.checks.judged_papers import (
    CLOSING,
    EXECUTING,
    GUIDELINE,
    LAW,
    OLD,
    REGION,
    SOUND,
    TITLE,
    found,
    is_mended,
    read,
    says,
    with_line,
)
from tests.seeds import sources

OUTDATED = f"b. bahwa {OLD} sudah tidak sesuai lagi;"
REVOKING = "KETIGA : Pada saat Keputusan ini mulai berlaku, "


def revoking(words: str) -> dict[str, Any]:
    lines = list(SOUND["diktum"])
    return {"diktum": [*lines[:2], f"{REVOKING}{words}.", "KEEMPAT : Keputusan ini mulai berlaku."]}


FIRES: list[tuple[str, dict[str, Any]]] = [
    ("title-form", {"tentang": f"{TITLE}."}),
    ("title-form", {"tentang": "STANDAR PELAYANAN pada KECAMATAN Sukamaju"}),
    ("title-abbreviation", {"tentang": "STANDAR PELAYANAN (SP) KECAMATAN SUKAMAJU"}),
    ("title-abbreviation", {"tentang": "Standar Pelayanan pada Kec. Sukamaju"}),
    ("title-abbreviation", {"tentang": "Standar Pelayanan DPMPTSP Kabupaten Sukamaju"}),
    ("title-mismatch", with_line("menimbang", 2, f"{CLOSING} Keputusan Camat tentang Standar dan Maklumat;")),
    ("title-mismatch", {"diktum": ["Menetapkan : KEPUTUSAN CAMAT TENTANG TARIF.", *SOUND["diktum"]]}),
    ("title-mismatch", with_line("menimbang", 2, f"{CLOSING} Standar Pelayanan dan Maklumat Pelayanan;")),
    ("memutuskan-form", {"diktum": ["M E M U T U S K A N", *SOUND["diktum"]]}),
    ("memutuskan-form", {"diktum": ["Memutuskan:", *SOUND["diktum"]]}),
    ("decree-kind-mixed", with_line("diktum", 2, "KETIGA : Peraturan ini mulai berlaku sejak ditetapkan.")),
    ("decree-kind-mixed", with_line("menimbang", 2, f"{CLOSING} Peraturan Camat tentang {TITLE};")),
    ("consider-form", with_line("menimbang", 0, "a. Bahwa pelayanan harus pasti untuk masyarakat;")),
    ("consider-form", with_line("menimbang", 0, "a. bahwa pelayanan harus pasti")),
    ("consider-form", with_line("menimbang", 0, "1. bahwa pelayanan harus pasti;")),
    ("consider-form", with_line("menimbang", 0, "a. bahwa pelayanan harus pasti. Semua berhak;")),
    (
        "consider-only-needed",
        with_line("menimbang", 0, "a. bahwa dipandang perlu menetapkan Standar Pelayanan;"),
    ),
    ("consider-only-needed", with_line("menimbang", 1, "b. bahwa perlu untuk membuat standar;")),
    ("consider-closing-missing", {"menimbang": SOUND["menimbang"][:2]}),
    (
        "consider-letters-wrong",
        with_line("menimbang", 2, CLOSING.replace("a dan huruf b", "a dan huruf d") + " X;"),
    ),
    ("consider-letters-wrong", with_line("menimbang", 2, CLOSING.replace(" dan huruf b", "") + " X;")),
    ("consider-letters-wrong", with_line("menimbang", 2, CLOSING.replace("huruf b", "huruf c") + " X;")),
    ("grounds-core-missing", {"mengingat": [f"1. {REGION}"]}),
    ("grounds-core-missing", {"mengingat": [f"1. {LAW}", f"2. {REGION}", f"3. {EXECUTING}"]}),
    ("grounds-authority-missing", {"mengingat": [f"1. {LAW}", f"2. {EXECUTING}", f"3. {GUIDELINE}"]}),
    ("grounds-order", {"mengingat": [f"1. {LAW}", f"2. {EXECUTING}", f"3. {REGION}", f"4. {GUIDELINE}"]}),
    ("grounds-order", {"mengingat": [f"1. {REGION}", f"2. {LAW}", f"3. {EXECUTING}"]}),
    ("grounds-gazette-missing", with_line("mengingat", 0, LAW.split(" (")[0] + ";")),
    ("grounds-gazette-missing", with_line("mengingat", 2, EXECUTING.split(", Tambahan")[0] + ");")),
    ("grounds-form", with_line("mengingat", 0, f"1. Pasal 15 {LAW}")),
    ("grounds-form", with_line("mengingat", 0, f"1. {LAW.replace('Undang-Undang Nomor', 'UU No.')}")),
    (
        "grounds-form",
        with_line("mengingat", 0, f"1. {LAW.replace('Undang Nomor', 'Undang Republik Indonesia Nomor')}"),
    ),
    ("grounds-form", with_line("mengingat", 0, f"1. {LAW.rstrip(';')}")),
    (
        "grounds-level",
        with_line("mengingat", 4, "5. Berita Acara Forum Konsultasi Publik tanggal 6 Juli 2026;"),
    ),
    ("grounds-level", with_line("mengingat", 4, "5. Surat Bupati Sukamaju Nomor 1 Tahun 2026;")),
    ("dictum-labels", {"diktum": [each.replace("KESATU", "Pertama") for each in SOUND["diktum"]]}),
    ("dictum-labels", {"diktum": [each.replace("KEDUA", "KETIGA") for each in SOUND["diktum"]]}),
    ("dictum-no-duty", {"diktum": [SOUND["diktum"][0], "KEDUA : Keputusan ini mulai berlaku hari ini."]}),
    (
        "dictum-no-annex",
        with_line("diktum", 0, "KESATU : Standar Pelayanan sebagaimana tercantum dalam Lampiran."),
    ),
    ("dictum-no-effect", {"diktum": SOUND["diktum"][:2]}),
    (
        "dictum-retroactive",
        with_line("diktum", 2, "KETIGA : Keputusan ini berlaku sejak tanggal 1 Januari 2026."),
    ),
    ("revocation-missing", with_line("menimbang", 1, OUTDATED)),
    ("revocation-missing", {"mencabut": OLD}),
    ("revocation-wording", revoking(f"{OLD} dinyatakan tidak berlaku lagi")),
    ("revocation-wording", revoking(f"{OLD} dibatalkan")),
    ("revocation-wording", revoking("Keputusan Camat yang lama dicabut dan dinyatakan tidak berlaku")),
    ("annex-heading", with_line("diktum", 1, "KEDUA : Daftar pelayanan tercantum dalam Lampiran 2.")),
    ("signatory-not-head", {"penandatangan": ["SEKRETARIS KECAMATAN,"]}),
    ("signatory-not-head", {"penandatangan": ["a.n. BUPATI SUKAMAJU", "CAMAT SUKAMAJU,"]}),
    ("signatory-form", {"penandatangan": ["CAMAT SUKAMAJU"]}),
    ("signatory-form", {"penandatangan": ["PLT. CAMAT SUKAMAJU,"]}),
    ("nip-malformed", {"profil__nip": "19750230 200003 1 001"}),
    ("nip-malformed", {"profil__nip": "1975022820000310"}),
    ("enactment-incomplete", {"status": "ditetapkan"}),
]
QUIET: list[tuple[str, dict[str, Any]]] = [
    ("title-form", {"tentang": TITLE.upper()}),
    ("title-abbreviation", {"tentang": "STANDAR PELAYANAN PADA RSUD DR. SOETOMO TAHAP II"}),
    ("title-abbreviation", {"tentang": "Standar Pelayanan pada UPTD Puskesmas Sukamaju"}),
    ("title-mismatch", {"tentang": f"{TITLE} Kabupaten Sukamaju".upper()}),
    (
        "title-mismatch",
        {"diktum": [f"Menetapkan : KEPUTUSAN CAMAT TENTANG {TITLE.upper()}.", *SOUND["diktum"]]},
    ),
    ("memutuskan-form", {"diktum": ["MEMUTUSKAN :", *SOUND["diktum"]]}),
    ("decree-kind-mixed", with_line("menimbang", 0, "a. bahwa menurut peraturan perundang-undangan wajib;")),
    ("consider-form", {"menimbang": ["bahwa penyelenggara wajib menetapkan standar pelayanan;"]}),
    (
        "consider-only-needed",
        with_line("menimbang", 2, "c. bahwa untuk tertib pelayanan, perlu menetapkan standar;"),
    ),
    ("consider-closing-missing", {"menimbang": ["bahwa penyelenggara wajib menetapkan standar;"]}),
    (
        "consider-closing-missing",
        {
            "menimbang": [
                "a. bahwa setiap penyelenggara wajib menetapkan Standar Pelayanan;",
                "b. bahwa untuk memberikan acuan pelayanan dimaksud huruf a, maka perlu ditetapkan;",
            ]
        },
    ),
    (
        "consider-letters-wrong",
        with_line(
            "menimbang", 2, CLOSING.replace("huruf a dan huruf b", "huruf a sampai dengan huruf b") + " X;"
        ),
    ),
    (
        "grounds-core-missing",
        with_line("mengingat", 2, f"3. {EXECUTING.replace('Tahun 2012 tentang', 'Tahun 2013 tentang')}"),
    ),
    (
        "grounds-authority-missing",
        {"jenis_naskah": "Keputusan Kepala Kantor", "mengingat": [f"1. {LAW}"], "instansi": "KUA"},
    ),
    (
        "grounds-order",
        {"mengingat": ["1. Undang-Undang Nomor 97 Tahun 2024 tentang Kabupaten Sukamaju;", f"2. {LAW}"]},
    ),
    ("grounds-gazette-missing", with_line("mengingat", 3, GUIDELINE.split(" (")[0] + ";")),
    ("grounds-form", with_line("mengingat", 0, "1. Pasal 18 ayat (6) Undang-Undang Dasar 1945;")),
    (
        "grounds-level",
        with_line("mengingat", 4, "5. Keputusan Bupati Nomor 3 Tahun 2020 tentang Pelimpahan;"),
    ),
    (
        "dictum-no-duty",
        with_line("diktum", 1, "KEDUA : Semua pelaksana mematuhi standar ini sebagai tolok ukur."),
    ),
    ("dictum-no-effect", with_line("diktum", 2, "KETIGA : Keputusan ini berlaku sejak tanggal ditetapkan.")),
    (
        "dictum-no-annex",
        with_line("diktum", 1, "KEDUA : Lampiran tidak dapat dipisahkan dari Keputusan ini."),
    ),
    (
        "dictum-retroactive",
        with_line("diktum", 2, "KETIGA : Keputusan ini berlaku sejak tanggal 3 Agustus 2026."),
    ),
    (
        "revocation-missing",
        {**with_line("menimbang", 1, OUTDATED), **revoking(f"{OLD} dicabut dan dinyatakan tidak berlaku")},
    ),
    ("revocation-missing", {**with_line("menimbang", 1, OUTDATED), "tentang": f"Perubahan atas {OLD}"}),
    ("revocation-wording", revoking(f"{OLD} dicabut dan dinyatakan tidak berlaku")),
    ("signatory-not-head", {"penandatangan": ["Plh. CAMAT SUKAMAJU,"]}),
    ("signatory-form", {"penandatangan": ["CAMAT SUKAMAJU", "KABUPATEN SUKAMAJU,"]}),
    ("nip-malformed", {"profil__nip": "19750228 202421 1 001"}),
    ("enactment-incomplete", {"status": "ditetapkan", "profil__nama": "Amir"}),
]


def names(cases: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return [f"{rule}-{number}" for number, (rule, _) in enumerate(cases)]


@pytest.mark.parametrize(("rule", "changes"), FIRES, ids=names(FIRES))
def test_what_is_wrong_is_told(rule: str, changes: dict[str, Any]) -> None:
    assert says(rule, **changes)


@pytest.mark.parametrize(("rule", "changes"), QUIET, ids=names(QUIET))
def test_what_only_looks_wrong_is_let_be(rule: str, changes: dict[str, Any]) -> None:
    assert [each.told for each in found(rule, read(**changes))] == []


def test_the_sound_decree_has_no_finding_of_the_family() -> None:
    findings = Checker(sources(), tuple(FAMILY.rules)).check(read()).findings
    assert [each.told for each in findings] == []


MENDED = [
    case
    for case in FIRES
    if case[0]
    not in (
        "enactment-incomplete",
        "nip-malformed",
        "signatory-not-head",
        "decree-kind-mixed",
        "title-mismatch",
    )
]


@pytest.mark.parametrize(("rule", "changes"), MENDED, ids=names(MENDED))
def test_a_fix_leaves_nothing_to_say(rule: str, changes: dict[str, Any]) -> None:
    draft = read(**changes)
    if found(rule, draft)[0].fix is not None:
        assert is_mended(rule, draft)


@pytest.mark.parametrize(
    "rule",
    [
        "title-form", "memutuskan-form", "consider-only-needed", "consider-closing-missing",
        "grounds-core-missing",
        "grounds-authority-missing", "grounds-order", "grounds-level", "dictum-labels", "dictum-no-duty",
        "dictum-no-annex", "dictum-no-effect", "dictum-retroactive", "revocation-missing", "signatory-form",
    ],
)  # fmt: skip
def test_what_can_be_mended_without_inventing_is_offered(rule: str) -> None:
    changes = next(changes for name, changes in FIRES if name == rule)
    assert is_mended(rule, read(**changes))


def test_a_decree_begun_from_a_template_is_right_by_construction() -> None:
    preset = sources().presets["camat"]
    office = Office(name="Kecamatan X", region="Kabupaten Y", signatory=Official(post="Camat X"))
    draft = Draft(office=office, decree=new_decree(preset))
    findings = Checker(sources(), tuple(FAMILY.rules)).check(draft).findings
    assert [each.told for each in findings] == []


def test_an_own_point_typed_here_needs_bahwa_but_no_label_and_no_end() -> None:
    preset = sources().presets["camat"]
    draft = Draft(decree=new_decree(preset))
    sound = add_point(draft, "considerations", 0, "bahwa pelayanan harus pasti")
    wrong = add_point(draft, "considerations", 0, "pelayanan harus pasti")
    assert not found("consider-form", sound)
    assert found("consider-form", wrong)


def test_a_decree_to_be_revoked_is_revoked_by_the_program_where_the_dictum_is_its_own() -> None:
    made = read(mencabut=OLD)
    own = replace(made, decree=replace(made.decree, dictum=new_decree(sources().presets["camat"]).dictum))
    assert found("revocation-missing", made)
    assert not found("revocation-missing", own)


def test_the_fix_of_a_missing_revocation_takes_the_old_decree_from_menimbang() -> None:
    draft = read(**with_line("menimbang", 1, OUTDATED))
    finding = found("revocation-missing", draft)[0]
    assert finding.fix is not None
    assert finding.fix.draft is not None
    [old] = finding.fix.draft(draft).decree.revokes
    assert old.title == "Keputusan Camat Sukamaju"
    assert old.number == "5 Tahun 2023"
    assert old.about == TITLE


@pytest.mark.parametrize(
    ("line", "label"),
    [("a. bahwa", "a"), ("1) bahwa", "1"), ("- bahwa", "-"), ("(b) bahwa", "b"), ("bahwa a.", "")],
)
def test_a_label_is_read_from_the_line(line: str, label: str) -> None:
    assert label_of(prepare(line)) == label


def test_an_abbreviation_ends_no_sentence() -> None:
    assert not has_two_sentences(prepare("bahwa Kab. Sukamaju dan dr. Amir"))
    assert has_two_sentences(prepare("bahwa pelayanan pasti. Semua berhak"))
    assert end_of(prepare("bahwa a; ")) == ";"


@pytest.mark.parametrize("nip", ["197502282000031001", "1975 0228 200003 1 001", "", "NRP 75020123"])
def test_a_possible_number_is_no_fault(nip: str) -> None:
    assert nip_fault(nip) == ""


@pytest.mark.parametrize(
    "text", ["huruf a, " * 60_000, "( " * 200_000, "tentang Nomor 1 Tahun 2020 " * 20_000]
)
def test_hostile_text_stays_fast(text: str) -> None:
    draft = add_point(read(), "considerations", 0, text)
    draft = add_point(draft, "dictum", 0, text)
    draft = replace(draft, decree=replace(draft.decree, about=text[:20_000]))
    checker = Checker(sources(), tuple(FAMILY.rules))
    began = time.perf_counter()
    checker.check(draft)
    assert time.perf_counter() - began < 3
