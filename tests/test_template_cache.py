"""Compiled templates are kept from build to build, and a broken one harms nothing."""

from __future__ import annotations

from pathlib import Path

import jinja2
import pytest

from planbook.template_cache import template_cache

TEMPLATES = {"page.html": "<p>{{ words }}</p>"}


def rendered(folder: Path) -> str:
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(TEMPLATES), bytecode_cache=template_cache(folder), autoescape=True
    )
    return environment.get_template("page.html").render(words="甲")


def kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize("left", [0, 1, 8, 40], ids="{} bytes left".format)
def test_a_file_cut_off_in_the_middle_is_made_anew(tmp_path: Path, left: int) -> None:
    assert rendered(tmp_path) == "<p>甲</p>"
    [file] = kept(tmp_path)
    whole = file.read_bytes()
    file.write_bytes(whole[:left])
    assert rendered(tmp_path) == "<p>甲</p>"
    assert file.read_bytes() == whole


@pytest.mark.parametrize("position", range(20, 60, 7))
def test_a_file_with_other_bytes_is_made_anew(tmp_path: Path, position: int) -> None:
    rendered(tmp_path)
    [file] = kept(tmp_path)
    content = bytearray(file.read_bytes())
    content[position] ^= 0xFF
    file.write_bytes(content)
    assert rendered(tmp_path) == "<p>甲</p>"


def test_without_a_folder_to_write_to_there_is_no_cache(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("甲", encoding="utf-8")
    assert template_cache(tmp_path / "file") is None
    assert rendered(tmp_path / "file") == "<p>甲</p>"
