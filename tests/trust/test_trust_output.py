"""Output: whole or not at all, over nothing, and without a trace of the machine it was made on."""

from __future__ import annotations

import errno
import getpass
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from commanding import ANSAN, EXAMPLES, HARMLESS, Server

from hria import api
from hria.cli.output import write_file

ROOT = EXAMPLES.parent
ON = ("--on", "2026-11-24")
OLD = "old\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return an existing file in a folder of its own."""
    folder = tmp_path / "out"
    folder.mkdir()
    file = folder / "r.md"
    file.write_text(OLD, encoding="utf-8")
    return file


def only_the_old(target: Path) -> bool:
    """Say whether nothing but the old file is there."""
    return os.listdir(target.parent) == [target.name] and target.read_text() == OLD  # noqa: PTH208


@pytest.mark.parametrize("failing", ["write", "fsync", "chmod", "replace", "mkstemp"])
def test_a_disk_that_fails_at_any_step_leaves_the_old_file(
    target: Path, monkeypatch: pytest.MonkeyPatch, failing: str
) -> None:
    """Exit 2, and no part of the new one is left behind."""

    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, "No space left on device")

    class Stream:
        def __init__(self, handle: int, _: str) -> None:
            self.handle = handle

        def __enter__(self) -> Any:
            return self

        def __exit__(self, *_: object) -> None:
            os.close(self.handle)

        write = full

    places = {
        "write": ("os.fdopen", Stream),
        "fsync": ("os.fsync", full),
        "chmod": ("pathlib.Path.chmod", full),
        "replace": ("pathlib.Path.replace", full),
        "mkstemp": ("tempfile.mkstemp", full),
    }
    with monkeypatch.context() as patched:
        patched.setattr(*places[failing])
        with pytest.raises(SystemExit) as left:
            write_file(target, "new", "en", force=True)
    assert left.value.code == 2
    assert only_the_old(target)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of 128 KB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    args = [str(mount), "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(disk)]
    if mount is None or subprocess.run(args, capture_output=True, check=False).returncode:
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_leaves_the_old_file(command: Server, small_disk: Path) -> None:
    """A real one; a kit stops at the first document that does not fit."""
    target = small_disk / "r.html"
    target.write_text(OLD, encoding="utf-8")
    args = ("assess", ANSAN, "-o", "r.html", "--force", "--lang", "en", *ON)
    done = command(*args, cwd=small_disk)
    done.within_limits(2)
    assert "cannot be written" in done.err
    assert only_the_old(target)
    done = command("assess", ANSAN, "-o", "kit", "--all", *ON, cwd=small_disk)
    done.within_limits(2)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("how", [(), ("-o", "-", "--format", "json")])
def test_a_full_disk_behind_stdout_is_a_message(tmp_path: Path, how: tuple[str, ...]) -> None:
    """Exit 2 and one line; no traceback."""
    args = [sys.executable, "-m", "hria", "assess", str(HARMLESS), *ON, *how]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            args, cwd=tmp_path, env=ENVIRONMENT, stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2, done.stderr
    assert b"Traceback" not in done.stderr
    assert b"stdout" in done.stderr


def test_a_kill_in_mid_write_leaves_the_old_file(target: Path) -> None:
    """Killed after everything is written, before it is moved: the old file is whole."""
    code = (
        "import os, pathlib, sys, time\n"
        "def stop(*_):\n"
        "    print('written', flush=True)\n"
        "    time.sleep(60)\n"
        "pathlib.Path.replace = stop\n"
        "from hria.cli.output import write_file\n"
        "write_file(pathlib.Path(sys.argv[1]), 'new' * 1000, 'en', force=True)\n"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(target)], env=ENVIRONMENT, stdout=subprocess.PIPE
    )
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"written\n"
        child.send_signal(signal.SIGKILL)
    assert target.read_text(encoding="utf-8") == OLD
    left = [each for each in os.listdir(target.parent) if each != target.name]  # noqa: PTH208
    assert all(each.startswith(".hria-") for each in left)


