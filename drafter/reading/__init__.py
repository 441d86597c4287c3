"""Plain text becomes structured answers: one module a kind, `kinds.read` for any of them.

Nothing is lost and nothing is guessed: what is not understood stays as words where it stood.
"""
