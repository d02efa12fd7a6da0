"""The Content-Security-Policy of a page: what a browser may load and run of it, and nothing from elsewhere.

W3C Content Security Policy Level 3. It stands in the page, because a static host sends no headers of ours; so
``frame-ancestors`` and reports, which only headers can ask for, are not in it.
"""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256

# ``{scripts}`` and ``{styles}`` are the hashes of those that stand in the page. None stand on elements,
# where scripts set them by the object model, which is not refused. Icons in style sheets are ``data:``.
# ``file:`` is for a site that is opened from a folder, which not every browser takes for ``'self'``; pages
# on the web cannot use it.
_POLICY = (
    "default-src 'none'; script-src 'self' file:{scripts}; style-src 'self' file:{styles}; "
    "img-src 'self' file: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; "
    "base-uri 'self'; form-action 'self' file:"
)
_META = '<meta http-equiv="Content-Security-Policy" content="{}">'
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
# Scripts in files, and data that only looks like a script.
_NOT_RUN = re.compile(r"\bsrc=|\btype=[\"']?[^\"'>]*json")
# Before all that it is about, and after the encoding, which browsers look for in the first 1,024 bytes.
_PLACE = re.compile(r"<meta charset=[^>]*>")


def with_policy(page: str) -> str:
    """Return an HTML page with its policy in the head; a part of a page is returned as it is."""
    inline = [text for attributes, text in _SCRIPT.findall(page) if not _NOT_RUN.search(attributes)]
    meta = _META.format(_POLICY.format(scripts=_sources(inline), styles=_sources(_STYLE.findall(page))))
    return _PLACE.sub(lambda found: f"{found[0]}\n{meta}", page, count=1)


def _sources(inline: list[str]) -> str:
    return "".join(dict.fromkeys(map(source, inline)))


@lru_cache(maxsize=256)  # pages share nearly all of them
def source(text: str) -> str:
    """Return what a policy says of a script or a style sheet that stands in the page, with a space before."""
    return f" 'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
