"""Writes the report of a pull request's run under it, in one comment that later runs replace.

Runs on the main branch's code with a token, after a run that may be of a fork's code. What that run left is
untrusted: it is read as one text of limited length, in which nothing can call people, lead elsewhere or load
an image. Which pull request it belongs to is asked of GitHub, not of the run.
Needs only Python and the ``gh`` command, which GitHub's runners have.
"""

from __future__ import annotations

import html
import json
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO

import preview

MARK = "<!-- planbook: what this pull request changes -->"
LONGEST = 40_000  # GitHub takes 65,536 characters; escaping makes a text longer.
CUT = "\n\n……太长，没有全部列出；全文见这次运行的摘要。\n"
REPORT, PAGES = "comment.md", "pages.tsv"
# How to see the change stands before this part of the report, after what a second person must look at.
DETAILS = "\n## 改了什么\n"
NOT_BUILT = "**网站没有生成**，还看不到改好以后的样子：照上面或者“Files changed”里标出的改好，再提交一次。\n"

_MARKUP = re.compile(r"\\*([<>&])")  # with what the report itself has put before it
_ALLOWED = re.compile(r"&lt;(/?(?:b|del)|!-- --)&gt;")
_CONTROL = re.compile(r"[^\S\n ]|[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def harmless(text: str) -> str:
    """Return an untrusted report as Markdown that marks words and makes lists, and does nothing else."""
    shown = text if len(text) <= LONGEST else text[:LONGEST] + CUT
    shown = _CONTROL.sub("", shown)
    shown = _MARKUP.sub(lambda match: html.escape(match[1]), shown)
    shown = _ALLOWED.sub(r"<\1>", shown)
    shown = shown.replace("@", "&#64;<!-- -->").replace("](", "]<!-- -->(").replace("][", "]<!-- -->[")
    shown = re.sub(r"(?m)^(\s*\[[^\]\n]*\]):", r"\1<!-- -->:", shown)
    shown = re.sub(r"(?i)(#|\bgh-)(?=[0-9])", r"\1<!-- -->", shown)
    shown = re.sub(r"(?i)\b(https?|ftp|mailto):", r"\1<!-- -->:", shown)
    return re.sub(r"(?i)\bwww\.", "www<!-- -->.", shown)


def main() -> int:
    """Write or replace the comment and return the exit status."""
    repository, head = os.environ["REPOSITORY"], os.environ["HEAD"]
    pull = _pull_request(repository, head, os.environ["HEAD_SHA"])
    artifacts = _artifacts(repository, os.environ["RUN_ID"])
    if pull is None or "report" not in artifacts:
        print("没有对应的合并请求，或者没有说明，不写。")
        return 0
    left = _texts(repository, artifacts["report"])
    run = os.environ["RUN_URL"]
    archive = f"{run}/artifacts/{artifacts['site']}" if "site" in artifacts else ""
    body = f"{MARK}\n{_body(left, archive, os.environ['PRESENT_SITE'])}\n\n[这次运行的摘要]({run})\n"
    comment = _comment(repository, pull)
    target = f"issues/comments/{comment}" if comment else f"issues/{pull}/comments"
    _api(repository, target, "--method", "PATCH" if comment else "POST", "--input", "-", body={"body": body})
    return 0


def _body(left: dict[str, str], archive: str, site: str) -> str:
    """Return the report that the run ``left``, with how to see the change in its ``archive``, if any."""
    pages = [(address, harmless(title)) for address, title in preview.read_pages(left.get(PAGES, ""))]
    seen = preview.summary(pages, archive, site) if archive else NOT_BUILT
    before, heading, after = harmless(left.get(REPORT, "")).partition(DETAILS)
    return f"{before.rstrip()}\n\n{seen}{heading}{after}".rstrip()


def _pull_request(repository: str, head: str, commit: str) -> int | None:
    """Return the number of the open pull request of ``head`` (owner:branch) whose last commit was run."""
    found = json.loads(_api(repository, "pulls", "--method", "GET", "-f", f"head={head}", "-f", "state=open"))
    return next((int(pull["number"]) for pull in found if pull["head"]["sha"] == commit), None)


def _artifacts(repository: str, run: str) -> dict[str, int]:
    """Return the ids of what the run left, by name; of several attempts those of the last."""
    listed = json.loads(_api(repository, f"actions/runs/{int(run)}/artifacts", "--method", "GET"))
    found = sorted((int(artifact["id"]), str(artifact["name"])) for artifact in listed["artifacts"])
    return {name: number for number, name in found}


def _texts(repository: str, artifact: int) -> dict[str, str]:
    """Return the texts that the run left by their names, no more of each than can be shown."""
    archive = zipfile.ZipFile(BytesIO(_api(repository, f"actions/artifacts/{artifact}/zip")))
    texts = {}
    for name in {REPORT, PAGES}.intersection(archive.namelist()):
        with archive.open(name) as file:  # read in part: a small archive may hold a huge file
            texts[name] = file.read(4 * LONGEST + 4).decode("utf-8", "replace")
    return texts


def _comment(repository: str, pull: int) -> int | None:
    """Return the id of the comment that an earlier run wrote under the pull request."""
    pages = json.loads(_api(repository, f"issues/{pull}/comments", "--paginate", "--slurp"))
    comments = [comment for page in pages for comment in page]
    return next(
        (
            int(comment["id"])
            for comment in comments
            if comment["user"]["login"] == "github-actions[bot]" and comment["body"].startswith(MARK)
        ),
        None,
    )


def _api(repository: str, path: str, *options: str, body: object = None) -> bytes:
    return subprocess.run(
        ["gh", "api", f"repos/{repository}/{path}", *options],
        input=json.dumps(body).encode() if body else None,
        stdout=subprocess.PIPE,
        check=True,
    ).stdout


if __name__ == "__main__":
    sys.exit(main())