def test_an_interrupt_in_mid_write_leaves_nothing_behind(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C takes the part written away too."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_file(target, "new", "en", force=True)
    assert only_the_old(target)


def test_no_file_is_overwritten_without_force(command: Server, target: Path) -> None:
    """Neither a file nor what a link leads to; also one that comes to be in between."""
    link = target.parent / "link.html"
    link.symlink_to("r.md")
    for name in ("r.md", "link.html"):
        command("assess", HARMLESS, "-o", name, *ON, cwd=target.parent).within_limits(2)
    link.unlink()
    assert only_the_old(target)


def test_a_file_that_appears_meanwhile_stays(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the disk knows no links."""

    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    for link in (os.link, no_links):
        monkeypatch.setattr(os, "link", link)
        monkeypatch.setattr("hria.cli.output.refuse_existing", lambda *_, **__: None)
        with pytest.raises(SystemExit):
            write_file(target, "new", "en", force=False)
        assert only_the_old(target)
        other = target.with_name("other.md")
        write_file(other, "new", "en", force=False)
        assert other.read_text(encoding="utf-8") == "new"
        other.unlink()


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes of POSIX")
def test_what_is_no_ordinary_file_is_not_replaced(command: Server, tmp_path: Path) -> None:
    """`--force` on a pipe, a device or a folder does not put a file in its place."""
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "folder.md").mkdir()
    for name in ("pipe.md", "folder.md"):
        done = command("assess", HARMLESS, "-o", name, "--force", *ON, cwd=tmp_path)
        done.within_limits(2)
    done = command(
        "assess", HARMLESS, "-o", "/dev/null", "--format", "md", "--force", *ON, cwd=tmp_path
    )
    done.within_limits(2)
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)
    assert stat.S_ISFIFO((tmp_path / "pipe.md").stat().st_mode)


@pytest.mark.skipif(os.name != "posix", reason="rights of POSIX")
def test_a_folder_that_cannot_be_written_to(command: Server, tmp_path: Path) -> None:
    """Exit 2 and one line; root can write anywhere, so a missing folder and /proc stand in."""
    for folder in ("missing", "/proc"):
        args = ("assess", HARMLESS, "-o", f"{folder}/r.md", "--lang", "en", *ON)
        done = command(*args, cwd=tmp_path)
        done.within_limits(2)
        assert "cannot be written" in done.err
    command("assess", HARMLESS, "-o", "/proc/kit", "--all", *ON, cwd=tmp_path).within_limits(2)


def test_long_names_can_be_written(command: Server, tmp_path: Path) -> None:
    """A name of 250 bytes is a name; one of 5,000 is told."""
    name = "가" * 80 + ".json"
    command("assess", HARMLESS, "-o", name, *ON, cwd=tmp_path).within_limits(0)
    assert (tmp_path / name).is_file()
    long = "x" * 5000 + ".json"
    command("assess", HARMLESS, "-o", long, *ON, cwd=tmp_path).within_limits(2)


def traces() -> list[str]:
    """Return what would tell of the machine: paths, the user, the environment."""
    found = [str(ROOT), str(Path.home()), "marker-env-7f3a", "/tmp/", os.sep + "usr" + os.sep]  # noqa: S108
    user = getpass.getuser()
    return found + ([user] if len(user) > 4 else [])


@pytest.mark.parametrize("document", api.DOCUMENTS)
def test_no_document_tells_of_the_machine(command: Server, tmp_path: Path, document: str) -> None:
    """Made from absolute paths, into absolute paths."""
    for format in ("html", "md", "json"):
        if format == "json" and document != "report":
            continue
        out = tmp_path / f"{document}.{format}"
        args = ("assess", ANSAN, "-o", out, "--document", document, *ON)
        command(*args, cwd=tmp_path).within_limits(0)
        text = out.read_text(encoding="utf-8")
        for trace in (*traces(), str(tmp_path)):
            assert trace not in text, trace


def test_writing_takes_no_longer_than_that(target: Path) -> None:
    """Twenty megabytes in a second or two: no copy of a copy."""
    started = time.process_time()
    write_file(target, "x" * 20_000_000, "en", force=True)
    assert time.process_time() - started < 2
