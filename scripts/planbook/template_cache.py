"""Keeps the theme's compiled templates from build to build, as Python keeps compiled modules."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket


class _PatientCache(jinja2.FileSystemBytecodeCache):
    """Takes a file that it cannot read, such as one cut off in the middle, for one that is not there."""

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except (
            Exception
        ):  # unpickling broken bytes raises nearly anything (docs of ``pickle.UnpicklingError``)
            bucket.reset()


def template_cache(folder: Path) -> jinja2.BytecodeCache | None:
    """Return a cache in ``folder``, one for each version of Jinja; ``None`` where nothing can be written."""
    own = folder / f"templates-{jinja2.__version__}"
    with suppress(OSError):
        own.mkdir(parents=True, exist_ok=True)
    return _PatientCache(str(own)) if os.access(own, os.W_OK) else None
