"""Writing a document: whole or not at all, and never over an existing file unless told."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from hria.cli.console import quit_for_usage
from hria.model.text import Language, Text


def write_file(path: Path, text: str | bytes, language: Language, *, force: bool) -> None:
    """Write a file atomically; an existing one stays unless `force`.

    The text is written beside the target and moved there when it is complete, so a full disk
    or a kill in mid-write leaves the old file.
    """
    data = text.encode("utf-8") if isinstance(text, str) else text
    refuse_existing(path, language, force=force)
    try:
        handle, name = tempfile.mkstemp(prefix=".hria-", suffix=".part", dir=path.parent)
    except OSError as error:
        _cannot_write(path, error, language)
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        part.chmod(0o666 & ~_umask())
        if force:
            part.replace(path)
        else:
            _move_to_free_place(part, path, language)
    except OSError as error:
        part.unlink(missing_ok=True)
        _cannot_write(path, error, language)
    finally:
        part.unlink(missing_ok=True)


def refuse_existing(path: Path, language: Language, *, force: bool) -> None:
    """Leave with exit code 2 where a file exists and may not be overwritten."""
    try:
        kind = stat.S_IFMT(path.lstat().st_mode)
    except OSError:
        return
    if stat.S_ISDIR(kind) or (stat.S_ISLNK(kind) and os.path.isdir(path)):  # noqa: PTH112
        message = Text(
            en=f"{path.name} is a folder (give a file name)",
            ko=f"{path.name} 경로는 폴더입니다(파일 이름을 적어 주십시오)",
        )
        quit_for_usage(message, language)
    if not (stat.S_ISREG(kind) or stat.S_ISLNK(kind)):
        message = Text(
            en=f"{path.name} is no ordinary file (write to stdout with -o -)",
            ko=f"{path.name} 경로는 일반 파일이 아닙니다(표준 출력에는 -o -를 쓰십시오)",
        )
        quit_for_usage(message, language)
    if not force:
        _exists(path, language)


def _move_to_free_place(part: Path, path: Path, language: Language) -> None:
    """Move a file to where none is; by a link, or where there are none by taking the name first."""
    try:
        os.link(part, path)
    except FileExistsError:
        part.unlink(missing_ok=True)
        _exists(path, language)
    except OSError:
        try:
            path.touch(exist_ok=False)
        except FileExistsError:
            _exists(path, language)
        part.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _exists(path: Path, language: Language) -> None:
    message = Text(
        en=f"{path.name} exists already; nothing was written (--force overwrites it)",
        ko=f"{path.name} 파일이 이미 있어 쓰지 않았습니다(덮어쓰려면 --force)",
    )
    quit_for_usage(message, language)


def _cannot_write(path: Path, error: OSError, language: Language) -> None:
    message = Text(
        en=f"{path.name} cannot be written: {error.strerror}; nothing was changed",
        ko=f"{path.name} 파일을 쓸 수 없습니다: {error.strerror}. 바뀐 것은 없습니다",
    )
    quit_for_usage(message, language)
