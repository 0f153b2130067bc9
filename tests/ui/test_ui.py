import gc
import sys

import pytest
from PySide6.QtWidgets import QWidget

from desktop_app import ui


def draw_nothing(_widget: QWidget, _event: object) -> None:
    """What Qt calls to have a widget drawn; it gives back None, which Qt's binding counts wrongly."""


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None lasts by itself since Python 3.12")
def test_none_outlives_much_drawing() -> None:
    widget = type("Drawn", (QWidget,), {"paintEvent": draw_nothing})()
    for _ in range(50):
        widget.grab()
    assert all(sys.getrefcount(thing) > 1 << 39 for thing in (None, True, False))


def test_object_kept_alive_has_references_left_over() -> None:
    thing = object()
    before = sys.getrefcount(thing)
    ui.keep_alive(thing)
    gc.collect()
    assert sys.getrefcount(thing) - before == 1 << 40
