"""The page for what is missing, made to work below any address of the site, wherever the site is.

A host shows it in the place of ``/any/depth/``; its addresses then go by a ``<base>``, which a script sets to
where the site begins (``missing.js``). Without scripts that is where ``SITE_URL`` says, or the host's root.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from planbook.minified import minified

_SCRIPT = Path(__file__).with_name("missing.js")
# Where the theme's configuration ends, before its script reads it.
_CONFIGURATION = re.compile(r'(<script id="__config"[^>]*>)(.*?)(</script>)', re.DOTALL)


def missing_page(page: str, root: str) -> str:
    """Return the page with relative addresses for those below ``root``, the path that it was built for."""
    relative = re.sub(rf'\b(href|src)="{re.escape(root)}', r'\1="', page)
    relative = relative.replace('href=""', 'href="."')
    relative = relative.replace(f'new URL("{root}",location)', 'new URL(".",document.baseURI)')
    relative = _CONFIGURATION.sub(lambda found: _placed(found, root), relative)
    base = f'<base href="{root}">\n<script>{_script()}</script>'
    return re.sub(r"<meta charset=[^>]*>", lambda found: f"{found[0]}\n{base}", relative, count=1)


def _placed(configuration: re.Match[str], root: str) -> str:
    start, content, end = configuration.groups()
    relative = content.replace(f'"base": "{root}"', '"base": "."').replace(
        f'"search": "{root}', '"search": "'
    )
    return f"{start}{relative}{end}<script>planbookPlaced()</script>"


@cache
def _script() -> str:
    return minified("js", _SCRIPT.read_text(encoding="utf-8")).strip()
