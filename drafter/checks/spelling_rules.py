"""Family 19, the words: nonstandard forms, prepositions, abbreviations, terms for one role."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.checks.cells import Line, Part, words_at
from drafter.checks.findings import Fix, Hit, Place
from drafter.checks.language import FAMILY
from drafter.checks.rules import each_line
from drafter.checks.views import About, ServiceView
from drafter.checks.words import LONGEST, Phrases, Token, Words, word_pairs, word_set

NONSTANDARD = word_pairs(
    """
    ijin=izin ijinkan=izinkan perijinan=perizinan mengijinkan=mengizinkan resiko=risiko
    beresiko=berisiko analisa=analisis aktifitas=aktivitas propinsi=provinsi fotocopy=fotokopi
    fotocopi=fotokopi photocopy=fotokopi photocopi=fotokopi fotokopy=fotokopi fotocopian=fotokopi
    photo=foto poto=foto materai=meterai matrai=meterai metere=meterai bermaterai=bermeterai akte=akta
    ijasah=ijazah izajah=ijazah jum'at=Jumat jumaat=Jumat antrian=antrean antri=antre
    mengantri=mengantre praktek=praktik merubah=mengubah dirubah=diubah rubah=ubah standard=standar
    standart=standar standarisasi=standardisasi sistim=sistem kwitansi=kuitansi kwalitas=kualitas
    apotik=apotek nasehat=nasihat obyek=objek subyek=subjek hirarki=hierarki legalisir=legalisasi
    dilegalisir=dilegalisasi komplit=komplet ekstrim=ekstrem jadual=jadwal karir=karier
    kreatifitas=kreativitas efektifitas=efektivitas produktifitas=produktivitas metoda=metode
    nopember=November pebruari=Februari februwari=Februari sekedar=sekadar silahkan=silakan
    tehnik=teknik tehnis=teknis tehnologi=teknologi trampil=terampil ketrampilan=keterampilan
    ustadz=ustaz yuridiksi=yurisdiksi sertipikat=sertifikat telpon=telepon tlp=telepon telp=telepon
    himbauan=imbauan menghimbau=mengimbau konsekwensi=konsekuensi frekwensi=frekuensi
    kwantitas=kuantitas managemen=manajemen management=manajemen azas=asas atlit=atlet cabe=cabai
    diagnosa=diagnosis detil=detail do'a=doa memfahami=memahami hakekat=hakikat jaman=zaman
    kadaluarsa=kedaluwarsa kadaluwarsa=kedaluwarsa kongkrit=konkret menejemen=manajemen nomer=nomor
    pasca-sarjana=pascasarjana prosentase=persentase seksama=saksama tahapan-tahapan=tahapan
    tandatangan=tanda_tangan terimakasih=terima_kasih tanggungjawab=tanggung_jawab walikota=wali_kota
    zinah=zina non-aktif=nonaktif e-mail=pos-el email=pos-el online=daring offline=luring
    survey=survei webside=laman website=laman upload=unggah download=unduh print=cetak
    di-print=dicetak scan=pindai sangsi=sanksi mesjid=masjid musholla=musala mushola=musala
    mushalla=musala sholat=salat bathin=batin difable=difabel persyratan=persyaratan
    persayaratan=persyaratan peryaratan=persyaratan kelengkpan=kelengkapan pemohonan=permohonan
    mohonan=permohonan pengurusuan=pengurusan dangan=dengan dengn=dengan yg=yang dgn=dengan utk=untuk
    dr=dari pd=pada sdh=sudah tgl=tanggal dlm=dalam krn=karena hrs=harus thd=terhadap ttg=tentang
    spt=seperti jml=jumlah ket=keterangan lbr=lembar dsb=dan_sebagainya
    """
)
NONSTANDARD_TWO = {
    ("foto", "copy"): "fotokopi",
    ("photo", "copy"): "fotokopi",
    ("foto", "kopi"): "fotokopi",
    ("foto", "copi"): "fotokopi",
    ("photo", "kopi"): "fotokopi",
    ("pas", "photo"): "pas foto",
    ("pas", "poto"): "pas foto",
}

JOINED_PREPOSITIONS = word_pairs(
    """
    disini=di_sini disana=di_sana disitu=di_situ diluar=di_luar dibawah=di_bawah diatas=di_atas
    didalam=di_dalam didepan=di_depan dibelakang=di_belakang disamping=di_samping diantara=di_antara
    ditempat=di_tempat dikantor=di_kantor dirumah=di_rumah diloket=di_loket dikecamatan=di_kecamatan
    dikelurahan=di_kelurahan didesa=di_desa dipuskesmas=di_puskesmas diwilayah=di_wilayah
    diruang=di_ruang keatas=ke_atas kebawah=ke_bawah kedalam=ke_dalam kedepan=ke_depan
    kekantor=ke_kantor kerumah=ke_rumah keloket=ke_loket kesini=ke_sini kesana=ke_sana kesitu=ke_situ
    kekecamatan=ke_kecamatan kekelurahan=ke_kelurahan kedesa=ke_desa dikota=di_kota
    dikabupaten=di_kabupaten dibidang=di_bidang dihari=di_hari dimasa=di_masa dihadapan=di_hadapan
    didinas=di_dinas kedinas=ke_dinas keluarnegeri=ke_luar_negeri diketempat=ke_tempat
    ketempat=ke_tempat diluarnegeri=di_luar_negeri disebelah=di_sebelah disekitar=di_sekitar
    dipusat=di_pusat
    """
)
PLACES_AFTER_DI = word_set(
    """
    sini sana situ luar bawah atas dalam depan belakang samping antara tempat kantor rumah loket
    kecamatan kelurahan desa puskesmas wilayah ruang ruangan kota kabupaten bidang hari masa hadapan
    dinas sebelah sekitar pusat laman aplikasi lokasi lingkungan tingkat bagian seksi mana setiap tiap
    kertas papan aula gedung lapangan meja daerah provinsi indonesia jalan pasar sekolah bank pos
    kotak website lantai pintu unit instalasi rsud rumah-sakit poli poliklinik apotek laboratorium tps
    kua polsek desa/kelurahan balai mal mpp bank/pos rt rw dusun nagari kampung toko media radio
    bengkalis sungai pinggir sisi tengah ujung muka sudut seluruh semua beberapa salah satu dua tiga
    internet portal surat formulir berkas buku register bawah/atas mesin kasir bendahara dukcapil
    disdukcapil ugd igd sarana fasilitas hotel pengadilan kejaksaan kepolisian polres luar-negeri
    dunia era saat kemudian kolom sistem negara negeri tanah air pulau rekening nomor tangan hati
    akhir awal sela masing-masing tempat-tempat kedua ketiga bawah-tangan mobil
    """
)
PASSIVE_ROOTS = word_set(
    """
    ketahui proses buat periksa serahkan terima ambil tandatangani tanda paraf bawa isi lampirkan
    tentukan tetapkan keluarkan cetak catat berikan kembalikan teruskan sampaikan lakukan laksanakan
    minta perlukan butuhkan pungut kenakan bayar setor verifikasi validasi input entri legalisir
    legalisasi unggah unduh simpan arsipkan layani panggil beri cek teliti koreksi setujui tolak
    hubungi antar kirim terbitkan ajukan daftarkan urus tunjukkan sediakan siapkan selesaikan
    tindaklanjuti informasikan umumkan tempel pasang jaga awasi evaluasi nilai bantu arahkan rekam
    foto sidik agendakan disposisi distribusikan kuasakan wakilkan tulis gunakan pakai atur sebut
    sebutkan maksud miliki fotokopi scan stempel cap kumpulkan pilih ganti ubah perbaiki hapus
    tambahkan kurangi hitung ukur tinjau survei undang hadiri pimpin ikuti
    """
)


def cased(right: str, raw: str) -> str:
    """Words with the capitals of what they replace."""
    if raw.isupper() and len(raw) > 2:
        return right.upper()
    return right[:1].upper() + right[1:] if raw[:1].isupper() else right


@FAMILY.cell("nonstandard-word", "hint", title="Kata tidak baku", basis="KBBI")
@each_line
def nonstandard_word(part: Part, line: Line) -> Iterator[Hit]:
    tokens = line.words.tokens
    for place, token in enumerate(tokens):
        if token.masked:
            continue
        right = NONSTANDARD.get(token.raw.casefold().replace("’", "'"))
        two = tuple(token.raw.casefold().split())
        if right is None and len(two) == 2:
            right = NONSTANDARD_TWO.get((two[0], two[1]))
        if right is None and place + 1 < len(tokens):
            pair = token.raw.casefold(), tokens[place + 1].raw.casefold()
            if pair in NONSTANDARD_TWO:
                yield word_hit(part, line, token.start, tokens[place + 1].end, NONSTANDARD_TWO[pair])
            continue
        if right is not None and not is_name(tokens, place):
            yield word_hit(
                part,
                line,
                token.start,
                token.end,
                right,
            )


def is_name(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a word stands in a row of capitalised words that is a name."""
    token = tokens[place]
    if not token.raw[:1].isupper() or place == 0:
        return False
    before = tokens[place - 1]
    return before.raw in ("aplikasi", "Aplikasi", '"', "PT", "CV", "dr", "dr.")


