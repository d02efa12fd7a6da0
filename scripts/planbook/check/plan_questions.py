"""What the reviewer is asked about a plan as a whole: its issuer, site and dates, its groups of questions."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Iterator

from planbook.book import Book
from planbook.check.texts import published_text
from planbook.model.plan import LineKind
from planbook.problem import TO_REVIEW, Problem
from planbook.text.folding import fold
from planbook.text.typography import WEB_ADDRESS

_DATE = re.compile("[年月].*[日号]")
# Whom a title begins with: 云溪区教育局2031年工作要点.
_ISSUER = re.compile("(.+[局处委会办厅府部院])(?:关于)?[0-9]{4}年")
_SAME_GROUP = 0.75  # how alike two names are of which one is a slip, as difflib counts


def issuer_not_published(book: Book) -> Iterator[Problem]:
    """The issuer of a plan is called as its text calls it, where the title names one."""
    official = published_text(book)
    for loaded in book.plans:
        issuer = loaded.plan.issuer
        named = _ISSUER.match(loaded.plan.title)
        if issuer and named and fold(issuer) not in official:
            yield loaded.file.problem(
                ("issuer",),
                f"{TO_REVIEW}：公文里没有“{issuer}”这个单位",
                f"标题里的是“{named[1]}”：请照公文写发文单位的全称；没写错的，不用改。",
            )


def site_is_an_address(book: Book) -> Iterator[Problem]:
    """Where a plan was published is told by a name; its address has a field of its own."""
    for loaded in book.plans:
        site = loaded.plan.source.site
        if site and (match := WEB_ADDRESS.search(site)):
            yield loaded.file.problem(
                ("source", "site"),
                f"{TO_REVIEW}：site 里写的是网址“{match[0]}”",
                "site 写网站的名称，例如某某区教育局网站；网址写在 url 里。",
            )


def line_is_of_another_kind(book: Book) -> Iterator[Problem]:
    """What is called the date of a document is one, and what is called its signature is none."""
    for loaded in book.plans:
        for field in ("notice", "closing"):
            for index, line in enumerate(getattr(loaded.plan, field)):
                is_date = _DATE.search(line.text) is not None
                if (line.kind is LineKind.DATE and not is_date) or (
                    line.kind is LineKind.SIGNATURE and is_date
                ):
                    yield loaded.file.problem(
                        (field, index, "kind"),
                        f"{TO_REVIEW}：“{line.text}”{'是日期，不像落款' if is_date else '不像日期'}",
                        "落款写 signature，日期写 date；没写错的，不用改。",
                    )


def group_stands_alone(book: Book) -> Iterator[Problem]:
    """A group of questions that holds one only is not another's name with a slip."""
    for loaded in book.plans:
        groups = [question.group for question in loaded.questions.records]
        counts = Counter(groups)
        others = [group for group, count in counts.items() if count > 1]
        for index, group in enumerate(groups):
            near = difflib.get_close_matches(group, others, n=1, cutoff=_SAME_GROUP)
            if counts[group] == 1 and near:
                yield loaded.questions.file.problem(
                    (index, "group"),
                    f"{TO_REVIEW}：分组“{group}”里只有这一问，是不是“{near[0]}”",
                    "是的，请写成一样的；确实另成一组的，不用改。",
                )
