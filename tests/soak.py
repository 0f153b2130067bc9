"""How often a test repeats: the one place that knows whether this is the long run."""

import os

SOAK = os.environ.get("SO_NGHE_SOAK") == "1"


def times(normal: int, soak: int) -> int:
    """The number for this run: `normal` on every day, `soak` in the long run of `build/dev.py soak`."""
    return soak if SOAK else normal
