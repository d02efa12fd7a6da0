"""The door to planbook: MkDocs' hook, and the command line.

As a hook (``hooks:`` in mkdocs.yml) it adds the pages to the build as virtual files. On the command
line ``--check [DIR]`` lists the problems of a data folder, ``--todo [DIR]`` what its editors could add,
``--import FILE --plan PLAN [DIR]`` makes a plan's folder from a published plan, ``--changes OLD [DIR]``
lists what changed from one data folder to another, ``--addresses [DIR]`` records what is published in its
``addresses.yml``, ``--out DIR`` writes the pages as plain Markdown and ``--schema DIR`` the JSON Schemas
for editors.
``--out`` removes nothing: Markdown files that it finds but did not write, such as pages of items since
removed, are named on standard error. The command line needs no MkDocs, so only the hook imports it.
"""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from markupsafe import escape

from planbook import importing
from planbook.build_cache import template_cache
from planbook.changes import changes
from planbook.minified import MEDIA_TYPES, minified
from planbook.schema import schema_files
from planbook.site import Site, addresses_of, checked, checked_with, make_site, problem_site, to_do

PROJECT = Path(__file__).resolve().parent.parent
CACHE = PROJECT / ".cache"
# Where the one style sheet of ours is on the site.
STYLE_SHEET = "assets/planbook.css"


class Preview:
    """What outlives one build of ``mkdocs serve``."""

    is_serving = False
    site: Site | None = None


def on_startup(*, command: str, dirty: bool) -> None:
    """Remember whether a person is watching: a preview goes on where a build stops."""
    Preview.is_serving = command == "serve"


def on_config(config: Any) -> Any:
    """Read the data, set navigation and name; stop a build, but not a preview, on wrong data."""
    from mkdocs.exceptions import PluginError

    config.site_name = _site_name(config)
    data = _shown(_data_folder(config))
    is_watched = data.is_dir()  # The watcher of ``mkdocs serve`` stops at a folder that does not exist.
    if is_watched:
        config.watch.append(str(data))
    site, problems = make_site(data, CACHE, config.site_url or "")
    if problems and not Preview.is_serving:
        raise PluginError("\n".join(["数据有误，没有生成网站：", *map(str, problems)]))
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
    Preview.site = site or Preview.site or problem_site(problems, refreshes=is_watched)
    config.extra["problems"] = [str(problem) for problem in problems]
    config.extra["search_version"] = Preview.site.files_version
    config.extra["lists"] = Preview.site.lists
    config.extra["examples"] = Preview.site.examples
    config.nav = Preview.site.navigation
    if not config.repo_url:
        config.edit_uri = None
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
    for path, content in (*site.files, *site.redirects):
        files.append(File.generated(config, path, content=content))
    _join_style_sheets(files, config)
    for asset in _own_assets(files, config):
        files.remove(asset)
        short = minified(_ending(asset), asset.content_string)
        files.append(File.generated(config, asset.src_uri, content=short))
    return files


def _join_style_sheets(files: Any, config: Any) -> None:
    """Put our style sheets together into one, in their order: a page then waits for one file of ours."""
    from mkdocs.structure.files import File

    sheets = [file for path in config.extra_css if (file := files.get_file_from_path(str(path)))]
    joined = minified("css", "\n".join(sheet.content_string for sheet in sheets))
    for sheet in sheets:
        files.remove(sheet)
    files.append(File.generated(config, STYLE_SHEET, content=joined))
    config.extra_css = [STYLE_SHEET]


def _own_assets(files: Any, config: Any) -> list[Any]:
    """Return our style sheets and scripts; the theme's are short already."""
    own = [file for file in files if not file.generated_by and file.src_dir == config.docs_dir]
    return [file for file in own if _ending(file) in MEDIA_TYPES]


def _ending(file: Any) -> str:
    return str(file.src_uri).rpartition(".")[2]


def _site_name(config: Any) -> str:
    """Return ``SITE_NAME`` or the name in mkdocs.yml; escaped, because themes print it as it is."""
    return escape(os.environ.get("SITE_NAME", "").strip() or config.site_name)


def _data_folder(config: Any) -> Path:
    """Return the data folder; ``!ENV`` in mkdocs.yml turns ``2018`` into a number, nothing into ``None``."""
    return _project_folder(config) / str(config.extra.get("data_dir") or "data")


def _edit_folder(config: Any) -> str | None:
    """Return the data folder's path in the repository, or ``None`` when the data is kept elsewhere."""
    data = Path(os.path.normpath(_data_folder(config)))
    project = _project_folder(config)
    return data.relative_to(project).as_posix() if data.is_relative_to(project) else None


def _project_folder(config: Any) -> Path:
    return Path(config.config_file_path).absolute().parent


def on_page_markdown(markdown: str, *, page: Any, config: Any, files: Any) -> str:
    """Keep the theme's own search index empty, and give the page what stands beside it."""
    page.meta["search"] = {"exclude": True}
    page.meta["beside"] = Preview.site.beside.get(page.file.src_uri) if Preview.site else None
    return markdown


