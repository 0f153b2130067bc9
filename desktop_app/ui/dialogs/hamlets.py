"""The hamlets of the unit: a list to correct, and room to paste all their names at once."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from desktop_app.desk import units
from desktop_app.domain.unit import HAMLET_KINDS
from desktop_app.i18n import mark, translate
from desktop_app.store.store import Store
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.record_dialog import Question, RecordDialog
from desktop_app.ui.widgets.record_list import RecordList, Records, Values
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.tools import Tool


def hamlet_fields(_place: Workplace) -> Sequence[Field]:
    """What is asked of a hamlet."""
    return (
        Field("name", mark("hamlets", "Full name"), required=True, wide=True),
        Field("kind", mark("hamlets", "Kind"), "code", codes=HAMLET_KINDS, wide=True),
        Field("from_on", mark("hamlets", "In use from"), "day"),
        Field("to_on", mark("hamlets", "In use until"), "day"),
    )


def add_hamlet(store: Store, values: Values) -> str:
    """Add a hamlet, and what is known of it besides its name."""
    fields = {key: value for key, value in values.items() if key != "name" and value is not None}
    hamlet_id = units.add_hamlets(store, [values["name"]])[values["name"]]
    if fields:
        units.edit_hamlet(store, hamlet_id, **fields)
    return hamlet_id


def edit_hamlet(store: Store, hamlet_id: str, values: Values) -> None:
    """Write what was changed of a hamlet."""
    units.edit_hamlet(store, hamlet_id, **values)


HAMLETS = Records(
    units.HAMLETS,
    mark("hamlets", "The hamlets are not written down yet. Paste the list of their names."),
    mark("hamlets", "Hamlet"),
    hamlet_fields,
    units.hamlet_of,
    add_hamlet,
    edit_hamlet,
    remove=units.remove_hamlet,
)


class HamletsPane(RecordList):
    """The list; names can be pasted, one a line."""

    def __init__(self, place: Workplace) -> None:
        paste = Tool("paste", mark("hamlets", "Paste names"), "clipboard-list", "Ctrl+Shift+V", self.paste)
        super().__init__(place, HAMLETS, (paste,))
        place.jobs.saving.connect(self._on_saving)

    def paste(self) -> None:
        """Ask for names, one a line, and add those that are not there yet."""
        hint = mark("hamlets", "One name a line, as Bản Màng or Tổ dân phố số 5. Known names are left out.")
        field = Field("names", mark("hamlets", "Names"), "note", required=True, help=hint, wide=True)
        title = translate("hamlets", "Paste the names of hamlets")
        values = RecordDialog.ask(self, Question(title, (field,), self.place.today()), {})
        if values is not None:
            names = values["names"].splitlines()
            self.save(partial(units.add_hamlets, self.place.store, names))

    def _on_saving(self, waiting: int) -> None:
        if not waiting:
            self.refresh()


class HamletsDialog(QDialog):
    """The list in a window of its own."""

    def __init__(self, parent: QWidget | None, place: Workplace) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("hamlets", "Hamlets"))
        self.pane = HamletsPane(place)
        title = QLabel(self.windowTitle())
        theme.say_as(title, "title")
        column = QVBoxLayout(self)
        theme.spread(column, theme.BETWEEN, (theme.DIALOG,) * 4)
        column.addWidget(title)
        column.addWidget(self.pane, 1)
        self.resize(theme.px(theme.LEAST_WINDOW.width()), theme.px(theme.LEAST_WINDOW.height()))
