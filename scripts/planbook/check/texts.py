"""Every text in the data, and whose words it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from planbook.book import Book
from planbook.data_file import DataFile
from planbook.folding import fold
from planbook.positions import Keys

# Fields that hold words of the document; all others are the editors'.
_OFFICIAL = {"text", "title", "label", "quote", "number", "columns", "column", "issuer"}
# Lists of words and short phrases, of which each entry is one.
ENTRIES = {"search_words", "say", "means", "near", "aliases", "not_said"}


@dataclass(frozen=True)
class Text:
    """A text and where it stands."""

    file: DataFile
    keys: Keys
    words: str

    @property
    def field(self) -> str:
        """The name of the field, also for an entry of a list."""
        return next(str(key) for key in reversed(self.keys) if isinstance(key, str))

    @property
    def is_editors(self) -> bool:
        """Whether editors wrote it."""
        return self.field not in _OFFICIAL


def texts(book: Book) -> Iterator[Text]:
    """Yield every text in the data, official or the editors', but for the address of the source."""
    for loaded in book.plans:
        for keys, words in _strings(loaded.plan.model_dump(exclude={"source": {"url"}}), ()):
            yield Text(loaded.file, keys, words)
        for entry in loaded.items:
            for keys, words in _strings(entry.item.model_dump(), ()):
                yield Text(entry.file, keys, words)
    for vocabulary in (*book.vocabularies(), book.words, *(loaded.questions for loaded in book.plans)):
        for index, record in enumerate(vocabulary.records):
            for keys, words in _strings(record.model_dump(), (index,)):
                yield Text(vocabulary.file, keys, words)


def published(book: Book) -> str:
    """Return the folded text of all plans, as published and as the data has it, since either may be wrong."""
    of_data = (entry.item.official_text for entry in book.items())
    return "\n".join(fold(text) for text in (*(loaded.source.text for loaded in book.plans), *of_data))


def _strings(value: object, keys: Keys) -> Iterator[tuple[Keys, str]]:
    if isinstance(value, str):
        yield keys, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _strings(part, (*keys, key))
    elif isinstance(value, list | tuple):
        for index, part in enumerate(value):
            yield from _strings(part, (*keys, index))