def on_env(env: Any, config: Any, files: Any) -> Any:
    """Keep the theme's compiled templates from build to build, as Python keeps compiled modules."""
    env.bytecode_cache = template_cache(CACHE)
    return env


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit status: 1 when the data has problems."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Chinese still gets the place
    parser = argparse.ArgumentParser(description="检查工作要点的数据，或由它生成网页。")
    parser.add_argument("data", nargs="?", type=Path, default=_shown(PROJECT / "data"), help="数据文件夹")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--check", action="store_true", help="只检查，每行列出一个问题")
    action.add_argument("--todo", action="store_true", help="列出还能补充什么，最有用的在前")
    action.add_argument("--changes", type=Path, metavar="OLD", help="列出和另一个数据文件夹相比改了什么")
    action.add_argument("--addresses", action="store_true", help="把现在的网址记进 addresses.yml")
    action.add_argument("--import", type=Path, dest="file", metavar="FILE", help="由公布的公文做成一份要点")
    action.add_argument("--out", type=Path, metavar="DIR", help="把网页写成 Markdown 文件")
    action.add_argument("--schema", type=Path, metavar="DIR", help="写出编辑器用的 JSON Schema")
    parser.add_argument("--plan", default="", help="导入成哪一份要点，例如 2019；也是它的网址")
    parser.add_argument("--dry-run", action="store_true", help="导入时只列出各部分和条目，什么都不写")
    options = parser.parse_args(arguments)
    if options.file:
        return _import(options.file, options.plan, options.data, is_trial=options.dry_run)
    if options.schema:
        return _write(options.schema, schema_files())
    if options.check:
        return _report(checked(options.data)[1])
    if options.todo:
        _report(to_do(options.data))
        return 0
    if options.changes:
        text, problems = changes(options.changes, options.data, _queries())
        return _report(["数据有误，没有比较：", *problems]) if text is None else _report([text]) * 0
    if options.addresses:
        text, problems = addresses_of(options.data)
        return _report(problems) if text is None else _write(options.data, [("addresses.yml", text)])
    site, problems = make_site(options.data, CACHE)
    if site is None:
        return _report(problems)
    status = _write(options.out, ((page.path, page.markdown) for page in site.pages))
    if status == 0:
        _name_other_pages(options.out, {page.path for page in site.pages})
    return status


def _queries() -> list[str]:
    """Return the tables of queries that the search is tested with, where there are any."""
    tables = (PROJECT / "tests" / "search" / name for name in ("queries.tsv", "questions.tsv"))
    return [table.read_text(encoding="utf-8") for table in tables if table.is_file()]


def _import(file: Path, plan: str, data: Path, *, is_trial: bool) -> int:
    """Make the folder ``data/plan`` from ``file``: all of it, or nothing where anything is wrong."""
    try:
        importing.refuse_name(plan, is_taken=os.path.lexists(data / plan), folder=data.as_posix())
        imported = importing.import_plan(file.name, file.read_bytes(), plan, data)
        if is_trial:
            return _told(*importing.outline_lines(imported), "", *importing.report(imported))
        parent = next(path for path in (data, *data.absolute().parents) if path.exists())
        with TemporaryDirectory(prefix=".import-", dir=parent) as folder:
            made = Path(folder) / plan
            if _write(made, imported.files) or _report(checked_with(made.parent, data)):
                print("没有导入：做成的要点没有通过上面的检查。什么都没有写。", file=sys.stderr)
                return 1
            data.mkdir(parents=True, exist_ok=True)
            made.rename(data / plan)
    except importing.NotImportableError as error:
        print(f"没有导入 {file}：{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"没有导入 {file}：{importing.told(error)}", file=sys.stderr)
        return 1
    return _told(*importing.report(imported), *importing.next_steps(imported, data / plan))


def _told(*lines: str) -> int:
    _report(lines)
    return 0


def _report(problems: Iterable[object]) -> int:
    lines = list(map(str, problems))
    try:
        print(*lines, sep="\n", end="\n" if lines else "", flush=True)
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if lines else 0


def _write(folder: Path, files: Iterable[tuple[str, str]]) -> int:
    for name, content in files:
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8", newline="\n")
        except OSError:
            hint = "请检查这里是不是已有同名的文件或文件夹，有没有写入权限，磁盘是否已满。"
            print(f"写不了 {path}。{hint}", file=sys.stderr)
            return 1
    return 0


def _name_other_pages(folder: Path, written: set[str]) -> None:
    others = sorted(
        path for path in folder.rglob("*.md") if path.relative_to(folder).as_posix() not in written
    )
    if others:
        heading = "下面的文件不是这次写的，可能是已经删去的网页，请看看要不要移走："
        print(heading, *(path.as_posix() for path in others), sep="\n", file=sys.stderr)


def _shown(path: Path) -> Path:
    """Return ``path`` as seen from the working folder, the way an editor knows it."""
    with suppress(ValueError):  # On Windows no path leads from one drive to another.
        return Path(os.path.relpath(path))
    return path


if __name__ == "__main__":
    sys.exit(main())
