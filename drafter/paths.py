"""Where things stand: the program's own files, and what it keeps for its user.

`PENYUSUN_DATA` names one folder for all that is kept (backups, settings, drafts): for portable use
and for tests.
"""

from __future__ import annotations

import os
from pathlib import Path

_NAME = "penyusun-standar-pelayanan"


def resources() -> Path:
    """The folder of data that comes with the program."""
    return Path(__file__).resolve().parent.parent / "resources"


def data() -> Path:
    """The folder the program keeps for this user; it need not exist yet."""
    redirected = _redirected()
    if redirected is not None:
        return redirected
    import platformdirs  # only when needed: start-up is measured

    # Local, not roaming: backups must not travel through an office network at every log-in.
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False, roaming=False))


def backups() -> Path:
    """The folder that holds one folder of copies for each draft."""
    return data() / "cadangan"


def settings_file() -> Path:
    """The file of settings; it need not exist."""
    return data() / "pengaturan.json"


def profile_file() -> Path:
    """The file of the office's own data; it need not exist."""
    return data() / "instansi.json"


def own_regulations_file() -> Path:
    """The office's own catalogue of regional regulations; it need not exist."""
    return data() / "peraturan-daerah.json"


def renewed_catalogue_file() -> Path:
    """The office's renewed copy of the catalogue; it need not exist."""
    return data() / "katalog.json"


def summaries_file() -> Path:
    """The file that keeps what the list of drafts shows; it may be deleted at any time."""
    return data() / "ringkasan.json"


def drafts() -> Path:
    """The folder offered for new drafts, one an officer can see and copy."""
    redirected = _redirected()
    if redirected is not None:
        return redirected / "Standar Pelayanan"
    import platformdirs

    return Path(platformdirs.user_documents_dir()) / "Standar Pelayanan"


def _redirected() -> Path | None:
    named = os.environ.get("PENYUSUN_DATA", "")
    return Path(named).absolute() if named else None
