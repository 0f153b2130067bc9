"""After how many minutes without a key this machine locks the screen."""

from desktop_app.ui.widgets.memory import Memory

MINUTES = "idle_minutes"
USUAL_MINUTES, MOST_MINUTES = 15, 240


def idle_minutes(memory: Memory) -> int:
    """After how many minutes without a key the screen locks; 0 for never."""
    said = memory.get(MINUTES, "")
    return min(int(said), MOST_MINUTES) if said.isdecimal() else USUAL_MINUTES
