"""What every tab of the window is: a page that says which tables it shows and can show them anew."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.widgets.memory import Memory

if TYPE_CHECKING:
    from desktop_app.desk.lists import Narrowed
    from desktop_app.store.store import Store
    from desktop_app.ui.jobs import Jobs


class Workplace(NamedTuple):
    """What a page works with: the store, the two threads, today (ISO text), what this machine remembers.

    `go_to` shows a row of a table (both by name and id) in whatever tab shows that table; a third argument,
    a `Narrowed`, leaves only some rows in.
    """

    store: "Store"
    jobs: "Jobs"
    today: Callable[[], str]
    memory: Memory
    go_to: Callable[..., None]


class TabPage(QWidget):
    """A page. NAME is that of its title, WATCHES names the tables that its rows come from.

    `said` tells what stands in the status bar, `wanted` the name of a command of the menus to carry out.
    """

    said = Signal(str)
    wanted = Signal(str)
    NAME: ClassVar[str] = ""
    WATCHES: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, place: Workplace) -> None:
        super().__init__()
        self.place = place

    def refresh(self) -> None:
        """Show again what is stored; called when one of the tables watched has changed, or on F5."""

    def status(self) -> str:
        """What stands in the status bar while the page is seen."""
        return ""

    def shows(self, table: str) -> bool:
        """Whether rows of this table can be gone to here."""
        return False

    def go_to(self, table: str, row_id: str) -> None:
        """Select a row of a table that this page shows."""

    def narrow(self, table: str, narrowed: "Narrowed") -> None:
        """Show only some rows of a table that this page shows."""

    def current_record(self) -> tuple[str, str]:
        """Table and id of the record the keys are in; both empty without one."""
        return "", ""

    def commands(self) -> Mapping[str, Callable[[], object]]:
        """The commands of the menus that this page does, by their names in `MENUS`."""
        return {}
