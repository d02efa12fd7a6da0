"""Signs that Chinese sentences do not have: of keyboards, of other scripts, of other ways to print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planbook.book import Book
from planbook.check.entries import is_told_by_form
from planbook.check.text_rule import TextRule, around, first_broken
from planbook.check.texts import sources, texts_breaking
from planbook.problem import Problem
from planbook.text.typography import HAN

_BESIDE = f"(?:(?<=[{HAN}].)|(?=[{HAN}]))"
# Small, vertical and half-width forms, for which NFKC has half-width marks, or none that one types.
_FORMS = dict(zip("﹐﹑﹒﹔﹕﹖﹗﹙﹚︰､｡", "，、。；：？！（）：、。", strict=True))

SIGNS = (
    TextRule(re.compile("[「」『』〝〞„«»＂]"), "“{found}”不是中文横排用的引号", "请改成引号“ ”。"),
    TextRule(re.compile(f"[{''.join(_FORMS)}]"), "“{found}”不是平常的标点", "请改成“{better}”。", _FORMS),
    TextRule(
        re.compile(f"[<>]+{_BESIDE}|[＜＞]+"),
        "“{found}”不是书名号",
        "请改成书名号《 》；比大小的，写“小于”“大于”。",
    ),
    TextRule(
        re.compile("[‐‑‒–―─−]+"), "“{found}”不是中文的破折号", "破折号请写成“——”，数字之间的请写成“-”。"
    ),
    TextRule(re.compile(f"~+{_BESIDE}"), "中文里用了半角的“{found}”", "请删去；说从几到几的，写“至”。"),
    # C# is a name.
    TextRule(
        re.compile(rf"(?:[*^|\\@_={{}}]|(?<![A-Za-z])#)+{_BESIDE}|[＊＠＿＝｛｝［］｜＼＾]+"),
        "“{found}”不是文章里的符号",
        "请删去，或用文字说出来。",
    ),
    TextRule(re.compile("[←-⇿√※■-◿]+"), "“{found}”是图形符号，不是文字", "请删去，或用文字说出来。"),
    TextRule(
        re.compile("[\u3041-\u3096\u30a1-\u30fa\u3105-\u312f\uac00-\ud7af\u0300-\u036f]+"),
        "“{found}”不是汉字",
        "多半是输入法切错了，请改成汉字。",
    ),
)


def sign_is_foreign(book: Book) -> Iterator[Problem]:
    """Editors write the signs that Chinese sentences have, except where the published text has the same."""
    published = sources(book)
    for home, text in texts_breaking(book, SIGNS):
        broken = first_broken(SIGNS, text.words) if text.is_editors and not is_told_by_form(text) else None
        # What is around it counts too: a page that was copied has > between the names of its folders.
        if broken and around(broken[1]) not in published:
            rule, match = broken
            yield home.problem(text, *rule.told(match), offset=match.start())
