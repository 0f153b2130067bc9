"""Qt's own words (buttons, file and print dialogs, menus of a line) in the language of the program."""

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop_app import i18n

LOCALE = "vi_VN"


class CatalogueTranslator(QTranslator):
    """Answers Qt from the program's own catalogue; what that does not know stays in the source language."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, number: int = -1
    ) -> str | None:
        """The text for one of Qt's words, None where there is none."""
        return i18n.lookup(context, source)


def install(app: QCoreApplication) -> None:
    """Let Qt speak the chosen language and write numbers and days as Vietnamese does."""
    QLocale.setDefault(QLocale(LOCALE))
    app.installTranslator(CatalogueTranslator(app))
