"""MkDocs' hook: adds the pages to a build as virtual files. MkDocs is imported where it is needed."""

from __future__ import annotations

import html
import os
import sys
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from markupsafe import escape

from planbook.door import page_frame
from planbook.door.memory import keep_what_is_made
from planbook.door.place import CACHE, shown
from planbook.frame.put_aside import PutAside, ids_in, put_aside, put_back
from planbook.link.forges import Desk, Repository, forge_of
from planbook.minified import MEDIA_TYPES, minified
from planbook.site import Site, make_site, problem_site
from planbook.template_cache import template_cache


class Preview:
    """What outlives one build of ``mkdocs serve``; ``put_aside`` is of the page that Markdown reads."""

    is_serving = False
    site: Site | None = None
    scripts_version = ""
    put_aside = PutAside("", ())


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether a person is watching: a preview goes on where a build stops."""
    Preview.is_serving = command == "serve"
    keep_what_is_made()


def on_config(config: Any) -> Any:
    """Read the data, set navigation and name; stop a build, but not a preview, on wrong data."""
    from mkdocs.exceptions import PluginError

    data = shown(_data_folder(config))
    is_watched = data.is_dir()  # The watcher of ``mkdocs serve`` stops at a folder that does not exist.
    if is_watched:
        config.watch.append(str(data))
    address = _published_at(config)
    site, problems = make_site(data, CACHE, _desk(config), is_dated=True)
    if site and (most := _changes_listed()):
        from planbook.changes.log import with_changelog

        site = with_changelog(site, data, most, CACHE, _plain_name(config, site), address)
    if site and address:
        from planbook.publish import published

        site = published(site, address, _plain_name(config, site), _logo(config), CACHE)
        print(*site.notes, sep="\n", end="\n" if site.notes else "", file=sys.stderr)
    if problems and not Preview.is_serving:
        raise PluginError("\n".join(["数据有误，没有生成网站：", *map(str, problems)]))
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
    Preview.site = site or Preview.site or problem_site(problems, refreshes=is_watched)
    config.site_name = _site_name(config, Preview.site.place)
    page_frame.take_name(config.site_name)
    config.extra["problems"] = [str(problem) for problem in problems]
    config.extra["search_version"] = Preview.site.files_version
    config.extra["changed"] = Preview.site.changed
    config.extra["feed"] = Preview.site.feed
    config.extra["lists"] = Preview.site.lists
    config.extra["asked"] = Preview.site.asked
    config.extra["examples"] = Preview.site.examples
    config.nav = Preview.site.navigation
    repository = _desk(config).repository
    config.edit_uri = repository.edit_uri if repository else None
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add every page and search file as a virtual file, and shorten our own style sheets and scripts.

    Nothing is written into ``docs/``.
    """
    from mkdocs.structure.files import File, InclusionLevel

    site = Preview.site
    assert site is not None
    edit_folder = _edit_folder(config)
    for page in site.pages:
        in_navigation = page.path in site.paths_in_navigation
        inclusion = InclusionLevel.INCLUDED if in_navigation else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
        file.edit_uri = f"{edit_folder}/{page.file}" if page.file and edit_folder else None
        files.append(file)
    for path, content in (*site.files, *site.others):
        files.append(File.generated(config, path, content=content))
    for asset in _own_assets(files, config):
        files.remove(asset)
        short = minified(_ending(asset), asset.content_string)
        files.append(File.generated(config, asset.src_uri, content=short))
    page_frame.take_style_sheets(files, config)
    Preview.scripts_version = page_frame.name_scripts(files, config)
    return files


def _own_assets(files: Any, config: Any) -> list[Any]:
    """Return our style sheets and scripts; the theme's are short already."""
    own = [file for file in files if not file.generated_by and file.src_dir == config.docs_dir]
    return [file for file in own if _ending(file) in MEDIA_TYPES]


def _ending(file: Any) -> str:
    return str(file.src_uri).rpartition(".")[2]


def _changes_listed() -> int:
    """Return how many changes of the content readers are told of: ``CHANGELOG``, none without."""
    most = os.environ.get("CHANGELOG", "").strip()
    return int(most) if most.isdecimal() else 0


