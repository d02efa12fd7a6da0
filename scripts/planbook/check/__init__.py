"""The rules that the data must keep. A rule is a generator of problems; ``RULES`` holds them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planbook.book import Book
from planbook.check import facets, numbering, official_text, references, relations, vocabulary, wording
from planbook.problem import Problem

Rule = Callable[[Book], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    numbering.folder_is_not_the_year,
    numbering.file_name_is_not_the_number,
    numbering.number_twice,
    numbering.number_missing,
    numbering.section_unknown,
    numbering.section_twice,
    numbering.section_without_items,
    numbering.section_out_of_order,
    references.topic_unknown,
    references.audience_unknown,
    references.named_twice,
    references.topics_do_not_match_measures,
    relations.relation_to_itself,
    relations.relation_to_nothing,
    relations.relation_twice,
    relations.relation_one_way,
    facets.quote_not_in_measure,
    facets.quote_twice,
    facets.milestone_kind_does_not_fit,
    facets.date_not_in_calendar,
    facets.document_without_facet,
    facets.number_without_facet,
    wording.measure_is_not_one_sentence,
    wording.half_width_punctuation,
    wording.space_between_chinese,
    wording.summary_is_not_one_sentence,
    wording.search_word_stands_in_text,
    wording.search_word_twice,
    wording.search_words_too_few_or_many,
    vocabulary.id_twice,
    vocabulary.id_reserved,
    vocabulary.name_twice,
    vocabulary.term_never_used,
    vocabulary.word_means_nothing,
    vocabulary.word_leads_nowhere,
    vocabulary.word_said_twice,
    official_text.official_text_differs,
)


def check(book: Book) -> list[Problem]:
    """Return every problem that any rule finds in ``book``, in file order, each one once."""
    return sorted({problem for rule in RULES for problem in rule(book)})
