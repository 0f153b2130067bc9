"""The program's test of itself, for support and a packaged program: does all once, leaves nothing."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from desktop_app.practice.tour import AREA, PASSPHRASE, take_tour
from desktop_app.store import check
from desktop_app.store.opening import Secret, unlock


def test_program() -> list[str]:
    """What does not work, one English line each: stores, forms, packets; empty where all does."""
    with TemporaryDirectory() as folder:
        return list(_findings(Path(folder)))


def _findings(folder: Path) -> Iterator[str]:
    files, _ = take_tour(folder, folder / "state")
    yield from (f"{file.name} is empty" for file in files if file.stat().st_size == 0)
    yield from (
        f"{file.name} is no PDF" for file in files if file.suffix == ".pdf" and _start(file) != b"%PDF"
    )
    digests = set()
    for name in ("commune", "office"):
        store = unlock(folder / name, folder / "state", Secret(passphrase=PASSPHRASE))
        with store.read() as reader:
            yield from check.findings(reader)
        digests.add(store.digest(AREA))
        store.close()
    if len(digests) != 1:
        yield "the office does not hold what the commune sent"


def _start(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(4)
