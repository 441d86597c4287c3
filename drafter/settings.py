"""What the officer chose for all drafts to come; rules and documents never read this, only the draft."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any, cast

from drafter import files, paths
from drafter.errors import UserError
from drafter.files import shown

MOST_BYTES = 1_000_000


def _no_keys() -> Mapping[str, object]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Choices for new drafts and for the window.

    drafts: folder offered for drafts, "" for the one of `paths.drafts()`.  Margins in millimetres,
    `size` in points.  reference: an office's own .docx with styles and letterhead, wording: a folder of its
    own sentences, "" for the program's; on this PC alone, never in a draft.
    text_size: of the window, in percent.  unknown: keys of other versions, kept.
    """

    drafts: str = ""
    preset: str = "umum"
    paper: str = "F4"
    top: float = 20.0
    bottom: float = 25.0
    left: float = 30.0
    right: float = 20.0
    font: str = "Bookman Old Style"
    size: float = 12.0
    reference: str = ""
    wording: str = ""
    text_size: int = 100
    theme: str = "sistem"
    unknown: Mapping[str, object] = field(default_factory=_no_keys, repr=False)


def load(path: Path | None = None) -> Settings:
    """The settings in a file (the user's own by default); a missing file gives the defaults.

    Raises UserError that names the file and the place when it cannot be understood.
    """
    path = path or paths.settings_file()
    try:
        content = files.read(path, MOST_BYTES)
    except files.NotThere:
        return Settings()
    tree = _parse(content, path)
    known = {each.name for each in fields(Settings)} - {"unknown"}
    for key in known & tree.keys():
        wanted = _wanted(key, tree[key])
        if wanted:
            raise _broken(path, f"pada kunci {key} seharusnya ada {wanted}")
    unknown = {key: value for key, value in tree.items() if key not in known}
    return Settings(**{key: tree[key] for key in known & tree.keys()}, unknown=MappingProxyType(unknown))


def save(settings: Settings, path: Path | None = None) -> None:
    """Writes the settings, whole or not at all.  Raises UserError."""
    path = path or paths.settings_file()
    own = {each.name: getattr(settings, each.name) for each in fields(Settings) if each.name != "unknown"}
    text = json.dumps({**own, **settings.unknown}, ensure_ascii=False, indent=1) + "\n"
    files.make_folder(path.parent)
    files.write(path, text.encode("utf-8"))


def _parse(content: bytes, path: Path) -> dict[str, Any]:
    try:
        tree = json.loads(content.decode("utf-8-sig"))
        json.dumps(tree, ensure_ascii=False).encode("utf-8")  # half a character could never be saved again
    except json.JSONDecodeError as error:
        raise _broken(path, f"terputus atau salah di baris {error.lineno}, kolom {error.colno}") from None
    except UnicodeDecodeError as error:
        raise _broken(path, f"huruf pada bita ke-{error.start + 1} bukan UTF-8") from None
    except RecursionError:
        raise _broken(path, "isinya bersarang terlalu dalam") from None
    except ValueError:
        raise _broken(path, "ada huruf atau bilangan yang tidak dapat dibaca") from None
    if not isinstance(tree, dict):
        raise _broken(path, "isinya bukan pengaturan")
    return cast(dict[str, Any], tree)


def _broken(path: Path, how: str) -> UserError:
    return UserError(
        f"Berkas pengaturan {shown(path)} rusak: {how}. Berkas itu tidak diubah.",
        "Perbaiki atau hapus berkas itu; tanpa berkas itu dipakai pengaturan bawaan.",
    )


def _wanted(key: str, value: object) -> str:
    """What should stand there, "" where the value is right."""
    wanted, holds = _RULES[key]
    return "" if holds(value) else wanted


def _words(value: object) -> bool:
    return isinstance(value, str) and value.isprintable()


def _named(value: object) -> bool:
    return _words(value) and bool(value)


def _one_of(*choices: str) -> tuple[str, Callable[[object], bool]]:
    return "salah satu dari " + ", ".join(choices), lambda value: value in choices


def _between(least: int, most: int) -> tuple[str, Callable[[object], bool]]:
    def holds(value: object) -> bool:
        return isinstance(value, (int, float)) and not isinstance(value, bool) and least <= value <= most

    return f"bilangan {least} sampai dengan {most}", holds


def _percent(value: object) -> bool:
    return type(value) is int and 50 <= value <= 300


_RULES: Mapping[str, tuple[str, Callable[[object], bool]]] = MappingProxyType(
    {
        "drafts": ("nama folder", _words),
        "reference": ("nama berkas acuan", _words),
        "wording": ("nama folder kalimat", _words),
        "preset": ("nama susunan keputusan", _named),
        "paper": _one_of("F4", "A4"),
        **{margin: _between(5, 45) for margin in ("top", "bottom", "left", "right")},
        "font": ("nama huruf", _named),
        "size": _between(8, 14),
        "text_size": ("bilangan bulat 50 sampai dengan 300", _percent),
        "theme": _one_of("sistem", "terang", "gelap"),
    }
)
