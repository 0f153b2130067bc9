"""The shipped reference lists, read from the program's own files and checked against their shape."""

from typing import TypeVar

import msgspec

from desktop_app.paths import RESOURCES

T = TypeVar("T")


def read_resource(name: str, shape: type[T]) -> T:
    """The JSON file of that name under `resources/` as a value of the given shape; callers keep it."""
    return msgspec.json.decode((RESOURCES / name).read_bytes(), type=shape)
