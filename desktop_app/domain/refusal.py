"""What the program refuses, in words: one permanent English code, one sentence, one next step.

The sentences are those of the office glossary; its code (X01, P01 ...) stands small behind the sentence,
so that it can be read over the telephone.
"""

from typing import NamedTuple

from desktop_app.i18n import Text, mark


class Sentence(NamedTuple):
    """What a refusal says: the glossary's code (may be empty), the sentence and the next step."""

    number: str
    text: Text
    step: Text


SENTENCES: dict[str, Sentence] = {
    "wrong_use": Sentence("", mark("refusal", "{detail}"), mark("refusal", "See so-nghe --help.")),
}


class Refusal(Exception):
    """Something a user asked that cannot be done; nothing was changed. `code` is one of SENTENCES."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values

    def __str__(self) -> str:
        return self.sentence

    @property
    def sentence(self) -> str:
        """What happened and why, in the chosen language, with the glossary's code at its end."""
        number, text, _ = SENTENCES[self.code]
        said = fill(text, self.values)
        return f"{said} {fill(mark('refusal', '(Code {number})'), {'number': number})}" if number else said

    @property
    def step(self) -> str:
        """What to do next, in the chosen language."""
        return fill(SENTENCES[self.code].step, self.values)


def fill(text: Text, values: dict[str, object]) -> str:
    """The translated text with its named placeholders; an unknown value stays visible by its name."""
    return str(text).format_map(_Named(values))


class _Named(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"[{key}]"