def word_hit(part: Part, line: Line, first: int, last: int, right: str) -> Hit:
    """One finding for a word; the same word in many places is one finding."""
    raw = line.text[first:last]
    new = cased(right, raw)
    sentence = f'"{raw.casefold()}" sebaiknya ditulis "{right}".'
    return Hit(
        sentence,
        part,
        line,
        (first, last),
        Fix(f'Ganti dengan "{right}"', value=words_at(line, first, last, new)),
    )


@FAMILY.cell("preposition-spelling", "hint", title="Penulisan kata depan dan awalan", basis="EYD V")
@each_line
def preposition_spelling(part: Part, line: Line) -> Iterator[Hit]:
    tokens = line.words.tokens
    for place, token in enumerate(tokens):
        low = token.raw.casefold()
        if token.masked:
            continue
        if low in JOINED_PREPOSITIONS:
            right = JOINED_PREPOSITIONS[low]
            yield word_hit(part, line, token.start, token.end, right)
        elif (right := parted(low)) is not None:
            yield word_hit(part, line, token.start, token.end, right)
        elif low == "di" and place + 1 < len(tokens) and not tokens[place + 1].masked:
            following = tokens[place + 1]
            root = following.raw.casefold()
            if (
                root in PASSIVE_ROOTS
                and root not in PLACES_AFTER_DI
                and line.text[token.end : following.start].isspace()
            ):
                yield word_hit(part, line, token.start, following.end, f"di{root}")


