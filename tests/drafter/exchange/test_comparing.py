"""One of our Word files against the draft inside it: every planted edit is found, named, and taken over.

The edits are made in the XML as word processors make them: typed, tracked, rows deleted, items added.
"""

import re
from dataclasses import replace

import pytest

from drafter.documents.papers import papers
from drafter.exchange import accept, compare
from drafter.exchange.comparing import ALL, OWN, pictures
from drafter.model import answers as a
from drafter.model import codec
from drafter.model.draft import Asset, Draft, FromTemplate, Own
from drafter.word.writer import write
from tests.drafter.exchange.edits import (
    INSERTED,
    MOVED_AWAY,
    REPLACED,
    TYPED,
    Edit,
    appended,
    cell,
    compared,
    edited,
    exported,
    first_words,
    in_cell,
    sample,
    service,
    sources,
)

# A grey picture of one point.
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
COMPONENTS = [each.id for each in sources().components.entries]


# --- found ---------------------------------------------------------------------------------------


def test_a_file_as_it_was_written_has_no_differences() -> None:
    found = compare(exported(), sample(), sources())
    assert found.differences == () and found.cells > 14 * len(sample().services)


@pytest.mark.parametrize("component", COMPONENTS)
@pytest.mark.parametrize(
    "change",
    [TYPED, INSERTED, REPLACED, MOVED_AWAY, appended()],
    ids=["typed", "ins", "del", "moved", "item"],
)
def test_an_edit_in_the_cell_of_each_component_is_found(component: str, change: Edit) -> None:
    found = compared(in_cell(f"_sp_{service()}_{component}", change))
    (each,) = found.differences
    assert each.place == f"{sample().services[0].name}, {sources().components.by_id[component].title}"
    assert each.draft != each.word and each.takes


POINTS = [
    ("_sk_menimbang_1", "Menimbang huruf a"),
    ("_sk_mengingat_2", "Mengingat angka 2"),
    ("_sk_memperhatikan_1", "Memperhatikan angka 1"),
    ("_sk_diktum_2", "Diktum KEDUA"),
]


@pytest.mark.parametrize(("anchor", "place"), POINTS)
def test_an_edit_in_a_point_of_the_decree_is_found(anchor: str, place: str) -> None:
    def change(text: str) -> str:
        at = text.index(f'w:name="{anchor}"')
        return text[:at] + TYPED(text[at:])

    (each,) = compared(change).differences
    assert each.place == place and "tambahan" in " ".join(each.word)
    assert not each.word[0].startswith(("1.", "a.")), "the place names the point already"


def test_a_deleted_row_is_named_and_its_answer_stays() -> None:
    anchor = f"_sp_{service()}_fee"

    def change(text: str) -> str:
        at = text.index(f'w:name="{anchor}"')
        start = text.rindex("<w:tr>", 0, at)
        return text[:start] + text[text.index("</w:tr>", at) + len("</w:tr>") :]

    found = compared(change)
    gone = next(each for each in found.differences if each.anchor == anchor)
    assert gone.kind == "gone" and not gone.takes and "tidak ada lagi" in gone.effect
    assert all(each.kind == "outside" for each in found.differences if each is not gone)
    assert accept(sample(), found.differences, sources()) == sample()


def test_a_row_deleted_with_tracking_is_gone_too() -> None:
    anchor = f"_sp_{service()}_fee"

    def change(text: str) -> str:
        start = text.rindex("<w:tr>", 0, text.index(f'w:name="{anchor}"')) + len("<w:tr>")
        if text.startswith("<w:trPr>", start):
            return text[: start + 8] + text[start + 8 :].replace(
                "</w:trPr>", '<w:del w:id="9004" w:author="A"/></w:trPr>', 1
            )
        return f'{text[:start]}<w:trPr><w:del w:id="9004" w:author="A"/></w:trPr>{text[start:]}'

    assert anchor in {each.anchor for each in compared(change).differences if each.kind == "gone"}


def test_what_stands_outside_of_cells_is_told_but_not_taken() -> None:
    found = compared(lambda text: text.replace("MEMUTUSKAN:", "MENETAPKAN:", 1))
    (each,) = found.differences
    assert each.kind == "outside" and not each.takes and each.word == ("MENETAPKAN:",)


def test_a_bookmark_that_is_gone_while_its_point_was_retyped_keeps_the_words() -> None:
    def change(text: str) -> str:
        mark = re.search(r'<w:bookmarkStart w:id="(\d+)" w:name="_sk_menimbang_2"/>', text)
        assert mark
        without = text.replace(mark[0], "", 1).replace(f'<w:bookmarkEnd w:id="{mark[1]}"/>', "", 1)
        at = mark.start()
        return without[:at] + TYPED(without[at:])

    found = compared(change)
    made = accept(sample(), found.differences, sources()).decree.considerations
    assert len(made) == 3 and isinstance(made[1], Own) and made[1].text.endswith("tambahan")
    assert made[0] == sample().decree.considerations[0] or isinstance(made[0], Own)


