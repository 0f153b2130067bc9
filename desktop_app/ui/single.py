"""One window a data folder: a second start hands its file to the first one and ends.

Who comes first takes a lock in the state folder; the lock of a program that died is taken over. The first
window then listens under a name of the folder, so that a file that is double clicked opens in it.
"""

from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

WAIT = 2000
"""Milliseconds a second start waits for the first window to answer."""


def claim(state: Path, folder: Path) -> QLockFile | None:
    """The lock of a data folder, to be kept while the window is open; None where another window has it."""
    state.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(state / f"{_name(folder)}.lock"))
    lock.setStaleLockTime(0)
    return lock if lock.tryLock(0) else None


def hand_over(folder: Path, file: Path | None) -> bool:
    """Tell the window of a data folder to come forward, with a file to open; whether it listened."""
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(WAIT):
        return False
    socket.write(f"{file.resolve() if file else ''}\n".encode())
    told = socket.waitForBytesWritten(WAIT)
    socket.disconnectFromServer()
    return told


class Doorway(QObject):
    """Listens for second starts. `knocked` tells the file they came with, empty for none."""

    knocked = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        from PySide6.QtNetwork import QLocalServer

        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(_name(folder))
        self._server.newConnection.connect(self._on_connection)
        self._server.listen(_name(folder))

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket.bytesAvailable() or socket.waitForReadyRead(WAIT):
            self.knocked.emit(bytes(socket.readLine().data()).decode().strip())
        socket.close()


def _name(folder: Path) -> str:
    return f"so-nghe-{sha256(str(folder.resolve()).encode()).hexdigest()[:16]}"
