"""The one kind of failure that is expected: it carries the sentence the officer reads."""


class UserError(Exception):
    """An expected failure, told to the officer in Indonesian; everything else is a bug.

    `sentence` says what happened and what was kept, `advice` what to do next (may be empty).
    """

    def __init__(self, sentence: str, advice: str = "") -> None:
        super().__init__(sentence, advice)
        self.sentence = sentence
        self.advice = advice

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()
