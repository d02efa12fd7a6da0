"""The command line: one action a call, told in Chinese. Each imports what it alone needs."""

from __future__ import annotations

import argparse
import io
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from planbook.check.to_review import to_review
from planbook.checked import addresses_of, checked, checked_with, to_do
from planbook.door.completions import out_of_date
from planbook.door.place import CACHE, PROJECT, shown
from planbook.door.writing import ask, in_form, name_other_pages, report, told, write
from planbook.load import load
from planbook.problem import gathered
from planbook.schema import data_schemas, schema_files


def main(arguments: list[str] | None = None) -> int:
    """Run the command line and return the exit status: 1 when the data has problems."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Chinese still gets the place
    options = _parser().parse_args(arguments)
    data: Path = options.data
    if options.file:
        return _import(options.file, options.plan, data, is_trial=options.dry_run)
    if options.schema:
        return write(options.schema, schema_files())
    if options.completions:
        return _complete(data)
    if options.check:
        return _check(data, options.format, fixes=options.fix)
    if options.todo:
        return told(*map(str, to_do(data)))
    if options.changes:
        from planbook.door.comparing import compared

        found = compared(options.changes, data)
        return report(["数据有误，没有比较：", *found.problems]) if found.text is None else told(found.text)
    if options.addresses:
        text, problems = addresses_of(data)
        return report(problems) if text is None else write(data, [("addresses.yml", text)])
    return _write_pages(data, options.out)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="检查工作要点的数据，或由它生成网页。")
    parser.add_argument("data", nargs="?", type=Path, default=shown(PROJECT / "data"), help="数据文件夹")
    action = parser.add_mutually_exclusive_group(required=True)
    action.add_argument("--check", action="store_true", help="只检查，每行列出一个问题")
    parser.add_argument("--fix", action="store_true", help="和 --check 一起用：先改好写法上一定没错的地方")
    action.add_argument("--todo", action="store_true", help="列出还能补充什么，最有用的在前")
    action.add_argument("--changes", type=Path, metavar="OLD", help="列出和另一个数据文件夹相比改了什么")
    action.add_argument("--addresses", action="store_true", help="把现在的网址记进 addresses.yml")
    action.add_argument("--import", type=Path, dest="file", metavar="FILE", help="由公布的公文做成一份要点")
    action.add_argument("--out", type=Path, metavar="DIR", help="把网页写成 Markdown 文件")
    action.add_argument("--schema", type=Path, metavar="DIR", help="写出编辑器用的 JSON Schema")
    action.add_argument("--completions", action="store_true", help="让编辑器认得数据里现有的编号")
    parser.add_argument(
        "--format",
        choices=["text", "excerpt", "github"],
        default="excerpt" if sys.stdout.isatty() else "text",
        help="text：每行一个问题；excerpt：下面附上那一行；github：标在改动的行上",
    )
    parser.add_argument("--plan", default="", help="导入成哪一份要点，例如 2019；也是它的网址")
    parser.add_argument("--dry-run", action="store_true", help="导入时只列出各部分和条目，什么都不写")
    return parser


def _check(data: Path, form: str, *, fixes: bool) -> int:
    """Tell of the problems in ``data``, or where it has none ask the reviewer; mend first what is certain."""
    if fixes:
        from planbook.door.fixing import fix

        fix(data)
    book, problems = checked(data)
    if book and not problems:
        ask([*gathered(to_review(book)), *out_of_date(data, book)], form)
    return report(in_form(problems, form, data))


def _write_pages(data: Path, folder: Path) -> int:
    """Write the pages of ``data`` into ``folder`` as plain Markdown, and name those there that are gone."""
    from planbook.site import make_site

    site, problems = make_site(data, CACHE)
    if site is None:
        return report(problems)
    status = write(folder, ((page.path, page.markdown) for page in site.pages))
    if status == 0:
        name_other_pages(folder, {page.path for page in site.pages})
    return status


def _complete(data: Path) -> int:
    """Write the schemas by which editors complete the ids that stand in ``data``."""
    book, problems = load(data)
    return report(problems) if book is None else write(data, data_schemas(book))


def _import(file: Path, plan: str, data: Path, *, is_trial: bool) -> int:
    """Make the folder ``data/plan`` from ``file``: all of it, or nothing where anything is wrong."""
    from planbook import importing

    try:
        importing.refuse_no_file(file.name)
        importing.refuse_name(plan, is_taken=os.path.lexists(data / plan), folder=data.as_posix())
        imported = importing.import_plan(file.name, file.read_bytes(), plan, data)
        if is_trial:
            return told(*importing.outline_lines(imported), "", *importing.report(imported))
        parent = next(path for path in (data, *data.absolute().parents) if path.exists())
        with TemporaryDirectory(prefix=".import-", dir=parent) as folder:
            made = Path(folder) / plan
            if write(made, imported.files) or report(checked_with(made.parent, data)):
                print("没有导入：做成的要点没有通过上面的检查。什么都没有写。", file=sys.stderr)
                return 1
            data.mkdir(parents=True, exist_ok=True)
            made.rename(data / plan)
        _complete(data)
    except importing.NotImportableError as error:
        print(f"没有导入 {file}：{error}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"没有导入 {file}：{importing.told(error)}", file=sys.stderr)
        return 1
    return told(*importing.report(imported), *importing.next_steps(imported, data / plan))
