"""Style sheets and scripts as browsers need them: without comments and white space, local names short.

Where the minifier is missing (``IS_MINIFIED``), only scripts lose their comments and indents.
"""

from __future__ import annotations

try:
    from minify import string as _shortened
except (ImportError, OSError):  # no wheel for this machine, or one that does not load
    IS_MINIFIED = False

    def _shortened(media_type: str, text: str) -> str:
        if media_type == MEDIA_TYPES["css"]:
            return text
        lines = map(str.strip, text.splitlines())
        return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))
else:
    IS_MINIFIED = True

# By the ending of a file's name.
MEDIA_TYPES = {"js": "application/javascript", "css": "text/css"}


def minified(ending: str, text: str) -> str:
    """Return ``text`` of a file whose name ends in ``ending``, a key of ``MEDIA_TYPES``."""
    return str(_shortened(MEDIA_TYPES[ending], text))
