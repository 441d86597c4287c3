"""Numbers, money, dates and labels in words, and sentences from templates."""

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter import wording
from drafter.errors import UserError
from drafter.wording import Wording

ROOT = Path(__file__).resolve().parents[2]

VALUES = {word: place for place, word in enumerate(wording.UNITS)}
SCALES = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def read_words(words: str) -> int:
    """The number that words say, read by another road than spell() writes it."""
    total = group = last = 0
    for word in words.replace("seribu", "satu ribu").replace("seratus", "satu ratus").split():
        if word in SCALES:
            total, group, last = total + (group + last) * SCALES[word], 0, 0
        elif word == "ratus":
            group, last = last * 100, 0
        elif word == "puluh":
            group, last = group + last * 10, 0
        elif word == "belas":
            last += 10
        else:
            last = VALUES[word]
    return total + group + last


# Numbers


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nol"),
        (1, "satu"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (19, "sembilan belas"),
        (20, "dua puluh"),
        (21, "dua puluh satu"),
        (100, "seratus"),
        (111, "seratus sebelas"),
        (200, "dua ratus"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2001, "dua ribu satu"),
        (11_000, "sebelas ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"),
        (1_250_000, "satu juta dua ratus lima puluh ribu"),
        (10**9, "satu miliar"),
        (10**12, "satu triliun"),
        (10**15, "satu kuadriliun"),
    ],
)
def test_a_number_is_spelt_as_officials_write_it(n: int, words: str) -> None:
    assert wording.spell(n) == words


@given(st.integers(0, 10**18 - 1))
def test_spelt_numbers_read_back_as_themselves(n: int) -> None:
    assert read_words(wording.spell(n)) == n


@pytest.mark.parametrize("n", [-1, 10**18])
def test_numbers_outside_the_range_are_refused(n: int) -> None:
    with pytest.raises(ValueError):
        wording.spell(n)


def test_numerals_carry_digits_and_words() -> None:
    assert wording.numeral(3) == "3 (tiga)"
    assert wording.numeral(1500) == "1.500 (seribu lima ratus)"


@given(st.integers(0, 10**18 - 1))
def test_points_stand_between_thousands_only(n: int) -> None:
    assert re.fullmatch(r"\d{1,3}(\.\d{3})*", wording.digits(n))
    assert int(wording.digits(n).replace(".", "")) == n


def test_rupiah_are_written_without_a_space_and_with_cents() -> None:
    assert wording.rupiah(0) == "Rp0,00"
    assert wording.rupiah(1_250_000) == "Rp1.250.000,00"
    assert wording.rupiah_in_words(1_250_000) == (
        "Rp1.250.000,00 (satu juta dua ratus lima puluh ribu rupiah)"
    )


def test_no_fee_is_below_zero() -> None:
    with pytest.raises(ValueError):
        wording.rupiah(-1)


# Labels


@pytest.mark.parametrize(
    ("n", "label"),
    [
        (1, "KESATU"),
        (2, "KEDUA"),
        (3, "KETIGA"),
        (10, "KESEPULUH"),
        (11, "KESEBELAS"),
        (12, "KEDUA BELAS"),
        (20, "KEDUA PULUH"),
        (21, "KEDUA PULUH SATU"),
        (100, "KESERATUS"),
    ],
)
def test_a_dictum_is_labelled_in_words(n: int, label: str) -> None:
    assert wording.ordinal_label(n) == label


def test_letters_go_on_after_z_as_word_numbers_them() -> None:
    assert [wording.letter(n) for n in (1, 2, 26, 27, 28, 52, 53)] == ["a", "b", "z", "aa", "bb", "zz", "aaa"]


@pytest.mark.parametrize(
    ("n", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (90, "XC"), (1999, "MCMXCIX")]
)
def test_annexes_are_numbered_in_roman_numerals(n: int, numeral: str) -> None:
    assert wording.roman(n) == numeral


@given(st.integers(1, 3999))
def test_roman_numerals_are_in_their_one_right_form(n: int) -> None:
    right = r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})"
    worth = dict(zip("IVXLCDM", (1, 5, 10, 50, 100, 500, 1000), strict=True))
    signs = [worth[sign] for sign in wording.roman(n)]
    pairs = zip(signs, [*signs[1:], 0], strict=True)
    assert re.fullmatch(right, wording.roman(n))
    assert sum(-sign if sign < following else sign for sign, following in pairs) == n


@pytest.mark.parametrize(("label", "n"), [("ordinal_label", 0), ("letter", 0), ("roman", 0), ("roman", 4000)])
def test_labels_begin_with_one(label: str, n: int) -> None:
    with pytest.raises(ValueError):
        getattr(wording, label)(n)


def test_a_date_is_written_with_the_month_in_words() -> None:
    assert wording.long_date(date(2027, 1, 5)) == "5 Januari 2027"
    assert wording.long_date(date(2026, 12, 31)) == "31 Desember 2026"