def _published_at(config: Any) -> str:
    """Return ``SITE_URL``; a preview, to which MkDocs gives an address of its own, is not published."""
    return "" if Preview.is_serving else config.site_url or ""


def _logo(config: Any) -> str:
    """Return the site's logo, an SVG document."""
    return Path(config.docs_dir, config.theme["logo"]).read_text(encoding="utf-8")


def _plain_name(config: Any, site: Site) -> str:
    """Return the site's name for what is no HTML."""
    return html.unescape(_site_name(config, site.place))


def _site_name(config: Any, place: str) -> str:
    """Return ``SITE_NAME``, or the place and the name in mkdocs.yml; themes print it as it is, so escaped."""
    return escape(os.environ.get("SITE_NAME", "").strip() or f"{place}{config.site_name}")


def _data_folder(config: Any) -> Path:
    """Return the data folder; ``!ENV`` in mkdocs.yml turns ``2018`` into a number, nothing into ``None``."""
    return _project_folder(config) / str(config.extra.get("data_dir") or "data")


def _desk(config: Any) -> Desk:
    """Return where readers and editors turn to, as the publisher has set it."""
    folder = _edit_folder(config)
    extra = {name: str(config.extra.get(name) or "").strip() for name in ("forge", "report_mail")}
    repository = None
    if config.repo_url and folder:
        forge = forge_of(config.repo_url, extra["forge"])
        repository = Repository(config.repo_url, config.edit_uri or "", folder, forge)
    return Desk(repository, extra["report_mail"], _published_at(config))


def _edit_folder(config: Any) -> str | None:
    """Return the data folder's path in the repository, or ``None`` when the data is kept elsewhere."""
    data = Path(os.path.normpath(_data_folder(config)))
    project = _project_folder(config)
    return data.relative_to(project).as_posix() if data.is_relative_to(project) else None


def _project_folder(config: Any) -> Path:
    return Path(config.config_file_path).absolute().parent


def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Any) -> str:
    """Keep the theme's own search index empty, and give the page what stands beside and before it."""
    page.meta["search"] = {"exclude": True}
    site, path = Preview.site, page.file.src_uri
    page.meta |= {"beside": site.beside.get(path), "head": site.heads.get(path)} if site else {}
    # Only our own pages are known to hold no sign of HTML that is none.
    Preview.put_aside = put_aside(markdown) if page.file.generated_by else PutAside(markdown, ())
    return Preview.put_aside.markdown


def on_page_content(content: str, *, page: Any, config: Any, files: Any) -> str:
    """Put the HTML of a page back, and tell MkDocs where links can lead to in it."""
    blocks = Preview.put_aside.blocks
    page.present_anchor_ids |= ids_in(blocks)
    return put_back(content, blocks)


def on_post_page(output: str, *, page: Any, config: Any) -> str:
    """Finish a page, now that the theme has drawn its frame around it."""
    return page_frame.finished(output, is_preview=Preview.is_serving)


def on_post_template(output: str, *, template_name: str, config: Any) -> str:
    """Finish the page for what is missing, which the theme makes by itself."""
    if template_name != "404.html":
        return output
    root = urlsplit(config.site_url or "/").path
    return page_frame.finished_missing(output, root=root, is_preview=Preview.is_serving)


def on_post_build(*, config: Any) -> None:
    """Write the one style sheet, now that it is known what the pages have, and what needs all of them."""
    page_frame.write_style_sheet(Path(config.site_dir))
    if Preview.site and Preview.site.heads:
        from planbook.door.finishing import finish

        finish(Path(config.site_dir), Preview.site, Preview.scripts_version)


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Keep the theme's compiled templates from build to build, as Python keeps compiled modules.

    A site map holds whole addresses: without ``SITE_URL`` it would be empty, and is left out.
    """
    env.bytecode_cache = template_cache(CACHE)
    env.auto_reload = False  # the next build has an environment of its own
    env.optimized = False  # as for our own templates
    if not _published_at(config):
        config.theme.static_templates.discard("sitemap.xml")
    return env
