"""Packaging: the program as one folder, and on Debian and Ubuntu as a `.deb` that needs nothing else.

Called by `python3 build/dev.py package`, which runs it with the environment's Python. PyInstaller makes the
folder from `so-nghe.spec`; on Windows `windows/so-nghe.nsi` makes the installer from the same folder.
"""

import platform
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build"
OUT = ROOT / "out" / "package"
NAME = "so-nghe"
ICON_SIZE = 256

CONTROL = """\
Package: so-nghe
Version: {version}
Architecture: {architecture}
Maintainer: Sổ Nghề <so-nghe@localhost>
Installed-Size: {kib}
Depends: libc6 (>= 2.28), libegl1, libgl1, libglib2.0-0 | libglib2.0-0t64, libfontconfig1, libdbus-1-3
Section: office
Priority: optional
Description: vocational training, work and loans of a commune
 Surveys, classes, graduates and policy loans of a Vietnamese commune or ward,
 kept on its own laptop without internet, with official forms and sealed
 hand-off files to the city office.
"""

BESIDE = {
    "linux/so-nghe.desktop": "usr/share/applications/so-nghe.desktop",
    "linux/so-nghe.xml": "usr/share/mime/packages/so-nghe.xml",
    "../resources/so-nghe.svg": "usr/share/icons/hicolor/scalable/apps/so-nghe.svg",
    "../LICENSE": "usr/share/doc/so-nghe/copyright",
}
"""Where the files beside the program itself go in the Debian package."""


def main() -> int:
    """Make the folder, and what this system installs from, in `out/package`; prints where they are."""
    program = freeze(OUT)
    made = [program]
    if sys.platform == "win32":
        made += make_installers(program, version())
    elif shutil.which("dpkg-deb"):
        made.append(make_deb(program, version()))
    print(*made, sep="\n")
    return 0


def version() -> str:
    """The program's version."""
    sys.path.insert(0, str(ROOT))
    from desktop_app import __version__

    return __version__


def freeze(out: Path) -> Path:
    """The program as one folder below `out`; its path."""
    shutil.rmtree(out / NAME, ignore_errors=True)
    out.mkdir(parents=True, exist_ok=True)
    draw_icon(out / f"{NAME}.png")
    carry_out(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
        + ["--workpath", str(out / "work"), "--distpath", str(out), str(BUILD / f"{NAME}.spec")]
    )
    return out / NAME


def draw_icon(path: Path) -> None:
    """The program's icon as a picture, from which PyInstaller makes that of the Windows program."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(ICON_SIZE, ICON_SIZE, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing = QSvgRenderer(str(ROOT / "resources" / f"{NAME}.svg"))
    drawing.render(painter, QRectF(0, 0, ICON_SIZE, ICON_SIZE))
    painter.end()
    image.save(str(path))


def make_deb(program: Path, number: str) -> Path:
    """A Debian package of the packaged program, beside its folder; its path."""
    root = program.with_name("deb")
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(program, root / "usr" / "lib" / NAME, symlinks=True)
    for source, target in BESIDE.items():
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(BUILD / source, root / target)
    start = root / "usr" / "bin" / NAME
    start.parent.mkdir(parents=True)
    start.symlink_to(f"../lib/{NAME}/{NAME}")
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}[platform.machine()]
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    text = CONTROL.format(version=number, architecture=architecture, kib=size_of(root) // 1024)
    control.write_text(text, encoding="utf-8")
    package = program.with_name(f"{NAME}_{number}_{architecture}.deb")
    carry_out(["dpkg-deb", "--root-owner-group", "-Zxz", "-z1", "--build", str(root), str(package)])
    return package


def make_installers(program: Path, number: str) -> list[Path]:
    """The portable archive and the per-user installer of Windows; the latter only where NSIS is there."""
    portable = program.with_name(f"{NAME}-{number}-portable")
    made = [Path(shutil.make_archive(str(portable), "zip", program.parent, NAME))]
    if shutil.which("makensis"):
        made.append(make_installer(program, number))
    return made


def make_installer(program: Path, number: str) -> Path:
    """The per-user installer of Windows, written by NSIS beside the program's folder; its path."""
    target = program.with_name(f"{NAME}-{number}-setup.exe")
    named = {"VERSION": number, "PROGRAM": program, "TARGET": target}
    dash = "/" if sys.platform == "win32" else "-"
    defined = [f"{dash}D{name}={value}" for name, value in named.items()]
    spoken = [
        f"{dash}INPUTCHARSET",
        "UTF8",
    ]  # a script without a mark is else read in the machine's code page
    carry_out(["makensis", f"{dash}V2", *spoken, *defined, str(BUILD / "windows" / f"{NAME}.nsi")])
    return target


def size_of(folder: Path) -> int:
    """The bytes of all files below a folder; a link counts as itself."""
    return sum(file.lstat().st_size for file in folder.rglob("*") if file.is_symlink() or file.is_file())


def carry_out(command: list[str]) -> None:
    """One step; raises CalledProcessError when it fails."""
    subprocess.run(command, check=True, cwd=ROOT)


if __name__ == "__main__":
    sys.exit(main())
