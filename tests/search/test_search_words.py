"""The editors' page: which words find which item."""

from __future__ import annotations

from data_folder import DataFolder
from planbook.book import Book
from planbook.link import link
from planbook.link.library import Library
from planbook.link.search_words import EXAMPLES, FEW_WORDS, MOST_ITEMS, examples, search_words
from planbook.model.vocabularies import Word
from planbook.text.folding import fold


def test_every_item_has_its_own_words_and_those_of_the_thesaurus(book: Book, library: Library) -> None:
    views = [view for plan in library.plans for view in plan.items]
    assert [listed.item for listed in library.words.items] == [view.link for view in views]
    for listed, view in zip(library.words.items, views, strict=True):
        official = fold(view.item.official_text)
        said = {
            said
            for word in book.words.records
            if any(fold(meant) in official for meant in word.official)
            for said in word.say
        }
        assert list(listed.own) == list(view.item.search_words)
        assert set(listed.said) == said
        assert len(listed.said) == len(said)


def test_words_that_lead_to_several_items(small_library: Library) -> None:
    first, second = small_library.plans[0].items[:2]
    common = Word(say=("两处都有",), means=(first.link.name, second.link.name))
    lone = Word(say=("只有一处",), means=(first.link.name,))
    shared = {word.word: word.items for word in search_words(small_library.plans, [common, lone]).shared}
    assert shared["两处都有"] == [first.link, second.link]
    assert "只有一处" not in shared


def test_a_meaning_of_one_character_and_what_is_only_near_are_found_too(small_library: Library) -> None:
    [first, *_] = small_library.plans[0].items
    name = first.link.name
    words = [Word(say=("只一个字",), means=(name[0],)), Word(say=("只是接近",), near=(name,))]
    assert {"只一个字", "只是接近"} <= set(search_words(small_library.plans, words).items[0].said)


def test_items_poor_in_words_come_with_the_poorest_first(library: Library) -> None:
    words = search_words(library.plans, [])
    counts = [len(set(listed.own)) for listed in words.poor]
    assert counts == sorted(counts)
    assert all(count < FEW_WORDS for count in counts)
    assert len(words.poor) == sum(len(set(listed.own)) < FEW_WORDS for listed in words.items)


def test_of_very_many_items_only_the_poorest_are_listed(library: Library) -> None:
    plans = [library.plans[0]] * (MOST_ITEMS // len(library.plans[0].items) + 1)
    words = search_words(plans, [])
    assert len(words.items) == MOST_ITEMS
    assert words.item_count == len(plans) * len(library.plans[0].items)
    left_out = words.item_count - MOST_ITEMS
    assert left_out > 0
    richest = max(len(set(listed.own)) for listed in words.items)
    everyone = sorted(len(set(view.item.search_words)) for plan in plans for view in plan.items)
    assert richest <= everyone[MOST_ITEMS]


def test_one_more_line_adds_a_word(small_folder: DataFolder) -> None:
    name = "words.yml"
    title = link(small_folder.book()).plans[0].items[0].link.name
    small_folder.write(name, f"{small_folder.read(name)}\n- {{say: [新说法], means: [{title}]}}\n")
    assert small_folder.problems() == []
    assert "新说法" in link(small_folder.book()).words.items[0].said


def test_examples_are_first_words_of_items_of_the_newest_plan(library: Library) -> None:
    audiences = [view.audience for view in library.audiences]
    chosen = examples(library.plans[0], audiences)
    assert chosen == library.examples
    assert len(chosen) == EXAMPLES
    assert set(chosen) <= {view.item.search_words[0] for view in library.plans[0].items}


def test_examples_of_a_short_plan_without_its_readers(small_library: Library) -> None:
    first, second = (view.item.search_words[0] for view in small_library.plans[0].items)
    assert examples(small_library.plans[0], []) == [first, second]
