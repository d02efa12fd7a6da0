"""Linked content and thesaurus -> the files that the search in the browser reads."""

from __future__ import annotations

from planbook.search.files import search_files

__all__ = ["search_files"]
