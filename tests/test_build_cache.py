"""What is kept from build to build saves time, changes nothing, and harms nothing where it is broken."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from copy import copy
from functools import partial
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

import jinja2
import pytest

from data_folder import SMALL_DATA, DataFolder
from planbook import build_cache
from planbook.build_cache import kept_values
from planbook.editing import form
from planbook.files import records
from planbook.search import cuts
from planbook.site import Site, make_site
from planbook.template_cache import template_cache
from planbook.text import readings

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


def test_a_folder_taken_away_during_a_build_stops_nothing(tmp_path: Path) -> None:
    environment = jinja2.Environment(
        loader=jinja2.DictLoader(TEMPLATES), bytecode_cache=template_cache(tmp_path / "kept"), autoescape=True
    )
    rmtree(tmp_path / "kept")
    assert environment.get_template("page.html").render(words="甲") == "<p>甲</p>"


def site_of(data: Path, cache: Path | None = None) -> Site:
    site, problems = make_site(data, cache)
    assert site is not None, problems
    return site


def refuse(*_: object) -> None:
    raise AssertionError("this was made before")


def test_a_site_is_the_same_with_what_was_kept_and_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = site_of(SMALL_DATA, tmp_path)
    with monkeypatch.context() as patched:
        patched.setattr(cuts, "_dictionary", refuse)
        patched.setattr(readings, "_readings_of", refuse)
        patched.setattr(records, "_values", refuse)
        patched.setattr(form, "form_data", refuse)
        patched.setattr(jinja2.Environment, "_generate", refuse)
        assert site_of(SMALL_DATA, tmp_path) == first
    assert site_of(SMALL_DATA) == first


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("2031/items/02.yml", "summary: 学生", "summary: 小学生"),
        ("words.yml", "- say: [", "- {say: [哪个区], means: [云溪]}\n- say: ["),
    ],
    ids=["a text", "a known word"],
)
def test_what_was_kept_of_other_data_changes_nothing(
    small_folder: DataFolder, tmp_path: Path, name: str, old: str, new: str
) -> None:
    cache = tmp_path / "cache"
    before = site_of(small_folder.path, cache)
    text = small_folder.read(name)
    small_folder.write(name, text.replace(old, new, 1))
    after = site_of(small_folder.path, cache)
    assert before != after == site_of(small_folder.path)


def strings_of(folder: Path | None, sources: str, version: str = "1") -> dict[str, bool]:
    """Return for each of ``sources`` whether it was made anew; what is made of it must come back."""
    made = dict.fromkeys(sources, False)

    def doubled(source: str) -> str:
        made[source] = True
        return source * 2

    with kept_values(folder, "strings.json", version) as strings:
        for source in sources:
            assert strings.get(source, partial(doubled, source)) == source * 2
    return made


def test_only_new_strings_are_made_and_unused_ones_forgotten(tmp_path: Path) -> None:
    assert strings_of(tmp_path, "甲乙") == {"甲": True, "乙": True}
    assert strings_of(tmp_path, "乙丙") == {"乙": False, "丙": True}
    assert strings_of(tmp_path, "甲") == {"甲": True}


def test_what_json_has_comes_back_and_an_empty_string_is_made_anew(tmp_path: Path) -> None:
    made: list[object] = [{"甲": ["乙", 1]}, [], None, ""]
    for again in (made, [*["kept"] * 3, "made anew"]):
        with kept_values(tmp_path, "values.json", "1") as values:
            got = [values.get(str(place), partial(copy, each)) for place, each in enumerate(again)]
    assert got == [*made[:3], "made anew"]


def test_strings_of_another_version_or_other_code_are_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    strings_of(tmp_path, "甲")
    assert strings_of(tmp_path, "甲", version="2") == {"甲": True}
    assert strings_of(tmp_path, "甲", version="2") == {"甲": False}
    monkeypatch.setattr(build_cache, "code_version", lambda: "other code")
    assert strings_of(tmp_path, "甲", version="2") == {"甲": True}


def test_templates_compiled_by_other_code_are_compiled_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rendered(tmp_path)
    [before] = map(Path.read_bytes, kept(tmp_path))
    monkeypatch.setattr(build_cache, "code_version", lambda: "other code")
    rendered(tmp_path)
    [after] = map(Path.read_bytes, kept(tmp_path))
    assert before != after


@pytest.mark.parametrize("change", ["cut off", "other bytes", "a sound digest of no JSON", "empty"])
def test_a_broken_file_of_strings_is_made_anew(tmp_path: Path, change: str) -> None:
    strings_of(tmp_path, "甲乙")
    file = tmp_path / "strings.json"
    whole = file.read_bytes()
    broken = {
        "cut off": whole[:-9],
        "other bytes": whole.replace("甲甲".encode(), "丁丁".encode()),
        "a sound digest of no JSON": sha256(b"{").hexdigest().encode() + b"\n{",
        "empty": b"",
    }[change]
    assert broken != whole
    file.write_bytes(broken)
    assert strings_of(tmp_path, "甲乙") == {"甲": True, "乙": True}
    assert file.read_bytes() == whole


def test_builds_at_the_same_time_leave_a_whole_file(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as builds:
        list(builds.map(lambda number: strings_of(tmp_path, "甲乙丙"[: 1 + number % 3]), range(60)))
    [file] = kept(tmp_path)
    assert file.name == "strings.json"
    assert strings_of(tmp_path, "甲")["甲"] is False


def test_where_nothing_can_be_written_all_is_made_anew(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("甲", encoding="utf-8")
    (tmp_path / "strings.json").mkdir()
    for folder in (None, tmp_path / "file", tmp_path):
        assert strings_of(folder, "甲") == {"甲": True}
        assert strings_of(folder, "甲") == {"甲": True}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "strings.json"]
