"""Where the program's own files lie, and where a user's do, in a checkout and in a packaged program alike."""

import os
import sys
from pathlib import Path

import platformdirs

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
NAME = "SoNghe"


def store_folder() -> Path:
    """The data folder that is used where none is named."""
    return platformdirs.user_data_path(NAME, appauthor=False)


def state_folder() -> Path:
    """Where this user's marks of stores lie, outside every store; `SO_NGHE_STATE` names another place."""
    chosen = os.environ.get("SO_NGHE_STATE")
    return Path(chosen) if chosen else platformdirs.user_state_path(NAME, appauthor=False)


def settings_file() -> Path:
    """Where this machine's settings lie (theme, widths, folders); may be deleted without harm."""
    return platformdirs.user_config_path(NAME, appauthor=False) / "settings.json"
