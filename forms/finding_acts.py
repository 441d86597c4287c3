"""What can be done with a finding anywhere in the window: read why, set it aside with a reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from drafter.errors import UserError
from forms import dialogs

if TYPE_CHECKING:
    from drafter.checks import Finding


def show_help(parent: QWidget, rule_id: str) -> None:
    """The help text of a rule, made from the rule itself."""
    from drafter.checks import rule_named

    rule = rule_named(rule_id)
    if rule is None:
        return
    try:
        told = rule.help
    except UserError as error:
        told = str(error)
    title, _, rest = told.partition("\n")
    dialogs.tell(parent, title.rstrip(".") or "Penjelasan", rest.replace("\n", "\n\n") or title)


def ask_reason(parent: QWidget, finding: Finding) -> str:
    """Why a finding is set aside; "" when the officer let it be."""
    label = "Alasan (dicetak pada lembar hasil pemeriksaan)"
    return dialogs.ask_text(parent, "Kesampingkan temuan", label, finding.reason, "Kesampingkan") or ""
