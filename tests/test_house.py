"""The house keeps its rules: no Qt in the core, nothing heavy at start, no prints, no file too long."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CORE = sorted((ROOT / "drafter").rglob("*.py"))
OURS = [ROOT / "main.py", *CORE, *(ROOT / "forms").rglob("*.py"), *(ROOT / "tests").rglob("*.py")]
QT = ("PySide6", "shiboken6", "forms")
HEAVY = ("docx", "lxml", "jinja2", "platformdirs")
MAY_PRINT = ("drafter/cli.py", "drafter/environment")
LONGEST = 500


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


MODULES = [module_of(each) for each in CORE]


def loaded_by(*modules: str) -> set[str]:
    """The names of the packages that a fresh interpreter has loaded after importing these modules."""
    code = (
        "import importlib, json, sys\n"
        "for name in sys.argv[1:]: importlib.import_module(name)\n"
        "print(json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code, *modules],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(run.stdout))


def test_the_core_never_loads_qt() -> None:
    assert len(MODULES) > 40
    loaded = loaded_by(*MODULES)
    assert "drafter" in loaded
    assert not loaded & set(QT)


def test_the_heavy_packages_are_loaded_only_when_they_are_used() -> None:
    loaded = loaded_by(*MODULES)
    assert not loaded & set(HEAVY)


@pytest.mark.parametrize("name", ["main", "drafter.cli", "drafter.documents.papers", "drafter.model.codec"])
def test_a_door_of_the_program_opens_alone(name: str) -> None:
    loaded = loaded_by(name)
    assert not loaded & {*QT, *HEAVY}


def test_importing_the_door_does_not_start_the_program() -> None:
    assert "drafter" not in loaded_by("main")


def nodes_of(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_bytes()))


def prints(path: Path) -> bool:
    """Whether a file prints, or writes to the standard streams by hand."""
    return any(
        (isinstance(each, ast.Name) and each.id == "print")
        or (isinstance(each, ast.Attribute) and each.attr in ("stdout", "stderr") and is_sys(each.value))
        for each in nodes_of(path)
    )


def is_sys(node: ast.expr) -> bool:
    return isinstance(node, ast.Name) and node.id == "sys"


def test_the_core_prints_in_its_commands_and_its_set_up_alone() -> None:
    printing = [path.relative_to(ROOT).as_posix() for path in CORE if prints(path)]
    assert printing
    assert [each for each in printing if not each.startswith(MAY_PRINT)] == []


def imports_of(path: Path) -> Iterator[str]:
    for each in nodes_of(path):
        if isinstance(each, ast.Import):
            yield from (alias.name for alias in each.names)
        elif isinstance(each, ast.ImportFrom):
            yield from (f"{each.module}.{alias.name}" for alias in each.names)


def test_the_door_leads_to_the_set_up_the_commands_and_the_window_alone() -> None:
    ours = {
        each
        for each in imports_of(ROOT / "main.py")
        if each.partition(".")[0] in ("drafter", "forms", "tests")
    }
    assert ours == {"drafter.environment", "drafter.cli", "forms.window"}


def test_the_core_never_names_the_window_or_the_tests() -> None:
    named = {(module_of(path), name) for path in CORE for name in imports_of(path)}
    assert {each for each in named if each[1].partition(".")[0] in (*QT, "tests")} == set()


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_no_file_is_too_long(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST
