"""Expected scores: what the draft itself says, and nothing that it cannot know."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from drafter.checks import Checker, every_rule
from drafter.checks.score import Score, scores
from drafter.documents.sources import load_sources
from drafter.model import codec, edits
from drafter.model.answers import NOT_YET
from drafter.model.draft import Dates, Draft, Minutes
from drafter.paths import resources

SAMPLE = codec.decode((resources() / "samples" / "kecamatan.draf").read_bytes()).draft
TODAY = date(2026, 11, 24)
PEOPLE = (
    "Siti; pengguna layanan",
    "Budi; instansi terkait; Kasi Polsek",
    "Rina; media massa; wartawan",
)


def scored(draft: Draft) -> tuple[Score, ...]:
    return scores(Checker(load_sources(), every_rule()).check(draft, TODAY), TODAY)


def test_the_standard_rises_with_components_decree_public_and_evaluation() -> None:
    lacking = edits.answer(SAMPLE, SAMPLE.services[0].id, "fee", NOT_YET)
    decreed = replace(SAMPLE, status="ditetapkan", minutes=Minutes())
    public = replace(decreed, minutes=Minutes(participants=PEOPLE))
    judged = replace(public, dates=Dates(last_evaluation=date(2026, 5, 4)))
    given = [scored(each)[0] for each in (Draft(), lacking, SAMPLE, decreed, public, judged)]
    assert [each.scale for each in given] == [0, 1, 2, 3, 4, 5]
    assert given[-1].following == "" and all(each.following for each in given[:-1])


def test_officials_alone_are_not_the_public() -> None:
    agencies = Minutes(participants=("Budi; instansi terkait; Kasi Polsek",))
    assert scored(replace(SAMPLE, status="ditetapkan", minutes=agencies))[0].scale == 3


def test_elements_are_counted_once_each_and_the_missing_ones_named() -> None:
    twice = replace(SAMPLE, minutes=Minutes(participants=(*PEOPLE, "Ani; pengguna layanan")))
    found = scored(twice)[1]
    assert found.scale == 3
    assert "organisasi masyarakat sipil" in found.following and "media massa" not in found.following


def test_publication_is_said_not_to_be_known() -> None:
    found = scored(SAMPLE)[2]
    assert found.scale is None and "Tidak dapat diketahui" in found.now


def test_review_goes_by_its_date_and_without_one_is_not_known() -> None:
    def reviewed(day: date | None) -> int | None:
        return scored(replace(SAMPLE, dates=Dates(last_review=day)))[3].scale

    days = (None, date(2022, 1, 3), date(2025, 2, 3), date(2025, 11, 24), date(2025, 11, 23))
    assert [reviewed(each) for each in days] == [None, 1, 2, 4, 2]


def test_the_pledge_is_at_most_at_three_since_walls_and_sites_are_not_in_the_draft() -> None:
    assert scored(replace(SAMPLE, dates=Dates()))[4].scale == 1
    assert scored(replace(SAMPLE, dates=Dates(pledge=date(2026, 3, 2))))[4].scale in (2, 3)
