"""The frame around the pages: one style sheet for the theme and for us, with what the pages use of it.

What a page needs of it to be drawn stands in the page, the rest in a file that comes later. Which names the
pages use is known when the last of them is made; so both are written in the end. What has
an address of its own there has its version in it, so that no browser mixes what it kept with what is new.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from planbook.build_cache import kept_values
from planbook.content_version import content_version
from planbook.door.place import CACHE
from planbook.frame.first_drawn import parted
from planbook.frame.lines import without_indents
from planbook.frame.missing_page import missing_page
from planbook.frame.name_in_header import whole_words, with_breaks
from planbook.frame.names import TagNames, names_in, names_met
from planbook.frame.policy import source, with_policy
from planbook.frame.theme_sheet import trimmed
from planbook.search.cuts import words_of

# Where the style sheet of all pages is on the site, and what stands in a page for what it needs at first.
STYLE_SHEET = "assets/planbook.css"
_FIRST = "/* first */"
# The last of our sheets, which nobody waits for.
_PAPER = "assets/style/print.css"

# Sheets of ours for a few pages, which have them in their heads.
_PAGE_SHEETS = re.compile(r"assets/style/([\w-]+)\.css")
# Scripts of ours; the theme's have their version in their names.
_OWN_SCRIPTS = re.compile(r"assets/(?!javascripts/).*\.js")

# The sheets that the theme's pages load, in their order; their names are theirs.
_THEME_SHEETS = re.compile(r"assets/stylesheets/(main|palette)\.\w+\.min\.css")
# What the theme brings and no page loads: maps for its makers, and a search that ours stands in for.
_UNUSED = re.compile(r"assets/javascripts/(lunr|workers)/|assets/.*\.map$")

# The theme's link that shares a search has no address until something is typed; this one opens the search.
_NO_ADDRESS, _ADDRESS = 'href="javascript:void(0)"', 'href="?q="'


class _Build:
    """One build: the style sheets and scripts that came into it, and the names that its pages have."""

    theme_sheets = ""
    own_sheets = ""
    paper_sheet = ""
    in_tags = TagNames()
    scripts = ""
    name = ""
    words_of_name: Sequence[str] = ()


def take_name(name: str) -> None:
    """Take the site's name, as HTML: where the header breaks it, it does so between words."""
    _Build.name = name
    _Build.words_of_name = whole_words(words_of(html.unescape(name), CACHE))


def take_style_sheets(files: Any, config: Any) -> None:
    """Take the theme's style sheets and ours out of ``files``: pages then wait for a single one.

    Where the theme has none that we know, its pages load what they load, and ours after it.
    """
    from mkdocs.structure.files import File

    for file in [file for file in files if _UNUSED.match(file.src_uri)]:
        files.remove(file)
    theme = sorted((file for file in files if _THEME_SHEETS.fullmatch(file.src_uri)), key=_address)
    own = [file for path in config.extra_css if (file := files.get_file_from_path(str(path)))]
    _Build.theme_sheets = "".join(file.content_string for file in theme)
    _Build.own_sheets = "".join(file.content_string for file in own if file.src_uri != _PAPER)
    _Build.paper_sheet = "".join(file.content_string for file in own if file.src_uri == _PAPER)
    _Build.in_tags = TagNames()
    for file in (*theme, *own):
        files.remove(file)
    others = [file.content_string for file in files if file.src_uri.endswith((".js", ".css"))]
    _Build.scripts = "\n".join([*others, _Build.own_sheets, _Build.paper_sheet])
    whole = _Build.theme_sheets + _Build.own_sheets + _Build.paper_sheet
    files.append(File.generated(config, STYLE_SHEET, content=whole))
    config.extra_css = [] if theme else [STYLE_SHEET]
    config.extra["style_sheet"] = STYLE_SHEET if theme else ""
    config.extra["first_styles"] = _FIRST
    of_pages = {found[1]: file for file in files if (found := _PAGE_SHEETS.fullmatch(file.src_uri))}
    config.extra["sheets"] = {name: file.content_string for name, file in of_pages.items()}
    for file in of_pages.values():
        files.remove(file)


def name_scripts(files: Any, config: Any) -> str:
    """Have pages load our scripts with their version in the address, one for all, and return it."""
    scripts = sorted((file for file in files if _OWN_SCRIPTS.fullmatch(file.src_uri)), key=_address)
    version = content_version(file.content_bytes for file in scripts)
    config.extra["scripts_version"] = version
    config.extra_javascript = [f"{path}?v={version}" for path in config.extra_javascript]
    return version


def _address(file: Any) -> str:
    return str(file.src_uri)


def finished(page: str, *, is_preview: bool) -> str:
    """Return a page as it is published, and note what names it has.

    A preview has no policy: it would refuse the script by which MkDocs shows what was changed.
    """
    _Build.in_tags.add(page)
    named = with_breaks(page, _Build.name, _Build.words_of_name)
    short = without_indents(named).replace(_NO_ADDRESS, _ADDRESS)
    return short if is_preview else with_policy(short)


def finished_missing(page: str, *, root: str, is_preview: bool) -> str:
    """Return the page for what is missing as it is published; the site was built for the path ``root``."""
    return finished(missing_page(page, root), is_preview=is_preview)


def write_style_sheet(site: Path) -> None:
    """Write the style sheet of the pages that were finished into the folder of the site, and into them."""
    sheet = _Build.theme_sheets
    with kept_values(CACHE, "styles.json", "") as kept:
        said = kept.get(f"names\n{_Build.scripts}", lambda: " ".join(sorted(names_in(_Build.scripts))))
        names = names_met(sheet, _Build.in_tags.names, said.split())
        short = kept.get("\n".join([sheet, *sorted(names)]), lambda: trimmed(sheet, names))
        whole = short + _Build.own_sheets
        first, later = kept.get(f"parted\n{whole}", lambda: parted(whole))
    content = (later + _Build.paper_sheet).encode()
    (site / STYLE_SHEET).write_bytes(content)
    written = {
        source(_FIRST): source(first),
        f"<style>{_FIRST}</style>": f"<style>{first}</style>",
        f'{STYLE_SHEET}"': f'{STYLE_SHEET}?v={content_version([content])}"',
    }
    replaced = [(mark.encode(), text.encode()) for mark, text in written.items()]
    for path in site.rglob("*.html"):
        page = path.read_bytes()
        for mark, text in replaced:
            page = page.replace(mark, text, 1)
        path.write_bytes(page)
