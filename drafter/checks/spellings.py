"""One spelling for what officers write in many ways."""

# One spelling for what officers write in many; the words themselves are judged by the language rules.
SPELLINGS = {
    **dict.fromkeys(("akte", "aktanya"), "akta"),
    **dict.fromkeys(("ijin", "idzin"), "izin"),
    **dict.fromkeys(("materai", "matrai", "meterei", "materei"), "meterai"),
    **dict.fromkeys(("bermaterai",), "bermeterai"),
    **dict.fromkeys(
        ("fotocopy", "fotocopi", "photocopy", "photocopi", "fc", "foto-copy", "fotocopian"), "fotokopi"
    ),
    **dict.fromkeys(("ijasah", "ijazah"), "ijazah"),
    **dict.fromkeys(("ktp-el", "e-ktp", "ektp", "ktpel", "ktp-elektronik"), "ktp"),
    **dict.fromkeys(("antrian", "antrean"), "antrean"),
    **dict.fromkeys(("resiko",), "risiko"),
    **dict.fromkeys(("propinsi",), "provinsi"),
    **dict.fromkeys(("walikota",), "wali-kota"),
    **dict.fromkeys(("peruatan", "peratuan", "perturan"), "peraturan"),
    **dict.fromkeys(("persayaratan", "persyaratn"), "persyaratan"),
    **dict.fromkeys(("pemohonan",), "permohonan"),
    **dict.fromkeys(("mnt", "mnit", "mins"), "menit"),
    **dict.fromkeys(("hr", "hri"), "hari"),
    **dict.fromkeys(("krj",), "kerja"),
    **dict.fromkeys(("bln",), "bulan"),
    **dict.fromkeys(("thn", "th"), "tahun"),
    **dict.fromkeys(("jm",), "jam"),
    **dict.fromkeys(("rp", "idr", "rupiah"), "rp"),
    **dict.fromkeys(
        ("hp", "handphone", "telpon", "telephone", "telp", "tlp", "tlpn", "tilpon", "telefon"), "telepon"
    ),
    **dict.fromkeys(("wa", "whatsap", "watsap", "whats-app"), "whatsapp"),
    **dict.fromkeys(("email", "e-mail", "surel"), "pos-el"),
    **dict.fromkeys(("website", "web", "situs", "web-site"), "laman"),
}
JOINED = {  # what is one word in one spelling and two in another
    ("foto", "copy"): "fotokopi",
    ("foto", "kopi"): "fotokopi",
    ("photo", "copy"): "fotokopi",
    ("foto", "copi"): "fotokopi",
    ("wali", "kota"): "wali-kota",
    ("e", "ktp"): "ktp",
    ("pos", "el"): "pos-el",
    ("surat", "elektronik"): "pos-el",
    ("whats", "app"): "whatsapp",
    ("terima", "kasih"): "terima-kasih",
}
QUOTES = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "‐": "-"}
)
