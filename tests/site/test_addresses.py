"""Addresses that others rely on: none that was ever published may go.

``addresses.txt`` holds those of the frozen plan, pages and places in them, as they stood when it was
published.
"""

from __future__ import annotations

from pathlib import Path

from html_page import parsed

PUBLISHED = (Path(__file__).parent / "addresses.txt").read_text(encoding="utf-8").split()


def test_every_address_ever_published_still_leads_to_its_place(site: Path) -> None:
    gone = []
    for address in PUBLISHED:
        path, _, anchor = address.partition("#")
        page = site / path.lstrip("/") / "index.html"
        if not page.is_file() or (anchor and anchor not in parsed(page).ids):
            gone.append(address)
    assert len(PUBLISHED) > 1
    assert gone == []
