"""What a Word file says, as it reads with all tracked changes accepted."""

import pytest

from drafter.word.texts import TextLine, read_texts, regions

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def boxes(body: str, prefix: str = "w") -> tuple[tuple[TextLine, ...], ...]:
    xml = f'<w:document xmlns:w="{W}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'
    return read_texts(
        [xml.replace("xmlns:w=", f"xmlns:{prefix}=").replace("w:", f"{prefix}:").encode()]
    ).boxes


def p(words: str, properties: str = "", around: str = "{}") -> str:
    run = around.format(f"<w:r><w:t>{words}</w:t></w:r>")
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def said(body: str) -> list[str]:
    return [line.text for box in boxes(body) for line in box]


@pytest.mark.parametrize(
    ("around", "words"),
    [
        ("<w:ins>{}</w:ins>", ["a"]),
        ("<w:moveTo>{}</w:moveTo>", ["a"]),
        ("<w:hyperlink>{}</w:hyperlink>", ["a"]),
        ("<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", ["a"]),
        ("<w:fldSimple>{}</w:fldSimple>", ["a"]),
        ("<w:del>{}</w:del>", []),
        ("<w:moveFrom>{}</w:moveFrom>", []),
        ("<w:ins><w:del>{}</w:del></w:ins>", []),
    ],
)
def test_what_is_around_a_run_says_whether_it_counts(around: str, words: list[str]) -> None:
    assert said(p("a", around=around)) == words


def test_formatting_that_was_changed_says_nothing() -> None:
    old = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="4"/></w:numPr>'
    now = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
    (box,) = boxes(p("a", f"{now}<w:pPrChange><w:pPr>{old}</w:pPr></w:pPrChange>"))
    assert box == (TextLine("a", 1),)
    (box,) = boxes(p("a", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="0"/></w:numPr>'))
    assert box == (TextLine("a"),), "0 is no list"


def test_a_paragraph_whose_mark_was_deleted_runs_on() -> None:
    gone = "<w:rPr><w:del/></w:rPr>"
    assert said(p("satu ", gone) + p("dua") + p("tiga")) == ["satu dua", "tiga"]
    assert said(p("satu", gone)) == ["satu"], "nothing follows it"
    assert said(p("satu", "<w:rPr><w:ins/></w:rPr>") + p("dua")) == ["satu", "dua"]


def test_signs_pictures_and_fields_have_their_place() -> None:
    body = (
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t>"
        "<w:noBreakHyphen/><w:t>d</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:t>x</w:t></w:drawing></mc:Choice>"
        "<mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert said(body) == ["a b\nc-d[gambar]"]


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties}{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"


def test_a_cell_is_a_box_and_a_table_in_it_is_lines() -> None:
    inner = f"<w:tbl>{row(p('1'), p('2'))}{row(p('3'), p('4'))}</w:tbl>"
    outer = f"<w:tbl>{row(p('atas') + inner + p('bawah'), p('lain'))}</w:tbl>"
    assert [[line.text for line in box] for box in boxes(p("depan") + outer + p("belakang"))] == [
        ["depan"],
        ["atas", "| 1 | 2 |", "| 3 | 4 |", "bawah"],
        ["lain"],
        ["belakang"],
    ]


def test_rows_and_cells_that_were_deleted_are_gone() -> None:
    gone = "<w:trPr><w:del/></w:trPr>"
    assert said(f"<w:tbl>{row(p('a'), properties=gone)}{row(p('b'))}</w:tbl>") == ["b"]
    assert said(f"<w:tbl>{row('<w:tcPr><w:cellDel/></w:tcPr>' + p('a'), p('b'))}</w:tbl>") == ["b"]
    kept = "<w:trPr><w:ins/></w:trPr>"
    assert said(f"<w:tbl>{row(p('a'), properties=kept)}</w:tbl>") == ["a"]


def test_any_prefix_is_the_namespace() -> None:
    assert boxes(p("a"), "ns0") == ((TextLine("a"),),)


def test_lines_belong_to_the_bookmark_before_them_within_their_cell() -> None:
    mark = '<w:bookmarkStart w:name="_sp_aaaaaaaa_fee"/>{}'
    texts = read_texts(
        [
            f'<w:document xmlns:w="{W}"><w:body>{p("judul")}<w:tbl>'.encode(),
            row(p("NO"), p("a", around=mark) + p("b")).encode(),
            f"</w:tbl>{p('kaki')}</w:body></w:document>".encode(),
        ]
    )
    found, outside = regions(texts, lambda name: True)
    assert [line.text for line in found["_sp_aaaaaaaa_fee"]] == ["a", "b"]
    assert outside == ("judul", "NO", "kaki")


@pytest.mark.parametrize("xml", [b"", b"<a>", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", b"\xff\xfe<"])
def test_what_is_no_such_xml_is_refused(xml: bytes) -> None:
    with pytest.raises(ValueError):
        read_texts([xml])
