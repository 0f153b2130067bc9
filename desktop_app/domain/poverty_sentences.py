"""What refusals say of the yearly decision on poor and near-poor households."""

from desktop_app.domain.sentence import Sentence
from desktop_app.i18n import mark

POVERTY_SENTENCES: dict[str, Sentence] = {
    "decision_needed": Sentence(
        "",
        mark("refusal", "The number of the decision is missing."),
        mark("refusal", "Type it as it stands on the decision, such as 15/QĐ-UBND."),
    ),
    "no_household_found": Sentence(
        "",
        mark("refusal", "No household of this list is in the book, so nothing was written."),
        mark("refusal", "Import the people of the list first, then the decision again."),
    ),
}
