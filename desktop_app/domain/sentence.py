"""What a refusal says."""

from typing import NamedTuple

from desktop_app.i18n import Text


class Sentence(NamedTuple):
    """What a refusal says: the glossary's code (may be empty), the sentence and the next step."""

    number: str
    text: Text
    step: Text
