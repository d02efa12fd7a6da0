"""The fields as editors read of them: each with a meaning, an example that is valid, and what is wanted."""

from __future__ import annotations

import re
from typing import Annotated, Any

import pytest
import yaml
from pydantic import TypeAdapter
from pydantic.fields import FieldInfo

from data_folder import PROJECT, DataFolder
from planbook.check.to_review import to_review
from planbook.model import addresses, facets, item, plan, question, vocabularies
from planbook.model.record import Record, record_type
from planbook.render.field_guide import guide_files

RECORDS = {
    record.__name__: record
    for module in (addresses, facets, item, plan, question, vocabularies)
    for record in vars(module).values()
    if isinstance(record, type) and issubclass(record, Record) and record is not Record
}
FIELDS = {
    f"{name}.{field}": declared
    for name, record in RECORDS.items()
    for field, declared in record.model_fields.items()
    if record_type(declared.annotation) is None
}
RECIPES = (PROJECT / "scripts/planbook/render/templates/recipes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_has_examples_and_they_are_valid(field: str) -> None:
    declared = FIELDS[field]
    assert declared.examples
    for example in declared.examples:
        checked_type(declared).validate_python(example)


def checked_type(declared: FieldInfo) -> TypeAdapter[Any]:
    """Return what reads values of a field, with all that it asks of them."""
    constraints = tuple(declared.metadata)
    kind: Any = Annotated[(declared.annotation, *constraints)] if constraints else declared.annotation
    return TypeAdapter(kind)


@pytest.mark.parametrize("record", RECORDS.values(), ids=RECORDS)
def test_examples_of_records_are_records(record: type[Record]) -> None:
    for example in record.model_json_schema().get("examples", []):
        record.model_validate(example)


def test_the_guide_has_every_field_once_under_its_record() -> None:
    told = [
        (record.anchor, field.name)
        for file in guide_files()
        for record in file.records
        for field in record.fields
    ]
    assert len(told) == len(set(told))
    bases = {"Facet", "Entry"}
    wanted = {(name.lower(), field) for name, record in RECORDS.items() for field in record.model_fields}
    assert set(told) == {each for each in wanted if each[0].capitalize() not in bases}


def test_the_guide_says_what_a_value_may_be() -> None:
    fields = {
        (record.anchor, field.name): field
        for file in guide_files()
        for record in file.records
        for field in record.fields
    }
    assert fields["milestone", "kind"].wants == ["只能是 deadline、period、recurring。"]
    assert fields["item", "topics"].wants == ["可以写几个。", "只能是 topics.yml 里有的编号。"]
    assert fields["plan", "year"].wants == ["1949到2999的整数。"]
    assert fields["section", "level"].is_required is False
    assert fields["item", "measures"].record_title == "举措"
    assert fields["measure", "new_line"].example == "new_line: true"


def fence(section: str) -> str:
    """Return the example of a recipe."""
    return RECIPES.partition(f"{{: #{section} }}")[2].partition("```yaml\n")[2].partition("```")[0]


def test_recipes_followed_to_the_letter_pass_the_check(data_folder: DataFolder) -> None:
    name = "2018/items/26.yml"
    text = data_folder.read(name)
    text = re.sub("^summary: .*\n", lambda _: fence("word"), text, flags=re.MULTILINE)
    text = text.replace("search_words:\n", fence("search-word"))
    data_folder.write(name, text)
    everyday = RECIPES.partition("`data/words.yml`")[2].partition("```yaml\n")[2].partition("```")[0]
    for file, added in (
        ("words.yml", everyday),
        ("terms.yml", fence("term")),
        ("2018/questions.yml", fence("question")),
    ):
        data_folder.write(file, data_folder.read(file) + added)
    assert data_folder.problems() == []


def test_a_recorded_correction_passes_the_check(data_folder: DataFolder) -> None:
    for name in ("2018/source.txt", "2018/items/22.yml"):
        data_folder.write(name, data_folder.read(name).replace("约260万元", "约270万元"))
    [problem] = data_folder.problems()
    [fingerprint] = re.findall("改成 ([0-9a-f]{16})", problem.hint)
    text = re.sub("fingerprint: .*", f"fingerprint: {fingerprint}", data_folder.read("2018/plan.yml"))
    data_folder.write("2018/plan.yml", text + fence("correction"))
    assert yaml.safe_load(fence("correction"))["corrections"][0]["quote"] == "约270万元"
    assert data_folder.problems() == []
    for name in ("questions.yml", "words.yml", "terms.yml"):
        assert f"`{name}`" in RECIPES.partition("{: #correction }")[2].partition("\n## ")[0]
        file = "2018/questions.yml" if name == "questions.yml" else name
        data_folder.write(file, data_folder.read(file).replace("约260万元", "约270万元"))
    assert [problem for problem in to_review(data_folder.book()) if "60万" in problem.message] == []
