"""The command line as a script uses it: exit codes, one JSON object, English codes."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app import cli
from desktop_app.store import keys

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
    assert len(run("trust", "list", "--data", office)[1]["devices"]) == 2
    assert len(run("trust", "tools", "--out", tmp_path / "tools", "--data", office)[1]["files"]) == 3


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
    assert run("trust", "revoke", "0" * 16, "--data", office)[1]["refused"]["code"] == "unknown_device"
