"""Where the program's own files lie, and where a user's do, in a checkout and in a packaged program alike."""

import os
import re
import sys
from pathlib import Path

import platformdirs

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
NAME = "SoNghe"
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_OF_WINDOWS = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
_LONGEST_NAME = 120


def store_folder() -> Path:
    """The data folder that is used where none is named."""
    return platformdirs.user_data_path(NAME, appauthor=False)


def state_folder() -> Path:
    """Where this user's marks of stores lie, outside every store; `SO_NGHE_STATE` names another place."""
    chosen = os.environ.get("SO_NGHE_STATE")
    return Path(chosen) if chosen else platformdirs.user_state_path(NAME, appauthor=False)


def practice_folder() -> Path:
    """Where the practice book lies, beside the data folder that is used where none is named."""
    return platformdirs.user_data_path(f"{NAME}-practice", appauthor=False)


def settings_file() -> Path:
    """Where this machine's settings lie (theme, widths, folders); may be deleted without harm."""
    return platformdirs.user_config_path(NAME, appauthor=False) / "settings.json"


def file_name(*parts: str, ending: str) -> str:
    """A name for a file out of these words, allowed on Windows as elsewhere; empty words are left out.

    What Windows does not allow in a name (`K01/2026`) becomes a hyphen; long names are cut before `ending`.
    """
    words = (_NOT_IN_NAMES.sub("-", part).strip(" .-") for part in parts)
    name = "-".join(word for word in words if word)[:_LONGEST_NAME].rstrip(" .-") or NAME
    return f"{'_' if _OF_WINDOWS.match(name) else ''}{name}{ending}"
