"""The last step of taking a list in: what was written, and the rejected rows to keep."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.desk.listed_people import Outcome
from desktop_app.i18n import translate
from desktop_app.ui.widgets import icons, theme
from desktop_app.vietnam.numbers import show_number


class ResultPage(QWidget):
    """Says how many were written, known and rejected. `keeping`: keep the rejected rows."""

    keeping = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.new, self.known, self.rejected, self._undo = QLabel(), QLabel(), QLabel(), QLabel()
        self.keep = QPushButton(translate("import_people", "Keep the rejected rows…"))
        self.keep.clicked.connect(self.keeping)
        self._lay_out()

    def show_result(self, outcomes: Sequence[Outcome], rejected: int) -> None:
        """Say what became of the rows."""
        verdicts = [outcome.verdict for outcome in outcomes]
        new, known = show_number(verdicts.count("accepted")), show_number(verdicts.count("known"))
        self.new.setText(translate("import_people", "{n} people were written down.", n=new))
        self.known.setText(
            translate("import_people", "{n} were there already; nothing of theirs was changed.", n=known)
        )
        words = translate(
            "import_people",
            "{n} rows were rejected. Keep them, correct them, then import that file.",
            n=show_number(rejected),
        )
        self.rejected.setText(words)
        self.known.setVisible("known" in verdicts)
        self.rejected.setVisible(bool(rejected))
        self.keep.setVisible(bool(rejected))

    def _lay_out(self) -> None:
        head, picture = QHBoxLayout(), QLabel()
        picture.setPixmap(icons.pixmap("circle-check", "good", theme.BLOCK))
        theme.spread(head, theme.PANE)
        head.addWidget(picture)
        head.addWidget(self.new, 1)
        theme.say_as(self.new, "title")
        self._undo.setText(translate("import_people", "Undo (Ctrl+Z) takes the whole list back."))
        theme.say_as(self._undo, "muted")
        row = QHBoxLayout()
        theme.spread(row)
        row.addWidget(self.keep)
        row.addStretch()
        column = QVBoxLayout(self)
        theme.spread(column, theme.PANE)
        column.addLayout(head)
        for part in (self.known, self._undo, self.rejected):
            part.setWordWrap(True)
            column.addWidget(part)
        column.addLayout(row)
        column.addStretch()
