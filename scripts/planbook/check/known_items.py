"""Which items there are, as far as the data could be read."""

from __future__ import annotations

from planbook.book import Book
from planbook.model.item import ItemAddress


class KnownItems:
    """The items of a book; ``read`` are the addresses of those that could be read."""

    def __init__(self, book: Book) -> None:
        self._unread_plans = book.unread
        self._last = {
            loaded.folder: max((entry.item.number for entry in loaded.items), default=None)
            for loaded in book.plans
        }
        self.read = {(loaded.folder, entry.item.number) for loaded in book.plans for entry in loaded.items}
        self._unread = {(loaded.folder, number) for loaded in book.plans for number in loaded.unread_numbers}

    def has_plan(self, folder: str) -> bool:
        """Whether there is a plan in ``folder``, read or not."""
        return folder in self._last or folder in self._unread_plans

    def may_have(self, address: ItemAddress) -> bool:
        """Whether the item exists, or may be among what is known to be missing or could not be read."""
        if address in self.read or address in self._unread:
            return True
        folder, number = address
        if folder not in self._last:
            return folder in self._unread_plans
        last = self._last[folder]
        return last is None or number < last
