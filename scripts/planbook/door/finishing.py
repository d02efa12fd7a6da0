"""What can be made of a site that is published only when all its pages are built: its worker, its archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from planbook.publish.app import WORKER, worker
from planbook.publish.archive import ARCHIVE, archive, is_in_archive
from planbook.site import Site

# What pages need beside themselves.
_NEEDED = (".css", ".js")


def finish(folder: Path, site: Site, scripts_version: str) -> None:
    """Write them into ``folder``, where ``site`` has been built with scripts of that version."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    needed = [name for name in sorted(paths) if name.endswith(_NEEDED) and name != WORKER]
    script = worker(_contents(paths, needed), scripts_version, site.files, site.files_version)
    (folder / WORKER).write_text(script, encoding="utf-8", newline="\n")
    (folder / ARCHIVE).write_bytes(archive(_contents(paths, filter(is_in_archive, sorted(paths)))))


def _contents(paths: dict[str, Path], names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    return ((name, paths[name].read_bytes()) for name in names)
