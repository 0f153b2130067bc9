"""The program's test of itself, for support and a packaged program: does all once, leaves nothing."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app import i18n
from desktop_app.desk import help_pages
from desktop_app.practice.tour import AREA, PASSPHRASE, Picture, take_tour
from desktop_app.store import backup, check
from desktop_app.store.opening import Secret, open_keys, unlock
from desktop_app.store.store import CLOCK, Store
from desktop_app.store.upgrade import upgrade

SECRET = Secret(passphrase=PASSPHRASE)
_STARTS = {".pdf": b"%PDF", ".png": b"\x89PNG", ".songhe": b"PK\x03\x04"}


def test_program(picture: Picture) -> list[str]:
    """What does not work, one English line each; empty where all does. `picture` draws the window.

    Stores, forms, packets, a backup, the way of an older store to this schema, words, help and the window.
    """
    with TemporaryDirectory() as folder:
        return [*_missing(), *_findings(Path(folder), picture)]


def _missing() -> Iterator[str]:
    """What the program should have brought along and cannot read."""
    if not i18n.catalogue("vi"):
        yield "no Vietnamese words"
    if len(help_pages.pages()) < 2:
        yield "no help pages"


def _findings(folder: Path, picture: Picture) -> Iterator[str]:
    files, _ = take_tour(folder, folder / "state")
    digests = set()
    for name in ("commune", "office"):
        store = unlock(folder / name, folder / "state", SECRET)
        digest = store.digest(AREA)
        digests.add(digest)
        file = backup.back_up(store)
        store.close()
        upgrade(store.folder, open_keys(store.folder, SECRET), CLOCK.now())
        backup.restore(folder / f"restored-{name}", file, lambda unpacked: open_keys(unpacked, SECRET))
        for place in (store.folder, folder / f"restored-{name}"):
            again = unlock(place, folder / "state", SECRET)
            yield from _faults(again, digest)
            again.close()
    if len(digests) != 1:
        yield "the office does not hold what the commune sent"
    store = unlock(folder / "commune", folder / "state", SECRET)
    files += picture(store, folder / "pictures")
    store.close()
    yield from (f"{file.name} is no {file.suffix}" for file in files if not _is_what_it_says(file))


def _faults(store: Store, digest: str) -> Iterator[str]:
    with store.read() as reader:
        yield from check.findings(reader)
    if store.digest(AREA) != digest:
        yield f"{store.folder.name} is not what it was"


def _is_what_it_says(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == _STARTS.get(file.suffix)
