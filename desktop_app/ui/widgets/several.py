"""Check boxes for codes of which several may hold, such as policy groups."""

from collections.abc import Iterable

from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.kinds import Words

_COLUMNS = 2


class Several(QWidget):
    """A box for each code, in two columns; `value()` is the set of those ticked."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {code: QCheckBox(str(word)) for code, word in words.items()}
        grid = QGridLayout(self)
        theme.spread(grid, theme.INSIDE)
        rows = -(-len(self.boxes) // _COLUMNS)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place % rows, place // rows)
        if self.boxes:
            self.setFocusProxy(next(iter(self.boxes.values())))

    def value(self) -> frozenset[str]:
        """The codes that are ticked."""
        return frozenset(code for code, box in self.boxes.items() if box.isChecked())

    def set_value(self, codes: Iterable[str] | None) -> None:
        """Tick these."""
        held = frozenset(codes or ())
        for code, box in self.boxes.items():
            box.setChecked(code in held)
