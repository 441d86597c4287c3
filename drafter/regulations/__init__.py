"""The catalogue of regulations: how each is cited, in which order, and whether it still lives."""

from drafter.regulations.catalogue import Catalogue, load_catalogue
from drafter.regulations.entries import Gazette, Regulation

__all__ = ["Catalogue", "Gazette", "Regulation", "load_catalogue"]
