"""Where a repository's host edits a file, shows lines of it, and takes reports: a table of the hosts.

Reports ask the questions of ``.github/ISSUE_TEMPLATE/mistake.yml``; what a reader has selected is filled
in by ``docs/assets/source.js``, behind the same words.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_MAIL = "mailto:{mail}?subject={title}&body={text}"


@dataclass(frozen=True)
class Forge:
    """The forms of a host's addresses, after the repository's own."""

    edit: str
    view: str
    lines: str
    report: str


_ISSUE = "issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}"
FORGES = {
    "github": Forge(
        "edit/{branch}/{path}",
        "blob/{branch}/{path}",
        "#L{first}-L{last}",
        "issues/new?template=mistake.yml&title={title}&address={address}&quote=&kind=",
    ),
    "gitee": Forge("edit/{branch}/{path}", "blob/{branch}/{path}", "#L{first}-L{last}", _ISSUE),
    "gitlab": Forge("-/edit/{branch}/{path}", "-/blob/{branch}/{path}", "#L{first}-{last}", f"-/{_ISSUE}"),
}


@dataclass(frozen=True)
class Repository:
    """A repository: ``url``, ``branch``, and the path of the data folder in it, without a slash at its end.

    ``forge`` is the kind of host, a key of ``FORGES``; of other hosts only ``edit_uri`` is known, which
    stands between the repository's address and a file's.
    """

    url: str
    edit_uri: str
    data: str
    forge: str

    @property
    def branch(self) -> str:
        """The branch that ``edit_uri`` names: ``main`` of ``edit/main/``."""
        return self.edit_uri.strip("/").removeprefix("-/").removeprefix("edit/")

    def edit(self, path: str) -> str:
        """Return where the data file ``path`` is edited."""
        form = FORGES[self.forge].edit if self.forge in FORGES else self.edit_uri.rstrip("/") + "/{path}"
        return self._address(form, path)

    def view(self, path: str, first: int, last: int) -> str:
        """Return where lines ``first`` to ``last`` of the data file ``path`` are shown; empty if unknown."""
        if self.forge not in FORGES:
            return ""
        forge = FORGES[self.forge]
        return self._address(forge.view, path) + forge.lines.format(first=first, last=last)

    def _address(self, form: str, path: str) -> str:
        within = quote(f"{self.data}/{path}")
        return f"{self.url.rstrip('/')}/{form.format(branch=quote(self.branch), path=within)}"


@dataclass(frozen=True)
class Desk:
    """Where readers and editors turn to: the ``repository`` and the ``mail`` address, if there are any.

    ``site_url`` is the site's own address, empty where it is not known.
    """

    repository: Repository | None = None
    mail: str = ""
    site_url: str = ""

    def issue(self, page: str) -> str:
        """Return where an issue about ``page``, an address on the site, is begun; empty if nowhere."""
        repository = self.repository
        if repository is None or repository.forge not in FORGES:
            return ""
        return f"{repository.url.rstrip('/')}/{self._filled(FORGES[repository.forge].report, page)}"

    def mail_to(self, page: str) -> str:
        """Return the address that begins a mail about ``page``; empty where there is nobody to write to."""
        return self._filled(_MAIL.replace("{mail}", quote(self.mail, "@")), page) if self.mail else ""

    def _filled(self, form: str, page: str) -> str:
        address = f"{self.site_url.rstrip('/')}/{page}"
        text = f"哪一页：{address}\n哪一句：\n是哪一种：\n应该怎样：\n"
        given = {"address": address, "title": f"[有错] /{page}", "text": text}
        return form.format(**{name: quote(value, "") for name, value in given.items()})


def forge_of(url: str, named: str = "") -> str:
    """Return the kind of host of a repository: the one ``named``, or what its name says; empty if neither."""
    host = urlsplit(url).hostname or ""
    return named.lower() or next((forge for forge in FORGES if forge in host), "")
