"""Which rows of a list are shown: those of the working year, only some, or all."""

from desktop_app.desk.lists import Narrowed
from desktop_app.i18n import translate
from desktop_app.ui.widgets.list_pane import ListPane
from desktop_app.ui.widgets.rows import RowsModel
from desktop_app.ui.widgets.tab_page import Workplace
from desktop_app.ui.widgets.ticking import show_ticked
from desktop_app.ui.widgets.working_year import working_year


class Narrowing:
    """The rows of one list; a list that does not follow the working year has all of them at first."""

    def __init__(self, place: Workplace, pane: ListPane, model: RowsModel, *, follows_year: bool) -> None:
        self._place, self._pane, self._model = place, pane, model
        self._follows_year = follows_year
        self._narrowed: Narrowed | None = None
        pane.narrowing.widened.connect(self.widen)
        self._follow()

    def refresh(self) -> None:
        """Show again what is stored, of the working year; selection and place stay."""
        if not self._follow():
            self._model.refresh()

    def narrow(self, narrowed: Narrowed) -> None:
        """Show only these rows, of any year, and say which above them, till they are widened."""
        self._narrowed = narrowed
        self._pane.search.clear()
        self._model.filter("")
        show_ticked(self._model, {})
        self._model.narrow("", narrowed.ids)
        self._pane.narrowing.say(narrowed.words)

    def widen(self) -> None:
        """Show all rows of the working year again."""
        self._narrowed = None
        self._pane.narrowing.say("")
        self._model.narrow(self._year(), None)

    def show_row(self, row_id: str) -> None:
        """Bring a row into sight; where it is not among those shown, all of all years are."""
        if row_id and self._model.asked.ticked and not self._pane.go_to(row_id):
            show_ticked(self._model, {})
        is_whole = not self._model.asked.year and self._model.asked.among is None
        if row_id and not self._pane.go_to(row_id) and not is_whole:
            self.narrow(Narrowed(translate("record_list", "all years")))
            self._pane.go_to(row_id)

    def _year(self) -> str:
        return working_year(self._place.memory, self._place.today()) if self._follows_year else ""

    def _follow(self) -> bool:
        """Follow the working year; whether it is another one than was shown."""
        if self._narrowed is not None or self._model.asked.year == self._year():
            return False
        self._model.narrow(self._year(), None)
        return True
