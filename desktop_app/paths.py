"""Where the program's own files lie, in a checkout and in a packaged program alike."""

import sys
from pathlib import Path

ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
