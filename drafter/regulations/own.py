"""The office's own catalogue (Perda, Perbup) and its renewed copy of the program's, beside its settings.

The program starts with what it has: a file that is broken, or an entry in it, is left out and named with its
line.  The file that comes with the program is never written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, cast

from drafter import files, paths
from drafter.errors import UserError
from drafter.files import shown
from drafter.regulations.catalogue import REINSTALL, VERSION, Catalogue, Row, load_catalogue
from drafter.regulations.entries import read_regulation
from drafter.regulations.hierarchy import Level, level_of, one_number, read_name

MOST_BYTES = 10_000_000
MOST_OWN = 5_000
LONGEST_TITLE = 600
ORIGIN = "Peraturan yang ditambahkan sendiri oleh instansi."


class Read(NamedTuple):
    """The sound entries of a file by their ids, and a sentence for each that is not."""

    rows: dict[str, Row]
    troubles: tuple[str, ...]


def load_whole(renewed: Path | None = None, own: Path | None = None) -> tuple[Catalogue, tuple[str, ...]]:
    """The program's catalogue, the renewed copy over it, the office's own behind; and what was not used.

    UserError only where the program's own file is missing or broken.
    """
    shipped = load_catalogue()
    over = read_rows(renewed or paths.renewed_catalogue_file())
    mine = read_rows(own or paths.own_regulations_file())
    if not over.rows and not mine.rows:
        return shipped, (*over.troubles, *mine.troubles)
    rows: dict[str, Row] = {**shipped.rows, **over.rows}
    added = {id: row for id, row in mine.rows.items() if id not in rows}
    return Catalogue({**rows, **added}, own=added), (*over.troubles, *mine.troubles)


def read_rows(path: Path) -> Read:
    """The entries of a catalogue file that can be used; nothing where there is none."""
    try:
        content = files.read(path, MOST_BYTES)
    except files.NotThere:
        return Read({}, ())
    except UserError as error:
        return Read({}, (str(error.sentence),))
    try:
        text = content.decode("utf-8-sig")
        tree: object = json.loads(text)
    except json.JSONDecodeError as error:
        return Read({}, (left_out(path, f"baris {error.lineno}"),))
    except (ValueError, RecursionError):
        return Read({}, (left_out(path, "baris 1"),))
    table = cast("dict[str, object]", tree) if isinstance(tree, dict) else {}
    entries = table.get("regulations")
    if table.get("version") != VERSION or not isinstance(entries, list):
        return Read({}, (left_out(path, "baris 1"),))
    rows: dict[str, Row] = {}
    troubles: list[str] = []
    for place, entry in enumerate(cast("list[object]", entries), 1):
        row = cast("dict[str, object]", entry) if isinstance(entry, dict) else {}
        wrong = fault(row, rows)
        if wrong:
            line = line_of(text, row, place)
            troubles.append(f"Entri pada baris {line} dalam {shown(path)} tidak dipakai: {wrong}.")
        else:
            rows[str(row["id"])] = row
    return Read(rows, tuple(troubles))


def left_out(path: Path, place: str) -> str:
    """What is said of a file that cannot be used at all."""
    return f"Katalog {shown(path)} rusak pada {place} dan tidak dipakai; peraturan lain tetap tersedia."


def fault(row: Row, known: Mapping[str, Row]) -> str:
    """What is wrong with an entry, "" where nothing is."""
    try:
        id = read_regulation(row).id
    except ValueError as error:
        return f'bagian "{error}" keliru atau tidak ada'
    return f'kode "{id}" sudah dipakai' if id in known else ""


def line_of(text: str, row: Row, place: int) -> int:
    """The line of a file on which an entry stands, as near as can be told."""
    id = row.get("id")
    found = re.search(rf'"id"\s*:\s*{re.escape(json.dumps(id, ensure_ascii=False))}', text) if id else None
    starts = [match.start() for match in re.finditer(r"\{", text)]
    at = found.start() if found else starts[min(place, len(starts) - 1)] if starts else 0
    return text.count("\n", 0, at) + 1


# --- the office's own --------------------------------------------------------------------------


def read_local(words: str) -> Row:
    """The entry of a regional regulation that is written out: kind, region, number, year, title.

    UserError says what is missing.
    """
    name = read_name(words)
    _, _, title = words.partition(" tentang ")
    title = re.split(r"\s*\((?:lembaran|berita)\b", title, maxsplit=1, flags=re.IGNORECASE)[0].strip(" ;.")
    missing = [
        word
        for word, said in (
            ("nomor", name.number),
            ("tahun", name.year),
            ("judul sesudah kata tentang", title),
        )
        if not said
    ]
    if missing or len(title) > LONGEST_TITLE:
        raise UserError(
            f"Peraturan itu belum menyebut {', '.join(missing) or 'judul yang wajar'}.",
            "Tulis lengkap, misalnya: Peraturan Bupati Siak Nomor 12 Tahun 2020 tentang Pelimpahan.",
        )
    if level_of(name) is Level.UNKNOWN:
        raise UserError(
            "Jenis peraturan itu tidak dikenal.",
            "Mulailah dengan jenisnya, misalnya Peraturan Daerah Kabupaten atau Peraturan Bupati.",
        )
    kind = " ".join(each if each in ("dan",) else each.capitalize() for each in name.kind.split())
    id = re.sub(r"[^a-z0-9]+", "-", f"{name.kind} {one_number(name.number)} {name.year}".casefold())
    return {
        "id": id.strip("-"),
        "kind": kind,
        "number": name.number.upper(),
        "year": name.year,
        "title": title,
        "status": "in-force",
        "checked": "cited",
    }


def add_local(words: str, catalogue: Catalogue, path: Path | None = None) -> str:
    """Adds a regional regulation to the office's own file; returns its id.

    UserError where something is missing, where the catalogue has it, or where the file cannot be written.
    """
    return keep_local(read_local(words), catalogue, path)


def keep_local(row: Row, catalogue: Catalogue, path: Path | None = None) -> str:
    """Keeps an entry in the office's own file; returns its id.  Raises UserError as `add_local` does."""
    path = path or paths.own_regulations_file()
    known = read_rows(path)
    if known.troubles:
        raise UserError(
            f"{known.troubles[0]} Peraturan baru belum ditambahkan.",
            "Betulkan atau pindahkan berkas itu, lalu ulangi.",
        )
    id = str(row["id"])
    name = f"{row['kind']} Nomor {row['number']} Tahun {row['year']}"
    if id in catalogue or id in known.rows or catalogue.match(name):
        raise UserError("Peraturan itu sudah ada dalam katalog.", "Cari dengan jenis, nomor, dan tahunnya.")
    if len(known.rows) >= MOST_OWN:
        raise UserError("Katalog instansi sudah penuh.", "Hapus peraturan yang tidak dipakai.")
    files.make_folder(path.parent)
    files.write(path, written((*known.rows.values(), row)))
    return id


