"""Commands without a window.  Nothing heavy is imported before a command needs it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from drafter import __version__
from drafter.errors import UserError

TYPE_CHECKING = False
if TYPE_CHECKING:
    import argparse
    from datetime import date
    from typing import NoReturn

    from drafter.delivery import Inspected

NAME = "Penyusun Standar Pelayanan"
START = "py main.py" if os.name == "nt" else "python3 main.py"
MISSING, FAILED, INTERRUPTED, BROKEN_PIPE = 1, 2, 130, 141
_SHORT_TURN = 0.0002  # seconds

HELP = f"""{NAME} {__version__}

Penggunaan: {START} PERINTAH [PILIHAN] [RANCANGAN ...]

Perintah:
  ekspor    membuat berkas Word dari rancangan (.draf)
  periksa   memeriksa isi rancangan seperti penilai memeriksanya
  impor     membuat rancangan dari teks biasa (.json), atau membandingkan berkas Word (.docx)
  skema     menampilkan skema JSON berkas rancangan dan berkas impor
  perbarui-katalog   memperbarui katalog peraturan dari sebuah berkas, sesudah diperiksa

Pilihan:
  --bantuan, --help, -h   menampilkan bantuan ini, atau bantuan sebuah perintah
  --versi                 menampilkan versi program

