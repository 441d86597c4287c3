"""Papers on disk: their names, what may be replaced, and what stays when something fails."""

import io
import zipfile
from datetime import datetime
from pathlib import Path

import pytest

from drafter import delivery, files, library
from drafter.documents.sources import Sources
from drafter.errors import UserError
from drafter.model import codec
from drafter.model.answers import One, Text
from drafter.model.draft import Asset, Draft, Office, Service
from drafter.word import writer
from drafter.word.reader import draft_inside

NOW = datetime(2026, 11, 24, 9, 30)
DRAFT = Draft(
    office=Office(name="Kecamatan Contoh"),
    services=(
        Service(id="aaaaaaa2", name="Satu", answers={"product": One(Text(paragraphs=("Surat",)))}),
        Service(id="aaaaaaa3"),
    ),
)


@pytest.fixture(scope="module")
def sources() -> Sources:
    return delivery.load_sources()


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PENYUSUN_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    (tmp_path / "kerja").mkdir()
    path = tmp_path / "kerja" / "contoh.draf"
    path.write_bytes(codec.encode(DRAFT))
    return path


def word_files(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.suffix == ".docx")


def edit(docx: Path) -> bytes:
    """Changes a word of the file, as a clerk would."""
    changed = io.BytesIO()
    with zipfile.ZipFile(docx) as old, zipfile.ZipFile(changed, "w") as new:
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "word/document.xml":
                assert b"Surat" in content
                content = content.replace(b"Surat", b"Warkat")
            new.writestr(info, content)
    docx.write_bytes(changed.getvalue())
    return changed.getvalue()


def test_a_paper_is_written_beside_its_draft_and_carries_it(draft: Path, sources: Sources) -> None:
    delivered = delivery.deliver(draft, None, NOW, sources)
    (target,) = delivered.files
    assert target.parent == draft.parent
    assert draft_inside(target.read_bytes()) == draft.read_bytes()
    assert word_files(draft.parent) == [target.name]
    assert [each.path.read_bytes() for each in library.list_backups(draft)] == [draft.read_bytes()]


def test_a_folder_is_made_and_the_data_left_out_on_request(draft: Path, sources: Sources) -> None:
    folder = draft.parent / "untuk" / "umum"
    (target,) = delivery.deliver(draft, folder, NOW, sources, with_data=False).files
    assert target.parent == folder
    assert draft_inside(target.read_bytes()) is None
    assert word_files(draft.parent) == []


@pytest.mark.parametrize("with_data", [True, False])
def test_our_own_untouched_export_is_replaced(draft: Path, sources: Sources, with_data: bool) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources, with_data=with_data).files
    before = first.read_bytes()
    changed = DRAFT.services[0]
    draft.write_bytes(codec.encode(Draft(office=DRAFT.office, services=(changed,))))
    (second,) = delivery.deliver(draft, None, NOW, sources, with_data=with_data).files
    assert second == first and first.read_bytes() != before
    assert len(word_files(draft.parent)) == 1


def test_an_edited_export_stays_and_the_next_ones_share_the_second_name(
    draft: Path, sources: Sources
) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources).files
    edited = edit(first)
    for _ in range(2):
        (second,) = delivery.deliver(draft, None, NOW, sources).files
        assert second.name == f"{first.stem} (2).docx"
    assert first.read_bytes() == edited
    edit(second)
    (third,) = delivery.deliver(draft, None, NOW, sources).files
    assert third.name == f"{first.stem} (3).docx"


@pytest.mark.parametrize("content", [b"", b"not a Word file", None])
def test_what_is_not_ours_is_never_replaced(
    draft: Path, sources: Sources, tmp_path: Path, content: bytes | None
) -> None:
    (first,) = delivery.deliver(draft, tmp_path / "a", NOW, sources).files
    stranger = draft.parent / first.name
    if content is None:
        stranger.mkdir()
    else:
        stranger.write_bytes(content)
    (second,) = delivery.deliver(draft, None, NOW, sources).files
    assert second.name == f"{first.stem} (2).docx"
    assert stranger.is_dir() if content is None else stranger.read_bytes() == content


def test_the_export_of_another_draft_is_not_replaced(draft: Path, sources: Sources) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources).files
    other = draft.with_name("lain.draf")
    other.write_bytes(codec.encode(Draft(office=DRAFT.office, services=(Service(id="bbbbbbb2"),))))
    (second,) = delivery.deliver(other, None, NOW, sources).files
    assert second.name == f"{first.stem} (2).docx"


def test_a_file_of_the_same_run_is_not_replaced(draft: Path, sources: Sources) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources).files
    (second,) = delivery.deliver(draft, None, NOW, sources, taken={first}).files
    assert second.name == f"{first.stem} (2).docx"


@pytest.mark.parametrize("mark", ["~${name}", "~${name[1:]}", "~${name[2:]}", ".~lock.{name}#"])
def test_a_paper_open_in_word_is_not_replaced(draft: Path, sources: Sources, mark: str) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources).files
    before = first.read_bytes()
    mark = mark.replace("{name[1:]}", first.name[1:]).replace("{name[2:]}", first.name[2:])
    mark = mark.replace("{name}", first.name)
    (draft.parent / mark).write_bytes(b"")
    with pytest.raises(UserError) as raised:
        delivery.deliver(draft, None, NOW, sources)
    assert "sedang dibuka di Word" in raised.value.sentence and mark in raised.value.advice
    assert first.read_bytes() == before
    assert {*word_files(draft.parent)} - {mark} == {first.name}


