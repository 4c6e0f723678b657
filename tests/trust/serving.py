"""A process that has read the content once and forks a child for every command it is sent.

So a hostile file meets the whole command line under limits on memory and time, without a second
of start-up each. Run as a script: a line of JSON in, a line of JSON out.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

SEE = 20_000
MOST_ADDRESSES = 1_500_000_000
MOST_SECONDS = 40


def main() -> None:
    """Answer one command after the other, until the input ends."""
    from hria import api  # noqa: PLC0415
    from hria.cli import assessing, describing, verifying  # noqa: F401, PLC0415
    from hria.reporting import rendering, summary  # noqa: F401, PLC0415

    bundled = api.read_questionnaire()
    read = api.read_questionnaire

    def cached(packs: Any = api.PACKS, folder: Any = ()) -> Any:
        whole = tuple(packs) == api.PACKS and not folder
        return bundled if whole else read(packs, folder)

    api.read_questionnaire = cached
    for line in sys.stdin:
        print(json.dumps(run(**json.loads(line))), flush=True)  # noqa: T201


def run(args: list[str], cwd: str) -> dict[str, Any]:
    """Run one command in a child; tell its exit code, peak memory, processor time, output."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            _command(args, cwd, out.fileno(), err.fileno())
        _, status, used = os.wait4(child, 0)
        return {
            "code": os.waitstatus_to_exitcode(status),
            "megabytes": used.ru_maxrss / 1024,
            "seconds": used.ru_utime + used.ru_stime,
            "out": _text(out),
            "err": _text(err),
        }


def _command(args: list[str], cwd: str, out: int, err: int) -> NoReturn:
    code = 70
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        os.chdir(cwd)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        sys.argv = ["hria", *args]
        code = _exit_code(_entry())
    except BaseException:  # noqa: BLE001 - the child must end here whatever happens
        import traceback  # noqa: PLC0415

        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


def _entry() -> Callable[[], None]:
    from hria.__main__ import main as entry  # noqa: PLC0415

    return entry


def _exit_code(entry: Callable[[], None]) -> int:
    try:
        entry()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else int(left.code is not None)
    return 0


def _text(file: Any) -> str:
    file.seek(0)
    return file.read(SEE).decode("utf-8", "replace")


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))
    main()