Contoh: {START} ekspor kecamatan.draf -o Keluaran"""


def main(argv: list[str]) -> int:
    """Runs one command; `argv` are the words after the program's name.  Returns the exit code.

    0: done; 1: `periksa` found what must be mended; 2: something failed, told in a sentence on stderr.
    """
    _speak_utf8()
    try:
        code = _run(argv)
        if sys.stdout is not None:  # pythonw has none
            sys.stdout.flush()
        return code
    except UserError as error:
        _complain(error)
        return FAILED
    except MemoryError:
        _complain(UserError("Memori komputer tidak cukup.", "Tutup program lain, lalu ulangi."))
        return FAILED
    except BrokenPipeError:
        # Whoever read our words has gone; Python must not complain about it at its end.
        for stream in filter(None, (sys.stdout, sys.stderr)):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        print("\nDihentikan. Berkas yang sudah selesai ditulis tetap ada.", file=sys.stderr)
        return INTERRUPTED


def _run(argv: list[str]) -> int:
    if not argv:
        raise UserError(
            "Jendela program memerlukan layar, sedangkan perintah tidak disebut.",
            f"Untuk membuat berkas Word tanpa layar, jalankan: {START} ekspor NAMA.draf",
        )
    command, words = argv[0], argv[1:]
    if command in ("-h", "--help", "--bantuan"):
        print(HELP)
        return 0
    if command in ("--versi", "--version"):
        print(f"{NAME} {__version__}")
        return 0
    known = {"ekspor": _export, "periksa": _check, "impor": _import, "skema": _print_schemas}
    if command in known:
        return known[command](words)
    if command == "perbarui-katalog":
        from drafter.regulations.own import renew_named

        print(renew_named(words, START))
        return 0
    raise UserError(f'Perintah "{_printable(command)}" tidak dikenal.', f"Daftar perintah: {START} --bantuan")


# --- ekspor ----------------------------------------------------------------------------------


def _export(words: list[str]) -> int:
    parser, add_option = _parser(
        "ekspor",
        "RANCANGAN [RANCANGAN ...] [-o FOLDER] [--dokumen DOKUMEN[,DOKUMEN ...]] [--tanpa-data] "
        "[--acuan BERKAS] [--kalimat FOLDER]",
        "Membuat berkas Word dari rancangan: keputusan dengan lampirannya, atau dokumen lain yang disebut "
        "dengan --dokumen. Tanpa -o, berkas ditulis di samping rancangannya. Berkas yang "
        "sudah ada hanya diganti bila berasal dari ekspor terakhir dan belum diubah.",
    )
    add_option("-o", "--ke", metavar="FOLDER", help="folder tujuan, dibuat bila belum ada")
    add_option("--dokumen", metavar="DOKUMEN", help=_paper_help())
    add_option(
        "--tanpa-data",
        action="store_true",
        help="tidak menyertakan data rancangan di dalam berkas Word, misalnya untuk dipublikasikan",
    )
    add_option("--acuan", metavar="BERKAS", help="dokumen Word (.docx) instansi dengan gaya dan kop sendiri")
    add_option("--kalimat", metavar="FOLDER", help="folder kalimat sendiri, didahulukan dari kalimat program")
    _refuse_open_end(words, "ekspor")
    chosen = _parse(parser, words)
    if chosen is None:
        return 0
    asked, drafts = chosen

    import gc

    gc.freeze()
    gc.disable()  # a short life: what is made is needed until its end
    interval = sys.getswitchinterval()
    sys.setswitchinterval(_SHORT_TURN)  # the thread that zips would wait longer for its turn than it works
    try:
        return _deliver_each(drafts, asked)
    finally:
        sys.setswitchinterval(interval)
        gc.enable()
        gc.unfreeze()


def _paper_help() -> str:
    from drafter.documents.papers import ALL, DECREE, PAPERS

    names = ", ".join(PAPERS)
    return f"{names}, atau {ALL}; beberapa dipisahkan koma, tanpa pilihan ini {DECREE}"


def _deliver_each(drafts: Sequence[Path], asked: argparse.Namespace) -> int:
    from datetime import datetime

    from drafter import delivery
    from drafter.documents.papers import DECREE, chosen_papers

    chosen = (DECREE,) if asked.dokumen is None else chosen_papers(asked.dokumen)
    looks = delivery.load_looks(asked.acuan, asked.kalimat)
    folder = Path(asked.ke) if asked.ke else None
    taken, progress = set[Path](), _Progress(len(drafts))

    def work(path: Path) -> int:
        delivered = delivery.deliver(
            path,
            folder,
            datetime.now(),
            looks.sources,
            with_data=not asked.tanpa_data,
            chosen=chosen,
            reference=looks.reference,
            taken=taken,
            progress=progress.say,
        )
        taken.update(delivered.files)
        progress.clear()
        for each in delivered.files:
            print(each, flush=True)
        for line in (*delivered.inspected.notes, *_told(delivered.inspected)):
            print(_printable(line), file=sys.stderr)
        return 0

    return _each(drafts, work, progress)


# --- periksa ---------------------------------------------------------------------------------


def _check(words: list[str]) -> int:
    parser, add_option = _parser(
        "periksa",
        "RANCANGAN [RANCANGAN ...] [--tanggal TANGGAL] [--json] [--lembar] [-o FOLDER]",
        "Memeriksa rancangan seperti penilai dan bagian hukum memeriksanya. Rancangan tidak diubah. "
        "Kode keluar: 0 tidak ada temuan wajib, 1 masih ada, 2 ada rancangan yang tidak dapat dibaca.",
    )
    add_option("--json", action="store_true", help="hasil sebagai JSON untuk diolah program lain")
    add_option("--tanggal", metavar="TANGGAL", help="tanggal yang dianggap hari ini, misalnya 2026-07-20")
    add_option("--lembar", action="store_true", help="lembar hasil pemeriksaan sebagai berkas Word")
    add_option("-o", dest="folder", metavar="FOLDER", help="folder untuk lembar hasil pemeriksaan")
    add_option("--jelaskan", metavar="ATURAN", help="menjelaskan sebuah aturan, misalnya time-vague")
    if words[:1] == ["--jelaskan"] and len(words) == 2:
        from drafter.checks.report import explanation

        print(explanation(_printable(words[1])))
        return 0
    chosen = _parse(parser, words)
    if chosen is None:
        return 0
    asked, drafts = chosen
    folder = Path(asked.folder) if asked.folder else None
    return _inspect_each(drafts, asked.json, _day(asked.tanggal), asked.lembar or folder is not None, folder)


def _day(words: str | None) -> date:
    """The day taken for today: as typed, or the clock's, which the rules themselves never read."""
    from datetime import date

    if words is None:
        return date.today()
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        told = f'Tanggal "{_printable(words)}" tidak dapat dibaca.'
        raise UserError(told, "Tulis seperti 2026-07-20.") from error


def _inspect_each(
    drafts: Sequence[Path], as_json: bool, today: date, sheets: bool = False, folder: Path | None = None
) -> int:
    from drafter import delivery
    from drafter.checks import Checker, every_rule, report

    sources, results = delivery.load_sources(), list[dict[str, object]]()

    def work(path: Path) -> int:
        found, draft = delivery.inspect(path, sources)
        made = Checker(sources, every_rule()).check(draft, today)
        if sheets:
            empty = sum(len(each.empty) + len(each.examples) for each in found.lacking)
            waiting = empty + len(found.to_complete)
            sheet = delivery.deliver_review(path, folder, today, sources, made, waiting)
            print(_printable(f"Lembar hasil pemeriksaan: {sheet}"), file=sys.stderr)
        if as_json:
            rows = report.as_json(made)
            results.append(_as_json(path, found, ready=made.is_ready, rules=made.rules, findings=rows))
        else:
            print(path)
            for line in (*found.notes, *report.told(made), *_told(found)):
                print(f"  {_printable(line)}")
        return 0 if made.is_ready and not found.lacking else MISSING

    def fail(path: Path, error: UserError) -> None:
        results.append({"berkas": str(path), "galat": str(error)})

    code = _each(drafts, work, _Progress(0), fail)
    if as_json:
        import json

        # Bytes of a name that are no letters cannot stand in JSON.
        told = json.dumps({"rancangan": results}, ensure_ascii=False, indent=1)
        print(told.encode("utf-8", "replace").decode("utf-8"))
    return code


