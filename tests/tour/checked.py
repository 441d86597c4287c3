"""Pages of the tour on which the checker has found something, and what an office adds to the catalogue."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from drafter.model import edits
from drafter.model.answers import Item, ItemGroup, Items, One
from drafter.model.draft import Draft
from forms.checking import checking_of
from forms.places import Place, component_place
from tests.forms.drafts import faulty_papers
from tests.tour.pages import guide, page
from tests.tour.stage import Stage

WRONG = ("Fotokopi KTP-el", "KK", "Surat Ijin orang tua", "dokumen pendukung lainnya")


def faulty() -> Draft:
    """A fault in each paper, and some in the requirements of the first service."""
    draft = faulty_papers()
    group = ItemGroup(items=tuple(Item(text=each) for each in WRONG))
    return edits.answer(draft, draft.services[0].id, "requirements", One(Items(groups=(group,))))


def checked(stage: Stage, place: Place) -> QWidget:
    """The guide once the draft was checked."""
    made = guide(stage, faulty(), place)
    checking = checking_of(made.session)  # type: ignore[attr-defined]
    checking.check_soon()
    stage.wait(lambda: not checking.is_stale)
    return made


@page("temuan-persyaratan")
def found_in_requirements(stage: Stage) -> QWidget:
    return checked(stage, component_place(faulty().services[0].id, "requirements"))


for _page in ("decree", "office", "minutes", "publication", "pledge", "review"):
    page(f"temuan-{_page}")(lambda stage, name=_page: checked(stage, Place(name)))


@page("temuan-daftar")
def list_of_findings(stage: Stage) -> QWidget:
    from forms.review import FINDINGS, ReviewPage

    made = checked(stage, Place("review"))
    found = made.findChild(ReviewPage)
    assert isinstance(found, ReviewPage)
    found.mode.segment(FINDINGS).click()
    stage.settle()
    return made


@page("dialog-temuan-kesampingkan")
def setting_aside(stage: Stage) -> QWidget:
    from forms.finding_acts import ask_reason

    made = checked(stage, Place("decree"))
    report = checking_of(made.session).report  # type: ignore[attr-defined]
    assert report is not None
    return stage.dialog(lambda: ask_reason(made, report.open[0]))


@page("dialog-temuan-mengapa")
def explaining(stage: Stage) -> QWidget:
    from forms.finding_acts import show_help

    made = checked(stage, Place("decree"))
    return stage.dialog(lambda: show_help(made, "requirement-open-ended"))


@page("dialog-peraturan-daerah")
def local_regulation(stage: Stage) -> QWidget:
    from forms.local_regulation import add_local

    made = guide(stage, faulty(), component_place(faulty().services[0].id, "legal_basis"))
    return stage.dialog(lambda: add_local(made, "Perda Bengkalis 4 tahun 2020 Pelayanan Publik"))
