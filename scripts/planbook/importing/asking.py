"""What an import cannot know: asked for where it belongs in ``plan.yml``, as lines to be filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_ISSUER = "# issuer: 发文单位的全称\n"
_SOURCE = "  # site: 在哪里发布的，例如某某区教育局网站\n  # url: 原网页的网址\n"
_AFTER_TITLE = re.compile("^title: .*\n", re.MULTILINE)
_IN_SOURCE = re.compile("^source:\n", re.MULTILINE)


def with_questions(plan_yml: str, issuer: str | None) -> str:
    """Return the text of ``plan.yml`` with a comment for each field that the document does not tell."""
    if not issuer:
        plan_yml = _AFTER_TITLE.sub(lambda line: line[0] + _ISSUER, plan_yml, count=1)
    return _IN_SOURCE.sub(lambda line: line[0] + _SOURCE, plan_yml, count=1)


def questions(issuer: str | None, folder: Path, *, is_first: bool) -> Iterator[str]:
    """Yield what to fill in, and where; of the first plan of a site, also what the site is called."""
    fields = "、".join(
        [*([] if issuer else ["issuer（哪个单位发的，写全称）"]), "site（在哪里发布的）", "url（网址）"]
    )
    yield "公文里看不出来、要请您补上的："
    yield f"  {folder.as_posix()}/plan.yml 里的 {fields}：填在留好的行上，删去行首的 # 号和它后面的空格。"
    if is_first:
        yield "  网站的名称和网址：SITE_NAME 和 SITE_URL，填在哪里见 README.md 的“发布”；可以都不填。"
