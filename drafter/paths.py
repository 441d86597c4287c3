"""Where the program's own files stand."""

from pathlib import Path


def resources() -> Path:
    """The folder of data that comes with the program."""
    return Path(__file__).resolve().parent.parent / "resources"
