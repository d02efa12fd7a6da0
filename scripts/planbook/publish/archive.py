"""The whole site in one file, to be read from a folder: the same bytes for the same pages."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

ARCHIVE = "data/site.zip"
# The folder that it unpacks to, so that nobody has hundreds of files among their own.
_FOLDER = "yaodian/"
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # the first day that the format knows
_READABLE = 0o644 << 16
# What only a site on the web has a use for.
_LEFT_OUT = (
    *("sitemap.xml", "sitemap.xml.gz", "robots.txt", "404.html", "service-worker.js"),
    *("manifest.webmanifest", "assets/cards/", ARCHIVE),
)


def is_in_archive(name: str) -> bool:
    """Whether the file ``name`` of a site is of use in a folder."""
    return not name.startswith(_LEFT_OUT)


def archive(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return ``files``, names with contents in the order of their names, as one ZIP file."""
    content = BytesIO()
    with ZipFile(content, "w") as packed:
        for name, part in files:
            entry = ZipInfo(_FOLDER + name, _EARLIEST)
            entry.create_system = 3  # the same on every system
            entry.external_attr = _READABLE
            packed.writestr(entry, part, ZIP_DEFLATED)
    return content.getvalue()
