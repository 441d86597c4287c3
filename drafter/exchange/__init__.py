"""What comes in from other files: plain text in JSON, and the draft inside one of our Word files."""

from drafter.exchange.ours import FromWord, read_word
from drafter.exchange.plain import Imported, read_json

__all__ = ["FromWord", "Imported", "read_json", "read_word"]
