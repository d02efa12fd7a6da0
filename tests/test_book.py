"""What can be asked of the book as a whole."""

from __future__ import annotations

from dataclasses import replace

from planbook.book import Book


def test_items_are_those_of_all_plans(small_book: Book) -> None:
    [loaded] = small_book.plans
    twice = replace(small_book, plans=(loaded, loaded))
    assert list(twice.items()) == [*loaded.items, *loaded.items]


def test_vocabularies_are_the_lists_of_named_entries(small_book: Book) -> None:
    named = [{record.name for record in vocabulary.records} for vocabulary in small_book.vocabularies()]
    assert all(named)
    assert len(named) == 3


def test_unread_numbers_are_in_ascii_digits(small_book: Book) -> None:
    [loaded] = small_book.plans
    assert replace(loaded, unread=frozenset({"07", "12", "７", "notes", "1a"})).unread_numbers == {7, 12}


def test_a_plan_has_a_gap_where_numbers_are_left_out(small_book: Book) -> None:
    [loaded] = small_book.plans
    assert not loaded.has_gap
    assert replace(loaded, items=loaded.items[1:]).has_gap
    assert replace(loaded, items=()).has_gap
