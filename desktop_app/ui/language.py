"""Qt's own words (buttons, file and print dialogs, menus of a line) in the language of the program."""

from collections.abc import MutableMapping

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop_app import i18n

LOCALE = "vi_VN"
DAYS = "en_GB.UTF-8"
"""The locale whose short days are 05/03/2026; those of vi_VN are 5/3/26 to Qt."""


class CatalogueTranslator(QTranslator):
    """Answers Qt from the program's own catalogue; what that does not know stays in the source language."""

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, number: int = -1
    ) -> str | None:
        """The text for one of Qt's words, None where there is none."""
        return i18n.lookup(context, source)


def use_days(environment: MutableMapping[str, str]) -> None:
    """Let Qt's own file dialog write days as 05/03/2026; it asks the environment before any window is."""
    if every := environment.pop("LC_ALL", ""):
        environment["LANG"] = every
    environment["LC_TIME"] = DAYS


def install(app: QCoreApplication) -> None:
    """Let Qt speak the chosen language and write numbers and days as Vietnamese does."""
    QLocale.setDefault(QLocale(LOCALE))
    app.installTranslator(CatalogueTranslator(app))
