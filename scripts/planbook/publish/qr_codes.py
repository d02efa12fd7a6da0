"""QR codes of pages' addresses (ISO/IEC 18004), as SVG for the page itself."""

from __future__ import annotations

from functools import partial
from importlib import metadata
from pathlib import Path

from planbook.build_cache import kept_values

# A crease or a stain on the notice board costs 15 % of a code.
_ERROR_LEVEL = "m"
_QUIET_ZONE = 4  # in modules, as the standard wants it


def qr_codes(addresses: list[str], cache: Path | None) -> dict[str, str]:
    """Return an SVG element for each address; ``cache`` keeps them for the next build."""
    with kept_values(cache, "qr-codes.json", metadata.version("segno")) as kept:
        return {address: kept.get(address, partial(_svg, address)) for address in addresses}


def _svg(address: str) -> str:
    import segno

    code = segno.make(address, error=_ERROR_LEVEL, micro=False)
    element = code.svg_inline(border=_QUIET_ZONE, omitsize=True, svgclass=None, lineclass=None)
    return str(element).replace("<svg ", '<svg aria-hidden="true" ', 1)  # the address stands below it
