"""Everything Qt: the main window, its tabs, dialogs and widgets.

PySide6 6.12.0 gives back one reference too many to None and True whenever Qt calls a method of ours. Since
Python 3.12 (PEP 683) these never die; before, Python would end after some minutes of drawing. So they get
more references than can ever be given back.
"""

import ctypes
import sys

_NEVER_USED_UP = 1 << 40


def keep_alive(*lasting: object) -> None:
    """Give objects that must never die so many references that none is the last."""
    for thing in lasting:
        ctypes.c_ssize_t.from_address(id(thing)).value += _NEVER_USED_UP


if sys.version_info < (3, 12):
    keep_alive(None, True, False)
