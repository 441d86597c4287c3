"""A point by itself has the label and the words that the paper gives it."""

from __future__ import annotations

import dataclasses

import pytest

from drafter.documents.blocks import Clause, CopyList, NumberedList, Paragraph
from drafter.documents.points import missing_points, printed_grounds, printed_points, template_words
from drafter.model import edits
from drafter.model.answers import Citation
from drafter.model.draft import Draft, FromTemplate, OldDecree, Own
from drafter.model.edits import Section
from tests.drafter.documents.offices import draft
from tests.drafter.documents.printed import body_of, clauses_of, decree_of, sources


def text_of(block: object) -> str:
    assert isinstance(block, Paragraph)
    return block.text


def clause(made: Draft, label: str) -> Clause:
    return next(each for each in body_of(made).rows if isinstance(each, Clause) and each.label == label)


def test_considerations_have_the_letters_and_words_of_the_paper() -> None:
    made = draft()
    said = printed_points(made, sources(), "considerations")
    (listed,) = clause(made, "Menimbang").blocks
    assert isinstance(listed, NumberedList)
    assert [text_of(each.blocks[0]) for each in said] == [line.text for line in listed.lines]
    assert [each.label for each in said] == ["a.", "b.", "c."]


def test_a_reference_to_letters_follows_a_point_that_is_added_or_emptied() -> None:
    made = edits.add_point(draft(), "considerations", 0, "bahwa warga menunggu")
    assert "huruf a, huruf b, dan huruf c" in printed_points(made, sources(), "considerations")[3].words
    emptied = edits.change_point(made, "considerations", 0, " ")
    said = printed_points(emptied, sources(), "considerations")
    assert (said[0].label, said[0].blocks) == ("", ())
    assert said[3].label == "c." and "huruf a dan huruf b" in said[3].words


def test_a_single_point_bears_no_label_but_among_copies() -> None:
    one = edits.with_points(draft(), "considerations", (Own(text="bahwa perlu"),))
    assert printed_points(one, sources(), "considerations")[0].label == ""
    one = edits.with_points(draft(), "copies", (Own(text="Bupati;"),))
    said = printed_points(one, sources(), "copies")
    assert (said[0].label, text_of(said[0].blocks[0])) == ("1.", "Bupati")
    listed = [each for each in decree_of(one).blocks if isinstance(each, CopyList)]
    assert listed[0].lines == ("Bupati",)


def test_dictum_points_that_say_nothing_have_no_label_and_are_not_counted() -> None:
    made = draft()
    places = [each.id for each in made.decree.dictum if isinstance(each, FromTemplate)]
    said = dict(zip(places, printed_points(made, sources(), "dictum"), strict=True))
    assert said["mencabut"].label == "" and said["mencabut"].blocks == ()
    assert said["berlaku"].label == "KEEMPAT"
    revoking = dataclasses.replace(
        made, decree=dataclasses.replace(made.decree, revokes=(OldDecree(number="7"),))
    )
    said = dict(zip(places, printed_points(revoking, sources(), "dictum"), strict=True))
    assert said["mencabut"].label == "KEEMPAT" and said["berlaku"].label == "KELIMA"
    assert [each.blocks for each in said.values()] == [
        clause(revoking, each.label).blocks for each in said.values()
    ]


def test_words_to_edit_hold_the_list_below_and_print_the_same_again() -> None:
    made = draft()
    scope = printed_points(made, sources(), "dictum")[1]
    changed = edits.change_point(made, "dictum", 1, scope.words)
    assert printed_points(changed, sources(), "dictum")[1].blocks == scope.blocks
    assert template_words(changed, sources(), "dictum", 1) == scope.words


def test_a_point_that_never_came_from_the_template_has_none_of_its_words() -> None:
    made = edits.add_point(draft(), "dictum", 0, "Biaya dibebankan pada anggaran")
    assert template_words(made, sources(), "dictum", 0) == ""


@pytest.mark.parametrize("section", ["considerations", "noted", "dictum"])
def test_a_wording_that_is_not_there_is_told_and_the_others_are_worded(section: Section) -> None:
    made = edits.with_points(draft(), section, (FromTemplate(id="tidak_ada"), Own(text="bahwa ada")))
    broken, sound = printed_points(made, sources(), section)
    assert "tidak_ada" in broken.trouble
    assert sound.trouble == "" and sound.blocks


def test_an_unknown_form_of_decree_is_told_at_each_point_and_own_words_are_kept() -> None:
    made = edits.with_points(draft(), "noted", (Own(text="surat Bupati"),))
    made = dataclasses.replace(made, decree=dataclasses.replace(made.decree, preset="lain"))
    (said,) = printed_points(made, sources(), "noted")
    assert "lain" in said.trouble and said.words == "surat Bupati"


def test_grounds_are_those_of_the_paper() -> None:
    made = draft(legal_grounds=tuple(Citation(regulation=each) for each in ("pp-96-2012", "uu-25-2009")))
    first, second = printed_grounds(made, sources())
    assert first.startswith("Undang-Undang Nomor 25 Tahun 2009") and first.endswith(";")
    assert second.startswith("Peraturan Pemerintah Nomor 96 Tahun 2012")
    assert printed_grounds(draft(legal_grounds=()), sources()) == ()
    assert dict(clauses_of(made))["Mengingat"]


def test_points_taken_out_can_be_brought_back_but_not_those_that_were_changed() -> None:
    made = edits.change_point(edits.remove_point(draft(), "dictum", 3), "dictum", 0, "Menetapkan")
    assert missing_points(made, sources(), "dictum") == ("mencabut",)
    assert missing_points(draft(), sources(), "copies") == ()
