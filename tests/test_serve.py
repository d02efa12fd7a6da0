"""The preview: it shows the problems of wrong data, and mends itself when the data is mended."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from built_site import environment
from data_folder import DataFolder
from project_copy import ProjectCopy

PATIENCE_SECONDS = 60
PROBLEMS = 'class="planbook-problems"'


class Server:
    """A running ``mkdocs serve``."""

    def __init__(self, project: ProjectCopy, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.log = log
        command = [sys.executable, "-m", "mkdocs", "serve", "--no-strict", "--dev-addr", f"127.0.0.1:{port}"]
        with log.open("w", encoding="utf-8") as output:
            self.process = subprocess.Popen(
                command, cwd=project.path, env=environment(), stdout=output, stderr=output
            )

    def wait_for(self, path: str, condition: Callable[[str], bool]) -> str:
        """Return the page at ``path`` as soon as it fulfils ``condition``."""
        end, content = time.monotonic() + PATIENCE_SECONDS, ""
        while time.monotonic() < end and self.process.poll() is None:
            content = self.page(path)
            if condition(content):
                return content
            time.sleep(0.2)
        pytest.fail(f"{path} stayed {content[-2000:]!r}\n{self.log.read_text(encoding='utf-8')[-4000:]}")

    def page(self, path: str) -> str:
        """Return the page at ``path``, or nothing while there is none."""
        try:
            with urlopen(self.address + path, timeout=10) as answer:
                return str(answer.read().decode("utf-8"))
        except (URLError, ConnectionError, TimeoutError):
            return ""


@pytest.fixture
def project(tmp_path: Path) -> ProjectCopy:
    """A copy of the project."""
    return ProjectCopy(tmp_path / "project")


@pytest.fixture
def serve(project: ProjectCopy, tmp_path: Path) -> Iterator[Callable[[], Server]]:
    """Starts servers, and stops them after the test."""
    started: list[Server] = []

    def start() -> Server:
        started.append(Server(project, tmp_path / "log.txt"))
        return started[-1]

    yield start
    for server in started:
        server.process.terminate()
        server.process.wait(timeout=20)


def break_summary(data: DataFolder) -> Callable[[], None]:
    """Empty the first item's summary, and return what puts it back."""
    entry = data.book().plans[0].items[0]
    assert entry.item.summary
    name, sound = data.relative(entry.file.name), entry.file.text
    data.change(entry.file, ("summary",), entry.item.summary, "''")
    return lambda: data.write(name, sound)


def test_problems_then_the_site_then_problems_above_the_last_good_pages(
    project: ProjectCopy, serve: Callable[[], Server]
) -> None:
    message = "一句话（summary）是空的。"
    loaded = project.data.book().plans[0]
    item_page, sentence = f"{loaded.folder}/1/", loaded.items[0].item.summary or ""
    mend = break_summary(project.data)
    server = serve()
    server.wait_for("", lambda page: message in page)
    assert server.page(item_page) == ""

    mend()
    page = server.wait_for(item_page, lambda page: sentence in page)
    assert PROBLEMS not in page
    server.wait_for("", lambda page: message not in page and loaded.plan.short_name in page)

    break_summary(project.data)
    page = server.wait_for(item_page, lambda page: message in page)
    assert PROBLEMS in page
    assert sentence in page
    assert server.process.poll() is None
    assert "Traceback" not in server.log.read_text(encoding="utf-8")


def test_missing_data_folder_is_told_on_the_page(
    project: ProjectCopy, serve: Callable[[], Server], tmp_path: Path
) -> None:
    project.data.path.rename(tmp_path / "elsewhere")
    server = serve()
    server.wait_for("", lambda page: "找不到这个数据文件夹" in page)
    assert "Traceback" not in server.log.read_text(encoding="utf-8")
