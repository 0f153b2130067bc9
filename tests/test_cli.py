"""The command line as a script uses it: exit codes, one JSON object, English codes."""

import getpass
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app import cli
from desktop_app.domain.refusal import Refusal
from desktop_app.domain.unit import Officer
from desktop_app.store import keys
from desktop_app.store.backup import backups, kind_of
from desktop_app.store.keeping import BEFORE_LIST, BEFORE_PACKETS
from desktop_app.store.opening import Secret, change_passphrase, officers, unlock

AREA = "0338820250701"
Run = Callable[..., tuple[int, Any]]


@pytest.fixture(autouse=True)
def cheap_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passphrases that cost little to try."""
    monkeypatch.setattr(
        keys.create, "__kwdefaults__", keys.create.__kwdefaults__ | {"cost": keys.Argon2Cost(8, 1)}
    )
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", "mật khẩu thử")


@pytest.fixture
def run(state: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command; the exit code and what it printed as JSON, a list where it printed several."""

    def call(*words: object) -> tuple[int, Any]:
        code = cli.main([str(word) for word in words] + ["--json"])
        printed = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        return code, printed[0] if len(printed) == 1 else printed

    return call


@pytest.fixture
def commune(run: Run, tmp_path: Path) -> Path:
    """The data folder of a commune."""
    folder = tmp_path / "commune"
    code, _ = run("--data", folder, "init", "--role", "commune", "--area", "03388", "--name", "Lò Thị Hà")
    assert code == 0
    return folder


@pytest.fixture
def office(run: Run, tmp_path: Path) -> Path:
    """The data folder of an office."""
    folder = tmp_path / "office"
    run("init", "--data", folder, "--role", "office", "--area", "0010520131227", "--name", "Vàng A Sử")
    return folder


def test_every_command_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for command in cli.COMMANDS:
        with pytest.raises(SystemExit) as ended:
            cli.main([*command.words.split(), "--help"])
        assert ended.value.code == 0
        assert command.does in capsys.readouterr().out


def test_wrong_use_exits_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["export"])
    assert ended.value.code == 2


@pytest.mark.parametrize(
    "words",
    [
        ("demo", "x", "--communes", "0"),
        ("demo", "x", "--people", "none"),
        ("trust", "revoke", "0" * 16, "--after", "nonsense"),
        ("trust", "revoke", "0" * 16, "--after", "a.b.c=d"),
        ("init", "--role", "boss", "--area", AREA, "--name", "x"),
        ("frobnicate",),
        ("trust",),
    ],
)
def test_wrong_words_are_wrong_use(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(list(words))
    assert ended.value.code == cli.WRONG_USE
    assert "usage" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("digest", "--area", "99999"), "unknown_area"),
        (("export", "--to", "x", "--for", "03387"), "no_office"),
        (("restore", "none"), "file_unreadable"),
        (("import", "{folder}"), "no_packets"),
        (("import-people", "none.xlsx"), "list_missing"),
        (("form", "F99", "--id", "x", "--out", "x.pdf"), "unknown_form"),
        (("trust", "rotate", "--to", "x"), "not_an_office"),
        (("trust", "card", "--out", "x"), "not_an_office"),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(
    run: Run, commune: Path, tmp_path: Path, words: tuple[str, ...], code: str
) -> None:
    (tmp_path / "empty").mkdir()
    filled = [word.format(folder=tmp_path / "empty") for word in words]
    exit_code, said = run(*filled, "--data", commune)
    assert (exit_code, said["refused"]["code"]) == (cli.REFUSED, code)
    assert "[" not in said["refused"]["sentence"] + said["refused"]["next"]


def test_an_unknown_unit_makes_no_store(run: Run, tmp_path: Path) -> None:
    code, said = run("init", "--data", tmp_path / "n", "--role", "commune", "--area", "99999", "--name", "x")
    assert (code, said["refused"]["code"]) == (1, "unknown_area")
    assert not (tmp_path / "n").exists()


def test_init_says_the_recovery_key_once(run: Run, tmp_path: Path) -> None:
    code, said = run(
        "--data", tmp_path / "c", "init", "--role", "commune", "--area", AREA, "--name", "Lò Thị Hà"
    )
    assert (code, said["area"], said["role"]) == (0, AREA, "commune")
    assert said["recovery_key"].startswith("AGE-SECRET-KEY-1")
    kept = b"".join(path.read_bytes() for path in (tmp_path / "c").rglob("*") if path.is_file())
    assert said["recovery_key"].encode() not in kept


def test_init_never_overwrites(run: Run, commune: Path) -> None:
    code, said = run("--data", commune, "init", "--role", "office", "--area", AREA, "--name", "x")
    assert (code, said["refused"]["code"]) == (1, "store_exists")


