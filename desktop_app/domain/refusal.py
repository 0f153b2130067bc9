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
    "id_number_taken": Sentence(
        "P03",
        mark(
            "refusal",
            "This ID number is already in the record of {name}, born {birth}, {hamlet}. "
            "A number belongs to one person only, so nothing was added.",
        ),
        mark("refusal", "Open that record, or type the number again."),
    ),
    "bad_field": Sentence(
        "", mark("refusal", "“{value}” does not fit the field {field}."), mark("refusal", "Type it again.")
    ),
    "row_missing": Sentence(
        "",
        mark("refusal", "This record is no longer there; it was removed meanwhile."),
        mark("refusal", "Refresh the list."),
    ),
    "unknown_list": Sentence(
        "", mark("refusal", "There is no list “{name}”."), mark("refusal", "Choose one of: {known}.")
    ),
    "unknown_area": Sentence(
        "",
        mark("refusal", "There is no unit “{text}” here."),
        mark("refusal", "Give its code of five digits, or its id."),
    ),
    "file_unreadable": Sentence(
        "",
        mark("refusal", "The file {file} cannot be read."),
        mark("refusal", "Check the name and the place of the file."),
    ),
    "store_exists": Sentence(
        "",
        mark("refusal", "The folder {folder} holds a store already; nothing was changed."),
        mark("refusal", "Choose another folder, or open the store that is there."),
    ),
    "store_missing": Sentence(
        "",
        mark("refusal", "There is no store in the folder {folder}."),
        mark("refusal", "Choose the right folder, or make a new store."),
    ),
    "store_unreadable": Sentence(
        "",
        mark("refusal", "The store {file} cannot be opened: it is damaged or belongs to other keys."),
        mark("refusal", "Go back to a backup."),
    ),
    "store_newer": Sentence(
        "S02",
        mark(
            "refusal",
            "This store was written by version {their}, this computer runs version {ours}. "
            "It was not opened, to keep it safe.",
        ),
        mark("refusal", "Update from USB."),
    ),
    "passphrase_needed": Sentence(
        "",
        mark("refusal", "The password of the store is needed."),
        mark("refusal", "Type the password, or use the recovery sheet."),
    ),
    "no_space": Sentence(
        "X28",
        mark("refusal", "Only {free} bytes are free, {need} are needed. Nothing was written."),
        mark("refusal", "Use another stick or drive, or clear files on this one."),
    ),
    "backup_damaged": Sentence(
        "",
        mark("refusal", "This backup is damaged or not whole. The present store was not changed."),
        mark("refusal", "Choose another backup."),
    ),
    "not_an_office": Sentence(
        "",
        mark("refusal", "Only the office's store with the root key can do this."),
        mark("refusal", "Do it on the office's first computer."),
    ),
    "other_root": Sentence(
        "",
        mark("refusal", "This computer is registered with {office} already."),
        mark("refusal", "Check the file of the office's card."),
    ),
}

UNKNOWN = Sentence("", mark("refusal", "This cannot be done."), mark("refusal", "Save a trouble report."))


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
        number, text, _ = SENTENCES.get(self.code, UNKNOWN)
        said = fill(text, self.values)
        return f"{said} {fill(mark('refusal', '(Code {number})'), {'number': number})}" if number else said

    @property
    def step(self) -> str:
        """What to do next, in the chosen language."""
        return fill(SENTENCES.get(self.code, UNKNOWN).step, self.values)


def fill(text: Text, values: dict[str, object]) -> str:
    """The translated text with its named placeholders; an unknown value stays visible by its name."""
    return str(text).format_map(_Named(values))


class _Named(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"[{key}]"
