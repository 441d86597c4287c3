"""How officers write of paying: gifts, ways to pay, hands and accounts, papers that are free by law."""

from __future__ import annotations

from drafter.checks.words import Phrases, Words

GIFT = Phrases.listed(
    """
    sukarela; suka rela; seikhlasnya; se-ikhlasnya; seiklasnya; seihklasnya; keikhlasan; ikhlas; uang
    lelah; uang rokok; uang kopi; uang bensin; uang transport petugas; uang jalan; infak; infaq;
    sedekah; shodaqoh; sadaqah; partisipasi; uang terima kasih; tanda terima kasih; ucapan terima
    kasih; tip; tips; kebijaksanaan; sumbangan; donasi; kontribusi; urunan; seadanya; semampunya;
    kerelaan; serelanya; jasa petugas; uang pelicin; imbalan
    """
)
PLACED = Phrases.listed(
    """
    terlampir; lampiran; papan; ditempel; dipasang; loket; laman; daftar tarif; tabel; terpampang;
    diumumkan; dapat dilihat
    """
)
PAY = Phrases.listed(
    """
    membayar; pembayaran; bayar; dibayar*; kasir; menyetor*; setor; disetor*; melunasi; pelunasan;
    dipungut; memungut; pungut; ditarik; menarik biaya; menarik retribusi; transfer; mentransfer;
    kuitansi; kwitansi; bukti setor; biaya administrasi; ditagih; menagih
    """
)
OTHER_PAYMENT = Phrases.listed(
    """
    pajak; pbb; pbb-p2; bphtb; meterai; bpjs; iuran; notaris; denda; tilang; zakat; listrik; kredit;
    pinjaman; lunas pbb
    """
)
CASH = Phrases.listed(
    """
    bendahara*; kasir; bank; kas daerah; kas negara; kasda; rkud; loket pembayaran; rekening kas; kas
    umum; qris; simponi; kode billing; billing; bpd; va; virtual account; rekening penampung; kantor
    pos; blud; petugas kasir; loket kasir
    """
)
HAND = Phrases.listed(
    """
    petugas; staf; pegawai; pribadi; operator; kasi; bidan; perawat; dokter; modin; penghulu; juru
    ukur; perangkat
    """
)
WALLET = Phrases.listed(
    """
    ke dana; dana atas nama; akun dana; nomor dana; dompet elektronik; gopay; ovo; shopeepay; linkaja;
    dompet digital; e-wallet; rekening pribadi; rekening petugas; rekening milik; rekening atas nama;
    nomor rekening petugas; dana pribadi
    """
)
CIVIL = Phrases.listed(
    """
    kartu keluarga; kk; ktp; kartu tanda penduduk; kia; kartu identitas anak; akta kelahiran; akta
    kematian; akta perkawinan; akta perceraian; akta pengakuan anak; akta pengesahan anak; kutipan
    akta; surat pindah; surat keterangan pindah; pindah datang; perpindahan penduduk; biodata
    penduduk; biodata; skpwni; skdwni; pencatatan kelahiran; pencatatan kematian; perekaman ktp;
    identitas kependudukan digital; kedatangan penduduk; pencatatan sipil; dokumen kependudukan
    """
)
NO_CIVIL = Phrases.listed("nikah; fotokopi; legalisasi; legalisir; rekomendasi; pengantar")
OTHERWISE = Phrases.listed(
    """
    di luar; diluar; selain; kecuali; apabila; khusus; bagi; hilang; rusak; luar jam; luar kantor;
    bedolan; tambahan halaman
    """
)
PAY_OTHERS = Phrases.listed(
    """
    ditanggung pemohon; dibayar pemohon; dibayarkan kepada; sesuai tarif; biaya sendiri
    """
)
PROOF = frozenset(("bukti", "slip", "struk", "tanda", "lembar", "salinan", "fotokopi", "resi"))


def pays(words: Words) -> bool:
    """Whether money changes hands, not only the proof that it did ("menyerahkan bukti setor")."""
    return any(
        found.phrase not in ("bukti setor", "kuitansi", "kwitansi")
        and (not found.first or words.tokens[found.first - 1].word not in PROOF)
        for found in words.find(PAY)
    )
