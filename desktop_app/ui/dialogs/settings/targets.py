"""The targets of a year, as the office told them; on Hôm nay they stand beside what was done."""

from collections.abc import Sequence

from desktop_app.desk import targets
from desktop_app.domain.target import TARGET_KINDS
from desktop_app.i18n import mark
from desktop_app.store.store import Store
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.working_year import working_year


def target_asked(_place: Workplace) -> Sequence[Field]:
    """What is asked of a target."""
    return (
        Field("year", mark("targets", "Year"), "number", required=True),
        Field("kind", mark("targets", "Target"), "code", required=True, codes=TARGET_KINDS),
        Field("goal", mark("targets", "To reach"), "number", required=True),
    )


def add_target(store: Store, values: Values) -> str:
    """Set a target; one of the same year and kind is replaced."""
    return targets.set_target(store, values["year"], values["kind"], values["goal"])


def edit_target(store: Store, target_id: str, values: Values) -> None:
    """Write another number; year and kind are what the target is known by."""
    with store.read() as reader:
        known = targets.target_fields(reader, target_id)
    targets.set_target(store, known["year"], known["kind"], values["goal"])


def start_target(place: Workplace) -> Values:
    """A target of the year that is worked in."""
    today = place.today()
    return {"year": int(working_year(place.memory, today) or today[:4])}


TARGETS = Records(
    targets.TARGETS,
    mark("targets", "No target is written down yet."),
    mark("targets", "Target"),
    target_asked,
    targets.target_fields,
    add_target,
    edit_target,
    carried=("year",),
    start=start_target,
    once=frozenset({"year", "kind"}),
    remove=targets.remove_target,
    beside={"year_unknown": "year", "target_needed": "goal"},
)


def make_targets(place: Workplace) -> RecordList:
    """The targets as a page."""
    return RecordList(place, TARGETS)
