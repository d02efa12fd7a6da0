"""Linked content -> Markdown pages and the navigation. Pure: nothing is read or written."""

from planbook.render.departed import redirects
from planbook.render.navigation import asked, lists, navigation
from planbook.render.pages import Page, of_one_file, pages, problem_page

__all__ = ["Page", "asked", "lists", "navigation", "of_one_file", "pages", "problem_page", "redirects"]
