"""What comes in from other files: plain text in JSON, and our own Word files as they came back."""

from drafter.exchange.accepting import accept
from drafter.exchange.comparing import Comparison, Difference, compare
from drafter.exchange.ours import FromWord, compare_word, read_word
from drafter.exchange.plain import Imported, read_json

__all__ = [
    "Comparison",
    "Difference",
    "FromWord",
    "Imported",
    "accept",
    "compare",
    "compare_word",
    "read_json",
    "read_word",
]
