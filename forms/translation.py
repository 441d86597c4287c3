"""Qt's own words in Indonesian: Qt has none for its standard buttons, file chooser and menus."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QTranslator

WORDS: Mapping[str, str] = MappingProxyType(
    {
        # standard buttons
        "OK": "Baik",
        "&OK": "&Baik",
        "Cancel": "Batal",
        "&Cancel": "&Batal",
        "Close": "Tutup",
        "&Close": "&Tutup",
        "Yes": "Ya",
        "&Yes": "&Ya",
        "No": "Tidak",
        "&No": "&Tidak",
        "Yes to &All": "Ya untuk &semua",
        "N&o to All": "Tida&k untuk semua",
        "Save": "Simpan",
        "&Save": "&Simpan",
        "Save All": "Simpan semua",
        "Open": "Buka",
        "&Open": "&Buka",
        "Discard": "Buang",
        "Don't Save": "Jangan simpan",
        "Abort": "Hentikan",
        "Retry": "Coba lagi",
        "Ignore": "Abaikan",
        "Apply": "Terapkan",
        "Reset": "Setel ulang",
        "Restore Defaults": "Kembalikan bawaan",
        "Help": "Bantuan",
        "Show Details...": "Tampilkan rincian …",
        "Hide Details...": "Sembunyikan rincian …",
        # menus of fields
        "&Undo": "&Urungkan",
        "&Redo": "U&langi",
        "Cu&t": "&Potong",
        "&Copy": "&Salin",
        "&Paste": "&Tempel",
        "Delete": "Hapus",
        "Select All": "Pilih semua",
        "&Copy Link Location": "Salin a&lamat tautan",
        "Copy &Link Location": "Salin a&lamat tautan",
        "Clear": "Kosongkan",
        # file chooser
        "Look in:": "&Lihat di:",
        "File &name:": "&Nama berkas:",
        "Files of type:": "&Jenis berkas:",
        "Save As": "Simpan sebagai",
        "Find Directory": "Cari folder",
        "Directory:": "Folder:",
        "&Choose": "&Pilih",
        "Choose": "Pilih",
        "Back": "Mundur",
        "Go back": "Mundur",
        "Forward": "Maju",
        "Go forward": "Maju",
        "Parent Directory": "Folder di atasnya",
        "Go to the parent directory": "Ke folder di atasnya",
        "Create New Folder": "Buat folder baru",
        "Create a New Folder": "Buat folder baru",
        "New Folder": "Folder baru",
        "&New Folder": "Folder &baru",
        "List View": "Tampilan daftar",
        "Change to list view mode": "Ubah ke tampilan daftar",
        "Detail View": "Tampilan rincian",
        "Change to detail view mode": "Ubah ke tampilan rincian",
        "Sidebar": "Bilah samping",
        "List of places and bookmarks": "Daftar tempat",
        "Files": "Berkas",
        "All Files (*)": "Semua berkas (*)",
        "All files (*)": "Semua berkas (*)",
        "&Rename": "&Ubah nama",
        "&Delete": "&Hapus",
        "Show &hidden files": "Tampilkan berkas &tersembunyi",
        "Recent Places": "Tempat terakhir",
        "Computer": "Komputer",
        "My Computer": "Komputer",
        "Remove": "Singkirkan",
        "Name": "Nama",
        "Size": "Ukuran",
        "Kind": "Jenis",
        "Type": "Jenis",
        "Date Modified": "Tanggal diubah",
        "Folder": "Folder",
        "File Folder": "Folder",
        "%1 File": "Berkas %1",
        "File": "Berkas",
        "Drive": "Penyimpan",
        "Shortcut": "Pintasan",
        "Alias": "Alias",
        "Unknown": "Tidak dikenal",
        "%1 bytes": "%1 bita",
        "%1 byte(s)": "%1 bita",
        "%1 KB": "%1 KB",
        "%1 MB": "%1 MB",
        "%1 GB": "%1 GB",
        "Directories": "Folder",
        "Alert": "Perhatian",
        "%1 already exists.\nDo you want to replace it?": "%1 sudah ada.\nGantikan berkas itu?",
        "%1\nFile not found.\nPlease verify the correct file name was given.": (
            "%1\nBerkas itu tidak ditemukan.\nPeriksa nama berkas."
        ),
        "%1\nDirectory not found.\nPlease verify the correct directory name was given.": (
            "%1\nFolder itu tidak ditemukan.\nPeriksa nama folder."
        ),
        "'%1' is write protected.\nDo you want to delete it anyway?": (
            "“%1” dilindungi dari perubahan.\nTetap hapus?"
        ),
        "Are you sure you want to delete '%1'?": "Hapus “%1”?",
        "Could not delete directory.": "Folder tidak dapat dihapus.",
        "Invalid filename": "Nama berkas tidak dapat dipakai",
        "Copy": "Salin",
        # bars and tabs
        "Scroll here": "Gulir ke sini",
        "Top": "Paling atas",
        "Bottom": "Paling bawah",
        "Left edge": "Tepi kiri",
        "Right edge": "Tepi kanan",
        "Page up": "Satu halaman ke atas",
        "Page down": "Satu halaman ke bawah",
        "Page left": "Satu halaman ke kiri",
        "Page right": "Satu halaman ke kanan",
        "Scroll up": "Gulir ke atas",
        "Scroll down": "Gulir ke bawah",
        "Scroll left": "Gulir ke kiri",
        "Scroll right": "Gulir ke kanan",
        "Scroll Left": "Gulir ke kiri",
        "Scroll Right": "Gulir ke kanan",
        "Close Tab": "Tutup tab",
        "&Step up": "&Naikkan",
        "Step &down": "&Turunkan",
        "More...": "Lainnya …",
        # keys, as menus show them
        "Ctrl": "Ctrl",
        "Shift": "Shift",
        "Alt": "Alt",
        "Del": "Del",
        "Ins": "Ins",
        "PgUp": "PgUp",
        "PgDown": "PgDn",
        "Home": "Home",
        "End": "End",
        "Space": "Spasi",
        "Left": "Kiri",
        "Right": "Kanan",
        "Up": "Atas",
        "Down": "Bawah",
        "Return": "Enter",
        "Backspace": "Backspace",
    }
)


class Translator(QTranslator):
    """Answers Qt's English sources with our words, whatever part of Qt asks."""

    def isEmpty(self) -> bool:
        """Qt refuses an empty translator."""
        return False

    def translate(
        self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Our word for a source; None leaves it as it is."""
        word = WORDS.get(sourceText) or WORDS.get(sourceText.replace("&", ""))
        return word.replace("%n", str(n)) if word is not None and n >= 0 else word


def install(app: QCoreApplication) -> None:
    """Let Qt speak Indonesian; the translator lives as long as the application."""
    QCoreApplication.installTranslator(Translator(app))
