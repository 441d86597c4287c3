"""The craft of drafting service standards: frozen values and functions, without a window."""

__version__ = "0.1.0"
