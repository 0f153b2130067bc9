"""What this machine remembers of the window between starts: texts by name."""

from collections.abc import MutableMapping

Memory = MutableMapping[str, str]
