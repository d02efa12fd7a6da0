"""MkDocs' hook, given what publishers set: the site's name, where the data is, and where it is edited."""

from __future__ import annotations

import html
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Template
from mkdocs.structure.files import Files

import gen_pages
from data_folder import SMALL_DATA, DataFolder
from planbook.door.mkdocs_hook import Preview
from repository import committed_data


@pytest.fixture(autouse=True)
def preview(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin each test as ``mkdocs serve`` begins."""
    monkeypatch.setattr(Preview, "is_serving", True)
    monkeypatch.setattr(Preview, "site", None)
    monkeypatch.delenv("SITE_NAME", raising=False)


def configured(project: Path, data_dir: object = "data") -> Any:
    """Return a configuration after the hook has read the data."""
    config = SimpleNamespace(
        config_file_path=str(project / "mkdocs.yml"),
        site_url="",
        site_name="教育工作要点",
        extra={"data_dir": data_dir},
        watch=[],
        extra_css=[],
        extra_javascript=[],
        repo_url="https://git.example.cn/jyj/yaodian",
        edit_uri="edit/main/",
        site_dir=str(project / "site"),
        use_directory_urls=True,
        plugins=SimpleNamespace(_current_plugin=None),
    )
    return gen_pages.on_config(config)


def edit_uris(project: Path, data_dir: object) -> set[str | None]:
    """Return where MkDocs is told that the pages made from data files are edited."""
    files = gen_pages.on_files(Files([]), configured(project, data_dir))
    return {file.edit_uri for file in files if file.src_uri == "2031/1.md"}


@pytest.mark.parametrize(
    "name",
    ["2018", "true", "~", "2018-09-01", "1_000", "甲 & 乙", "<b>要点</b>", "'b' \"c\"", "{{ x }}"],
)
def test_any_text_is_a_site_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("SITE_NAME", f" {name}\n")
    # Themes print the name both as it is and escaped.
    page = Template("{{ name }}\n{{ name | e }}").render(name=configured(tmp_path).site_name)
    assert "<" not in page
    assert html.unescape(page).splitlines() == [name, name]


@pytest.mark.parametrize("name", ["", " "])
def test_without_a_name_the_site_keeps_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    assert configured(tmp_path).site_name == "教育工作要点"
    monkeypatch.setenv("SITE_NAME", name)
    assert configured(tmp_path).site_name == "教育工作要点"


@pytest.mark.parametrize(
    ("data_dir", "name"), [("", "data"), (None, "data"), (2018, "2018"), ("other", "other")]
)
def test_data_folder_as_the_environment_gives_it(tmp_path: Path, data_dir: object, name: str) -> None:
    DataFolder(SMALL_DATA, tmp_path / name)
    assert edit_uris(tmp_path, data_dir) == {f"{name}/2031/items/01.yml"}


def test_data_inside_the_project_given_by_its_whole_path(tmp_path: Path) -> None:
    DataFolder(SMALL_DATA, tmp_path / "data")
    assert edit_uris(tmp_path, str(tmp_path / "data")) == {"data/2031/items/01.yml"}


def test_data_outside_the_project_has_no_edit_link(tmp_path: Path) -> None:
    DataFolder(SMALL_DATA, tmp_path / "elsewhere")
    assert edit_uris(tmp_path / "project", str(tmp_path / "elsewhere")) == {None}
    assert edit_uris(tmp_path / "project", "../elsewhere") == {None}


def test_only_a_folder_that_exists_is_watched(tmp_path: Path) -> None:
    assert configured(tmp_path, "data").watch == []
    DataFolder(SMALL_DATA, tmp_path / "data")
    [watched] = configured(tmp_path, "data").watch
    assert Path(watched).resolve() == tmp_path / "data"


def test_data_on_another_drive_keeps_its_whole_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: object) -> str:
        raise ValueError("path is on mount 'D:', start on mount 'C:'")

    monkeypatch.setattr("os.path.relpath", refuse)
    assert configured(tmp_path, "data").extra["problems"][0].startswith(f"{tmp_path / 'data'}:1:1: 找不到")


@pytest.mark.parametrize(("most", "is_listed"), [("5", True), ("", False), ("many", False)])
def test_changes_are_listed_where_it_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: str, is_listed: bool
) -> None:
    monkeypatch.setenv("CHANGELOG", most)
    committed_data(tmp_path)
    config = configured(tmp_path)
    assert Preview.site is not None
    paths = [page.path for page in Preview.site.pages]
    assert ("changes.md" in paths) == ({"内容更新": "changes.md"} in config.nav) == is_listed
    assert Preview.site.changed["2031/2.md"] == Preview.site.changed["index.md"] == "2031-06-02"
    assert Preview.site.changed["2031/1.md"] == "2031-05-01"
    assert any("最后更新：2031年6月2日" in page.markdown for page in Preview.site.pages)
