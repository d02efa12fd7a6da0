"""Where a repository's host edits a file, shows lines of it, and takes reports: a table of the hosts.

Reports ask the questions of ``.github/ISSUE_TEMPLATE/mistake.yml``; what a reader has selected is filled
in by ``docs/assets/source.js``, behind the same words.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

_MAIL = "mailto:{mail}?subject={title}&body={text}"


@dataclass(frozen=True)
class Words:
    """What a host's pages call the steps of a change; ``branch`` and ``fork`` are empty where there are none.

    ``save`` is what the button of the last page before the request is called; empty where it is ``commit``
    again. ``has_checks`` says whether ``.github/workflows/`` run there.
    """

    name: str = "仓库"
    commit: str = "提交更改"
    branch: str = "新建分支"
    request: str = "Pull Request"
    create: str = "新建 Pull Request"
    fork: str = ""
    save: str = ""
    has_checks: bool = False


@dataclass(frozen=True)
class Forge:
    """The forms of a host's addresses, after the repository's own, and its words."""

    edit: str
    new: str
    view: str
    lines: str
    report: str
    proposal: str
    words: Words


_ISSUE = "issues/new?issue%5Btitle%5D={title}&issue%5Bdescription%5D={text}"
_FORM = "issues/new?template=mistake.yml&title={title}&address={address}"
# What was changed in the form for editors; ``docs/assets/edit/leave.js`` fills it in.
OLD, NEW = "{old}", "{new}"
FORGES = {
    "github": Forge(
        "edit/{branch}/{path}",
        "new/{branch}/{folder}?filename={name}",
        "blob/{branch}/{path}",
        "#L{first}-L{last}",
        f"{_FORM}&quote=&kind=",
        f"{_FORM}&quote={{old}}&kind={{kind}}&better={{new}}",
        Words(
            "GitHub",
            "Commit changes…",
            "Create a new branch",
            create="Create pull request",
            fork="Fork this repository",
            save="Propose changes",
            has_checks=True,
        ),
    ),
    "gitee": Forge(
        "edit/{branch}/{path}",
        "tree/{branch}/{folder}",  # where a file is begun is documented nowhere; the folder has a button
        "blob/{branch}/{path}",
        "#L{first}-L{last}",
        _ISSUE,
        _ISSUE,
        Words("Gitee", "提交审核", "", create="创建 Pull Request"),
    ),
    "gitlab": Forge(
        "-/edit/{branch}/{path}",
        "-/new/{branch}/{folder}?file_name={name}",
        "-/blob/{branch}/{path}",
        "#L{first}-{last}",
        f"-/{_ISSUE}",
        f"-/{_ISSUE}",
        Words("GitLab", "Commit changes", "Commit to a new branch", "Merge Request", "Create merge request"),
    ),
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

    def new(self, path: str) -> str:
        """Return where a data file ``path`` that is not there yet is begun; empty if unknown."""
        return self._address(FORGES[self.forge].new, path) if self.forge in FORGES else ""

    def view(self, path: str, first: int, last: int) -> str:
        """Return where lines ``first`` to ``last`` of the data file ``path`` are shown; empty if unknown."""
        if self.forge not in FORGES:
            return ""
        forge = FORGES[self.forge]
        return self._address(forge.view, path) + forge.lines.format(first=first, last=last)

    def _address(self, form: str, path: str) -> str:
        within = quote(f"{self.data}/{path}")
        folder, _, name = within.rpartition("/")
        parts = {"branch": quote(self.branch), "path": within, "folder": folder, "name": name}
        return f"{self.url.rstrip('/')}/{form.format(**parts)}"


@dataclass(frozen=True)
class Desk:
    """Where readers and editors turn to: the ``repository`` and the ``mail`` address, if there are any.

    ``site_url`` is the site's own address, empty where it is not known.
    """

    repository: Repository | None = None
    mail: str = ""
    site_url: str = ""

    @property
    def words(self) -> Words:
        """What the repository's host calls the steps of a change; general words where it is not known."""
        forge = self.repository.forge if self.repository else ""
        return FORGES[forge].words if forge in FORGES else Words()

    def issue(self, page: str) -> str:
        """Return where an issue about ``page``, an address on the site, is begun; empty if nowhere."""
        repository = self.repository
        if repository is None or repository.forge not in FORGES:
            return ""
        return f"{repository.url.rstrip('/')}/{self._filled(FORGES[repository.forge].report, page)}"

    def mail_to(self, page: str) -> str:
        """Return the address that begins a mail about ``page``; empty where there is nobody to write to."""
        return self._filled(_MAIL.replace("{mail}", quote(self.mail, "@")), page) if self.mail else ""

    def propose(self, page: str, file: str) -> tuple[str, str]:
        """Return where a change of ``file``, which ``page`` shows, is sent: as an issue, and by mail.

        Empty if nowhere; ``OLD`` and ``NEW`` in the addresses are still to be filled in.
        """
        address = self._address_of(page)
        given = {
            "address": address,
            "title": f"[改内容] {file}",
            "kind": "说明或解释不准",
            "text": f"哪一页：{address}\n哪份文件：{file}\n原来：\n{OLD}\n改成：\n{NEW}\n",
        }
        repository = self.repository
        issue = mail = ""
        if repository and repository.forge in FORGES:
            form = FORGES[repository.forge].proposal
            issue = f"{repository.url.rstrip('/')}/{_with(form, given)}"
        if self.mail:
            mail = _with(_MAIL.replace("{mail}", quote(self.mail, "@")), given)
        return issue, mail

    def _filled(self, form: str, page: str) -> str:
        address = self._address_of(page)
        text = f"哪一页：{address}\n哪一句：\n是哪一种：\n应该怎样：\n"
        return _with(form, {"address": address, "title": f"[有错] /{page}", "text": text})

    def _address_of(self, page: str) -> str:
        return f"{self.site_url.rstrip('/')}/{page}"


def _with(form: str, given: Mapping[str, str]) -> str:
    """Return an address with what is ``given`` in it, but for ``OLD`` and ``NEW``."""
    address = form.format(old=OLD, new=NEW, **{name: quote(value, "") for name, value in given.items()})
    return address.replace(quote(OLD, ""), OLD).replace(quote(NEW, ""), NEW)


def forge_of(url: str, named: str = "") -> str:
    """Return the kind of host of a repository: the one ``named``, or what its name says; empty if neither."""
    host = urlsplit(url).hostname or ""
    return named.lower() or next((forge for forge in FORGES if forge in host), "")
