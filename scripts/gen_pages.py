"""The door to planbook: MkDocs' hook, and the command line.

As a hook (``hooks:`` in mkdocs.yml) it adds the pages to the build as virtual files. On the command
line ``--check [DIR]`` lists the problems of a data folder, ``--out DIR`` writes the pages as plain
Markdown and ``--schema DIR`` the JSON Schemas for editors.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import jinja2
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, InclusionLevel

from planbook.schema import schema_files
from planbook.site import Site, make_site, problem_site, problems_in

PROJECT = Path(__file__).resolve().parent.parent


class Preview:
    """What outlives one build of ``mkdocs serve``."""

    is_serving = False
    site: Site | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether a person is watching: a preview goes on where a build stops."""
    Preview.is_serving = command == "serve"


def on_config(config: Any) -> Any:
    """Read the data and set the navigation; stop a build, but not a preview, on wrong data."""
    data = _shown(Path(config.config_file_path).parent / config.extra["data_dir"])
    config.watch.append(str(data))
    site, problems = make_site(data)
    if problems and not Preview.is_serving:
        raise PluginError("\n".join(["数据有误，没有生成网站：", *map(str, problems)]))
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
    Preview.site = site or Preview.site or problem_site(problems)
    config.extra["problems"] = [str(problem) for problem in problems]
    config.extra["search_version"] = Preview.site.files_version
    config.nav = Preview.site.navigation
    if not config.repo_url:
        config.edit_uri = None
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add every page and search file as a virtual file; nothing is written into ``docs/``."""
    site = Preview.site
    assert site is not None
    for page in site.pages:
        in_navigation = page.path in site.paths_in_navigation
        inclusion = InclusionLevel.INCLUDED if in_navigation else InclusionLevel.NOT_IN_NAV
        file = File.generated(config, page.path, content=page.markdown, inclusion=inclusion)
        file.edit_uri = f"{config.extra['data_dir']}/{page.file}" if page.file else None
        files.append(file)
    for path, content in site.files:
        files.append(File.generated(config, path, content=content))
    return files


def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Any) -> str:
    """Keep the theme's own search index empty: this project brings another."""
    page.meta["search"] = {"exclude": True}
    return markdown


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Keep the theme's compiled templates from build to build, as Python keeps compiled modules."""
    folder = PROJECT / ".cache" / f"templates-{jinja2.__version__}"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    if os.access(folder, os.W_OK):
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(folder))
    return env


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit status: 1 when the data has problems."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Chinese still gets the place
    parser = argparse.ArgumentParser(description="检查工作要点的数据，或由它生成网页。")
    parser.add_argument("data", nargs="?", type=Path, default=_shown(PROJECT / "data"), help="数据文件夹")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--check", action="store_true", help="只检查，每行列出一个问题")
    action.add_argument("--out", type=Path, metavar="DIR", help="把网页写成 Markdown 文件")
    action.add_argument("--schema", type=Path, metavar="DIR", help="写出编辑器用的 JSON Schema")
    options = parser.parse_args(arguments)
    if options.schema:
        return _write(options.schema, schema_files())
    if options.check:
        return _report(problems_in(options.data))
    site, problems = make_site(options.data)
    if site is None:
        return _report(problems)
    return _write(options.out, ((page.path, page.markdown) for page in site.pages))


def _report(problems: Iterable[object]) -> int:
    lines = list(map(str, problems))
    print(*lines, sep="\n", end="\n" if lines else "")
    return 1 if lines else 0


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return 0


def _shown(path: Path) -> Path:
    """Return ``path`` as seen from the working folder, the way an editor knows it."""
    return Path(os.path.relpath(path))


if __name__ == "__main__":
    sys.exit(main())