def _as_json(
    path: Path, found: Inspected, *, ready: bool, rules: int, findings: list[dict[str, object]]
) -> dict[str, object]:
    def rows(kind: str) -> list[dict[str, object]]:
        return [{"bagian": each.place, "isian": getattr(each, kind)} for each in found.lacking]

    return {
        "berkas": str(path),
        "siap_diajukan": ready and not found.lacking,
        "terisi": not found.lacking,
        "aturan": rules,
        "findings": findings,
        "masih_kosong": [each for each in rows("empty") if each["isian"]],
        "contoh_belum_dipastikan": [each for each in rows("examples") if each["isian"]],
        "lengkapi_sebelum_diajukan": found.to_complete,
        "diisi_saat_penetapan": found.by_hand,
        "catatan": found.notes,
    }


def _told(found: Inspected) -> list[str]:
    """What is missing, in sentences, by service."""
    lines: list[str] = []
    for heading, kind in (
        ("Masih kosong", "empty"),
        ("Masih berupa contoh yang belum dipastikan", "examples"),
    ):
        rows = [(each.place, getattr(each, kind)) for each in found.lacking]
        if any(titles for _, titles in rows):
            lines.append(f"{heading}:")
            lines += [f"- {place}: {'; '.join(titles)}." for place, titles in rows if titles]
    if found.to_complete:
        lines.append(f"Lengkapi sebelum diajukan: {', '.join(found.to_complete)}.")
    if found.by_hand:
        lines.append(f"Diisi saat penetapan: {', '.join(found.by_hand)}.")
    for each in found.blanks:
        lines.append(f"{each.title}, diisi dengan tangan: {', '.join(each.names)}.")
    return lines


# --- impor -----------------------------------------------------------------------------------


def _import(words: list[str]) -> int:
    parser, add_option = _parser(
        "impor",
        "BERKAS [BERKAS ...] [-o RANCANGAN.draf | -o FOLDER] [--pakai-teks-word]",
        "Membuat rancangan dari standar pelayanan dalam teks biasa (.json), atau membandingkan berkas Word "
        "dari program ini (.docx) dengan rancangan di dalamnya. Tanpa -o, rancangan ditulis di samping "
        "berkasnya. Rancangan yang sudah ada tidak pernah diganti. Kode keluar: 0 selesai, 1 teks Word "
        "berbeda dari rancangan, 2 ada berkas yang tidak dapat diimpor.",
    )
    add_option("-o", "--ke", metavar="TUJUAN", help="nama rancangan, atau folder untuk beberapa berkas")
    add_option(
        "--pakai-teks-word", action="store_true", help="membuat rancangan dengan perubahan yang ada di Word"
    )
    _refuse_open_end(words, "impor")
    chosen = _parse(parser, words)
    if chosen is None:
        return 0
    asked, paths = chosen
    return _import_each(paths, Path(asked.ke) if asked.ke else None, asked.pakai_teks_word)


def _import_each(paths: Sequence[Path], named: Path | None, with_word_text: bool) -> int:
    from datetime import datetime

    from drafter.documents.sources import load_sources
    from drafter.exchange.taking import Target, take
    from drafter.model.identity import draw_id

    target, sources = Target(named), load_sources()
    target.check(paths)

    def work(path: Path) -> int:
        taken = take(path, target, sources, draw_id, datetime.now(), with_word_text)
        for line in (*taken.said, *([taken.path] if taken.path else [])):
            print(line if isinstance(line, Path) else _printable(line), flush=True)
        for line in taken.notes:
            print(_printable(line), file=sys.stderr)
        return MISSING if taken.differs else 0

    return _each(paths, work, _Progress(0))


# --- skema -----------------------------------------------------------------------------------


def _print_schemas(words: list[str]) -> int:
    import json

    from drafter.paths import resources

    known = {path.name.split(".")[0]: path for path in sorted(resources().glob("*.schema.json"))}
    if words and words[0] in ("-h", "--help", "--bantuan"):
        print(f"Penggunaan: {START} skema [{' | '.join(known)}]\n")
        print("Menampilkan skema JSON: satu yang disebut, atau semuanya dalam satu objek menurut namanya.")
        return 0
    for word in words:
        if word not in known:
            raise UserError(f'Skema "{_printable(word)}" tidak ada.', f"Skema yang ada: {', '.join(known)}.")
    chosen = {name: json.loads(known[name].read_text(encoding="utf-8")) for name in words or known}
    print(json.dumps(chosen[words[0]] if len(words) == 1 else chosen, ensure_ascii=False, indent=1))
    return 0


