"""The operation log and the store's own local tables: what is never sent as a row.

A stream (device, generation, area) holds changes 1, 2, 3 ...; a change holds one operation a row.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from operator import itemgetter
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    String,
    Table,
    UniqueConstraint,
    and_,
    bindparam,
    func,
    insert,
    select,
    update,
)

from desktop_app.domain.base import NAMING
from desktop_app.store.canonical import START, chain_digest, encode, operation_digest
from desktop_app.store.engine import insert_rows

LOCAL = MetaData(naming_convention=NAMING)
META = Table("meta", LOCAL, Column("key", String, primary_key=True), Column("value", String, nullable=False))
AUTHOR = Table(
    "author",
    LOCAL,
    Column("n", Integer, primary_key=True),
    Column("device", String, nullable=False),
    Column("generation", String, nullable=False),
    UniqueConstraint("device", "generation", name="uq_author"),
)
STREAM = Table(
    "stream",
    LOCAL,
    Column("id", Integer, primary_key=True),
    Column("author", Integer, nullable=False),
    Column("area", String, nullable=False),
    Column("last", BigInteger, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    Column("vector", String, nullable=False),
    Column("frozen", String),
    UniqueConstraint("author", "area", name="uq_stream"),
)
CHANGE = Table(
    "change",
    LOCAL,
    Column("id", Integer, primary_key=True),
    Column("stream", Integer, nullable=False),
    Column("n", BigInteger, nullable=False),
    Column("batch", Integer),
    Column("line", LargeBinary, nullable=False),
    Column("digest", LargeBinary, nullable=False),
    UniqueConstraint("stream", "n", name="uq_change"),
    Index("ix_change_batch", "batch"),
)
OPERATION = Table(
    "operation",
    LOCAL,
    Column("change", Integer, primary_key=True),
    Column("t", String, primary_key=True),
    Column("r", String, primary_key=True),
    Column("verdict", String),
    Column("line", LargeBinary, nullable=False),
    Index("ix_operation_r", "r"),
    sqlite_with_rowid=False,
)
_CHANGE_COLUMNS = ("id", "stream", "n", "batch", "line", "digest")
_OPERATION_COLUMNS = ("change", "t", "r", "verdict", "line")
WAITING = Table(
    "waiting",
    LOCAL,
    Column("stream", String, primary_key=True),
    Column("n", BigInteger, primary_key=True),
    Column("missing", String, nullable=False),
    Column("line", LargeBinary, nullable=False),
    Column("operations", LargeBinary, nullable=False),
)
CONFLICT = Table(
    "conflict",
    LOCAL,
    Column("t", String, primary_key=True),
    Column("r", String, primary_key=True),
    Column("field", String, primary_key=True),
    Column("area", String, nullable=False),
)

_LOT = 2000
_NO_GROUP: tuple[int, Iterator[Any]] = (0, iter(()))
_AUTHORS, _STREAMS = select(AUTHOR), select(STREAM)
_LAST_CHANGE = select(func.coalesce(func.max(CHANGE.c.id), 0))
_MOVE_STREAM = (
    update(STREAM)
    .where(STREAM.c.id == bindparam("stream"))
    .values({name: bindparam(name) for name in ("last", "digest", "vector")})
)
_META_VALUE = select(META.c.value).where(META.c.key == bindparam("name"))
_SET_META = update(META).where(META.c.key == bindparam("name")).values(value=bindparam("value"))


class Author(NamedTuple):
    """A device in one generation."""

    device: str
    generation: str

    def __str__(self) -> str:
        return f"{self.device}.{self.generation}"


class Stream(NamedTuple):
    """A stream as this store has it: `last` the last sequence applied, `digest` the chain digest there.

    `vector` is what the author of an own stream had applied of other streams at its last change.
    """

    id: int
    author: int
    area: str
    last: int
    digest: bytes
    vector: dict[str, int]


class Operation(NamedTuple):
    """A logged operation: table, row id, why it was refused (or None), its line as sent."""

    table: str
    row: str
    verdict: str | None
    line: bytes


class Log:
    """The log inside one transaction: streams, authors and changes, written in bulk at `flush`."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.authors: dict[int, Author] = {
            row.n: Author(row.device, row.generation) for row in connection.execute(_AUTHORS)
        }
        self.numbers = {author: n for n, author in self.authors.items()}
        self.streams: dict[tuple[int, str], Stream] = {
            (row.author, row.area): Stream(
                row.id, row.author, row.area, row.last, row.digest, msgspec.json.decode(row.vector)
            )
            for row in connection.execute(_STREAMS)
        }
        self._next_change = int(connection.execute(_LAST_CHANGE).scalar_one()) + 1
        self._changes: list[tuple[Any, ...]] = []
        self._operations: list[tuple[Any, ...]] = []
        self._touched: set[tuple[int, str]] = set()
        self._heads: dict[tuple[int, str, int], dict[str, Any]] = {}

    def note_head(self, stream: Stream, head: dict[str, Any]) -> None:
        """Remember the head (`at`, `doubtful`) of the change about to come in a stream."""
        self._heads[stream.author, stream.area, stream.last + 1] = head

    def head(self, author: int, area: str, n: int) -> dict[str, Any]:
        """The head of a change, in the log or about to be; empty where it is not here."""
        return self._heads.get((author, area, n)) or change_head(self.connection, author, area, n) or {}

    def author_number(self, author: Author) -> int:
        """This store's own number of an author, given on first sight."""
        if author not in self.numbers:
            number = len(self.numbers) + 1
            self.numbers[author], self.authors[number] = number, author
            self.connection.execute(
                insert(AUTHOR).values(n=number, device=author.device, generation=author.generation)
            )
        return self.numbers[author]

    def stream(self, author: int, area: str) -> Stream:
        """The stream of an author in an area, begun on first sight."""
        key = (author, area)
        if key not in self.streams:
            new = Stream(len(self.streams) + 1, author, area, 0, START, {})
            self.connection.execute(
                insert(STREAM).values(id=new.id, author=author, area=area, last=0, digest=START, vector="{}")
            )
            self.streams[key] = new
        return self.streams[key]

    def stream_name(self, stream: Stream) -> str:
        """`<device>.<generation>.<area>`."""
        return f"{self.authors[stream.author]}.{stream.area}"

    def vector(self, areas: Iterable[str] | None = None) -> dict[str, int]:
        """The last sequence applied of every stream, of some areas or of all."""
        wanted = None if areas is None else frozenset(areas)
        return {
            self.stream_name(stream): stream.last
            for stream in self.streams.values()
            if stream.last and (wanted is None or stream.area in wanted)
        }

    def last_of(self, name: str) -> int:
        """The last sequence applied of a stream by its name; 0 where it is not known here."""
        device, generation, area = name.split(".")
        number = self.numbers.get(Author(device, generation))
        stream = self.streams.get((number, area)) if number else None
        return stream.last if stream else 0

    def digest_at(self, name: str, n: int) -> bytes | None:
        """The chain digest of a stream at one of its changes, or None where that is not here."""
        if n == 0:
            return START
        device, generation, area = name.split(".")
        stream = self.streams.get((self.numbers.get(Author(device, generation), 0), area))
        chosen = select(CHANGE.c.digest).where(
            CHANGE.c.stream == (stream.id if stream else 0), CHANGE.c.n == n
        )
        found: bytes | None = self.connection.execute(chosen).scalar_one_or_none()
        return found

    def short(self, stamp: str) -> str:
        """A stamp in this store's short form."""
        device, generation, n = stamp.split(".")
        return f"{self.author_number(Author(device, generation))}.{n}"

    def full(self, short: str) -> str:
        """A short stamp as it is sent: `<device>.<generation>.<sequence>`."""
        author, _, n = short.partition(".")
        return f"{self.authors[int(author)]}.{n}"

    def append(
        self,
        stream: Stream,
        line: bytes,
        operations: Sequence[Operation],
        *,
        batch: int | None = None,
        vector: dict[str, int] | None = None,
    ) -> None:
        """Put the stream's next change into the log: its line and its operations as sent, in order."""
        bare, salt = split_salt(line)
        digest = chain_digest(stream.digest, bare, (operation_hash(salt, one.line) for one in operations))
        change, n = self._next_change, stream.last + 1
        self._next_change += 1
        self._changes.append((change, stream.id, n, batch, line, digest))
        self._operations += [(change, *operation) for operation in operations]
        seen = stream.vector if vector is None else vector
        self.streams[stream.author, stream.area] = stream._replace(last=n, digest=digest, vector=seen)
        self._touched.add((stream.author, stream.area))

    def flush(self) -> None:
        """Write what was appended, in bulk."""
        if self._changes:
            insert_rows(self.connection, CHANGE, _CHANGE_COLUMNS, self._changes)
        if self._operations:
            insert_rows(self.connection, OPERATION, _OPERATION_COLUMNS, self._operations)
        for key in self._touched:
            now = self.streams[key]
            vector = encode(now.vector).decode()
            written = {"stream": now.id, "last": now.last, "digest": now.digest, "vector": vector}
            self.connection.execute(_MOVE_STREAM, written)
        self._changes, self._operations, self._touched, self._heads = [], [], set(), {}


