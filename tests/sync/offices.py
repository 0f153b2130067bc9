"""An office and its communes for tests, paired by real packets."""

from pathlib import Path

from desktop_app.store.store import Store
from desktop_app.sync import outbox, pairing, trust
from desktop_app.sync.inbox import Verdict, import_files
from tests.store.stores import AREA, new_store

OFFICE_AREA = "0010520131227"
TODAY = "2027-01-01"


def new_office(folder: Path, seed: int = 9) -> Store:
    """An office whose first device is certified."""
    office = new_store(folder, role="office", area=OFFICE_AREA, seed=seed)
    trust.certify_own_device(office, "Máy số 1", TODAY)
    return office


def ask(office: Store, laptop: Store, folder: Path) -> Path:
    """The laptop's request, after it pinned the office's card."""
    folder.mkdir(exist_ok=True)
    outbox.write_card(office, folder / "card.songhe")
    card, digits = pairing.read_card(folder / "card.songhe")
    return Path(pairing.request(laptop, card, digits, folder).file)


def pair(office: Store, laptop: Store, folder: Path) -> None:
    """Let a laptop in, in one trip each way."""
    verdict, _ = pairing.approve(office, ask(office, laptop, folder), folder / "answer")
    assert verdict.verdict == "imported", verdict
    assert all(one.verdict == "imported" for one in import_files(laptop, [folder / "answer"]))


def send(source: Store, target: Store, folder: Path) -> list[Verdict]:
    """Export at one store and import at another."""
    return import_files(target, [Path(one.file) for one in outbox.export(source, folder)])


def laptop(folder: Path, seed: int, area: str = AREA) -> Store:
    """A commune's laptop that nobody knows yet."""
    return new_store(folder, area=area, seed=seed)
