"""Every entry of resources/components.toml is walked: what an officer reads and what the law counts."""

from __future__ import annotations

import dataclasses
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from drafter import paths
from drafter.errors import UserError
from drafter.model import answers, codec, shapes
from drafter.model.components import (
    COMPONENT_IDS,
    KINDS,
    LETTERS,
    Component,
    fold_name,
    load_components,
)

FILE = paths.resources() / "components.toml"
COMPONENTS = load_components()
ENTRIES = COMPONENTS.entries

# Words that would betray our own code or a foreign tongue; Indonesian has none of them.
FOREIGN = frozenset(
    """
    the of and or to for with is are not service services delivery management manufacturing requirement
    requirements procedure fee fees product complaint complaints legal basis facilities competence oversight
    staffing guarantee safety evaluation item items step steps time limit channel channels people citation
    citations text table kind online offline website web email link upload download form password user click
    example help title file draft export import json toml
    """.split()  # noqa: SIM905
)


def each_entry() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("component", ENTRIES, ids=lambda each: each.id)


def words_of(value: object) -> Iterator[str]:
    """Every text an officer reads inside a value; ids that only point stay out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from words_of(each)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in ("id", "target", "regulation", "asset"):
                yield from words_of(getattr(value, field.name))


def records_of(value: object) -> Iterator[answers.Record]:
    if isinstance(value, tuple):
        for each in value:
            yield from records_of(each)
    elif isinstance(value, answers.Record):
        yield value
        for field in dataclasses.fields(value):
            yield from records_of(getattr(value, field.name))


def shown(component: Component) -> list[str]:
    """All an officer reads of a component."""
    examples = [word for each in component.examples for word in (each.label, *words_of(each.value))]
    return [component.title, component.asks, component.question, *component.help, *examples]


# --- the whole -------------------------------------------------------------------------------


def test_there_are_fourteen_components_in_the_order_the_code_names() -> None:
    assert tuple(each.id for each in ENTRIES) == COMPONENT_IDS
    assert len(COMPONENT_IDS) == 14


def test_the_kinds_are_those_of_the_codec() -> None:
    assert set(KINDS) == set(shapes.KINDS)


def test_six_components_of_delivery_stand_before_eight_of_management() -> None:
    assert [each.group for each in ENTRIES] == ["delivery"] * 6 + ["management"] * 8
    assert len(COMPONENTS.of_group("delivery")) == 6
    assert [each.title for each in COMPONENTS.groups] == ["PENYAMPAIAN PELAYANAN", "PENGELOLAAN PELAYANAN"]


def test_titles_stand_in_the_order_of_the_guideline() -> None:
    assert [each.title for each in ENTRIES] == [
        "Persyaratan",
        "Sistem, mekanisme, dan prosedur",
        "Jangka waktu penyelesaian",
        "Biaya/tarif",
        "Produk pelayanan",
        "Penanganan pengaduan, saran, dan masukan",
        "Dasar hukum",
        "Sarana, prasarana, dan/atau fasilitas",
        "Kompetensi pelaksana",
        "Pengawasan internal",
        "Jumlah pelaksana",
        "Jaminan pelayanan",
        "Jaminan keamanan dan keselamatan pelayanan",
        "Evaluasi kinerja pelaksana",
    ]


def test_the_order_of_pasal_21_is_that_of_the_law() -> None:
    ordered = COMPONENTS.pasal_order()
    assert tuple(each.letter for each in ordered) == LETTERS
    assert [each.id for each in ordered] == [
        "legal_basis",
        "requirements",
        "procedure",
        "time_limit",
        "fee",
        "product",
        "facilities",
        "competence",
        "oversight",
        "complaints",
        "staffing",
        "service_guarantee",
        "safety_guarantee",
        "evaluation",
    ]


def test_the_keys_of_the_exchange_are_all_there() -> None:
    assert " ".join(each.exchange for each in ENTRIES) == (
        "persyaratan prosedur waktu biaya produk pengaduan dasar_hukum sarana kompetensi pengawasan "
        "jumlah_pelaksana jaminan keamanan evaluasi"
    )
    assert COMPONENTS.by_exchange["waktu"].id == "time_limit"


def test_it_is_read_once() -> None:
    assert load_components() is COMPONENTS
    assert load_components(FILE) == COMPONENTS


# --- names -----------------------------------------------------------------------------------


@each_entry()
def test_every_name_leads_to_its_component_alone(component: Component) -> None:
    for name in (component.title, *component.names):
        assert COMPONENTS.find(name) is component
        assert COMPONENTS.find(f"  {name.upper()} :") is component


@each_entry()
def test_no_name_is_said_twice(component: Component) -> None:
    folded = [fold_name(name) for name in (component.title, *component.names)]
    assert len(folded) == len(set(folded))


@pytest.mark.parametrize(
    ("label", "found"),
    [
        ("SISTEM, MEKANISME & PROSEDUR", "procedure"),
        ("Sistem Mekanisme, dan Prosedur", "procedure"),
        ("Biaya / Tarif :", "fee"),
        ("Jangka Waktu Pelayanan", "time_limit"),
        ("Penanganan Pengaduan, Saran dan Masukan/ Apresiasi", "complaints"),
        ("Sarana,\u00a0Prasarana dan/atau Fasilitas", "facilities"),
        ("Persayaratan :", "requirements"),
        ("Jaminan Pelayanan Kami:", "service_guarantee"),
    ],
)
def test_labels_of_real_standards_are_known(label: str, found: str) -> None:
    component = COMPONENTS.find(label)
    assert component is not None and component.id == found


@pytest.mark.parametrize(
    "label", ["", ":", "Masa berlaku dan biaya", "Jaminan", "Persyaratan Dispensasi Nikah"]
)
def test_a_likeness_is_not_a_name(label: str) -> None:
    assert COMPONENTS.find(label) is None


# --- what an officer reads -------------------------------------------------------------------


@each_entry()
def test_an_officer_reads_no_foreign_word(component: Component) -> None:
    found = {word for text in shown(component) for word in re.findall(r"[a-z_]+", text.lower())}
    assert not found & FOREIGN
    assert not [word for word in found if "_" in word]


def test_the_groups_read_no_foreign_word() -> None:
    for group in COMPONENTS.groups:
        assert not set(re.findall(r"[a-z]+", f"{group.title} {group.about}".lower())) & FOREIGN
        assert group.about.endswith(".")


@each_entry()
def test_sentences_begin_with_a_capital_and_end(component: Component) -> None:
    for sentence in (component.asks, *component.help):
        assert re.fullmatch(r"[A-Z\"].*\S\.", sentence), sentence
    assert re.fullmatch(r"[A-Z].*\S\?", component.question)


@each_entry()
def test_help_is_short(component: Component) -> None:
    assert 2 <= len(component.help) <= 5
    assert all(len(sentence) <= 200 for sentence in component.help)


@each_entry()
def test_texts_hold_no_stray_blank_or_sign(component: Component) -> None:
    for text in shown(component):
        assert text == text.strip() and "  " not in text and "\n" not in text
        assert not re.search(r"\.\.|…|\[|\]|[{}]|XXX|\( | \)", text), text


@each_entry()
def test_the_article_is_the_letter_of_pasal_21(component: Component) -> None:
    assert component.article == f"UU 25/2009 Pasal 21 huruf {component.letter}"


# --- examples --------------------------------------------------------------------------------


@each_entry()
def test_a_component_has_one_to_three_examples_of_its_kind(component: Component) -> None:
    assert 1 <= len(component.examples) <= 3
    assert len({each.label for each in component.examples}) == len(component.examples)
    kinds = [shapes.KIND_OF[type(each.value)] for each in component.examples]
    assert kinds[0] == component.kind
    assert set(kinds) <= {component.kind, "text", "table"}


@each_entry()
def test_examples_are_marked_and_hold_no_key_the_codec_does_not_know(component: Component) -> None:
    for example in component.examples:
        assert example.value.example
        records = list(records_of(example.value))
        assert records and not [each for each in records if each.unknown]


@each_entry()
def test_an_example_survives_the_way_through_a_draft_file(component: Component) -> None:
    for example in component.examples:
        tree = json.loads(json.dumps(codec.to_json(example.value)))
        assert codec.value_from_json(tree) == example.value


@each_entry()
def test_items_carry_no_closing_mark_and_begin_in_lower_case(component: Component) -> None:
    for example in component.examples:
        if isinstance(example.value, answers.Text):
            continue
        for text in words_of(example.value):
            assert not text or text[-1] not in ".;,:", text
            assert not text or not text[0].isupper() or re.match(r"KTP-el|SP4N|Pasal ", text), text


def test_examples_cite_regulations_of_the_catalogue() -> None:
    catalogue = (paths.resources() / "regulations.json").read_text(encoding="utf-8")
    known = {each["id"] for each in json.loads(catalogue)["regulations"]}
    cited = {
        record.regulation
        for component in ENTRIES
        for example in component.examples
        for record in records_of(example.value)
        if isinstance(record, answers.Citation)
    }
    assert cited and cited <= known


def test_a_branch_of_an_example_leads_to_a_step() -> None:
    for example in COMPONENTS.by_id["procedure"].examples:
        steps = [each for each in records_of(example.value) if isinstance(each, answers.Step)]
        ids = {each.id for each in steps if each.id}
        targets = {each.branch.target for each in steps if each.branch and each.branch.target}
        assert targets == ids


def test_complaint_examples_stay_within_the_law() -> None:
    """UU 25/2009 Pasal 44(3): 14 days to answer; Pasal 50(1): 60 days to decide."""
    for example in COMPONENTS.by_id["complaints"].examples:
        value = example.value
        assert isinstance(value, answers.Channels) and value.answer and value.settle
        days = value.answer.amount * (2 if value.answer.unit == "hari kerja" else 1)
        assert days <= 14 and value.settle.amount <= 60


# --- a file that is not as it must be --------------------------------------------------------


def damaged(tmp_path: Path, old: str, new: str, count: int = 1) -> UserError:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "components.toml"
    path.write_text(text.replace(old, new, count), encoding="utf-8")
    with pytest.raises(UserError) as caught:
        load_components(path)
    assert "components.toml" in caught.value.sentence
    assert caught.value.advice
    return caught.value


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("letter = 'b'", "letter = 'b'\nsurprise = 1", 'komponen ke-1, "surprise" tidak dikenal'),
        ("letter = 'b'\n", "", 'komponen ke-1, "letter" tidak ada'),
        ("letter = 'b'", "letter = 2", 'komponen ke-1, "letter" harus berupa teks'),
        ("letter = 'b'", "letter = 'z'", 'komponen ke-1, "letter" tidak mengenal'),
        ("letter = 'b'", "letter = 'c'", '"letter" dipakai oleh lebih dari satu'),
        (
            "title = 'Persyaratan'",
            "title = ' '",
            'komponen ke-1, "title" harus berupa teks yang tidak kosong',
        ),
        ("names = []", "names = ['']", 'komponen ke-7, "names" pada isi ke-1'),
        ("names = []", "names = 'Dasar'", 'komponen ke-7, "names" harus berupa daftar'),
        ("names = []", "names = ['PERSYARATAN']", "dipakai oleh lebih dari satu komponen"),
        ("free = true", "free = 'ya'", 'komponen ke-4, contoh ke-1, "value.free"'),
        ("kind = 'fees'\nfree", "kind = 'gratis'\nfree", 'komponen ke-4, contoh ke-1, "value'),
        ("id = 'management'", "id = 'delivery'", "kelompok"),
        ("id = 'procedure'", "id = 'requirements'", "empat belas"),
        ("[[group]]", "note = 'x'\n[[group]]", '"note" tidak dikenal'),
        ("title = 'Persyaratan'", "title = 'Persyaratan", "salah tulis di baris"),
    ],
)
def test_a_wrong_key_is_refused_by_its_place(tmp_path: Path, old: str, new: str, place: str) -> None:
    assert place in damaged(tmp_path, old, new).sentence


@pytest.mark.parametrize(
    ("content", "how"),
    [
        (b"", '"group" tidak ada'),
        (b"\xff\xfe", "bukan UTF-8"),
        (b"group = " + b"[" * 20_000, "bersarang terlalu dalam"),
        (b"group = 1", '"group" harus berupa daftar'),
        (b"group = [1]", "kelompok ke-1 harus berupa tabel"),
        (b"#" * 1_000_001, "terlalu besar"),
    ],
)
def test_a_file_of_the_wrong_kind_is_refused(tmp_path: Path, content: bytes, how: str) -> None:
    path = tmp_path / "lain.toml"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"lain\.toml") as caught:
        load_components(path)
    assert how in caught.value.sentence


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="tidak ada atau tidak dapat dibaca"):
        load_components(tmp_path / "components.toml")


def test_the_file_holds_no_double_quoted_string() -> None:
    """Literal strings are read three times as fast, and loading is part of starting up."""
    bare = re.sub(r"'[^'\n]*'|#.*", "", FILE.read_text(encoding="utf-8"))
    assert '"' not in bare
    assert tomllib.loads(FILE.read_text(encoding="utf-8"))["component"]
