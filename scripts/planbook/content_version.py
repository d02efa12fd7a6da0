"""What stands in an address for the content behind it, so that a browser never takes old for new."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

# Enough that two contents of the same address never share one.
_LENGTH = 8


def content_version(parts: Iterable[bytes]) -> str:
    """Return a short word that is another one whenever any of ``parts`` is."""
    content = sha256()
    for part in parts:
        content.update(part)
    return content.hexdigest()[:_LENGTH]