def split_salt(line: bytes) -> tuple[bytes, bytes]:
    """A change line without its salt, and the salt (empty once erased)."""
    change = msgspec.json.decode(line)["change"]
    salt = bytes.fromhex(change.pop("salt", ""))
    return encode({"change": change}), salt


def operation_hash(salt: bytes, line: bytes) -> bytes:
    """What the chain says of an operation: from salt and line, or as the line gives it once erased."""
    if b'"h":' in line and (given := msgspec.json.decode(line).get("h")):
        return bytes.fromhex(given)
    return operation_digest(salt, line)


def read_meta(connection: Connection, key: str) -> str | None:
    """A value this store keeps about itself."""
    return connection.execute(_META_VALUE, {"name": key}).scalar_one_or_none()


def write_meta(connection: Connection, key: str, value: str) -> None:
    """Set a value this store keeps about itself."""
    if connection.execute(_SET_META, {"name": key, "value": value}).rowcount == 0:
        connection.execute(insert(META).values(key=key, value=value))


def change_head(connection: Connection, author: int, area: str, n: int) -> dict[str, Any] | None:
    """The change line's object of one change, or None where it is not here."""
    line = connection.execute(
        select(CHANGE.c.line)
        .join(STREAM, STREAM.c.id == CHANGE.c.stream)
        .where(STREAM.c.author == author, STREAM.c.area == area, CHANGE.c.n == n)
    ).scalar_one_or_none()
    return None if line is None else dict(msgspec.json.decode(line)["change"])


