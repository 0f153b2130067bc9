"""What refusals say of where a store lies."""

from desktop_app.domain.sentence import Sentence
from desktop_app.i18n import mark

_OTHER = mark("refusal", "Choose a folder on a disk that stays in this computer.")

PLACE_SENTENCES: dict[str, Sentence] = {
    "place_relative": Sentence("", mark("refusal", "No folder was chosen for the book."), _OTHER),
    "place_removable": Sentence(
        "S06",
        mark("refusal", "The book cannot lie on a stick: pulled out, it would be damaged ({folder})."),
        _OTHER,
    ),
    "place_network": Sentence(
        "S06",
        mark("refusal", "The book cannot lie on a network drive: cut off, it would be damaged ({folder})."),
        _OTHER,
    ),
    "place_synced": Sentence(
        "",
        mark(
            "refusal",
            "The folder {folder} is copied to other computers by {service}: "
            "half copies would damage the book, and records would leave the office.",
        ),
        _OTHER,
    ),
    "place_unwritable": Sentence(
        "",
        mark("refusal", "Nothing can be written to the folder {folder}."),
        mark("refusal", "Choose another."),
    ),
    "store_away": Sentence(
        "",
        mark("refusal", "The book of this computer is in {folder}, which cannot be found now."),
        mark("refusal", "Connect that disk, then open the program again. No new book was made."),
    ),
    "passwords_differ": Sentence(
        "", mark("refusal", "The two passwords are not alike."), mark("refusal", "Type both again.")
    ),
    "practice_failed": Sentence(
        "",
        mark("refusal", "The practice book could not be made."),
        mark("refusal", "Look whether the disk is full, then try again."),
    ),
}
