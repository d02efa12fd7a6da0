"""A site and its address -> the same site with all that is published beside its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from planbook.publish.structured_data import structured_data
from planbook.site import Head, Site


def published(site: Site, address: str, name: str) -> Site:
    """Return ``site`` as it is published at ``address`` under ``name``; as it is where it has no content."""
    if site.library is None:
        return site
    root = f"{address.rstrip('/')}/"
    data = structured_data(site.library, root, name)
    return replace(
        site,
        heads={page.path: Head(data=data.get(page.path, "")) for page in site.pages},
        others=(*site.others, *_files(root)),
    )


def _files(root: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files for those who go through sites by themselves (RFC 9309)."""
    yield "robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n".encode()
