"""Writes what is certain to mend into the data files, whole files at a time, and says what it did."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from planbook.files.file_names import certain_name
from planbook.files.mending import mended
from planbook.load import OF_A_PLAN, SHARED

# The folder itself, its plans, and their items, with the names that are known there.
_PLACES: tuple[tuple[str, Sequence[str]], ...] = (("*", SHARED), ("*/*", OF_A_PLAN[:-1]), ("*/items/*", ()))


def fix(folder: Path) -> None:
    """Mend the data files in ``folder`` and tell on standard error what was done, a line a file."""
    for found, names in _data_files(folder):
        path = found
        try:
            if name := certain_name(path, names):
                path = path.rename(path.with_name(name))
                print(f"{found}：文件改名为 {name}。", file=sys.stderr)
            result = mended(path.name, path.read_bytes()) if path.suffix == ".yml" else None
            if result:
                _replace(path, result.content)
                print(f"{path}：{'；'.join(result.done)}。", file=sys.stderr)
        except OSError:
            print(f"{path}：没有改，读不了或写不了这个文件。", file=sys.stderr)


def _data_files(folder: Path) -> Iterator[tuple[Path, Sequence[str]]]:
    """Yield plain files and the names known in their place; what is hidden or put aside is left alone."""
    for pattern, names in _PLACES:
        for path in sorted(folder.glob(pattern)):
            inside = path.relative_to(folder).parts
            is_aside = (
                any(part.startswith(".") or "." in part for part in inside[:-1]) or inside[-1][0] == "."
            )
            leads_elsewhere = any((folder / Path(*inside[:depth])).is_symlink() for depth in range(1, 4))
            if path.is_file() and not is_aside and not leads_elsewhere:
                yield path, names


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