@pytest.mark.parametrize(
    ("items", "words"),
    [
        ([], ""),
        (["huruf a"], "huruf a"),
        (["huruf a", "huruf b"], "huruf a dan huruf b"),
        (["huruf a", "huruf b", "huruf c"], "huruf a, huruf b, dan huruf c"),
    ],
)
def test_a_row_of_words_ends_with_dan(items: list[str], words: str) -> None:
    assert wording.join_and(items) == words


def test_a_row_of_words_may_end_with_another_word() -> None:
    assert wording.join_and(["a", "b"], "atau") == "a atau b"


# Templates


TEMPLATE = """\
{% block opening %}
  bahwa {{ office }}   memiliki
  {{ count|numeral }} loket;
{% endblock %}
{% block closing %}{{ fee|rupiah }}, {{ day|long_date }}, {{ count|spell }}, {{ office|upper }}{% endblock %}
{% block letters %}{{ points|join_and }}{% endblock %}
{% block hole %}

{{ nobody }}{% endblock %}
{% block arithmetic %}{{ 1 // 0 }}{% endblock %}
{% block escape %}{{ office.__class__.__mro__ }}{% endblock %}
"""


@pytest.fixture
def sentences(tmp_path: Path) -> Wording:
    (tmp_path / "decree.j2").write_text(TEMPLATE, encoding="utf-8")
    (tmp_path / "cut.j2").write_text("{% block a %}\n\n{{ x", encoding="utf-8")
    (tmp_path / "latin.j2").write_bytes(b"{% block a %}\xe9{% endblock %}")
    return Wording(tmp_path)


def test_a_point_is_rendered_alone_as_one_line(sentences: Wording) -> None:
    assert sentences.render("decree", "opening", office="Kecamatan", count=3) == (
        "bahwa Kecamatan memiliki 3 (tiga) loket;"
    )


def test_templates_know_the_official_forms(sentences: Wording) -> None:
    values = {"fee": 5000, "day": date(2027, 1, 5), "count": 12, "office": "Camat"}
    assert sentences.render("decree", "closing", **values) == "Rp5.000,00, 5 Januari 2027, dua belas, CAMAT"
    assert sentences.render("decree", "letters", points=["huruf a", "huruf b"]) == "huruf a dan huruf b"


def test_words_of_the_officer_are_not_run_as_a_template_nor_escaped(sentences: Wording) -> None:
    rendered = sentences.render("decree", "opening", office="{{ count }} <A & B>", count=1)
    assert rendered == "bahwa {{ count }} <A & B> memiliki 1 (satu) loket;"


def test_a_no_break_space_is_kept(sentences: Wording) -> None:
    assert "Kecamatan\u00a0Bantan" in sentences.render(
        "decree", "opening", office="Kecamatan\u00a0Bantan", count=1
    )


def test_points_are_listed_in_the_order_of_the_file(sentences: Wording) -> None:
    assert sentences.points("decree") == ("opening", "closing", "letters", "hole", "arithmetic", "escape")


def test_a_template_is_compiled_once(sentences: Wording, tmp_path: Path) -> None:
    before = sentences.render("decree", "opening", office="A", count=1)
    (tmp_path / "decree.j2").unlink()
    assert sentences.render("decree", "opening", office="A", count=1) == before


@pytest.mark.parametrize(
    ("section", "point", "told"),
    [
        ("decree", "hole", "decree.j2 gagal pada baris 9"),
        ("decree", "arithmetic", "decree.j2 gagal pada baris 10"),
        ("decree", "escape", "decree.j2 gagal pada baris 11"),
        ("decree", "nowhere", "decree.j2 tidak memuat bagian nowhere"),
        ("cut", "a", "cut.j2 rusak pada baris 3"),
        ("latin", "a", "latin.j2 tidak dapat dibaca"),
        ("missing", "a", "missing.j2 tidak dapat dibaca"),
        ("../decree", "a", "decree.j2 tidak dapat dibaca"),
    ],
)
def test_a_template_that_fails_is_told_by_file_and_place(
    sentences: Wording, section: str, point: str, told: str
) -> None:
    with pytest.raises(UserError) as refusal:
        sentences.render(section, point, office="Camat")
    assert told in refusal.value.sentence and refusal.value.advice


def test_a_value_may_bear_any_name(tmp_path: Path) -> None:
    (tmp_path / "t.j2").write_text("{% block a %}{{ section }}-{{ point }}{% endblock %}", encoding="utf-8")
    assert Wording(tmp_path).render("t", "a", section="x", point="y") == "x-y"


def test_the_template_engine_is_not_loaded_before_a_sentence_is_asked_for() -> None:
    code = (
        "import sys, drafter.wording as w, pathlib; w.Wording(pathlib.Path()); print('jinja2' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