def tracked(part: str, number: int) -> str:
    """The n-th paragraph deleted with tracking: its words and its mark."""
    paragraphs = re.findall(r"<w:p>.*?</w:p>", part, flags=re.DOTALL)
    old = paragraphs[number]
    new = old.replace("</w:pPr>", '<w:rPr><w:del w:id="9005" w:author="A"/></w:rPr></w:pPr>', 1)
    new = re.sub(
        r"<w:r><w:t>([^<]*)</w:t></w:r>",
        r'<w:del w:id="9006" w:author="A"><w:r><w:delText>\1</w:delText></w:r></w:del>',
        new,
    )
    return part.replace(old, new, 1)


@pytest.mark.parametrize("number", [1, 2])
def test_an_item_deleted_with_tracking_is_gone_and_the_rest_stays(number: int) -> None:
    anchor = f"_sp_{service()}_requirements"
    (each,) = compared(in_cell(anchor, lambda part: tracked(part, number))).differences
    gone = {line.partition(". ")[2].rstrip(";") for line in each.draft} - {
        line.partition(". ")[2].rstrip(";") for line in each.word
    }
    assert len(each.word) == len(each.draft) - 1
    assert len(gone) == 1


def test_a_point_deleted_with_tracking_is_gone_and_no_other_changes() -> None:
    def change(text: str) -> str:
        start, end = cell(text, "_sk_menimbang_2")
        return text[:start] + tracked(text[start:end], 1) + text[end:]

    (each,) = compared(change).differences
    assert (each.kind, each.place) == ("gone", "Menimbang huruf b")


def test_what_was_moved_is_read_where_it_went() -> None:
    moved = first_words(
        lambda words: (
            f"<w:moveFrom><w:r><w:t>{words}</w:t></w:r></w:moveFrom>"
            "<w:moveTo><w:r><w:t>dari tempat lain</w:t></w:r></w:moveTo>"
        )
    )
    (each,) = compared(in_cell(f"_sp_{service()}_fee", moved)).differences
    assert each.word[0] == "dari tempat lain"


def test_an_edit_in_every_cell_at_once_is_found_and_taken_over_as_word_had_it() -> None:
    def change(text: str) -> str:
        for anchor in re.findall(r'w:name="(_sp_\w+)"', text):
            text = in_cell(anchor, appended())(text)
        return text

    content = edited(change)
    found = compare(content, sample(), sources())
    assert len(found.differences) == 14 * len(sample().services)
    made = accept(sample(), found.differences, sources())
    assert not any(each.takes for each in compare(content, made, sources()).differences)


def test_the_statements_of_the_pledge_are_compared_and_taken_over() -> None:
    paper = papers(sample(), sources(), ("maklumat",)).documents[0]
    content = edited(
        lambda text: text.replace("terus-menerus", "terus-menerus setiap tahun", 1),
        write(paper, {}, codec.encode(sample())),
    )
    found = compare(content, sample(), sources())
    assert [each.place for each in found.differences] == ["Maklumat Pelayanan, pernyataan ke-2"]
    made = accept(sample(), found.differences, sources()).pledge.statements
    assert len(made) == 3 and isinstance(made[1], Own) and "setiap tahun" in made[1].text
    assert isinstance(made[0], FromTemplate)


def test_rows_of_a_draft_without_services_are_not_taken() -> None:
    draft = Draft(office=sample().office, decree=sample().decree)
    found = compared(lambda text: text.replace("." * 40, "sesuatu", 1), draft)
    (each,) = found.differences
    assert not each.takes


def test_ends_of_items_are_told_but_set_by_the_program() -> None:
    change = in_cell(f"_sp_{service()}_requirements", lambda part: part.replace(";</w:t>", ".</w:t>", 1))
    (each,) = compared(change).differences
    assert not each.takes and "tanda baca" in each.effect


# --- taken ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("component", COMPONENTS)
@pytest.mark.parametrize("change", [TYPED, REPLACED, appended()], ids=["typed", "replaced", "item"])
def test_what_is_taken_over_prints_as_word_had_it(component: str, change: Edit) -> None:
    content = edited(in_cell(f"_sp_{service()}_{component}", change))
    found = compare(content, sample(), sources())
    made = accept(sample(), found.differences, sources())
    again = compare(content, made, sources())
    assert not any(each.takes for each in again.differences), again.differences
    assert codec.decode(codec.encode(made)).draft == made