def written(rows: tuple[Row, ...]) -> bytes:
    """A catalogue file, one entry a line."""
    lines = ",\n".join(json.dumps(dict(row), ensure_ascii=False) for row in rows)
    text = f'{{\n"version": {VERSION},\n"origin": "{ORIGIN}",\n"regulations": [\n{lines}\n]\n}}\n'
    return text.encode()


# --- renewing ----------------------------------------------------------------------------------


def renew(source: Path, target: Path | None = None) -> int:
    """Checks a catalogue file whole, then puts it in the place of the renewed copy; returns its entries.

    UserError names the first fault; the copy that was there then stays.
    """
    target = target or paths.renewed_catalogue_file()
    content = files.read(source, MOST_BYTES)
    found = read_rows(source)
    faults = [*found.troubles, *dangling(found.rows)]
    if not found.rows and not faults:
        faults = [f"Berkas {shown(source)} tidak memuat peraturan."]
    if faults:
        more = f" Masih ada {len(faults) - 1} kesalahan lain." if faults[1:] else ""
        raise UserError(
            f"Katalog tidak diperbarui. {faults[0]}{more}",
            "Katalog yang lama tetap dipakai. Minta berkas yang utuh.",
        )
    files.make_folder(target.parent)
    files.write(target, content)
    return len(found.rows)


def renew_named(words: Sequence[str], start: str) -> str:
    """Renews from the one file that is named on a command line; what is said of it, or how to use it."""
    usage = f"Penggunaan: {start} perbarui-katalog BERKAS"
    if words and words[0] in ("-h", "--help", "--bantuan"):
        return f"{usage}\n\nBerkas diperiksa dahulu; katalog bawaan program tidak diubah."
    if len(words) != 1:
        raise UserError("Sebutkan satu berkas katalog (.json).", usage)
    return f"Katalog diperbarui: {renew(Path(words[0]))} peraturan."


def dangling(rows: Mapping[str, Row]) -> Iterator[str]:
    """Entries that name a change or a successor that neither the file nor the program has."""
    shipped = load_catalogue()
    for id, row in rows.items():
        regulation = read_regulation(row)
        for other in (*regulation.amended_by, *filter(None, (regulation.repealed_by,))):
            if other not in rows and other not in shipped:
                yield f'Entri "{id}" merujuk "{other}" yang tidak ada.'


__all__ = [
    "REINSTALL",
    "add_local",
    "keep_local",
    "load_whole",
    "read_local",
    "read_rows",
    "renew",
    "renew_named",
    "written",
]