def parted(low: str) -> str | None:
    """A preposition and its place that were written as one word."""
    for preposition in ("di", "ke"):
        place = low.removeprefix(preposition)
        if place != low and len(place) > 3 and place in NAMED_PLACES and low not in WHOLE_WORDS:
            return f"{preposition} {place}"
    return None


NAMED_PLACES = word_set(
    """
    pintu alamat lokasi laman aplikasi gedung lapangan lantai ruangan halaman pasar sekolah rumah
    kantor loket kelurahan kecamatan desa dinas bagian lingkungan tingkat daerah provinsi kabupaten
    kota instansi jalan meja papan bank aula
    """
)
WHOLE_WORDS = word_set("dijalan kedesa")
JOINS = Phrases.listed("dimana; di mana; yang mana; yang dimana; hal mana")


@FAMILY.cell("di-mana-conjunction", "hint", title='"Di mana" sebagai penghubung', basis="EYD V")
@each_line
def di_mana_conjunction(part: Part, line: Line) -> Iterator[Hit]:
    for found in line.words.find(JOINS):
        asked = "?" in line.text or found.first == 0
        before = line.words.tokens[found.first - 1].word if found.first else ""
        if not asked and before not in (
            "tahu",
            "mengetahui",
            "tentang",
            "menanyakan",
            "bertanya",
            "informasi",
            "menjelaskan",
            "ditulis",
        ):
            yield Hit(
                '"di mana" bukan kata penghubung. Pakai "tempat", "dengan", atau pecah kalimatnya.',
                part,
                line,
                line.words.span(found),
            )


# --- terms and abbreviations -------------------------------------------------------------------

KNOWN = word_set(
    """
    ktp kk nik sim stnk bpkb wni wna rt rw sop skm ikm wa sms tte qr npwp nib pbb bphtb uu pp sk ttd
    nip plt plh an asn pns cpns tni polri dprd dpr kua bpjs jkn kis igd ugd icu rsud rsup upt uptd upz
    apd apar cctv wib wita wit ac tv rp idr sp sp4n lapor ri nkri bumn bumd pt cv ud iumk sktm skck
    kia akta pkk lpm bpd kb ppid pdf jpg usb led lcd pc it sd smp sma smk slta sltp mi mts ma d3 s1 s2
    d-3 s-1 hp no tgl dll ii iii iv vi vii viii ix xi xii bbm lpg pln pdam perda perbup perwali pergub
    permen perpres pmk skp bimtek diklat pnbp blud apbd apbn oss pbg imb siup tdp shm ajb ppat bpn atr
    kemenag dukcapil disdukcapil dpmptsp mpp paud tk siak ikd skpwni f rtrw kpk bpk apip spi ktp-el
    e-ktp ldii nu mui ormas lsm hut covid std ppob atm qris fkp ppkm ktr psc p3k k3 tbc hiv aids kms
    sdm ham kkn atk ptsp vip str sip igd humas tpp wc ukm pmi
    usg ekg rm inacbg ina-cbg skpd opd kasi kasubbag sekcam umkm nisn nuptk npsn dtks dapodik emis
    sppt sertel bsre bssn id wi-fi wifi cd dvd a4 f4 dan atau di ke
    """
)
CAPITALS_IN_ROW = 3


