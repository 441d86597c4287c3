"""What the kit costs a start: home must be painted before anything of documents is loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]


def test_the_kit_loads_neither_documents_nor_word() -> None:
    code = (
        "import sys, forms.controls, forms.dialogs, forms.crash\n"
        "print(*(name for name in ('docx', 'lxml', 'jinja2', 'drafter.documents') if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