def test_a_wrong_passphrase_says_so(run: Run, commune: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", "khác")
    code, said = run("check", "--data", commune)
    assert (code, said["refused"]["code"]) == (1, "wrong_passphrase")
    assert said["refused"]["sentence"] and said["refused"]["next"]


def test_no_passphrase_at_hand_is_refused(run: Run, commune: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SO_NGHE_PASSPHRASE")
    assert run("check", "--data", commune)[1]["refused"]["code"] == "passphrase_needed"


def test_a_passphrase_may_lie_in_a_file(
    run: Run, commune: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SO_NGHE_PASSPHRASE")
    (tmp_path / "secret").write_text("mật khẩu thử\n", encoding="utf-8")
    assert run("check", "--data", commune, "--passphrase-file", tmp_path / "secret")[0] == 0


def test_the_recovery_key_opens_the_store(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, said = run(
        "--data", tmp_path / "c", "init", "--role", "commune", "--area", AREA, "--name", "Lò Thị Hà"
    )
    (tmp_path / "sheet").write_text(said["recovery_key"], encoding="utf-8")
    monkeypatch.delenv("SO_NGHE_PASSPHRASE")
    assert run("check", "--data", tmp_path / "c", "--recovery-file", tmp_path / "sheet")[0] == 0


class Terminal:
    """Somebody at a terminal: the passphrases and lines they type, and what the key store was told."""

    def __init__(self, passphrases: tuple[str, ...], lines: tuple[str, ...] = ()) -> None:
        self.passphrases, self.lines = list(passphrases), list(lines)
        self.remembered: list[str] = []

    def sit_down(self, monkeypatch: pytest.MonkeyPatch) -> "Terminal":
        """Have the command line talk to this one."""
        monkeypatch.delenv("SO_NGHE_PASSPHRASE", raising=False)
        monkeypatch.setattr(sys, "stdin", self)
        monkeypatch.setattr(getpass, "getpass", lambda prompt: self.passphrases.pop(0))
        monkeypatch.setattr(keys, "remember", lambda opened: self.remembered.append(opened.officer_id))
        return self

    def isatty(self) -> bool:
        """A terminal is one."""
        return True

    def readline(self) -> str:
        """The next line typed."""
        return f"{self.lines.pop(0)}\n"


@pytest.fixture
def sheet(run: Run, tmp_path: Path) -> Path:
    """The recovery sheet of a store in `c`, as a file."""
    _, said = run(
        "--data", tmp_path / "c", "init", "--role", "commune", "--area", AREA, "--name", "Lò Thị Hà"
    )
    (tmp_path / "sheet").write_text(said["recovery_key"], encoding="utf-8")
    return tmp_path / "sheet"


def test_the_recovery_sheet_asks_for_a_new_passphrase(
    run: Run, sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal(("một", "hai", "mới 1", "mới 1")).sit_down(monkeypatch)
    assert run("check", "--data", tmp_path / "c", "--recovery-file", sheet)[0] == 0
    assert (terminal.passphrases, terminal.remembered) == ([], [])
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", "mới 1")
    assert run("check", "--data", tmp_path / "c")[0] == 0
    monkeypatch.setenv("SO_NGHE_PASSPHRASE", "mật khẩu thử")
    assert run("check", "--data", tmp_path / "c")[1]["refused"]["code"] == "wrong_passphrase"


def test_without_a_terminal_the_recovery_sheet_opens_and_says_what_to_do(
    run: Run, sheet: Path, tmp_path: Path, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    words = ["check", "--data", str(tmp_path / "c"), "--recovery-file", str(sheet), "--json"]
    assert cli.main(words) == 0
    printed = capsys.readouterr()
    assert json.loads(printed.out) == {"findings": []}
    assert printed.err.count("\n") == 1


def test_the_log_names_the_officer_who_used_the_recovery_sheet(
    run: Run, sheet: Path, tmp_path: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first one, until another of several says who they are."""
    store = unlock(tmp_path / "c", state, Secret(recovery=sheet.read_text(encoding="utf-8")))
    (first,) = officers(store)
    assert store.keys.officer_id == first
    with store.write("add officer") as change:
        second = change.new_id()
        change.put(Officer(id=second, area=AREA, name="Vàng A Sử"))
    keys.set_passphrase(tmp_path / "c", store.keys, second, "thứ hai", cost=keys.Argon2Cost(8, 1))
    assert officers(store) == {first: "Lò Thị Hà", second: "Vàng A Sử"}
    store.close()

    Terminal(("mới 2", "mới 2"), ("2",)).sit_down(monkeypatch)
    assert run("check", "--data", tmp_path / "c", "--recovery-file", sheet)[0] == 0
    assert keys.open_with_passphrase(tmp_path / "c", "mới 2").officer_id == second
    assert keys.open_with_passphrase(tmp_path / "c", "mật khẩu thử").officer_id == first


def test_a_passphrase_of_a_colleague_is_not_taken_twice(sheet: Path, tmp_path: Path, state: Path) -> None:
    store = unlock(tmp_path / "c", state, Secret(passphrase="mật khẩu thử"))
    change_passphrase(store, "mới")
    for typed, code in (("", "passphrase_needed"), ("mới", "passphrase_taken")):
        with pytest.raises(Refusal) as refused:
            change_passphrase(store, typed, "0" * 32)
        assert refused.value.code == code
    store.close()


@pytest.mark.parametrize(("answer", "remembered"), [("c", 1), ("", 0), ("k", 0)])
def test_a_typed_passphrase_may_be_remembered(
    run: Run, commune: Path, monkeypatch: pytest.MonkeyPatch, answer: str, remembered: int
) -> None:
    terminal = Terminal(("mật khẩu thử",), (answer,)).sit_down(monkeypatch)
    assert run("check", "--data", commune)[0] == 0
    assert len(terminal.remembered) == remembered


def test_a_given_passphrase_leaves_the_key_store_alone(
    run: Run, commune: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def touch(*_: object) -> None:
        raise AssertionError("the key store was touched")

    monkeypatch.setattr(keys, "recall", touch)
    monkeypatch.setattr(keys, "remember", touch)
    assert run("check", "--data", commune)[0] == 0
    monkeypatch.delenv("SO_NGHE_PASSPHRASE")
    (tmp_path / "secret").write_text("mật khẩu thử\n", encoding="utf-8")
    assert run("check", "--data", commune, "--passphrase-file", tmp_path / "secret")[0] == 0


def test_a_new_store_at_a_terminal_asks_twice(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Terminal(("một", "hai", "ba", "ba")).sit_down(monkeypatch)
    words = ("init", "--role", "commune", "--area", AREA, "--name", "Lò Thị Hà")
    assert run("--data", tmp_path / "t", *words)[0] == 0
    assert keys.open_with_passphrase(tmp_path / "t", "ba").officer_id


def test_a_refusal_without_json_goes_to_standard_error(
    commune: Path, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--data", str(commune), "list", "nothing"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "nothing" in printed.err


def test_lists_print_one_object_a_line(run: Run, commune: Path) -> None:
    assert run("list", "people", "--data", commune) == (0, [])
    assert run("list", "conflicts", "--data", commune) == (0, [])
    assert run("list", "packets", "--data", commune) == (0, [])


def test_check_and_digest_of_a_fresh_store(run: Run, commune: Path) -> None:
    assert run("check", "--data", commune) == (0, {"findings": []})
    code, said = run("digest", "--data", commune)
    assert (code, list(said["digests"])) == (0, [AREA])


def test_backup_and_restore(run: Run, commune: Path) -> None:
    before = run("digest", "--data", commune)
    code, said = run("backup", "--data", commune)
    assert (code, Path(said["file"]).parent.name) == (0, "backup")
    code, said = run("restore", said["file"], "--data", commune)
    assert code == 0
    assert (Path(said["kept"]) / "songhe.db").exists()
    assert run("digest", "--data", commune) == before
    assert run("check", "--data", commune)[0] == 0


def kinds_of_backups(folder: Path) -> list[str]:
    return [kind_of(file) for file in backups(folder / "backup")]


def test_a_backup_goes_onto_a_stick_that_is_there(run: Run, commune: Path, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    code, said = run("backup", "--to", tmp_path / "stick", "--data", commune)
    assert (code, Path(said["file"]).parent.parent) == (0, tmp_path / "stick")
    code, said = run("backup", "--to", tmp_path / "away", "--data", commune)
    assert (code, said["refused"]["code"]) == (1, "no_second_place")
    assert not (tmp_path / "away").exists()


def test_a_list_and_packets_are_taken_in_after_a_backup(run: Run, commune: Path, tmp_path: Path) -> None:
    listed = tmp_path / "list.csv"
    listed.write_text("STT;Họ và tên;Năm sinh\n1;Lò Văn Thử;1990\n", encoding="utf-8")
    run("import-people", listed, "--dry-run", "--data", commune)
    assert kinds_of_backups(commune) == []
    assert run("import-people", listed, "--data", commune)[1]["accepted"] == 1
    assert kinds_of_backups(commune) == [BEFORE_LIST]
    run("import", listed, "--data", commune)
    assert kinds_of_backups(commune) == [BEFORE_LIST, BEFORE_PACKETS]


def test_an_unpaired_commune_has_no_office(run: Run, commune: Path, tmp_path: Path) -> None:
    assert run("export", "--to", tmp_path / "x", "--data", commune)[1]["refused"]["code"] == "no_office"
    assert run("trust", "fingerprint", "--data", commune)[1]["refused"]["code"] == "no_office"


def test_the_whole_hand_over(run: Run, commune: Path, office: Path, tmp_path: Path) -> None:
    card, stick, back = tmp_path / "card.songhe", tmp_path / "stick", tmp_path / "back"
    run("trust", "card", "--out", card, "--data", office)
    digits = run("trust", "fingerprint", "--data", office)[1]["fingerprint"]
    code, asked = run(
        "trust", "request", "--card", card, "--to", stick, "--fingerprint", digits, "--data", commune
    )
    assert code == 0
    file = asked["packets"][0]["file"]

    assert run("import", file, "--data", office)[1]["packets"][0]["code"] == "device_not_approved"
    code, approved = run("trust", "approve", file, "--to", back, "--data", office)
    assert (code, approved["packets"][0]["verdict"]) == (0, "imported")
    code, taken = run("import", back, "--data", commune)
    assert (code, {one["verdict"] for one in taken["packets"]}) == (0, {"imported"})
    at_office = run("digest", "--area", AREA, "--data", office)[1]
    assert at_office == run("digest", "--area", AREA, "--data", commune)[1]

    code, written = run("export", "--to", stick, "--kind", "full", "--data", commune)
    assert (code, written["packets"][0]["kind"]) == (0, "full")
    assert (
        run("verify", written["packets"][0]["file"], "--data", office)[1]["packets"][0]["verdict"] == "good"
    )
    assert set(written["packets"][0]) == {
        "file", "kind", "area", "number", "changes", "operations", "bytes"
    }  # fmt: skip
    assert set(taken["packets"][0]) == {
        "file", "verdict", "code", "applied", "waiting", "refused", "conflicts"
    }  # fmt: skip
    assert run("export", "--to", stick, "--for", "03387", "--data", office)[1]["refused"]["code"] == (
        "no_such_receiver"
    )
    assert len(run("trust", "list", "--data", office)[1]["devices"]) == 2
    assert len(run("trust", "tools", "--out", tmp_path / "tools", "--data", office)[1]["files"]) == 3


def test_replaced_keys_reach_the_commune(run: Run, commune: Path, office: Path, tmp_path: Path) -> None:
    run("trust", "card", "--out", tmp_path / "card", "--data", office)
    digits = run("trust", "fingerprint", "--data", office)[1]["fingerprint"]
    words = ("--card", tmp_path / "card", "--to", tmp_path / "up", "--fingerprint", digits)
    file = run("trust", "request", *words, "--data", commune)[1]["packets"][0]["file"]
    run("trust", "approve", file, "--to", tmp_path / "down", "--data", office)
    run("import", tmp_path / "down", "--data", commune)

    code, said = run("trust", "rotate", "--to", tmp_path / "new", "--data", office)
    assert (code, said["packets"][0]["kind"]) == (0, "card")
    assert said["fingerprint"] != digits
    code, taken = run("import", tmp_path / "new", "--data", commune)
    assert (code, {one["verdict"] for one in taken["packets"]}) == (0, {"imported"})
    shown = [run("trust", "fingerprint", "--data", one)[1]["fingerprint"] for one in (commune, office)]
    assert shown == [said["fingerprint"]] * 2
    assert run("check", "--data", office) == run("check", "--data", commune) == (0, {"findings": []})


def test_a_refused_packet_exits_with_one(run: Run, commune: Path, tmp_path: Path) -> None:
    (tmp_path / "x.songhe").write_bytes(b"no packet")
    code, said = run("import", tmp_path / "x.songhe", "--data", commune)
    assert (code, said["packets"][0]["verdict"]) == (1, "refused")
    assert (
        run("verify", tmp_path / "none.songhe", "--data", commune)[1]["packets"][0]["code"]
        == "file_unreadable"
    )


def test_a_withdrawn_laptop_is_listed_so(run: Run, office: Path) -> None:
    _, listed = run("trust", "list", "--data", office)
    device = listed["devices"][0]["device"]
    assert run("trust", "revoke", device, "--data", office)[0] == 0
    assert run("trust", "list", "--data", office)[1]["devices"][0]["status"] == "withdrawn"
    assert run("trust", "revoke", "0" * 16, "--data", office)[1]["refused"]["code"] == "no_such_device"


def test_a_reader_that_has_had_enough_is_no_failure(run: Run, commune: Path, state: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "desktop_app", "--data", str(commune), "digest"]
    ended = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (cli.DONE, "")
