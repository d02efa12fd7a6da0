"""What is costly to make is made by one worker of a test run, and read by all."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return the folder ``name`` of this test run, which the first worker to ask for it has made.

    ``make`` gets a path where nothing is yet. No test may write into the folder.
    """
    root = factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # each worker has a folder of its own in that of the run
    folder = root / name
    with FileLock(root / f"{name}.lock"):
        if not folder.exists():
            unfinished = root / f"{name}.unfinished"
            make(unfinished)
            unfinished.rename(folder)
    return folder
