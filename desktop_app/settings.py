"""What this machine remembers between starts: theme, widths, folds. It may be deleted without harm."""

import json
from pathlib import Path


def load(path: Path) -> dict[str, str]:
    """The remembered texts by name; none where there is no file or it cannot be read."""
    try:
        kept = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    found = kept.items() if isinstance(kept, dict) else ()
    return {key: value for key, value in found if isinstance(value, str)}


def merge(path: Path, before: dict[str, str], now: dict[str, str]) -> None:
    """Write what changed since `before`; what another window remembered meanwhile stays."""
    kept = {key: value for key, value in load(path).items() if key in now or key not in before}
    save(path, kept | {key: value for key, value in now.items() if before.get(key) != value})


def save(path: Path, remembered: dict[str, str]) -> None:
    """Write the remembered texts; a reader never sees half of them."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(remembered, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)
