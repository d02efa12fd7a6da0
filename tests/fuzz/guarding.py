"""Checks a spoiled data folder as a terminal would, and finds what a check must never do."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from types import FrameType

from planbook.check.pinyin import left_by_input_method
from planbook.door import command_line

# Read once in a process, and not by what is spoiled: it tells its library by the environment to load less.
left_by_input_method()

# Processor seconds: a hundred times what a check takes.
TIME_LIMIT = 20.0
_FORMS = {
    "text": re.compile(r"(?P<path>.+?):(?P<line>[1-9]\d*):(?P<column>[1-9]\d*): \S.*"),
    "github": re.compile(
        r"::error file=(?P<path>.+?),line=(?P<line>[1-9]\d*),col=(?P<column>[1-9]\d*)::\S.*"
    ),
}
# Events that would mean that the data had done something. Source: Python's "Audit events table".
_DEEDS = re.compile(
    r"os\.(?!listdir|scandir|walk|fwalk|getxattr|listxattr)|shutil\.|subprocess\.|socket\.|ctypes\.|pty\.|tempfile\."
)
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Folder:
    """A data folder whose files come back after each spoil."""

    def __init__(self, path: Path, files: dict[str, bytes]) -> None:
        self.path = path
        self.files = files
        for name in files:
            self._write(name, files[name])

    @contextmanager
    def spoiled(self, changes: dict[str, bytes | None]) -> Iterator[Path]:
        """Write ``changes`` and take them back."""
        # Names that go make room for folders of the same name.
        for name, content in sorted(changes.items(), key=lambda change: change[1] is not None):
            self._write(name, content)
        try:
            yield self.path
        finally:
            for name in changes:
                self._write(name, None)
            for name in changes:
                if name in self.files:
                    self._write(name, self.files[name])

    def _write(self, name: str, content: bytes | None) -> None:
        path = self.path / name
        if path.is_dir():
            shutil.rmtree(path)
        if content is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        elif path.exists():
            path.unlink()


def misdeeds(folder: Path, form: str) -> list[str]:
    """Return what ``--check --format FORM`` of ``folder`` did that it must not do."""
    before = _listing(folder)
    printed, errors = io.StringIO(), io.StringIO()
    with _watched() as deeds:
        try:
            with redirect_stdout(printed), redirect_stderr(errors), _time_limit():
                status = command_line.main(["--check", "--format", form, str(folder)])
        except (Exception, SystemExit):
            return [traceback.format_exc()]
    lines = printed.getvalue().splitlines()
    found = [f"it did {deed}" for deed in deeds]
    if errors.getvalue():
        found.append(f"on standard error: {errors.getvalue()}")
    if status != (1 if lines else 0):
        found.append(f"status {status} with {len(lines)} lines")
    found += [wrong for line in lines if (wrong := _wrong_in(line, form))]
    if _listing(folder) != before:
        found.append("files were written")
    return found


def _wrong_in(line: str, form: str) -> str | None:
    match = _FORMS[form].fullmatch(line)
    if match is None:
        return f"not one line a problem: {line!r}"
    path = Path(match["path"])
    if path.is_file() and int(match["line"]) > path.read_bytes().count(b"\n") + 1:
        return f"a line that the file does not have: {line!r}"
    return None


def _listing(folder: Path) -> list[tuple[str, int, int]]:
    found = ((path, path.stat()) for path in folder.rglob("*"))
    return sorted((str(path), of.st_size, of.st_mtime_ns) for path, of in found)


_deeds: list[str] | None = None
_is_hooked = False


def _hook(event: str, arguments: tuple[object, ...]) -> None:
    if _deeds is None:
        return
    is_writing = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & _WRITES)
    if is_writing or _DEEDS.match(event):
        _deeds.append(f"{event} {arguments!r}")


@contextmanager
def _watched() -> Iterator[list[str]]:
    """Record what the program does to the world around it."""
    global _deeds, _is_hooked
    if not _is_hooked:
        sys.addaudithook(_hook)
        _is_hooked = True
    before = sys.dont_write_bytecode
    # That a module is kept compiled which what is spoiled is the first to need is nothing that the data does.
    sys.dont_write_bytecode = True
    deeds = _deeds = []
    try:
        yield deeds
    finally:
        _deeds = None
        sys.dont_write_bytecode = before


@contextmanager
def _time_limit() -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"more than {TIME_LIMIT} s")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, TIME_LIMIT)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