# --- words in, words out ---------------------------------------------------------------------


def _each(
    drafts: Sequence[Path],
    work: Callable[[Path], int],
    progress: _Progress,
    fail: Callable[[Path, UserError], None] = lambda _path, _error: None,
) -> int:
    """Does the work on each draft; one that fails does not stop the others.  Returns the worst code."""
    worst = 0
    for path in drafts:
        progress.begin()
        try:
            worst = max(worst, work(path))
        except BrokenPipeError:
            raise
        except Exception as error:
            progress.clear()
            failure = _failure(path, error)
            _complain(failure)
            fail(path, failure)
            worst = FAILED
    return worst


def _failure(path: Path, error: Exception) -> UserError:
    """What to say of a draft that failed; a bug is told as one, with its trace."""
    if isinstance(error, UserError):
        return error
    named = f'berkas "{_printable(path)}"'
    if isinstance(error, MemoryError):
        return UserError(
            f"Memori komputer tidak cukup untuk mengolah {named}.", "Tutup program lain, lalu ulangi."
        )
    if isinstance(error, RecursionError):
        return UserError(f"Isi {named} bersarang terlalu dalam.")
    import traceback

    traceback.print_exception(error)
    return UserError(
        f"Program gagal mengolah {named}. Berkas itu tidak diubah.",
        "Kirimkan keterangan di atas kepada pembuat program.",
    )


def _parser(command: str, usage: str, purpose: str) -> tuple[argparse.ArgumentParser, Callable[..., object]]:
    """A parser whose every word is ours; drafts are what it leaves over (see `_parse`)."""
    import argparse
    import textwrap

    class Format(argparse.RawDescriptionHelpFormatter):
        def add_usage(self, usage: object, actions: object, groups: object, prefix: object = None) -> None:
            super().add_usage(usage, actions, groups, "Penggunaan: ")  # type: ignore[arg-type]

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            raise UserError("Pilihan itu tidak dapat dipahami.", _see_help(command))

    parser = Parser(
        prog=command,
        usage=f"{START} {command} {usage}",
        description=textwrap.fill(purpose, 90),
        formatter_class=lambda prog: Format(prog, max_help_position=30, width=92),
        add_help=False,
        allow_abbrev=False,
    )
    options = parser.add_argument_group("Pilihan")
    options.add_argument("-h", "--help", "--bantuan", action="store_true", help="menampilkan bantuan ini")
    return parser, options.add_argument


def _parse(parser: argparse.ArgumentParser, words: list[str]) -> tuple[argparse.Namespace, list[Path]] | None:
    """Options and drafts; None when help was asked for and given.

    After "--" all words are drafts.  argparse never sees them: its own sentences are English.
    """
    cut = words.index("--") if "--" in words else len(words)
    asked, rest = parser.parse_known_args(words[:cut])
    if asked.help:
        print(parser.format_help().rstrip())
        return None
    for word in rest:
        if word.startswith("-"):
            raise UserError(f'Pilihan "{_printable(word)}" tidak dikenal.', _see_help(parser.prog))
    named = dict.fromkeys([*rest, *words[cut + 1 :]])
    if not named:
        raise UserError("Rancangan belum disebut.", _see_help(parser.prog))
    return asked, [Path(each) for each in named]


def _refuse_open_end(words: list[str], command: str) -> None:
    if words and words[-1] in ("-o", "--ke"):
        raise UserError("Tujuan belum disebut sesudah -o.", _see_help(command))


def _see_help(command: str) -> str:
    return f"Cara memakainya: {START} {command} --bantuan"


def _printable(words: object) -> str:
    from drafter import files

    return files.printable(words)


def _complain(error: UserError) -> None:
    print(_printable(error), file=sys.stderr, flush=True)


def _speak_utf8() -> None:
    """Indonesian words and any path come out whole, under LANG=C and in a Windows pipe too."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):  # not so under a test, and None under pythonw
            stream.reconfigure(encoding="utf-8", errors=errors)


class _Progress:
    """One line on a terminal that says what is being done; silent elsewhere."""

    def __init__(self, total: int) -> None:
        self._total, self._done, self._width = total, 0, 0
        self._shown = total > 0 and sys.stderr is not None and sys.stderr.isatty()

    def begin(self) -> None:
        self._done += 1

    def say(self, what: str) -> None:
        if self._shown:
            line = _printable(f"[{self._done}/{self._total}] {what}")[:79]
            print(f"\r{line.ljust(self._width)}", end="", file=sys.stderr, flush=True)
            self._width = len(line)

    def clear(self) -> None:
        if self._shown and self._width:
            print(f"\r{' ' * self._width}\r", end="", file=sys.stderr, flush=True)
            self._width = 0
