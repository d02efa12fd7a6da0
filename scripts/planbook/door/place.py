"""Where the project is, and how its people see a path."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[3]
CACHE = PROJECT / ".cache"


def shown(path: Path) -> Path:
    """Return ``path`` as seen from the working folder, the way an editor knows it."""
    with suppress(ValueError):  # On Windows no path leads from one drive to another.
        return Path(os.path.relpath(path))
    return path
