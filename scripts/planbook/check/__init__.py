"""The rules that the data must keep. A rule is a generator of problems; ``RULES`` holds them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from planbook.book import Book
from planbook.check import (
    addresses,
    characters,
    continuations,
    corrections,
    dates,
    entries,
    facets,
    levels,
    line_breaks,
    marks,
    numbering,
    official_text,
    outline,
    pinyin,
    published,
    questions,
    references,
    relations,
    signs,
    source,
    tables,
    vocabulary,
    wording,
)
from planbook.problem import Problem

Rule = Callable[[Book], Iterator[Problem]]

RULES: tuple[Rule, ...] = (
    addresses.folder_is_not_an_address,
    addresses.folder_names_another_year,
    addresses.id_reserved,
    published.published_address_lost,
    published.told_address_is_there,
    published.told_address_leads_nowhere,
    published.told_address_twice,
    numbering.file_name_is_not_the_number,
    numbering.number_twice,
    numbering.number_missing,
    outline.section_unknown,
    outline.section_twice,
    levels.section_level_jumps,
    levels.section_level_does_not_fit,
    outline.column_unknown,
    outline.column_out_of_order,
    tables.cell_out_of_order,
    tables.cell_in_another_column,
    references.topic_unknown,
    references.audience_unknown,
    references.named_twice,
    references.topics_do_not_match_measures,
    relations.relation_to_itself,
    relations.relation_to_nothing,
    relations.relation_twice,
    relations.relation_one_way,
    relations.relation_says_the_same,
    continuations.continued_item_unknown,
    continuations.continued_item_not_earlier,
    continuations.continued_item_twice,
    facets.quote_not_in_measure,
    facets.unit_not_in_heading,
    facets.quote_twice,
    facets.milestone_kind_does_not_fit,
    facets.period_ends_before_it_begins,
    facets.issuer_not_in_text,
    dates.date_not_in_calendar,
    dates.date_not_in_quote,
    dates.document_date_differs,
    dates.page_is_older_than_document,
    wording.measure_is_not_one_sentence,
    wording.half_width_punctuation,
    wording.space_between_chinese,
    characters.character_broken,
    characters.character_is_traditional,
    characters.character_looks_like_another,
    characters.character_is_a_picture,
    pinyin.pinyin_in_text,
    signs.sign_is_foreign,
    marks.mark_is_wrong,
    marks.mark_has_no_partner,
    marks.markup_in_text,
    entries.entry_is_not_one_word,
    entries.name_is_wrong,
    wording.summary_is_not_one_sentence,
    wording.explanation_is_unfinished,
    wording.search_word_stands_in_text,
    wording.search_word_twice,
    questions.question_twice,
    questions.question_leads_nowhere,
    questions.left_open_twice,
    questions.answer_is_not_plain,
    vocabulary.id_twice,
    vocabulary.name_twice,
    vocabulary.name_is_quoted,
    vocabulary.word_leads_nowhere,
    vocabulary.word_said_twice,
    vocabulary.target_twice,
    vocabulary.explanation_begins_with_its_name,
    source.fingerprint_is_wrong,
    official_text.source_line_missing,
    official_text.official_text_differs,
    line_breaks.line_break_differs,
    corrections.correction_not_in_text,
    corrections.correction_twice,
)

# These go by the official text: where source.txt was changed, nothing tells which of the two is right.
_BY_OFFICIAL_TEXT = frozenset(
    {
        facets.quote_not_in_measure,
        facets.unit_not_in_heading,
        facets.issuer_not_in_text,
        dates.date_not_in_quote,
        dates.document_date_differs,
        wording.search_word_stands_in_text,
        vocabulary.word_leads_nowhere,
        corrections.correction_not_in_text,
    }
)


def check(book: Book) -> set[Problem]:
    """Return every problem that any rule finds in ``book``."""
    found = {rule: set(rule(book)) for rule in RULES}
    guard = official_text.official_text_differs
    differing = {_place(problem) for problem in found[guard]}
    sources = {loaded.source.name for loaded in book.plans}
    if any(problem.path in sources for problem in found[guard]):
        found |= {rule: set() for rule in _BY_OFFICIAL_TEXT}
    # What else is odd about a character that is not the published one goes with it.
    others = {each for rule in RULES if rule is not guard for each in found[rule]}
    told = found[guard] | {each for each in others if _place(each) not in differing}
    # Of a folder that cannot stay so nothing else is told: most often it is none that was meant to be a plan.
    misnamed = found[addresses.folder_is_not_an_address]
    homes = tuple(f"{each.path.rpartition('/')[0]}/" for each in misnamed)
    return misnamed | {each for each in told if not each.path.startswith(homes)}


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.path, problem.line, problem.column
