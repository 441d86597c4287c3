"""What is done to a draft's file from the home page, and how the last of it is undone."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDir, QFile, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from drafter.errors import UserError
from drafter.files import shown

YEAR = re.compile(r"\b20\d\d\b")


@dataclass(frozen=True, slots=True)
class Done:
    """Something that was done: in words for a bar, where the draft stands now, and how to undo it."""

    told: str
    path: Path | None
    undo: Callable[[], Path] | None = None


def rename(path: Path, name: str, now: datetime) -> Done:
    """Gives a draft another name.  Raises UserError."""
    from drafter.library import shelf

    target = shelf.rename(path, name, now)
    if target == path:
        return Done("", path)
    told = f"Nama rancangan diganti menjadi {shown(Path(target.stem))}."
    return Done(told, target, lambda: shelf.rename(target, path.stem, now))


def duplicate(path: Path) -> Done:
    """A copy beside a draft, under new ids.  Raises UserError."""
    from drafter import beginning, library
    from drafter.library import shelf
    from drafter.model.identity import draw_id

    draft = library.read_draft(path).draft
    made = shelf.put(path.parent, f"{path.stem} - salinan", beginning.copied(draft, draw_id))
    return Done(f"Salinan dibuat: {shown(Path(made.stem))}.", made)


def renew(path: Path, now: datetime) -> Done:
    """A new draft out of one: number and dates cleared, the old decree to be revoked.  Raises UserError."""
    from drafter import beginning, library
    from drafter.documents.sources import load_sources
    from drafter.library import shelf
    from drafter.model.identity import draw_id

    draft = library.read_draft(path).draft
    made = beginning.renewed(draft, load_sources(), draw_id)
    return Done("", shelf.put(path.parent, next_name(path.stem, now.year), made))


def next_name(name: str, year: int) -> str:
    """The name of the draft that follows: a later year where one is named, else marked as new."""
    years = YEAR.findall(name)
    if not years:
        return f"{name} - baru"
    later = str(max(year, int(years[-1]) + 1))
    at = name.rindex(years[-1])
    return name[:at] + later + name[at + len(later) :]


def begin_from(sample: Path, folder: Path) -> Done:
    """A draft out of a sample, with the office's own data.  Raises UserError."""
    from drafter import beginning, library, profile, settings
    from drafter.library import shelf
    from drafter.model.identity import draw_id

    own = profile.load()
    layout = beginning.layout_of(settings.load())
    draft = beginning.from_sample(library.read_draft(sample).draft, own, layout, draw_id)
    name = f"Standar Pelayanan {own.office.name or sample.stem.title()}"
    return Done("", shelf.put(folder, name, draft))


def restore(path: Path, now: datetime) -> Done:
    """The newest whole copy in the place of a damaged draft.  Raises UserError."""
    from drafter.library import shelf

    done = shelf.restore(path, now)
    told = (
        f"Rancangan {shown(Path(path.stem))} dipulihkan dari cadangan {done.when:%d-%m-%Y pukul %H.%M}. "
        f"Berkas yang rusak disimpan sebagai {shown(done.aside)}."
    )
    return Done(told, path, lambda: shelf.put_damaged_back(path, done.aside))


def delete(path: Path, now: datetime) -> Done:
    """Moves a draft to the system's trash.  Raises UserError; the file is then where it was."""
    from drafter.library import shelf

    content = shelf.take_out(path, now)
    in_trash = to_trash(path)
    if in_trash is None:
        raise UserError(
            f"Rancangan {shown(Path(path.stem))} tidak dapat dipindahkan ke Sampah. Berkas itu utuh.",
            "Folder ini mungkin berada di jaringan yang tidak memiliki Sampah; hapus lewat pengelola berkas.",
        )
    told = f"Rancangan {shown(Path(path.stem))} dipindahkan ke Sampah."
    return Done(told, None, lambda: _restore(path, content, in_trash))


def to_trash(path: Path) -> Path | None:
    """Moves a file to the system's trash; where it stands there, None when it could not be moved."""
    # WORKAROUND(Qt 6.11.3): no trash can be made for a user whose data folder is not there yet.
    QDir().mkpath(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation))
    file = QFile(str(path))
    return Path(file.fileName()) if file.moveToTrash() else None


def _restore(path: Path, content: bytes, in_trash: Path) -> Path:
    """Back from its bytes, which we have: the trash may have been emptied or stand on another disk."""
    from drafter.library import shelf

    back = shelf.put_back(path, content)
    with contextlib.suppress(OSError):  # what stays in the trash harms nobody
        if in_trash != back and in_trash.read_bytes() == content:
            in_trash.unlink()
            info = in_trash.parent.parent / "info" / f"{in_trash.name}.trashinfo"
            if in_trash.parent.name == "files" and os.path.lexists(info):
                info.unlink()
    return back


def show_in_folder(path: Path) -> None:
    """Opens the folder of a draft, or a folder itself, in the system's own file manager."""
    folder = path if path.is_dir() else path.parent
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
