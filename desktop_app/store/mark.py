"""The mark outside the data folder: how far this machine's store had come when it last committed.

It lies in the user's state folder under the store's random id and holds, for each own stream, the last
sequence and the chain digest there. A database that does not bear it out was restored or copied.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal

import msgspec

from desktop_app.store.atomic import replace_file

Position = tuple[int, bytes]
"""A last sequence and the chain digest there."""

Streams = Mapping[str, Position]
"""Own streams by name."""

DigestAt = Callable[[str, int], bytes | None]

Verdict = Literal["fresh", "same", "ahead", "restored"]


def read(folder: Path, store_id: str) -> Streams | None:
    """The mark of a store, or None where this user has none that can be read."""
    try:
        return msgspec.json.decode(_path(folder, store_id).read_bytes(), type=dict[str, Position])
    except (OSError, UnicodeDecodeError, msgspec.DecodeError):
        return None


def write(folder: Path, store_id: str, streams: Streams) -> None:
    """Keep how far the own streams have come, after a commit.

    It need not be on the disk at once: a mark that is behind its database does no harm.
    """
    replace_file(_path(folder, store_id), msgspec.json.encode(streams), durable=False)


def compare(mark: Streams | None, streams: Streams, digest_at: DigestAt | None = None) -> Verdict:
    """What the mark says of a database with these own streams.

    `fresh`: no mark, so another machine or a new user. `same`: as it was left. `ahead`: a crash between
    commit and mark, harmless. `restored`: the database is behind the mark or went another way. `digest_at`
    gives the database's digest at an earlier sequence of a stream, to look at a database that is ahead too.
    """
    if mark is None:
        return "fresh"
    if not all(_bears_out(stream, left, streams.get(stream), digest_at) for stream, left in mark.items()):
        return "restored"
    return "same" if dict(streams) == dict(mark) else "ahead"


def _bears_out(stream: str, left: Position, now: Position | None, digest_at: DigestAt | None) -> bool:
    if now is None or now[0] < left[0]:
        return False
    if now[0] == left[0]:
        return now[1] == left[1]
    return digest_at is None or digest_at(stream, left[0]) == left[1]


def _path(folder: Path, store_id: str) -> Path:
    return folder / f"{store_id}.json"
