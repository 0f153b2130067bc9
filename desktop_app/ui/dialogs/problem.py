"""What is said when the program itself failed: what is safe, and a report without personal details."""

import platform
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtWidgets import QApplication, QFileDialog, QPlainTextEdit, QWidget

from desktop_app import __version__
from desktop_app.i18n import mark, translate
from desktop_app.ui.widgets import theme
from desktop_app.ui.widgets.message import CLOSE, LEAVE, Message, Way

COPY, KEEP = mark("problem", "Copy the report"), mark("problem", "Keep the report…")


def write_report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Versions, kind of error and the places it went through; never its message, which may hold a name."""
    machine = f"Sổ Nghề {__version__}, Python {platform.python_version()}, Qt {PySide6.__version__}"
    places = [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([machine, platform.platform(), kind.__name__, *places])


class ProblemDialog(Message):
    """Tells of a failure and offers the report, to copy or to keep as a file."""

    def __init__(self, parent: QWidget | None, report: str, saved_at: str) -> None:
        sentence = translate("problem", "Something in the program went wrong; this step was not carried out.")
        saved = translate("problem", "Everything up to {time} is saved.", time=saved_at) if saved_at else ""
        step = translate("problem", "Send the report to whoever looks after the program. It holds no names.")
        ways = [Way(LEAVE, CLOSE), Way("keep", KEEP), Way("copy", COPY)]
        super().__init__(parent, f"{sentence} {saved}".strip(), step, ways, "bad")
        self.report = report
        shown = QPlainTextEdit(report)
        shown.setReadOnly(True)
        shown.setFixedHeight(theme.px(theme.NOTE))
        shown.setAccessibleName(translate("problem", "Report"))
        self.column.insertWidget(1, shown)
        self.buttons["copy"].clicked.disconnect()
        self.buttons["copy"].clicked.connect(self._copy)
        self.buttons["keep"].clicked.disconnect()
        self.buttons["keep"].clicked.connect(self._keep)

    def keep_as(self, path: Path) -> None:
        """Keep the report under this path."""
        path.write_text(self.report, encoding="utf-8")

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.report)

    def _keep(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, str(KEEP), "so-nghe.txt")
        if path:
            self.keep_as(Path(path))
