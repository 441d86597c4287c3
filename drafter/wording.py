"""The words of official Indonesian: numbers, money, dates, labels, and sentences from templates."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from pathlib import Path

from drafter.errors import UserError

# As typing.TYPE_CHECKING, which would cost the start of the program the import of typing.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from jinja2 import Environment, Template

UNITS = (
    "nol", "satu", "dua", "tiga", "empat", "lima",
    "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
)  # fmt: skip
SCALES = (
    (10**15, "kuadriliun"), (10**12, "triliun"), (10**9, "miliar"),
    (10**6, "juta"), (1000, "ribu"), (100, "ratus"),
)  # fmt: skip
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
ROMANS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def spell(n: int) -> str:
    """A whole number in words, 0 up to 999 quadrillion and what follows it; ValueError beyond."""
    if not 0 <= n < 10**18:
        raise ValueError(n)
    if n < 12:
        return UNITS[n]
    if n < 20:
        return f"{UNITS[n - 10]} belas"
    if n < 100:
        return _join(f"{UNITS[n // 10]} puluh", n % 10)
    scale, name = next(pair for pair in SCALES if pair[0] <= n)
    count, rest = divmod(n, scale)
    if count == 1 and scale <= 1000:
        # "seratus", "seribu"; from a million on "satu juta".
        return _join(f"se{name}", rest)
    return _join(f"{spell(count)} {name}", rest)


def _join(words: str, rest: int) -> str:
    return f"{words} {spell(rest)}" if rest else words


@lru_cache(maxsize=1000)
def digits(n: int) -> str:
    """A whole number with points between thousands: "1.234.567"."""
    return f"{n:,}".replace(",", ".")


@lru_cache(maxsize=1000)
def numeral(n: int) -> str:
    """Digits and words (UU 12/2011 Lampiran II angka 270c): "3 (tiga)"."""
    return f"{digits(n)} ({spell(n)})"


def rupiah(amount: int) -> str:
    """An amount in whole rupiah: "Rp1.250.000,00"; ValueError below zero."""
    if amount < 0:
        raise ValueError(amount)
    return f"Rp{digits(amount)},00"


def rupiah_in_words(amount: int) -> str:
    """An amount as running text writes it (angka 270c): "Rp10.000,00 (sepuluh ribu rupiah)"."""
    return f"{rupiah(amount)} ({spell(amount)} rupiah)"


def ordinal_label(n: int) -> str:
    """The label of the n-th dictum, from 1: "KESATU", "KEDUA", "KEDUA PULUH SATU"."""
    if n < 1:
        raise ValueError(n)
    return f"KE{spell(n).upper()}"


def letter(n: int) -> str:
    """The n-th letter, from 1: a to z, then aa, bb, cc, as the numbering of Word goes on."""
    if n < 1:
        raise ValueError(n)
    repeats, place = divmod(n - 1, 26)
    return chr(ord("a") + place) * (repeats + 1)


def roman(n: int) -> str:
    """Roman numeral of 1 to 3999: "XIV"; ValueError beyond."""
    if not 0 < n < 4000:
        raise ValueError(n)
    words = ""
    for value, sign in ROMANS:
        count, n = divmod(n, value)
        words += sign * count
    return words


def long_date(day: date) -> str:
    """A date as a decree writes it: "5 Januari 2027"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    """A date in figures: "05-01-2027"."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def weekday(day: date) -> str:
    """The name of the day: "Selasa"."""
    return WEEKDAYS[day.weekday()]


def join_and(items: Sequence[str], word: str = "dan") -> str:
    """A row of words: "a", "a dan b", "a, b, dan c"; "" of none."""
    if len(items) < 3:
        return f" {word} ".join(items)
    return f"{', '.join(items[:-1])}, {word} {items[-1]}"


class Wording:
    """Sentences from the templates of one folder: `<section>.j2` holds a `{% block point %}` for each point.

    A template is compiled once, when first asked for. Templates are data: they run in a sandbox, and a name
    that no value was given for is an error, never a hole in a decree.
    """

    __slots__ = ("_environment", "_folder", "_templates")

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._environment: Environment | None = None
        self._templates: dict[str, Template] = {}

    def points(self, section: str) -> tuple[str, ...]:
        """The points of a section in the order of its file; UserError if the file is missing or broken."""
        return tuple(self._template(section).blocks)

    def render(self, section: str, point: str, /, **values: object) -> str:
        """One point with its values, as one line; UserError names the file and the line that fails.

        The block runs alone: what it sets, imports or calls must stand inside it.
        """
        template = self._template(section)
        block = template.blocks.get(point)
        if block is None:
            raise _broken(f"{section}.j2", f"tidak memuat bagian {point}")
        try:
            text = "".join(block(template.new_context(values)))
        except Exception as error:
            # Whatever a template's own arithmetic raises is the template's fault; its frame knows the line.
            lines = list(_lines_in(template, error))
            if not lines:
                raise
            raise _broken(f"{section}.j2", f"gagal pada baris {lines[-1]}") from error
        # A no-break space is kept: a template may hold "Nomor 25" together.
        plain = text.translate({ord(space): " " for space in "\t\r\n"})
        return " ".join(filter(None, plain.split(" ")))

    def _template(self, section: str) -> "Template":
        known = self._templates.get(section)
        if known is None:
            from jinja2 import TemplateNotFound, TemplateSyntaxError

            if self._environment is None:
                self._environment = _environment(self._folder)
            try:
                known = self._environment.get_template(f"{section}.j2")
            except TemplateSyntaxError as error:
                raise _broken(f"{section}.j2", f"rusak pada baris {error.lineno}") from error
            except (TemplateNotFound, OSError, UnicodeDecodeError) as error:
                raise _broken(f"{section}.j2", "tidak dapat dibaca") from error
            self._templates[section] = known
        return known


def _environment(folder: Path) -> "Environment":
    # Imported here: jinja2 takes tens of milliseconds, and not every start needs a sentence.
    from typing import cast

    from jinja2 import FileSystemLoader, StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment

    environment = SandboxedEnvironment(
        loader=FileSystemLoader(folder), undefined=StrictUndefined, autoescape=False, auto_reload=False
    )
    # jinja2 does not say what a filter is, so strict pyright cannot know it.
    filters = cast("dict[str, object]", environment.filters)  # pyright: ignore[reportUnknownMemberType]
    for words in (spell, digits, numeral, rupiah, rupiah_in_words, long_date, join_and):
        filters[words.__name__] = words
    return environment


def _lines_in(template: "Template", error: BaseException) -> Iterator[int]:
    """The template's own lines on the way to the error, the innermost last."""
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_globals.get("__jinja_template__") is template:
            yield template.get_corresponding_lineno(frame.tb_lineno)
        frame = frame.tb_next


def _broken(file: str, what: str) -> UserError:
    return UserError(
        f"Berkas susunan kalimat {file} {what}.", "Pasang ulang program; draf Anda tidak berubah."
    )
