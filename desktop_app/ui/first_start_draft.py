"""The answers of a first start before there is a store: kept in this machine's settings, no password."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app import paths
from desktop_app.store.keeping import SECOND
from desktop_app.ui.widgets.memory import Memory

DRAFT, FOLDER, BACKUPS = "first_start", "folder", SECOND
"""What this machine remembers: answers before there is a store, where the book lies, where backups go."""
HOME = "home"


class Draft:
    """The answers that wait for a store, kept in this machine's settings at once; `keep` writes those."""

    def __init__(self, memory: Memory, keep: Callable[[], object], home: Path) -> None:
        self._memory, self._keep, self._home = memory, keep, str(home)
        said = read_draft(memory)
        self.said: dict[str, Any] = said if said.get(HOME) == self._home else {HOME: self._home}

    def take(self, step: int, **said: Any) -> None:
        """Remember answers, and that this step comes next."""
        self.said |= said | {"step": max(step, self.said.get("step", 0))}
        self._memory[DRAFT] = json.dumps(self.said, ensure_ascii=False)
        self._keep()

    def settle(self) -> None:
        """The store is there: remember where, and nothing else of what was asked."""
        usual = self._memory.get(FOLDER) or str(paths.store_folder())
        made = self.said.get(FOLDER, self._home)
        if made != self._home or self._home == usual:
            self._memory[FOLDER] = made
        if self.said.get(BACKUPS):
            self._memory[BACKUPS] = self.said[BACKUPS]
        self._memory.pop(DRAFT, None)
        self._keep()


def read_draft(memory: Memory) -> dict[str, Any]:
    """What was asked before there was a store; empty for nothing, or where it cannot be read."""
    try:
        said = json.loads(memory.get(DRAFT, "{}"))
    except ValueError:
        return {}
    return said if isinstance(said, dict) else {}
