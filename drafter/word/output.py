"""What is counted while one file is written: lists, bookmarks, pictures, and cells already made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from drafter.documents.blocks import Numbering, Sheet
from drafter.word.estimate import Ruler
from drafter.word.lists import Lists
from drafter.word.page import text_width
from drafter.word.pictures import Pictures
from drafter.word.reference import Reference, Styles

LONGEST_NAME = 40  # Word refuses longer names of bookmarks


@dataclass(frozen=True, slots=True)
class Fragment:
    """XML with holes, so that the same cell is made once however often it stands in the paper.

    head, rest: up to where a bookmark begins, and from there to where it ends, before the last "</w:p>".
    lists: kind and first level of each list; list n stands in the text as chr(3) n ";", which no words hold.
    """

    head: str
    rest: str
    lists: tuple[tuple[Numbering, int], ...]


@dataclass(slots=True)
class Output:
    """The state of one file while it is written."""

    styles: Styles
    sheet: Sheet
    width: int
    ruler: Ruler
    lists: Lists
    pictures: Pictures
    letterhead: str = ""
    names: set[str] = field(default_factory=set[str])
    cells: dict[tuple[int, str, bool], Fragment] = field(
        default_factory=dict[tuple[int, str, bool], Fragment]
    )
    heads: dict[tuple[str, str], dict[tuple[int, bool], str]] = field(
        default_factory=dict[tuple[str, str], dict[tuple[int, bool], str]]
    )
    rows: dict[tuple[str, str, str, bool, bool], str] = field(
        default_factory=dict[tuple[str, str, str, bool, bool], str]
    )
    fits: dict[int, bool] = field(default_factory=dict[int, bool])

    def turn(self, sheet: Sheet) -> None:
        """Go on with a sheet that stands or lies; cells of another width are made anew."""
        width = text_width(sheet)
        if width != self.width:
            self.cells.clear()
            self.fits.clear()
        self.sheet, self.width = sheet, width

    def bookmark(self, name: str) -> tuple[str, str]:
        """Start and end of a hidden bookmark; ("", "") for no name.

        Raises ValueError if the name is too long or used twice: that is a fault of whoever made the blocks.
        """
        if not name:
            return "", ""
        if name in self.names or len(name) > LONGEST_NAME:
            raise ValueError(f"bookmark name twice in one paper, or longer than {LONGEST_NAME}: {name}")
        self.names.add(name)
        number = len(self.names)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>', f'<w:bookmarkEnd w:id="{number}"/>'

    def counted(self) -> tuple[int, int]:
        """How many bookmarks and pictures the file has so far."""
        return len(self.names), self.pictures.count

    def fill(self, fragment: Fragment, anchor: str = "") -> str:
        """The fragment's XML with its lists begun anew and its bookmark set."""
        start, end = self.bookmark(anchor)
        text = f"{fragment.head}{start}{fragment.rest}{end}</w:p>"
        for n, (kind, level) in enumerate(fragment.lists):
            text = text.replace(f"\x03{n};", str(self.lists.begin(kind, level)))
        return text


def begin(reference: Reference, sheet: Sheet, assets: Mapping[str, bytes]) -> Output:
    """The state at the beginning of a file."""
    return Output(
        reference.styles,
        sheet,
        text_width(sheet),
        Ruler(sheet.font, sheet.size),
        Lists(reference.last_abstract, reference.last_num),
        Pictures(assets),
        reference.letterhead,
    )
