"""Text -> Markdown that shows exactly that text, whatever it holds."""

from __future__ import annotations

import html
import json
import re
import string

from planbook.addresses import paths

# Every ASCII sign as a character reference: Markdown and its extensions only see plain text then.
# So are the spaces of other widths, which Markdown would make plain ones in the titles of links.
_WIDE_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_SIGN = re.compile(f"[{re.escape(string.punctuation + _WIDE_SPACES)}]")
_DESCRIPTION = 120  # characters: what search engines show of it


class Markdown(str):
    """A string that is Markdown already and must not be escaped again."""

    __slots__ = ()


def escape(text: object) -> Markdown:
    """Return ``text`` as Markdown that reads as typed: no sign in it can become markup."""
    if isinstance(text, Markdown):
        return text
    return Markdown(_SIGN.sub(lambda sign: f"&#{ord(sign[0])};", str(text)))


def front_matter(text: str) -> Markdown:
    """Return ``text`` as a YAML value that themes may put into HTML as it is.

    JSON strings are YAML strings (YAML 1.2, section 1.3); HTML is escaped because Material's
    templates print titles and descriptions unescaped.
    """
    return Markdown(json.dumps(html.escape(text), ensure_ascii=False))


def title_with_breaks(title: str, issuer: str | None) -> Markdown:
    """Return a document's title with line breaks allowed where a phrase ends, as GB/T 9704 wants them.

    That is after the issuer's name, wherever it stands, and after ``关于印发``. Titles are long and every
    bureau's is different; the style sheet keeps lines from ending anywhere else but at punctuation.
    """
    ends = "|".join(re.escape(words) for words in (issuer, "关于印发") if words)
    phrases = re.split(f"({ends})", title)
    return Markdown(
        "".join(escape(words) + ("<wbr>" if place % 2 else "") for place, words in enumerate(phrases))
    )


def link_target(page: str, target: str, anchor: str = "") -> Markdown:
    """Return the relative link from Markdown file ``page`` to ``target``, both from the root."""
    fragment = f"#{anchor}" if anchor else ""
    if page == target:
        return Markdown(fragment)
    return Markdown("../" * page.count("/") + target + fragment)


def link_address(page: str, target: str, anchor: str = "") -> Markdown:
    """Return the relative address of ``target`` for HTML on ``page``, both Markdown paths from the root.

    Pages are served as folders (MkDocs' ``use_directory_urls``, as every engine does by default).
    """
    if page == target and anchor:
        return Markdown(f"#{anchor}")
    return Markdown("../" * paths.address(page).count("/") + paths.address(target, anchor) or "./")


def chinese_date(value: str) -> str:
    """Return an ISO date, or a part of one, as documents write it: ``2018-03-15`` -> ``2018年3月15日``."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(value.split("-"), "年月日", strict=False))


def html_address(address: str) -> Markdown:
    """Return an address outside the site for an attribute of HTML."""
    return Markdown(html.escape(address))


def excerpt(text: str) -> str:
    """Return ``text``, or so much of it as search engines show of a description."""
    return text if len(text) <= _DESCRIPTION else text[: _DESCRIPTION - 1] + "…"
