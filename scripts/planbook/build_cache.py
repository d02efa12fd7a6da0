"""What is kept from build to build, as Python keeps compiled modules: values that take long to make.

Nothing depends on it. What is missing, cut off, changed or made by other code is made anew, and a build gives
the same bytes with it and without.
"""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

_CODE = Path(__file__).parent

T = TypeVar("T")


class KeptValues:
    """Values that took long to make, by what they were made of: strings, or others that JSON has."""

    def __init__(self, kept: dict[str, Any]) -> None:
        self._kept = kept
        self.used: dict[str, Any] = {}

    def get(self, source: str, make: Callable[[], T]) -> T:
        """Return what was made of ``source``; ``make`` it if it is not there. An empty string is not kept.

        What comes back is not to be changed, and has lists where it was made with tuples.
        """
        key = _digest(source.encode())
        value: T = self._kept[key] if key in self._kept else make()
        if value != "":
            self.used[key] = value
        return value


@contextmanager
def kept_values(folder: Path | None, name: str, version: str) -> Iterator[KeptValues]:
    """Give the values that the file ``name`` in ``folder`` keeps, and keep there those that were used.

    ``version`` tells of all that they depend on beside their sources and this code: those of another one do
    not count. Without a ``folder``, or where it cannot be written, nothing is kept.
    """
    path = folder / name if folder else None
    version = _digest(f"{code_version()} {version}".encode())
    before = _read(path, version) if path else {}
    values = KeptValues(before)
    yield values
    if path and values.used != before:
        _write(path, version, values.used)


def _read(path: Path, version: str) -> dict[str, Any]:
    with suppress(OSError, ValueError):
        digest, _, content = path.read_bytes().partition(b"\n")
        if digest == _digest(content).encode():
            kept = json.loads(content)
            return dict(kept["values"]) if kept["version"] == version else {}
    return {}


def _write(path: Path, version: str, values: dict[str, Any]) -> None:
    kept = {"version": version, "values": values}
    content = json.dumps(kept, ensure_ascii=False, separators=(",", ":")).encode()
    if not is_writable(path.parent):
        return
    # Put in place as a whole: another build that reads it meanwhile has the old file or the new one.
    with suppress(OSError), tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as file:
        try:
            file.write(_digest(content).encode() + b"\n" + content)
            file.close()
            Path(file.name).replace(path)
        except OSError:
            Path(file.name).unlink(missing_ok=True)


@cache
def code_version() -> str:
    """Return what changes with any line of this library: what it made may be another thing then."""
    return _digest(b"\0".join(path.read_bytes() for path in sorted(_CODE.rglob("*.py"))))


def is_writable(folder: Path) -> bool:
    """Return whether files can be written into ``folder``, which is made where it is not there."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return os.access(folder, os.W_OK)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
