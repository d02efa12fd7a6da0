"""The JSON Schemas fit the data, the model and the committed files."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from data_folder import FROZEN_DATA, PROJECT, SMALL_DATA
from planbook.schema import schema_files

SCHEMAS = {name.partition(".")[0]: json.loads(content) for name, content in schema_files()}


class EditorLoader(yaml.SafeLoader):
    """Reads as editors do: numbers are numbers, but dates are text (YAML 1.2)."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def kind_of(path: Path) -> str:
    """Return which schema a data file goes by."""
    return "item" if path.parent.name == "items" else path.stem


def errors(kind: str, text: str) -> list[str]:
    """Return what an editor would be told about ``text``."""
    validator = Draft202012Validator(SCHEMAS[kind])
    return [error.json_path for error in validator.iter_errors(yaml.load(text, EditorLoader))]


@pytest.mark.parametrize("name", [f"{kind}.schema.json" for kind in SCHEMAS])
def test_committed_schemas_are_those_of_the_model(name: str) -> None:
    written = (PROJECT / "schemas" / name).read_text(encoding="utf-8")
    assert written == dict(schema_files())[name], "run `make schema`"


@pytest.mark.parametrize("kind", SCHEMAS)
def test_schema_is_sound(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])


@pytest.mark.parametrize("folder", [FROZEN_DATA, SMALL_DATA], ids=["real", "small"])
def test_sound_data_has_no_errors(folder: Path) -> None:
    files = sorted(folder.rglob("*.yml"))
    assert {kind_of(path) for path in files} == set(SCHEMAS)
    for path in files:
        assert errors(kind_of(path), path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("sound", "broken", "place"),
    [
        ("number: 1\n", "number: 一\n", "$.number"),
        ("section: meals", "section: 食堂", "$.section"),
        ("summary:", "summery:", "$"),
        ("role: lead", "role: 牵头", "$.measures[2].units[0].role"),
        ("date: 2031-09", "date: 2031年", "$.measures[0].milestones[0].date"),
    ],
)
def test_broken_item_has_an_error_in_place(sound: str, broken: str, place: str) -> None:
    text = (SMALL_DATA / "2031/items/01.yml").read_text(encoding="utf-8")
    assert place in errors("item", text.replace(sound, broken, 1))


def test_number_may_stand_for_text() -> None:
    text = (SMALL_DATA / "2031/items/01.yml").read_text(encoding="utf-8")
    text = text.replace("date: 2031-09", "date: 2031").replace("[午饭,", "[12345,")
    assert errors("item", text) == []


def test_editors_read_chinese_only() -> None:
    for words in (words for schema in SCHEMAS.values() for words in explanations(schema)):
        assert re.search("[\u4e00-\u9fff]", words), words


def explanations(schema: Any) -> Iterator[str]:
    """Yield every title and description in a schema."""
    for key, value in schema.items() if isinstance(schema, dict) else enumerate(schema):
        if key in ("title", "description") and isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            yield from explanations(value)
