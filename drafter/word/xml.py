"""The one place that names lxml, which brings no types: XML -> element tree -> XML."""

from __future__ import annotations

from typing import Any, cast


def parse(xml: bytes, huge: bool = False) -> Any:
    """The root element. Entities are never resolved, nothing is fetched.

    huge: also texts over 10 MB.  Raises ValueError if the bytes are not well-formed XML.
    """
    from lxml import etree  # pyright: ignore

    module = cast(Any, etree)
    parser = module.XMLParser(huge_tree=huge, resolve_entities=False, no_network=True)
    try:
        return module.fromstring(xml, parser)
    except module.XMLSyntaxError as error:
        raise ValueError(f"not well-formed XML: {error}") from error


def as_text(element: Any) -> str:
    """An element without what follows it."""
    from lxml import etree  # pyright: ignore

    module = cast(Any, etree)
    return module.tostring(element, encoding="unicode", with_tail=False)


def as_file(root: Any) -> bytes:
    """A whole XML file in UTF-8."""
    from lxml import etree  # pyright: ignore

    module = cast(Any, etree)
    return module.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
