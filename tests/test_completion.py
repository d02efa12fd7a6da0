"""Editors of code complete ids from the data and underline those that are not there, in a real server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from data_folder import DataFolder
from language_server import LanguageServer
from planbook.door.command_line import main
from planbook.door.completions import REMINDER
from planbook.schema import first_line

ITEM = "2031/items/01.yml"


@pytest.fixture
def complete(small_folder: DataFolder) -> DataFolder:
    """A data folder whose files name their schemas, and those schemas."""
    for path in small_folder.path.rglob("*.yml"):
        name = small_folder.relative(str(path))
        small_folder.write(name, first_line(name) + small_folder.read(name))
    assert main(["--completions", str(small_folder.path)]) == 0
    return small_folder


@pytest.fixture
def server(complete: DataFolder) -> Iterator[LanguageServer]:
    started = LanguageServer(complete.path / ITEM)
    yield started
    started.close()


def test_topics_complete_from_the_data_and_an_unknown_section_is_wrong(
    complete: DataFolder, server: LanguageServer
) -> None:
    text = complete.read(ITEM)
    spoilt = text.replace("topics: [school-meals, family]", "topics:\n  - ", 1).replace(
        "section: meals", "section: meal"
    )
    told = server.open(spoilt)
    assert [message for message in told if "plan.yml 的 sections" in message]
    place = spoilt.split("\n").index("  - "), len("  - ")
    topics = {topic.id for topic in complete.book().topics.records}
    assert set(server.completions(*place)) == topics


def test_sound_data_is_underlined_nowhere(complete: DataFolder, server: LanguageServer) -> None:
    assert server.open(complete.read(ITEM)) == []


def test_every_file_leads_to_a_schema_that_is_there_and_the_check_does_not_mind(complete: DataFolder) -> None:
    assert complete.problems() == []
    for path in complete.path.rglob("*.yml"):
        named = path.read_text(encoding="utf-8").partition("$schema=")[2].partition("\n")[0]
        assert (path.parent / named).is_file()


def test_what_is_added_without_new_schemas_fails_no_check_but_is_told(
    complete: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--check", str(complete.path)]) == 0
    assert capsys.readouterr() == ("", "")
    added = "- id: brand-new\n  name: 新的主题\n  description: 刚刚才添的。\n"
    complete.write("topics.yml", complete.read("topics.yml") + added)
    complete.write(
        ITEM, complete.read(ITEM).replace("[school-meals, family]", "[school-meals, family, brand-new]")
    )
    assert complete.problems() == []
    assert main(["--check", str(complete.path)]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err.count(REMINDER), "make schema" in told.err) == ("", 1, True)
    assert main(["--check", "--format", "github", str(complete.path)]) == 0
    assert capsys.readouterr().out.startswith("::notice file=")
    assert main(["--completions", str(complete.path)]) == 0
    assert main(["--check", str(complete.path)]) == 0
    assert capsys.readouterr() == ("", "")
