"""What is said of a row or a sheet of a list: permanent English codes and their sentences."""

from collections.abc import Mapping

import msgspec

from desktop_app.i18n import Text, mark

REASONS: dict[str, Text] = {
    "no_name": mark("sheets", "The name is missing."),
    "only_name": mark(
        "sheets", "A person or a heading? Only a name stands here. Add the year of birth or a running number."
    ),
    "bad_name": mark("sheets", "“{text}” is not a name."),
    "two_people": mark("sheets", "The cell names two people: {text}. Give each a row of their own."),
    "bad_birth": mark("sheets", "“{text}” is no day of birth. Write it as 05/3/1990, or the year alone."),
    "bad_sex": mark("sheets", "“{text}” does not say whether male or female."),
    "bad_id_number": mark("sheets", "ID number “{text}”: {fault}."),
    "lost_digits": mark(
        "sheets",
        "Excel changed the ID number into {text}, its last figures are lost. Copy it from the card.",
    ),
    "repeated": mark("sheets", "ID number {number} also stands in row {row} of “{sheet}”, with {name}."),
    "not_calculated": mark(
        "sheets", "The formula under “{column}” was never calculated. Open the file in Excel and save it."
    ),
}
"""Why a row is rejected."""

WARNINGS: dict[str, Text] = {
    "zero_restored": mark("sheets", "The first 0 of the ID number was lost and has been put back: {number}."),
    "id_disagrees": mark(
        "sheets", "By the ID number this is {card_sex}, born {card_year}; the list says {sex}, born {birth}."
    ),
    "from_id_number": mark("sheets", "Sex or year of birth was missing; taken from the ID number {number}."),
    "old_id_number": mark("sheets", "{number} is an old nine-figure number; it was kept in the note."),
    "phone_unknown": mark("sheets", "Phone {phone} has a prefix not met before."),
    "age_unlikely": mark("sheets", "Born {birth}: an unlikely age in this list."),
    "unread_value": mark("sheets", "“{text}” under “{column}” was not understood; it was kept in the note."),
    "repeated_row": mark("sheets", "The same person already stands in row {row} of “{sheet}”; counted once."),
    "old_font": mark("sheets", "Column “{column}” was typed in an old font and has been decoded."),
    "new_hamlet": mark("sheets", "“{hamlet}” is not in the list of hamlets yet and will be added to it."),
    "possible_duplicate": mark(
        "sheets",
        "Somebody of this name, birth and hamlet is written down already; it may be the same person.",
    ),
    "hidden_sheet": mark("sheets", "The hidden sheet was not read."),
    "no_header": mark("sheets", "No header row was found in this sheet, so it was not read."),
    "unread_columns": mark("sheets", "Columns that were not read: {columns}."),
}
"""What is worth a look although the row is taken."""

FAULTS: dict[str, Text] = {
    "length": mark("sheets", "it has {n} figures, 12 are needed"),
    "province": mark("sheets", "no province has the number {province}"),
    "figures": mark("sheets", "it does not consist of 12 figures"),
}
"""What may be wrong with an ID number."""


class Finding(msgspec.Struct, frozen=True, gc=False):
    """One thing said of a row (Excel's number; 0 speaks of the whole sheet): its code and its values."""

    sheet: str
    row: int
    code: str
    values: Mapping[str, object]

    @property
    def sentence(self) -> str:
        """The finding in the chosen language."""
        text = REASONS.get(self.code) or WARNINGS[self.code]
        shown = {key: str(value) for key, value in self.values.items()}
        return str(text).format_map(shown)