@FAMILY.enter("abbreviation-unexplained", "hint", "service", title="Singkatan belum dijelaskan")
def abbreviation_unexplained(service: ServiceView, about: About) -> Iterator[Hit]:
    seen: set[str] = set()
    explained = explained_in(service) if service.cells else set[str]()
    explained |= set(explained_of(service, about))
    for cell in service.every():
        for part, line in cell.lines:
            if part.shared or is_shouted(line):
                continue
            for at, token in enumerate(line.words.tokens):
                raw = token.raw
                if (
                    token.masked
                    or not raw.isupper()
                    or not 3 <= len(raw) <= 8
                    or not raw.isalpha()
                    or raw in seen
                    or is_in_number(line.words.tokens, at)
                ):
                    continue
                seen.add(raw)
                if raw.casefold() in KNOWN or (explained and raw in explained) or is_roman(raw):
                    continue
                place = Place(
                    service=service.id,
                    component=cell.component,
                    case=part.case,
                    path=line.path,
                    span=(token.start, token.end),
                )
                yield Hit(
                    f'singkatan "{raw}" belum dijelaskan. Tulis kepanjangannya sekali.',
                    part,
                    line,
                    place=place,
                )


def explained_of(service: ServiceView, about: About) -> Iterator[str]:
    """Abbreviations that the service's name explains, and the first letters of the office's own name."""
    yield from service.name.remember(explained)
    name = [word for word in about.office.name.split() if word.casefold() not in ("dan", "pada", "di")]
    for last in range(2, len(name) + 1):
        yield "".join(word[0] for word in name[:last]).upper()


def is_in_number(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a word is a piece of a number ("110/HUK/2009")."""
    return any(
        0 <= other < len(tokens) and tokens[other].word == "/" and touches(tokens, at, other)
        for other in (at - 1, at + 1)
    ) and any(token.word[0].isdigit() for token in tokens[max(0, at - 4) : at + 5])


def touches(tokens: tuple[Token, ...], one: int, other: int) -> bool:
    """Whether nothing stands between two tokens."""
    first, second = sorted((one, other))
    return tokens[first].end == tokens[second].start


def explained_in(service: ServiceView) -> set[str]:
    """Abbreviations that stand in brackets behind words, or before words in brackets."""
    lines = (line for cell in service.every() for _, line in cell.lines)
    return {each for line in lines for each in line.words.remember(explained)}


def explained(words: Words) -> Iterator[str]:
    """Those of one text."""
    if "(" not in words.places and "=" not in words.places:
        return
    tokens = words.tokens
    for place, token in enumerate(tokens):
        after = tokens[place + 1].word if place + 1 < len(tokens) else ""
        before = tokens[place - 1].word if place else ""
        if token.raw.isupper() and (before == "(" or after in ("(", "=")):
            yield token.raw


def is_roman(raw: str) -> bool:
    """Whether letters are a Roman number."""
    return set(raw) <= set("IVXLC")


def is_shouted(line: Line) -> bool:
    """Whether a line is written in capitals."""
    return bool(line.words.remember(shouted))


def shouted(words: Words) -> Iterator[bool]:
    """A sign that a text is written in capitals, where it is."""
    letters = [each for each in words.text[:LONGEST] if each.isalpha()]
    if len(letters) > 6 and sum(map(str.isupper, letters)) > 0.7 * len(letters):
        yield True


ROLES = {
    "pemohon": "pemohon",
    "klien": "klien",
    "pelanggan": "pelanggan",
    "konsumen": "konsumen",
    "customer": "pelanggan",
    "nasabah": "nasabah",
    "tamu": "tamu",
}
SICK = ("pasien",)


@FAMILY.service("term-varied", "hint", title="Satu peran dengan beberapa sebutan")
def term_varied(service: ServiceView, about: About) -> Iterator[Hit]:
    met: dict[str, Place] = {}
    for cell in service.every():
        for part, line in cell.lines:
            if part.shared:
                continue
            for word, role in ROLES.items():
                if word in line.words.places:
                    met.setdefault(
                        role,
                        Place(service=service.id, component=cell.component, case=part.case, path=line.path),
                    )
    if len(met) > 1:
        named = ", ".join(met)
        sentence = f"satu peran disebut dengan beberapa kata: {named}. Pilih satu sebutan."
        places = list(met.values())
        yield Hit(sentence, place=places[0], also=tuple(places[1:]))
