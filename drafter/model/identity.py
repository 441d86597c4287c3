"""Ids of services: eight characters of base32, drawn by chance, one of a kind also across drafts."""

from __future__ import annotations

import secrets

LETTERS = "abcdefghijklmnopqrstuvwxyz234567"
LENGTH = 8  # 40 bits: among 500 services of 1,000 drafts two alike come once in ten such offices


def draw_id() -> str:
    """A new id."""
    return "".join(secrets.choice(LETTERS) for _ in range(LENGTH))
