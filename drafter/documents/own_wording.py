"""An office's own sentences: templates of a folder that go before the program's.

They may say what is printed and ask for a condition, and nothing else: no loops, calls, arithmetic or
assignments, so that a template from elsewhere can neither reach the machine nor hold it up.  What is wrong
in one is remembered with file and line, and the program's own sentence stands in its place.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from drafter import files
from drafter.errors import UserError
from drafter.files import printable, shown
from drafter.paths import resources
from drafter.wording import Wording, join_and, long_date, numeral, spell

if TYPE_CHECKING:
    from jinja2 import Environment, Template

MOST_BYTES = 200_000
MOST_LETTERS = 20_000  # of a sentence
ALLOWED = frozenset(
    (
        *("Template", "Block", "Output", "TemplateData", "Name", "Const", "Filter"),
        *("If", "CondExpr", "Compare", "Operand", "And", "Or", "Not"),
    )
)
OURS = "Kalimat bawaan program yang dipakai."


class OwnWording(Wording):
    """The program's sentences, those of an office's folder before them; `troubles` tells what is not used."""

    __slots__ = ("_environment_own", "_folder_own", "_templates_own", "_troubles")

    def __init__(self, ours: Path, own: Path) -> None:
        super().__init__(ours)
        self._folder_own = own
        self._environment_own: Environment | None = None
        self._templates_own: dict[str, Template | None] = {}
        self._troubles: dict[str, None] = {}

    @property
    def troubles(self) -> tuple[str, ...]:
        """A sentence for each own template that cannot be used, with file and line."""
        return tuple(self._troubles)

    def check(self) -> tuple[str, ...]:
        """Reads every own template there may be; what is wrong in them."""
        for path in sorted(self._folder.glob("*.j2")):
            self._own(path.stem)
        return self.troubles

    def render(self, section: str, point: str, /, **values: object) -> str:
        """The office's sentence where it has a sound one, else the program's."""
        template = self._own(section)
        block = template.blocks.get(point) if template is not None else None
        if template is None or block is None:
            return super().render(section, point, **values)
        try:
            text = " ".join("".join(block(template.new_context(values))).split())
            if len(text) <= MOST_LETTERS:
                return text
            self._trouble(section, f"bagian {point} lebih panjang dari {MOST_LETTERS} huruf")
        except Exception as error:
            lines = list(_lines_in(template, error))
            self._trouble(section, f"gagal{_line(lines[-1] if lines else 0)}: {_reason(error)}")
        return super().render(section, point, **values)

    def _own(self, section: str) -> Template | None:
        if section not in self._templates_own:
            self._templates_own[section] = self._read(section)
        return self._templates_own[section]

    def _read(self, section: str) -> Template | None:
        path = self._folder_own / f"{section}.j2"
        try:
            content = files.read(path, MOST_BYTES)
        except files.NotThere:
            return None
        except UserError as error:
            self._trouble(section, f"tidak dibaca ({error.sentence.rstrip('.')})")
            return None
        from jinja2 import TemplateSyntaxError

        try:
            return self._compiled(content.decode("utf-8-sig"), section)
        except UnicodeDecodeError as error:
            self._trouble(section, f"hurufnya pada bita ke-{error.start + 1} bukan UTF-8")
        except TemplateSyntaxError as error:
            self._trouble(section, f"rusak{_line(error.lineno)}")
        except _Refused as error:
            self._trouble(section, f"memuat perintah yang tidak diizinkan{_line(error.line)}")
        except (RecursionError, MemoryError, ValueError, SyntaxError):
            self._trouble(section, "isinya bersarang terlalu dalam")
        return None

    def _compiled(self, source: str, section: str) -> Template | None:
        environment = self._environment_own
        if environment is None:
            environment = self._environment_own = _environment()
        for node in _nodes(environment.parse(source)):
            if type(node).__name__ not in ALLOWED or getattr(node, "name", "") in ("_", "self", "super"):
                raise _Refused(node.lineno)
        return environment.from_string(source)

    def _trouble(self, section: str, what: str) -> None:
        self._troubles[f"Kalimat sendiri {section}.j2 {printable(what)}. {OURS}"] = None


class _Refused(Exception):
    """A template asks for more than words and conditions."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def own_wording(folder: Path) -> OwnWording:
    """The wording with the templates of a folder before the program's.

    UserError if there is no such folder or it holds no template that the program asks for.
    """
    ours = resources() / "wording"
    try:
        there = {each.name for each in folder.iterdir()}
    except OSError as error:
        raise UserError(
            f"Folder kalimat {shown(folder)} tidak dapat dibuka.", "Periksa nama dan letak folder itu."
        ) from error
    known = sorted(each.name for each in ours.glob("*.j2"))
    if not there & set(known):
        raise UserError(
            f"Folder kalimat {shown(folder)} tidak memuat berkas kalimat.",
            f"Nama berkas yang dikenal: {', '.join(known)}. Contohnya ada di resources/wording.",
        )
    return OwnWording(ours, folder)


def _environment() -> Environment:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, auto_reload=False)
    cast(dict[str, object], made.globals).clear()  # pyright: ignore[reportUnknownMemberType]
    kept = cast(dict[str, object], made.filters)  # pyright: ignore[reportUnknownMemberType]
    plain = {name: kept[name] for name in ("upper", "lower", "capitalize", "trim", "default")}
    kept.clear()
    kept.update(plain)
    for words in (spell, numeral, long_date, join_and):
        kept[words.__name__] = words
    return made


def _nodes(root: Any) -> Iterator[Any]:
    """All nodes of a template, without recursion."""
    left = [root]
    while left:
        node = left.pop()
        yield node
        left.extend(node.iter_child_nodes())


def _lines_in(template: Template, error: BaseException) -> Iterator[int]:
    """The template's own lines on the way to the error, the innermost last."""
    frame = error.__traceback__
    while frame is not None:
        if frame.tb_frame.f_globals.get("__jinja_template__") is template:
            yield template.get_corresponding_lineno(frame.tb_lineno)
        frame = frame.tb_next


def _line(number: int | None) -> str:
    return f" pada baris {number}" if number else ""


def _reason(error: BaseException) -> str:
    from jinja2 import UndefinedError

    if isinstance(error, UndefinedError):
        return "ada nama yang tidak dikenal di sana"
    return "isinya tidak dapat dicetak"
