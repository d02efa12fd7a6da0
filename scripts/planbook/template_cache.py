"""Compiled templates, kept from build to build as the strings of ``build_cache`` are."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket

from planbook import build_cache


class _PatientCache(jinja2.FileSystemBytecodeCache):
    """Takes a file that it cannot read, such as one cut off in the middle, for one that is not there."""

    def get_source_checksum(self, source: str) -> str:
        return super().get_source_checksum(build_cache.code_version() + source)

    def load_bytecode(self, bucket: Bucket) -> None:
        try:
            super().load_bytecode(bucket)
        except (
            Exception
        ):  # unpickling broken bytes raises nearly anything (docs of ``pickle.UnpicklingError``)
            bucket.reset()

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, unless somebody takes the folder away in the middle of a build."""
        with suppress(OSError):
            super().dump_bytecode(bucket)


def template_cache(folder: Path) -> jinja2.BytecodeCache | None:
    """Return a cache in ``folder``, one for each version of Jinja; ``None`` where nothing can be written."""
    own = folder / f"templates-{jinja2.__version__}"
    return _PatientCache(str(own)) if build_cache.is_writable(own) else None
