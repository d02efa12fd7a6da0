"""Writes what is certain to mend into the data files, whole files at a time, and says what it did."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from planbook.mending import mended

# The folder itself, its plans, and their items.
_PLACES = ("*.yml", "*/*.yml", "*/items/*.yml")


def fix(folder: Path) -> None:
    """Mend the data files in ``folder`` and tell on standard error what was done, a line a file."""
    for path in _data_files(folder):
        try:
            result = mended(path.name, path.read_bytes())
            if result:
                _replace(path, result.content)
                print(f"{path}：{'；'.join(result.done)}。", file=sys.stderr)
        except OSError:
            print(f"{path}：没有改，读不了或写不了这个文件。", file=sys.stderr)


def _data_files(folder: Path) -> Iterator[Path]:
    """Yield plain data files; what leads elsewhere, is hidden or put aside is left alone."""
    for pattern in _PLACES:
        for path in sorted(folder.glob(pattern)):
            inside = path.relative_to(folder).parts
            is_aside = (
                any(part.startswith(".") or "." in part for part in inside[:-1]) or inside[-1][0] == "."
            )
            leads_elsewhere = any((folder / Path(*inside[:depth])).is_symlink() for depth in range(1, 4))
            if path.is_file() and not is_aside and not leads_elsewhere:
                yield path


def _replace(path: Path, content: bytes) -> None:
    """Write ``content`` in one step, so that a file is never half written."""
    with NamedTemporaryFile(dir=path.parent, prefix=".fix-", delete=False) as new:
        try:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
            Path(new.name).chmod(path.stat().st_mode)
            Path(new.name).replace(path)
        except OSError:
            with suppress(OSError):
                Path(new.name).unlink()
            raise
