"""What the program refuses, in words: one permanent English code, one sentence, one next step.

The sentences are those of the office glossary; its code (X01, P01 ...) stands small behind the sentence,
so that it can be read over the telephone.
"""

from desktop_app.domain.class_sentences import CLASS_SENTENCES
from desktop_app.domain.handoff_sentences import HANDOFF_SENTENCES
from desktop_app.domain.place_sentences import PLACE_SENTENCES
from desktop_app.domain.poverty_sentences import POVERTY_SENTENCES
from desktop_app.domain.sentence import Sentence
from desktop_app.domain.unit_sentences import UNIT_SENTENCES
from desktop_app.i18n import Text, mark
from desktop_app.vietnam.numbers import show_number

READ_ONLY = mark("refusal", "it can only be read")
BROKEN = mark("refusal", "what was written reads back differently, it may be broken")

SENTENCES: dict[str, Sentence] = {
    **CLASS_SENTENCES,
    **PLACE_SENTENCES,
    **POVERTY_SENTENCES,
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
    "store_in_use": Sentence(
        "",
        mark("refusal", "The store {file} is open in another window of Sổ Nghề; nothing was changed."),
        mark("refusal", "Close the other window, then open the store again."),
    ),
    "passphrase_needed": Sentence(
        "",
        mark("refusal", "The password of the store is needed."),
        mark("refusal", "Type the password, or use the recovery sheet."),
    ),
    "wrong_passphrase": Sentence(
        "S01",
        mark(
            "refusal",
            "The password is not right. Switch Vietnamese typing off, look at the Caps Lock light "
            "and type it again. If it is forgotten, use the recovery sheet.",
        ),
        mark("refusal", "Type it again, or use the recovery sheet."),
    ),
    "wrong_recovery_key": Sentence(
        "",
        mark("refusal", "The recovery key does not open this store."),
        mark("refusal", "Type it again as it stands on the sheet, or use this store's own sheet."),
    ),
    "keys_damaged": Sentence(
        "",
        mark(
            "refusal",
            "The file keys.json of this store is missing or damaged. The store itself was not changed.",
        ),
        mark("refusal", "Copy keys.json back from a backup."),
    ),
    "passphrase_taken": Sentence(
        "",
        mark(
            "refusal",
            "Somebody else opens this store with the same password, by which the log knows who wrote. "
            "Nothing was changed.",
        ),
        mark("refusal", "Choose another password."),
    ),
    "last_passphrase": Sentence(
        "",
        mark("refusal", "No other password opens this store, so this one was kept."),
        mark("refusal", "Set a password for another officer first."),
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
    "backup_unwritten": Sentence(
        "",
        mark("refusal", "The backup could not be written to {place}: the disk is full, or was taken out."),
        mark("refusal", "Backups made before are as they were. Make room or plug it in, then back up again."),
    ),
    "backup_foreign": Sentence(
        "",
        mark("refusal", "This backup belongs to another book. The present store was not changed."),
        mark("refusal", "Choose a backup of this book."),
    ),
    "no_second_place": Sentence(
        "S03",
        mark("refusal", "There is no copy of the backup on another disk: {place} cannot be written to."),
        mark("refusal", "Plug the disk in, or choose another place under Settings."),
    ),
    **HANDOFF_SENTENCES,
    "list_missing": Sentence(
        "", mark("refusal", "There is no file {file}."), mark("refusal", "Choose the file again.")
    ),
    "list_locked": Sentence(
        "I07",
        mark("refusal", "The file {file} is open in Excel or has a password, so it could not be read."),
        mark("refusal", "Close Excel, or save a copy without a password, then try again."),
    ),
    "list_unreadable": Sentence(
        "",
        mark("refusal", "The file {file} is damaged or is not a list, so it could not be read."),
        mark("refusal", "Open it in Excel, save it as .xlsx, then choose that file."),
    ),
    "list_too_large": Sentence(
        "",
        mark("refusal", "The file {file} is larger than any list of people, so it was not read."),
        mark("refusal", "Delete the cells far below and right of the list in Excel, then try again."),
    ),
    "header_missing": Sentence(
        "I01",
        mark("refusal", "No header row was found in the sheet “{sheet}”."),
        mark("refusal", "Choose the row with “Họ và tên”."),
    ),
    "list_empty": Sentence(
        "", mark("refusal", "The file {file} holds no rows."), mark("refusal", "Choose another file.")
    ),
    "nobody_listed": Sentence(
        "",
        mark("refusal", "Nobody was found below the header row."),
        mark("refusal", "Look whether the header row and the column of names are right."),
    ),
    "nobody_pasted": Sentence(
        "",
        mark("refusal", "No name was found in what was pasted."),
        mark("refusal", "Copy the names again, one person a line, and paste them here."),
    ),
    "too_many_lines": Sentence(
        "",
        mark("refusal", "{lines} lines were pasted; at most {most} are checked at once."),
        mark("refusal", "Paste the list in parts, or import it from Excel, which looks at every row too."),
    ),
    "bad_map": Sentence(
        "",
        mark("refusal", "The column map does not fit this list: {detail}."),
        mark("refusal", "Correct the map, then try again."),
    ),
    "sheet_in_use": Sentence(
        "",
        mark("refusal", "The file {file} could not be written; it may be open in Excel."),
        mark("refusal", "Close it in Excel, or choose another name."),
    ),
    "illegal_step": Sentence(
        "",
        mark("refusal", "From “{before}” this cannot go to “{after}”."),
        mark("refusal", "Choose one of the next steps."),
    ),
    "reason_needed": Sentence(
        "", mark("refusal", "A reason is needed."), mark("refusal", "Write the reason in a few words.")
    ),
    "day_needed": Sentence("", mark("refusal", "The day is needed."), mark("refusal", "Write the day.")),
    "year_unknown": Sentence(
        "", mark("refusal", "{year} is no year of this book."), mark("refusal", "Type a year such as 2026.")
    ),
    "nothing_runs": Sentence(
        "",
        mark("refusal", "No class runs, so there is nothing to carry away."),
        mark("refusal", "Begin a class first, in the tab Classes."),
    ),
    "target_needed": Sentence(
        "",
        mark("refusal", "A target is at least 1."),
        mark("refusal", "Type the number, or delete the target."),
    ),
    "answer_needed": Sentence(
        "",
        mark("refusal", "The answer to the application is missing."),
        mark("refusal", "Choose the answer, or leave the day of the answer empty."),
    ),
    "answered_early": Sentence(
        "",
        mark("refusal", "The answer lies before the day the application was received, {received}."),
        mark("refusal", "Correct one of the two days."),
    ),
    "adjustment_needed": Sentence(
        "U03",
        mark(
            "refusal",
            "The round {round} was closed on {date}. A correction does not change the closed table; "
            "it goes into the column “Adjusted after closing”.",
        ),
        mark("refusal", "Write the reason of the adjustment, or leave it as it is."),
    ),
    "no_need_reason_needed": Sentence(
        "",
        mark("refusal", "The reason for having no need is missing."),
        mark("refusal", "Choose the reason; “Other” where none fits."),
    ),
    "borrower_needed": Sentence(
        "", mark("refusal", "The borrower is missing."), mark("refusal", "Choose a person or a household.")
    ),
    "amount_needed": Sentence(
        "",
        mark("refusal", "The amount must be greater than nothing."),
        mark("refusal", "Type the amount in đồng."),
    ),
    "entry_reversed": Sentence(
        "",
        mark("refusal", "This entry was cancelled already, or cancels another one."),
        mark("refusal", "Record a new entry with the right amount."),
    ),
    "letterhead_missing": Sentence(
        "D01",
        mark("refusal", "Nothing can be printed yet: the organisation's name is not set."),
        mark("refusal", "Set it once in Settings > Unit and signers."),
    ),
    "unknown_form": Sentence(
        "", mark("refusal", "There is no form “{form}”."), mark("refusal", "Choose one of: {known}.")
    ),
    "bad_period": Sentence(
        "",
        mark("refusal", "“{text}” is no period."),
        mark("refusal", "Write it as 2024, 2024-Q1, 2024-03 or 2022-07-01..2025-06-30."),
    ),
    **UNIT_SENTENCES,
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
    """The translated text with its named placeholders; numbers as 1.234; an unknown value stays visible."""
    shown = {key: show_number(one) if type(one) is int else one for key, one in values.items()}
    return str(text).format_map(_Named(shown))


class _Named(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"[{key}]"
