"""What refusals say of a unit's own facts: letterheads, users and their passwords, lists of reference."""

from desktop_app.domain.sentence import Sentence
from desktop_app.i18n import mark

UNIT_SENTENCES: dict[str, Sentence] = {
    "letterhead_later": Sentence(
        "D01",
        mark("refusal", "The organisation's name is not set for {date}, the day of this paper."),
        mark("refusal", "In Settings > Unit and signers, let the first one begin earlier."),
    ),
    "letterhead_day_taken": Sentence(
        "",
        mark("refusal", "This form has a signer from that day on already."),
        mark("refusal", "Choose another day, or edit the one that is there."),
    ),
    "letterhead_follows": Sentence(
        "",
        mark("refusal", "The next one takes over, so this can last until {date} at most."),
        mark("refusal", "Choose an earlier day, or change the first day of the next one."),
    ),
    "authority_unknown": Sentence(
        "",
        mark("refusal", "“{text}” does not begin with TM., KT., Q., TL. or TUQ."),
        mark("refusal", "Type it again, or leave it empty where somebody signs by their own post."),
    ),
    "post_needed": Sentence(
        "", mark("refusal", "The signer's post is missing."), mark("refusal", "Write the post.")
    ),
    "hamlet_in_use": Sentence(
        "",
        mark("refusal", "{many} people live in {name}, so it was kept."),
        mark("refusal", "Move those people to another hamlet first."),
    ),
    "days_reversed": Sentence(
        "",
        mark("refusal", "The last day lies before the first."),
        mark("refusal", "Correct one of the two days."),
    ),
    "password_short": Sentence(
        "",
        mark("refusal", "The password has fewer than {least} letters."),
        mark("refusal", "Choose a longer one; a few words in a row are easy to remember."),
    ),
    "nobody_works": Sentence(
        "",
        mark("refusal", "The book was opened with the recovery sheet, so nobody is working in it by name."),
        mark("refusal", "Choose a user in the list and give a new password."),
    ),
    "own_password": Sentence(
        "",
        mark("refusal", "Who is working now cannot take their own password away."),
        mark("refusal", "Let another user do it."),
    ),
    "entry_known": Sentence(
        "",
        mark("refusal", "“{name}” is in the list already."),
        mark("refusal", "Edit the one that is there."),
    ),
    "entry_used": Sentence(
        "",
        mark("refusal", "“{name}” stands in {many} records, so it was kept."),
        mark("refusal", "Change those records first."),
    ),
    "not_in_catalogue": Sentence(
        "",
        mark("refusal", "The office's catalogue has no entry “{text}”."),
        mark("refusal", "Choose one of the office's entries."),
    ),
    "entry_shipped": Sentence(
        "",
        mark("refusal", "This one comes with the program and cannot be deleted."),
        mark("refusal", "Leave it; lists show only what was chosen."),
    ),
    "kept_by_communes": Sentence(
        "",
        mark("refusal", "People, classes and loans are recorded by the communes; nothing was added here."),
        mark("refusal", "Ask the commune to record it, then take its packet in."),
    ),
    "rule_without_basis": Sentence(
        "",
        mark("refusal", "This is a rule of the State; without the text it rests on it was not set."),
        mark("refusal", "Write number and day of the text under “Basis”."),
    ),
    "kept_by_office": Sentence(
        "",
        mark("refusal", "The office keeps this one, so it is not changed here."),
        mark("refusal", "Ask the office to change it."),
    ),
}
