"""What makes a site an app to install: its manifest (W3C, Web Application Manifest) and its worker."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

from planbook.minified import minified
from planbook.publish.icons import ICONS, Icon

MANIFEST = "manifest.webmanifest"
WORKER = "service-worker.js"
_PAPER = "#ffffff"
_SOURCE = Path(__file__).with_name("service_worker.js")
# The whole search is kept for who comes again, unless that would take more of a phone than a photo does.
_INDEX_BYTES = 1_000_000
_SEARCH_BOX = "assets/search/"
_SEARCH = "search/"
_VERSION_LENGTH = 12


def manifest(name: str, place: str, *, has_icons: bool) -> bytes:
    """Return the manifest of the site called ``name``, which begins with its ``place``."""
    content = {
        "name": name,
        "short_name": name.removeprefix(place) or name,
        "lang": "zh-Hans-CN",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",  # with an address to pass on
        "background_color": _PAPER,
        "theme_color": _PAPER,
        "icons": [_told(icon) for icon in ICONS] if has_icons else [],
    }
    return json.dumps(content, ensure_ascii=False, indent=1).encode() + b"\n"


def _told(icon: Icon) -> dict[str, str]:
    size = f"{icon.size}x{icon.size}"
    return {"src": icon.address, "sizes": size, "type": "image/png", "purpose": icon.purpose}


def worker(
    needed: Iterable[tuple[str, bytes]],
    scripts_version: str,
    index: Sequence[tuple[str, bytes]],
    index_version: str,
) -> str:
    """Return the worker of a site; another one whenever anything that its pages ``needed`` is another.

    ``scripts_version`` is part of the addresses of our scripts among it. ``index`` are the files that the
    site has of its data, with their addresses, those of the search among them; ``index_version`` is part of
    these.
    """
    version = sha256(index_version.encode())
    box = []
    for name, part in needed:
        version.update(part)
        box += [f"{name}?v={scripts_version}"] if name.startswith(_SEARCH_BOX) else []
    search = [(name, part) for name, part in index if name.startswith(_SEARCH)]
    is_small = sum(len(part) for _, part in search) <= _INDEX_BYTES
    names = [*box, *(f"{name}?v={index_version}" for name, _ in search)] if is_small else []
    script = _SOURCE.read_text(encoding="utf-8")
    script = script.replace("{version}", version.hexdigest()[:_VERSION_LENGTH])
    return minified("js", script.replace('["{search}"]', json.dumps(names)))
