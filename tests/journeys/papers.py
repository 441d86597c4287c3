"""The words of exported papers, as a reader sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import docx

from drafter import delivery
from drafter.delivery import load_sources
from drafter.model import codec
from drafter.model.draft import Draft


def words(papers: list[Path]) -> str:
    """All words of Word files, one paragraph a line, one blank between words."""
    lines = (line for path in papers for line in _paragraphs(docx.Document(str(path)).element.body))
    return "\n".join(line for line in lines if line)


def _paragraphs(body: Any) -> Iterator[str]:
    space = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    for paragraph in body.iter(f"{space}p"):
        text = "".join(node.text or " " for node in paragraph.iter(f"{space}t", f"{space}tab", f"{space}br"))
        yield re.sub(r"\s+", " ", text.replace("\u00a0", " ")).strip()


def papers_of(draft: Draft, folder: Path) -> list[Path]:
    """The papers of a draft, exported without the window."""
    path = folder / "banding.draf"
    path.write_bytes(codec.encode(draft))
    return list(delivery.deliver(path, folder, datetime(2026, 1, 12), load_sources()).files)