@pytest.mark.parametrize(("anchor", "place"), POINTS)
def test_a_point_that_is_taken_over_prints_as_word_had_it(anchor: str, place: str) -> None:
    def change(text: str) -> str:
        at = text.index(f'w:name="{anchor}"')
        return text[:at] + TYPED(text[at:])

    content = edited(change)
    made = accept(sample(), compare(content, sample(), sources()).differences, sources())
    assert not any(each.takes for each in compare(content, made, sources()).differences), place


def test_a_point_added_and_a_point_deleted_are_taken_over() -> None:
    added = accept(
        sample(), compared(in_cell("_sk_menimbang_1", appended("bahwa baru"))).differences, sources()
    )
    assert added.decree.considerations == (*sample().decree.considerations, Own(text="bahwa baru")) or (
        isinstance(added.decree.considerations[-1], Own)
    )

    def deleted(text: str) -> str:
        at = text.index('w:name="_sk_menimbang_2"')
        start = text.rindex("<w:p>", 0, at)
        return text[:start] + text[text.index("</w:p>", at) + len("</w:p>") :]

    found = compared(deleted)
    assert any(each.kind == "gone" and each.place == "Menimbang huruf b" for each in found.differences)
    left = accept(sample(), found.differences, sources()).decree.considerations
    assert len(left) == len(sample().decree.considerations) - 1
    assert FromTemplate(id="pembahasan") not in left


def shared_components() -> list[str]:
    draft = sample()
    return [
        id
        for id in draft.shared
        if sum(each.answer(id) == a.AsOffice() for each in draft.services) == len(draft.services)
    ]


def test_an_edit_in_one_cell_of_a_shared_answer_gives_that_service_its_own() -> None:
    component = shared_components()[0]
    found = compared(in_cell(f"_sp_{service()}_{component}", TYPED))
    assert found.differences[0].effect == OWN
    made = accept(sample(), found.differences, sources())
    assert made.shared == sample().shared
    assert isinstance(made.services[0].answer(component), a.One)
    assert made.services[1].answer(component) == a.AsOffice()


def test_the_same_edit_in_all_cells_changes_the_shared_answer() -> None:
    component = shared_components()[0]

    def change(text: str) -> str:
        for each in sample().services:
            text = in_cell(f"_sp_{each.id}_{component}", TYPED)(text)
        return text

    found = compared(change)
    assert {each.effect for each in found.differences} == {ALL}
    made = accept(sample(), found.differences, sources())
    assert made.services == sample().services and made.shared != sample().shared
    some = accept(sample(), found.differences[:1], sources())
    assert some.shared == sample().shared, "only where all of them are chosen"


def test_cases_stay_cases() -> None:
    draft = sample()
    first = draft.services[0]
    from drafter.model.draft import Case

    value = a.Items(groups=(a.ItemGroup(items=(a.Item(text="satu"), a.Item(text="dua"))),))
    by_case = a.ByCase(values=(("k1", value), ("k2", value)))
    changed = replace(
        first,
        cases=(Case(id="k1", name="Baru"), Case(id="k2", name="Perpanjangan")),
        answers={**first.answers, "requirements": by_case},
    )
    draft = replace(draft, services=(changed, *draft.services[1:]))
    found = compared(in_cell(f"_sp_{first.id}_requirements", appended()), draft)
    made = accept(draft, found.differences, sources()).services[0].answer("requirements")
    assert isinstance(made, a.ByCase)
    assert made.of("k1") is not None and made.of("k1") != made.of("k2")


@pytest.mark.parametrize("change", [TYPED, REPLACED, appended()], ids=["typed", "replaced", "item"])
def test_a_picture_of_the_flow_stays_with_the_steps(change: Edit) -> None:
    first = sample().services[0]
    had = first.answer("procedure")
    assert isinstance(had, a.One) and isinstance(had.value, a.Steps)
    picture = a.Picture(asset="alur", alt="Alur")
    answers = {**first.answers, "procedure": a.One(replace(had.value, picture=picture))}
    services = (replace(first, answers=answers), *sample().services[1:])
    draft = replace(sample(), services=services, assets=(Asset(id="alur", data=PIXEL),))
    paper = papers(draft, sources()).documents[0]
    content = write(paper, pictures(draft), codec.encode(draft))
    found = compare(edited(in_cell(f"_sp_{first.id}_procedure", change), content), draft, sources())
    assert "[gambar]" in found.differences[0].word
    made = accept(draft, found.differences, sources()).services[0].answer("procedure")
    assert isinstance(made, a.One) and isinstance(made.value, a.Steps)
    assert made.value.picture == picture
