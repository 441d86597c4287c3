"""LibreOffice and poppler for the tests: many .docx -> PDF in one call, and what stands on the pages."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).resolve().parent / "fonts.conf"


def missing() -> str:
    """The programs that are not installed, "" for none."""
    return ", ".join(
        name for name in ("soffice", "pdftotext", "pdftoppm", "pdffonts") if not shutil.which(name)
    )


@lru_cache(maxsize=1)
def _profile() -> tempfile.TemporaryDirectory[str]:
    """One profile a process, so that runs side by side do not wait for each other."""
    return tempfile.TemporaryDirectory(prefix="soffice-")


def convert(papers: Mapping[str, bytes], folder: Path) -> dict[str, Path]:
    """Render papers (stem -> .docx bytes) to PDF in one call of LibreOffice; stem -> PDF."""
    return _converted(papers, folder, "pdf", folder)


def saved_again(papers: Mapping[str, bytes], folder: Path) -> dict[str, bytes]:
    """Papers as LibreOffice writes them when a clerk opens and saves them, in one call."""
    made = _converted(papers, folder, "docx", folder / "saved")
    return {stem: path.read_bytes() for stem, path in made.items()}


def _converted(papers: Mapping[str, bytes], folder: Path, form: str, target: Path) -> dict[str, Path]:
    sources = {stem: folder / f"{stem}.docx" for stem in papers}
    for stem, source in sources.items():
        source.write_bytes(papers[stem])
    command = [
        "soffice", f"-env:UserInstallation=file://{_profile().name}", "--headless", "--convert-to", form,
        "--outdir", str(target), *map(str, sources.values()),
    ]  # fmt: skip
    environment = os.environ | {"FONTCONFIG_FILE": str(FONTS), "SAL_USE_VCLPLUGIN": "svp"}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=600)
    return {stem: target / f"{stem}.{form}" for stem in sources}


def pages(pdf: Path) -> list[str]:
    """The text of each page, in the order of reading."""
    return _run("pdftotext", "-raw", str(pdf), "-").split("\f")[:-1]


def pdf_text(pdf: Path) -> str:
    """All text, words parted by single spaces."""
    return " ".join(" ".join(pages(pdf)).split())


def fonts(pdf: Path) -> set[str]:
    """Names of the fonts in the PDF, without the tag of the subset."""
    rows = _run("pdffonts", str(pdf)).splitlines()[2:]
    return {row.split()[0].partition("+")[2] or row.split()[0] for row in rows}


def pictures(pdf: Path, folder: Path, dpi: int = 70) -> Iterable[Path]:
    """A PNG of each page."""
    _run("pdftoppm", "-r", str(dpi), "-png", str(pdf), str(folder / pdf.stem))
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=120).stdout
