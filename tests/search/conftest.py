"""The index as files, and node to run the search on it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from planbook.link.views import Library
from planbook.load import Book
from planbook.search import search_files
from planbook.search.plain import plain

ODD_TEXTS = (
    "ＡＢＣａｂｃ１２３",
    "〔2017〕15号，《意见》。",
    "大 阅　读\t\n",
    "2+1项目／“六常”",
    "①㈠㎡ﬁİÅÅ½",
    "㐀𠀀👩‍👩‍👧é",
    "",
)


@pytest.fixture(scope="session")
def index(book: Book, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the index of the real data, ``whole`` and cut into ``blocks``, and ``folded.json``."""
    folder = tmp_path_factory.mktemp("index")
    words = book.words.records
    _write(folder / "whole", search_files(library, words))
    _write(folder / "blocks", search_files(library, words, whole_items=0, block_items=5))
    texts = [*ODD_TEXTS, *(block.words for plan in library.plans for block in plan.blocks)]
    folded = [[text, plain(text)] for text in texts]
    (folder / "folded.json").write_text(json.dumps(folded), encoding="utf-8")
    return folder


def _write(folder: Path, files: Iterable[tuple[str, bytes]]) -> None:
    for name, content in files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