def operations_of(connection: Connection, change: int) -> list[Operation]:
    """The operations of one change by its local number, in order of table and row."""
    chosen = select(OPERATION.c.t, OPERATION.c.r, OPERATION.c.verdict, OPERATION.c.line)
    rows = connection.execute(
        chosen.where(OPERATION.c.change == change).order_by(OPERATION.c.t, OPERATION.c.r)
    )
    return [Operation(*row) for row in rows]


def changes_of(connection: Connection, stream: int, after: int, upto: int | None = None) -> Iterator[Any]:
    """The changes of a stream after a sequence, in order: rows of id, n, line, digest."""
    chosen = select(CHANGE.c.id, CHANGE.c.n, CHANGE.c.line, CHANGE.c.digest).where(
        CHANGE.c.stream == stream, CHANGE.c.n > after
    )
    if upto is not None:
        chosen = chosen.where(CHANGE.c.n <= upto)
    yield from connection.execute(chosen.order_by(CHANGE.c.n))


def lines_of(
    connection: Connection, stream: int, after: int, upto: int
) -> Iterator[tuple[int, bytes, list[bytes]]]:
    """The changes of a stream as they were sent, in order: sequence, change line, operation lines."""
    asked = and_(CHANGE.c.stream == stream, CHANGE.c.n > after, CHANGE.c.n <= upto)
    changes = select(CHANGE.c.id, CHANGE.c.n, CHANGE.c.line).where(asked).order_by(CHANGE.c.n)
    operations = (
        select(OPERATION.c.change, OPERATION.c.line)
        .join(CHANGE, CHANGE.c.id == OPERATION.c.change)
        .where(asked)
        .order_by(CHANGE.c.n, OPERATION.c.t, OPERATION.c.r)
    )
    groups = groupby(_in_lots(connection, operations), key=itemgetter(0))
    owner, group = next(groups, _NO_GROUP)
    for change, n, line in _in_lots(connection, changes):
        if change == owner:
            yield n, line, [row[1] for row in group]
            owner, group = next(groups, _NO_GROUP)
        else:
            yield n, line, []


def _in_lots(connection: Connection, chosen: Select[Any]) -> Iterator[Any]:
    rows = connection.execute(chosen, execution_options={"yield_per": _LOT})
    return chain.from_iterable(rows.partitions())
