"""Our sample's decree as a Word file, and edits in its XML as word processors make them."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

from drafter.documents.papers import papers
from drafter.documents.sources import Sources, load_sources
from drafter.exchange import Comparison, compare
from drafter.model import codec
from drafter.model.draft import Draft
from drafter.paths import resources
from drafter.word.writer import write

SAMPLE = (resources() / "samples" / "kecamatan.draf").read_bytes()
Edit = Callable[[str], str]


@cache
def sources() -> Sources:
    return load_sources()


@cache
def sample() -> Draft:
    return codec.decode(SAMPLE).draft


@cache
def exported() -> bytes:
    return word_file(sample())


def word_file(draft: Draft) -> bytes:
    return write(papers(draft, sources()).documents[0], {}, codec.encode(draft))


def edited(change: Edit, content: bytes | None = None) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content or exported())) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                before = part.decode()
                part = change(before).encode()
                assert part != before.encode(), "the edit must change something"
            new.writestr(name, part)
    return made.getvalue()


def compared(change: Edit, draft: Draft | None = None) -> Comparison:
    content = word_file(draft) if draft else exported()
    return compare(edited(change, content), draft or sample(), sources())


def service(number: int = 0) -> str:
    return sample().services[number].id


def cell(text: str, anchor: str) -> tuple[int, int]:
    """Where the cell with a bookmark begins and ends."""
    at = text.index(f'w:name="{anchor}"')
    return text.rindex("<w:tc>", 0, at), text.index("</w:tc>", at)


def in_cell(anchor: str, change: Edit) -> Edit:
    def done(text: str) -> str:
        start, end = cell(text, anchor)
        return text[:start] + change(text[start:end]) + text[end:]

    return done


def first_words(change: Callable[[str], str]) -> Edit:
    """Changes the first run of text."""
    return lambda part: re.sub(
        r"<w:r><w:t>([^<]*)</w:t></w:r>", lambda found: change(found[1]), part, count=1
    )


TYPED = first_words(lambda words: f"<w:r><w:t>{words} tambahan</w:t></w:r>")
INSERTED = first_words(
    lambda words: (
        f'<w:r><w:t>{words}</w:t></w:r><w:ins w:id="9001" w:author="A"><w:r><w:t xml:space="preserve">'
        " sisipan</w:t></w:r></w:ins>"
    )
)
REPLACED = first_words(
    lambda words: (
        f'<w:del w:id="9002" w:author="A"><w:r><w:delText>{words}</w:delText></w:r></w:del>'
        '<w:ins w:id="9003" w:author="A"><w:r><w:t>pengganti</w:t></w:r></w:ins>'
    )
)
MOVED_AWAY = first_words(lambda words: f"<w:moveFrom><w:r><w:t>{words}</w:t></w:r></w:moveFrom>")


def appended(words: str = "butir baru") -> Edit:
    """An item behind the last, as the Enter key makes it: outside of the bookmark, in the same list."""

    def change(part: str) -> str:
        properties = re.findall(r"<w:pPr>.*?</w:pPr>", part)[-1]
        return f"{part}<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"

    return change
