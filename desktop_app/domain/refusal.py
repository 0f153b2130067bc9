"""What the program refuses, in words: one permanent English code, one sentence, one next step.

The sentences are those of the office glossary; its code (X01, P01 ...) stands small behind the sentence,
so that it can be read over the telephone.
"""

from desktop_app.domain.class_sentences import CLASS_SENTENCES
from desktop_app.domain.sentence import Sentence
from desktop_app.domain.unit_sentences import UNIT_SENTENCES
from desktop_app.i18n import Text, mark

FOREIGN = Sentence(
    "X20",
    mark(
        "refusal",
        "The file {file} is not a packet of Sổ Nghề, or something foreign was added to it, "
        "so it was not opened.",
    ),
    mark("refusal", "Choose another file."),
)

READ_ONLY = mark("refusal", "it can only be read")
BROKEN = mark("refusal", "what was written reads back differently, it may be broken")

SENTENCES: dict[str, Sentence] = {
    **CLASS_SENTENCES,
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
    "unknown_device": Sentence(
        "X03",
        mark("refusal", "This packet was refused: it was not made by a registered computer of its unit."),
        mark(
            "refusal",
            "If the unit has a new computer, approve its registration first, then take the packet again.",
        ),
    ),
    "device_not_approved": Sentence(
        "T01",
        mark("refusal", "This computer is not approved yet; its packet is kept unopened."),
        mark("refusal", "Approve the registration; the packet is then taken at once."),
    ),
    "device_known": Sentence(
        "T01",
        mark(
            "refusal",
            "The computer {device} is registered already, with another key, so this registration "
            "was refused. Somebody may be posing as it.",
        ),
        mark("refusal", "Ask the unit which computer sent it."),
    ),
    "device_revoked": Sentence(
        "T03",
        mark(
            "refusal",
            "The computer “{device}” was withdrawn; its packet {number} was refused, earlier ones stay.",
        ),
        mark("refusal", "Look at the packets to be checked again."),
    ),
    "own_packet": Sentence(
        "",
        mark("refusal", "This computer wrote packet {number} itself; there is nothing to receive in it."),
        mark("refusal", "Close."),
    ),
    "already_received": Sentence(
        "X06",
        mark(
            "refusal", "Packet {number} of {unit} was received on {date}. Nothing more was written this time."
        ),
        mark("refusal", "Close."),
    ),
    "changes_missing": Sentence(
        "X16",
        mark(
            "refusal",
            "Packet {number} is kept and not yet in the store, because {missing} earlier changes of {unit} "
            "are missing.",
        ),
        mark("refusal", "Ask {unit} to send “Everything”; no old packet need be looked for."),
    ),
    "kind_not_allowed": Sentence(
        "X04",
        mark("refusal", "Refused: the computer “{device}” may not make this kind of packet ({kind})."),
        mark("refusal", "Ask for a packet from the computer in charge."),
    ),
    "area_not_allowed": Sentence(
        "X04",
        mark("refusal", "Refused: the computer “{device}” may not write records of {area}."),
        mark("refusal", "Ask for a packet from the computer in charge."),
    ),
    "two_histories": Sentence(
        "X15",
        mark(
            "refusal",
            "Two packets of the computer “{device}” differ under one number ({number}); "
            "its store was probably copied or restored. Nothing was changed.",
        ),
        mark("refusal", "Keep both packets and ask the unit for everything."),
    ),
    "card_is_no_packet": Sentence(
        "X20",
        mark("refusal", "This file is an office card, not a packet of records."),
        mark("refusal", "Use it to register this computer."),
    ),
    "not_a_card": Sentence(
        "X20", mark("refusal", "The file {file} is no office card."), mark("refusal", "Choose another file.")
    ),
    "not_a_request": Sentence(
        "X20",
        mark("refusal", "The file {file} is no registration of a computer."),
        mark("refusal", "Choose another file."),
    ),
    "fingerprint_needed": Sentence(
        "T02",
        mark(
            "refusal", "The check number of the office was not compared, so the computer was not registered."
        ),
        mark("refusal", "Read the six groups of four digits from the office's screen."),
    ),
    "fingerprint_differs": Sentence(
        "T02",
        mark("refusal", "The two check numbers differ, so the computer was not registered."),
        mark("refusal", "Read each group of four digits again; if they still differ, get the card again."),
    ),
    "no_such_device": Sentence(
        "",
        mark("refusal", "There is no registered computer {device}."),
        mark("refusal", "Choose one from the list of computers."),
    ),
    "no_such_receiver": Sentence(
        "",
        mark("refusal", "No computer of “{text}” is registered, so nothing was written for it."),
        mark("refusal", "Choose a unit whose computer is registered."),
    ),
    "no_packets": Sentence(
        "",
        mark("refusal", "There is no packet in the folder {folder}."),
        mark("refusal", "Choose the folder the packets were copied to."),
    ),
    "change_too_large": Sentence(
        "",
        mark(
            "refusal", "This would change {count} records at once, {most} are the most. Nothing was changed."
        ),
        mark("refusal", "Do it in several parts."),
    ),
    "no_office": Sentence(
        "",
        mark("refusal", "This computer is not registered with an office yet."),
        mark("refusal", "Register it with the office's card."),
    ),
    "stick_pulled": Sentence(
        "X27",
        mark(
            "refusal",
            "The stick was pulled out before everything was written. The unfinished packet does not count, "
            "older packets are whole, and nothing on this computer is lost.",
        ),
        mark("refusal", "Plug it in again and write again."),
    ),
    "write_failed": Sentence(
        "X28",
        mark("refusal", "The packet could not be written to {place} ({cause}). It does not count as sent."),
        mark("refusal", "Try again, or use another stick."),
    ),
    "altered": Sentence(
        "X01",
        mark(
            "refusal",
            "Packet {file} was not taken: its contents changed after it was sealed. "
            "It may have been copied badly, or somebody opened and changed it. "
            "The store on this computer is unchanged. Copy it again from the computer that sent it.",
        ),
        mark("refusal", "Try the second copy on the stick."),
    ),
    "truncated": Sentence(
        "X02",
        mark(
            "refusal",
            "Packet {file} was not taken: the file was not copied to its end ({have}/{need}). "
            "Usually the stick was pulled out early. The store on this computer is unchanged.",
        ),
        mark("refusal", "Read it again, or try the second copy on the stick."),
    ),
    "not_for_us": Sentence(
        "X13",
        mark(
            "refusal",
            "This packet was sent to {receiver}; this computer cannot open it. "
            "Take the stick to the place it is meant for.",
        ),
        mark("refusal", "Close."),
    ),
    "not_a_packet": FOREIGN,
    "too_large": FOREIGN,
    "newer_version": Sentence(
        "X23",
        mark(
            "refusal",
            "This packet was made by version {their}, this computer runs version {ours}. "
            "The packet is kept as it is; once updated, open it again and it will be taken, "
            "no other packet is needed.",
        ),
        mark("refusal", "Update from USB."),
    ),
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
    "borrower_needed": Sentence(
        "", mark("refusal", "The borrower is missing."), mark("refusal", "Choose a person or a household.")
    ),
    "amount_needed": Sentence(
        "",
        mark("refusal", "The amount must be greater than nothing."),
        mark("refusal", "Type the amount in đồng."),
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
    """The translated text with its named placeholders; an unknown value stays visible by its name."""
    return str(text).format_map(_Named(values))


class _Named(dict[str, object]):
    def __missing__(self, key: str) -> str:
        return f"[{key}]"