@pytest.mark.parametrize("at", ["read", "write"])
def test_a_paper_that_windows_holds_is_said_to_be_open(
    draft: Path, sources: Sources, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources).files
    real = getattr(files, at)

    def busy(path: Path, *rest: object) -> object:
        if path == first:
            raise files.InUse("Sedang dipakai.")
        return real(path, *rest)

    monkeypatch.setattr(files, at, busy)
    with pytest.raises(UserError, match="sedang dibuka di Word"):
        delivery.deliver(draft, None, NOW, sources)


def test_a_draft_that_cannot_be_read_leaves_nothing(draft: Path, sources: Sources, data: Path) -> None:
    draft.write_bytes(draft.read_bytes()[:-4])
    with pytest.raises(UserError):
        delivery.deliver(draft, draft.parent / "baru", NOW, sources)
    assert [each.name for each in draft.parent.iterdir()] == [draft.name]
    assert not data.exists()


@pytest.mark.parametrize("picture", ["%%%", "", "R0lGODlhAQABAAAAACw=", "é"])
def test_a_picture_that_is_none_leaves_nothing(
    draft: Path, sources: Sources, data: Path, picture: str
) -> None:
    draft.write_bytes(
        codec.encode(Draft(office=Office(logo="logo"), assets=(Asset(id="logo", data=picture),)))
    )
    with pytest.raises(UserError, match="Gambar") as raised:
        delivery.deliver(draft, None, NOW, sources)
    assert files.shown(draft) in raised.value.sentence
    assert [each.name for each in draft.parent.iterdir()] == [draft.name]
    assert not data.exists()


def test_a_failure_while_making_keeps_the_last_export(
    draft: Path, sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    (first,) = delivery.deliver(draft, None, NOW, sources).files
    before = first.read_bytes()

    def fail(*_: object) -> bytes:
        raise UserError("Tidak dapat disusun.")

    monkeypatch.setattr(writer, "write", fail)
    with pytest.raises(UserError):
        delivery.deliver(draft, None, NOW, sources)
    assert first.read_bytes() == before


def test_a_copy_that_cannot_be_made_is_told_and_the_paper_written(
    draft: Path, sources: Sources, data: Path
) -> None:
    data.write_bytes(b"a file stands here")
    delivered = delivery.deliver(draft, None, NOW, sources)
    assert len(delivered.files) == 1
    assert any("Salinan cadangan" in each for each in delivered.inspected.notes)


def test_what_is_missing_is_told_by_service(draft: Path, sources: Sources) -> None:
    found, _ = delivery.inspect(draft, sources)
    assert [each.place for each in found.lacking] == ["Keputusan", "Satu", "Pelayanan ke-2 (belum bernama)"]
    decree, first, second = found.lacking
    assert "Jabatan penanda tangan" in decree.empty
    assert len(first.empty) == 13
    assert set(second.empty) - set(first.empty) == {"Nama pelayanan", "Produk pelayanan"}
    assert "nomor keputusan" in found.by_hand
    assert found == delivery.deliver(draft, None, NOW, sources).inspected


def test_an_example_is_told_apart_from_what_is_empty(draft: Path, sources: Sources) -> None:
    service = Service(
        id="aaaaaaa2", name="Satu", answers={"product": One(Text(paragraphs=("Surat",), example=True))}
    )
    draft.write_bytes(codec.encode(Draft(services=(service,))))
    lacking = {each.place: each for each in delivery.inspect(draft, sources)[0].lacking}
    assert lacking["Satu"].examples == ("Produk pelayanan",)
    assert len(lacking["Satu"].empty) == 13


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ('Keputusan Camat tentang A/B: "x" <y>|?*\\', "Keputusan Camat tentang A B x y"),
        ("  a \t\n b  ", "a b"),
        ("Nomor\N{NO-BREAK SPACE}25", "Nomor 25"),
        ("akhir. . ", "akhir"),
        ("Keputusan .......... tentang", "Keputusan tentang"),
        ("Lampiran 1.2 a.n. Bupati", "Lampiran 1.2 a.n. Bupati"),
        ("...tersembunyi", "tersembunyi"),
        ("-o", "o"),
        ("~$kunci", "$kunci"),
        ("con", "_con"),
        ("Com1.lampiran", "_Com1.lampiran"),
        ("LPT²", "_LPT²"),
        ("connect", "connect"),
        ("", "Dokumen"),
        ("???", "Dokumen"),
        ("a\u202eb\u200b\x7f", "ab"),
        ("e\u0301", "é"),
    ],
)
def test_a_name_is_one_that_every_system_takes(name: str, stem: str) -> None:
    assert delivery.file_stem(name) == stem


@pytest.mark.parametrize("letter", ["a", "é", "ក", "😀"])
def test_a_long_name_is_cut_and_can_be_written(tmp_path: Path, letter: str) -> None:
    stem = delivery.file_stem(letter * 400)
    assert 0 < len(stem) <= 120 and set(stem) == {letter}
    files.write(tmp_path / f"{stem} (2).docx", b"")
