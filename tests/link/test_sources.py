"""The lines of data that a page names hold what the page shows, and nothing else of its kind."""

from __future__ import annotations

import pytest

from data_folder import FROZEN_DATA
from planbook.addresses import paths
from planbook.book import Book
from planbook.link.forges import FORGES, Desk, Repository
from planbook.link.library import Library
from planbook.link.sources import NO_SOURCES, Sources

DESK = Desk(Repository("https://github.com/office/plans", "edit/main/", "data", "github"))


@pytest.fixture(scope="module")
def sources(book: Book) -> Sources:
    return Sources(book, DESK)


def lines_at(place: str) -> str:
    """Return the lines of the frozen data that ``place`` names, ``topics.yml:5-8``."""
    file, lines = place.split(":")[:2]
    first, last = map(int, lines.split("-"))
    text = (FROZEN_DATA / file).read_text(encoding="utf-8").split("\n")
    return "\n".join(text[first - 1 : last])


def test_a_measure_names_its_own_lines(sources: Sources, library: Library) -> None:
    for view in library.plans[0].items:
        source = sources.page(view.link.path, view.file)
        assert source is not None
        starts = [lines.partition("-")[0] for lines in source.measures]
        for measure, lines in zip(view.measures, source.measures, strict=True):
            found = lines_at(sources.measure(view.link, measure.number))
            assert found.startswith("  - text: ")
            assert measure.measure.text in found
            assert found.count("- text: ") == 1
            last = lines.partition("-")[2] or int(starts[measure.number]) - 1
            assert lines_at(f"{view.file}:{starts[measure.number - 1]}-{last}") == found


def lines_of_fields(place: str) -> list[str]:
    """Return the lines that ``place`` names for its fields, ``terms.yml:5-8:1:3``."""
    file, lines, *fields = place.split(":")
    first = int(lines.split("-")[0])
    text = (FROZEN_DATA / file).read_text(encoding="utf-8").split("\n")
    return [text[first + int(line) - 1].strip() for line in fields]


def test_a_question_names_its_own_lines(sources: Sources, library: Library) -> None:
    plan = library.plans[0]
    for view in plan.questions:
        place = sources.question(plan.link.id, view.question.id)
        ask, answer, *left_open = lines_of_fields(place)
        assert ask == f"ask: {view.question.ask}"
        assert answer == f"answer: {view.question.answer}"
        assert bool(view.question.not_said) == any(line.startswith("not_said:") for line in left_open)
        found = lines_at(place)
        assert found.startswith(f"- id: {view.question.id}\n")
        assert view.question.ask in found
        assert view.question.answer in found
        assert found.count("- id: ") == 1


def test_a_term_names_its_own_lines(sources: Sources, library: Library) -> None:
    for term in (view.term for group in library.terms for view in group.terms):
        place = sources.term(term.id)
        assert lines_of_fields(place) == [f"name: {term.name}", f"explanation: {term.explanation}"]
        found = lines_at(place)
        assert found.startswith(f"- id: {term.id}\n")
        assert found.endswith(term.explanation)


@pytest.mark.parametrize(
    ("file", "records"), [("topics.yml", "topics"), ("audiences.yml", "audiences")], ids=["topic", "audience"]
)
def test_a_topic_and_an_audience_name_their_own_lines(
    sources: Sources, book: Book, file: str, records: str
) -> None:
    for record in getattr(book, records).records:
        found = lines_at(sources.place(file, *sources.record(file, record.id)))
        assert found.startswith(f"- id: {record.id}\n")
        assert found.endswith(record.description)
        assert lines_at(sources.description(file, record.id)) == f"  description: {record.description}"


def test_a_section_names_its_own_lines(sources: Sources, library: Library) -> None:
    plan = library.plans[0]
    for section in plan.sections:
        found = lines_at(sources.place(plan.file, *sources.section(plan.link.id, section.link.id)))
        assert found.startswith(f"  - id: {section.link.id}\n")
        assert section.section.title in found


def test_an_everyday_word_leads_to_the_lines_of_its_entry(sources: Sources, book: Book) -> None:
    for word in book.words.records:
        address = sources.word(word.say[-1])
        first, last = address.rpartition("#L")[2].split("-L")
        found = lines_at(f"words.yml:{first}-{last}")
        assert found.startswith("- say: ")
        assert word.say[-1] in found
        assert found.count("say:") == 1


def test_an_items_page_leads_to_its_whole_file(sources: Sources, library: Library) -> None:
    view = library.plans[0].items[0]
    source = sources.page(view.link.path, view.file)
    assert source is not None
    assert lines_at(source.place) == (FROZEN_DATA / view.file).read_text(encoding="utf-8").rstrip()
    assert source.edit == f"https://github.com/office/plans/edit/main/data/{view.file}"


@pytest.mark.parametrize("forge", FORGES)
def test_a_page_offers_all_ways_on_every_host(book: Book, forge: str) -> None:
    repository = Repository(f"https://{forge}.com/office/plans", "edit/main/", "data", forge)
    source = Sources(book, Desk(repository, "a@b.example")).page(paths.TERMS, "terms.yml")
    assert source is not None
    assert all((source.edit, source.view, source.report, source.mail))


def test_without_a_repository_a_mistake_is_told_by_mail(book: Book) -> None:
    source = Sources(book, Desk(mail="a@b.example")).page(paths.TERMS, "terms.yml")
    assert source is not None
    assert source.report.startswith("mailto:a@b.example?")
    assert (source.edit, source.view, source.mail) == ("", "", "")
    assert source.place.startswith("terms.yml:1-")  # what the form for editors opens with


def test_with_nothing_set_there_is_nothing(book: Book, library: Library) -> None:
    for sources in (NO_SOURCES, Sources(book, Desk())):
        assert sources.page(paths.TERMS, "terms.yml") is None
        assert sources.term(library.terms[0].terms[0].term.id) == ""
        assert sources.word("任何词") == ""
