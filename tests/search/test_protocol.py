"""What the search takes for granted about Material; each failure says in plain words where to look."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Page, TimeoutError

from built_site import DESKTOP, OpenPage
from data_folder import PROJECT
from waiting import wait_until

LOOK = "Look at scripts/planbook/search/browser/worker.js, docs/assets/search/ and overrides/main.html."
PATIENCE_MS = 10_000
HEARING = """
    window.heard = [];
    const Real = window.Worker;
    window.Worker = class extends Real {
        constructor(...all) {
            super(...all);
            this.addEventListener("message", ({ data }) => window.heard.push(["from", data.type]));
        }
        postMessage(message, ...rest) {
            window.heard.push(["to", message.type, message.data]);
            super.postMessage(message, ...rest);
        }
    };
"""


@pytest.fixture(scope="session")
def home(site: Path) -> str:
    return (site / "index.html").read_text(encoding="utf-8")


def test_pages_name_our_worker(home: str) -> None:
    found = re.search(r'<script id="__config"[^>]*>(.*?)</script>', home, re.DOTALL)
    assert found, f"Material's block `config` no longer prints #__config. {LOOK}"
    config = json.loads(found[1])
    assert config["search"].split("?")[0].endswith("search/worker.js"), f"The worker is not ours. {LOOK}"


def test_our_block_has_all_that_materials_own_has() -> None:
    base = (files("material") / "templates" / "base.html").read_text(encoding="utf-8")
    block = re.search(r"{% block config %}(.*?){% endblock %}", base, re.DOTALL)
    assert block, f"Material's base.html has no block `config` any more. {LOOK}"
    ours = (PROJECT / "overrides" / "main.html").read_text(encoding="utf-8")
    missing = {key for key in re.findall(r'"([\w.]+)":', block[1]) if f'"{key}":' not in ours}
    assert missing == set(), f"Material's pages are now told more than ours: {missing}. {LOOK}"


def test_material_and_worker_understand_each_other(open_page: OpenPage, address: str) -> None:
    page = open_page(**DESKTOP, begin=HEARING)
    page.goto(address)
    page.locator("[data-md-component=search-query]").click()
    page.locator("[data-md-component=search-query]").fill("食堂")
    ready, query, answer = ["from", 1], ["to", 2, "食堂"], ["from", 3]
    assert _is_heard(page, ready), f"The worker did not say that it is ready (type 1). {LOOK}"
    assert _is_heard(page, ready, query), f"Material did not send the query as type 2 with a string. {LOOK}"
    assert _is_heard(page, ready, query, answer), f"The worker did not answer with results (type 3). {LOOK}"


def _is_heard(page: Page, *messages: list[object]) -> bool:
    """Wait for messages that follow one another, whatever else comes between them."""
    try:
        wait_until(
            page,
            """(messages) => {
                const awaited = messages.map((message) => JSON.stringify(message));
                for (const message of window.heard) {
                    if (JSON.stringify(message) === awaited[0]) awaited.shift();
                }
                return !awaited.length;
            }""",
            arg=messages,
            patience=PATIENCE_MS / 1000,
        )
    except AssertionError:
        return False
    return True


def test_answers_are_shown(open_page: OpenPage, address: str) -> None:
    page = open_page(**DESKTOP)
    page.goto(address + "?q=食堂")
    shown = {
        "result": "a.md-search-result__link",
        "title": ".md-search-result__article h1 .search-title",
        "text with marks": ".md-search-result__article mark",
        "score, which Enter goes by": "[data-md-score]",
        "how many": ".md-search-result__meta[role=status]",
    }
    missing = [what for what, selector in shown.items() if not _is_there(page, selector)]
    assert missing == [], f"Material shows answers otherwise than before: no {missing}. {LOOK}"


def _is_there(page: Page, selector: str) -> bool:
    try:
        page.locator(selector).first.wait_for(state="attached", timeout=PATIENCE_MS)
    except TimeoutError:
        return False
    return True
