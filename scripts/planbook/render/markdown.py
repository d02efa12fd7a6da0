"""Text -> Markdown that shows exactly that text, whatever it holds."""

from __future__ import annotations

import html
import json
import string

# Every ASCII sign as a character reference: Markdown and its extensions only see plain text then.
# So are the spaces of other widths, which Markdown would make plain ones in the titles of links.
_WIDE_SPACES = (
    "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
)
_REFERENCES = str.maketrans({sign: f"&#{ord(sign)};" for sign in string.punctuation + _WIDE_SPACES})


class Markdown(str):
    """A string that is Markdown already and must not be escaped again."""

    __slots__ = ()


def escape(text: object) -> Markdown:
    """Return ``text`` as Markdown that reads as typed: no sign in it can become markup."""
    if isinstance(text, Markdown):
        return text
    return Markdown(str(text).translate(_REFERENCES))


def front_matter(text: str) -> Markdown:
    """Return ``text`` as a YAML value that themes may put into HTML as it is.

    JSON strings are YAML strings (YAML 1.2, section 1.3); HTML is escaped because Material's
    templates print titles and descriptions unescaped.
    """
    return Markdown(json.dumps(html.escape(text), ensure_ascii=False))


def link_target(page: str, target: str, anchor: str = "") -> Markdown:
    """Return the relative link from Markdown file ``page`` to ``target``, both from the root."""
    fragment = f"#{anchor}" if anchor else ""
    if page == target:
        return Markdown(fragment)
    return Markdown("../" * page.count("/") + target + fragment)


def chinese_date(value: str) -> str:
    """Return an ISO date as Chinese documents write it: ``2018-03-15`` -> ``2018年3月15日``."""
    return "".join(f"{int(part)}{unit}" for part, unit in zip(value.split("-"), "年月日", strict=False))
