"""Invented people whose names, numbers and words are looked for in every file the program leaves."""

import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.vietnam.text import fold

PASSPHRASE = "mật khẩu chim hoàng yến"
WRITTEN = ("Quàng Thị Kiểm Tra", "011203009871", "0987009871", "Tòng Văn Dò Rỉ", "011203009872", "0987009872")
LISTED = ("Hạng A Thử Lọt", "011203009873")
EMPLOYER = "Hợp tác xã Chim Báo Bão"
CANARIES = (*WRITTEN, *LISTED, EMPLOYER, PASSPHRASE)


def forms(canary: str) -> Iterator[bytes]:
    """How a text could lie in a file: its encodings, with and without marks, and escaped as in JSON."""
    decomposed = unicodedata.normalize("NFD", canary)
    for text in {canary, decomposed, fold(canary), canary.upper(), *fold(canary).split()[-2:]}:
        if len(text) > 5 or not text.isascii():
            yield from (text.encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))
            yield text.encode("ascii", "backslashreplace")


NEEDLES = frozenset(needle for canary in CANARIES for needle in forms(canary))


def shown_in(content: bytes) -> list[bytes]:
    """The canaries that can be read in some bytes."""
    return [needle for needle in NEEDLES if needle in content]


def leaks(folders: Iterable[Path]) -> list[tuple[str, bytes]]:
    """The files of these folders that show a canary, in their contents or their names."""
    files = [path for folder in folders for path in folder.rglob("*") if path.is_file()]
    return [
        (path.name, needle)
        for path in files
        for content in (path.read_bytes(), path.name.encode())
        for needle in shown_in(content)
    ]
