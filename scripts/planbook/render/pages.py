"""Linked content -> Markdown pages, through the Jinja templates beside this module."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache, Environment, PackageLoader, StrictUndefined

from planbook.addresses import paths
from planbook.files.positions import Keys
from planbook.link.library import Library
from planbook.link.plan_views import SectionLink
from planbook.link.sources import NO_SOURCES, Sources
from planbook.problem import Problem
from planbook.render.departed import gone_pages, notes_by_page
from planbook.render.field_guide import guide_files
from planbook.render.markdown import (
    Markdown,
    chinese_date,
    escape,
    excerpt,
    front_matter,
    html_address,
    link_address,
    link_target,
    title_with_breaks,
)
from planbook.render.plan_picture import plan_picture_svg
from planbook.template_cache import template_cache
from planbook.text.readings import readings_of_names

# Pages that nobody would mend by their data, and the front door.
_WITHOUT_SOURCE = (paths.HOME, paths.EDIT, paths.CONTRIBUTE, paths.RECIPES, paths.FIELDS)


@dataclass(frozen=True)
class Page:
    """One page: ``path`` of its Markdown file, its ``markdown``, and the data file it comes from.

    ``file`` is relative to the data folder, ``None`` where a page comes from many files; ``keys`` lead to
    what the page shows of it. ``beside`` is HTML for the side of a wide screen.
    """

    path: str
    markdown: str
    file: str | None = None
    beside: str = ""
    keys: Keys = ()


def pages(
    library: Library,
    cache: Path | None = None,
    dates: Mapping[str, str] | None = None,
    sources: Sources = NO_SOURCES,
    *,
    published_at: str = "",
) -> Iterator[Page]:
    """Yield every page of the site; ``cache`` is the folder for compiled templates and the like.

    At its end stands when it was last changed, by the ``dates`` (ISO) of data files where these are known,
    a note for each place whose content went from it, and the ways to its data, as far as ``sources`` knows.
    They lead to what only a published site has where they know its address: ``published_at``, with its slash.
    """
    environment = _of_one_build(template_cache(cache)) if cache else _environment
    notes = notes_by_page(library.departed)
    own = of_one_file(library)
    for page in _pages(library, cache, environment, sources, published_at):
        date = (dates or {}).get(page.file or "") if page.path in own else None
        source = sources.page(page.path, page.file, page.keys) if page.path not in _WITHOUT_SOURCE else None
        if date or source or page.path in notes:
            yield _with_end(page, environment, date=date, source=source, notes=notes.get(page.path, ()))
        else:
            yield page


def of_one_file(library: Library) -> frozenset[str]:
    """Return the Markdown paths of pages whose content is that of one data file."""
    return frozenset({paths.TERMS, *(view.link.path for plan in library.plans for view in plan.items)})


def _pages(
    library: Library, cache: Path | None, environment: Environment, sources: Sources, published_at: str
) -> Iterator[Page]:
    make = partial(_page, environment, library=library, sources=sources, published_at=published_at)
    newest = library.plans[0].file
    yield make(paths.HOME, "home.md", newest)
    yield make(paths.ABOUT, "about.md", newest)
    for plan in library.plans:
        home = (plan.link.name, plan.link.path)
        yield make(plan.link.path, "plan.md", plan.file, plan=plan, picture=library.pictures[plan.link.id])
        yield make(plan.full_path, "full.md", plan.file, plan=plan)
        for section in plan.sections:
            trail = _trail(home, section.above)
            keys = sources.section(plan.link.id, section.link.id)
            parts: dict[str, Any] = {"plan": plan, "section": section, "trail": trail}
            yield make(section.link.path, "section.md", plan.file, keys=keys, **parts)
        for view in plan.items:
            parts = {"plan": plan, "view": view, "trail": _trail(home, view.sections)}
            yield make(view.link.path, "item.md", view.file, "_beside.html", **parts)
    for comparison in library.comparisons:
        yield make(comparison.path, "compare.md", view=comparison)
    yield make(paths.TOPICS, "topics.md", "topics.yml")
    for topic in library.topics:
        keys = sources.record("topics.yml", topic.topic.id)
        yield make(topic.path, "topic.md", "topics.yml", keys=keys, view=topic)
    yield make(paths.AUDIENCES, "audiences.md", "audiences.yml")
    for audience in library.audiences:
        keys = sources.record("audiences.yml", audience.audience.id)
        yield make(audience.path, "audience.md", "audiences.yml", keys=keys, view=audience)
    names = [view.term.name for group in library.terms for view in group.terms]
    yield make(paths.TERMS, "terms.md", "terms.yml", readings=readings_of_names(names, cache))
    for facets in library.facets:
        yield make(facets.path, "facets.md", view=facets)
    yield make(paths.SEARCH_WORDS, "search_words.md", "words.yml", words=library.words)
    yield make(paths.EDIT, "edit.md")
    yield make(paths.CONTRIBUTE, "contribute.md")
    yield make(paths.RECIPES, "recipes.md")
    yield make(paths.FIELDS, "fields.md", files=guide_files(cache))
    for gone in gone_pages(library.departed):
        yield make(gone.path, "gone.md", "addresses.yml", gone=gone)


def _with_end(page: Page, environment: Environment, **content: Any) -> Page:
    content |= {"to": partial(link_target, page.path), "at": partial(link_address, page.path)}
    end = environment.get_template("_end.md").render(content)
    return replace(page, markdown=page.markdown + end)


def _trail(plan: tuple[str, str], sections: Sequence[SectionLink]) -> list[tuple[str, str]]:
    """Return name and path of what a page stands in, from the plan down."""
    return [plan, *((section.heading, section.path) for section in sections)]


def problem_page(problems: Sequence[Problem], *, refreshes: bool) -> Page:
    """Return the home page that a preview shows while no good data has been read yet."""
    template = _environment.get_template("problems.md")
    return Page(paths.HOME, template.render(problems=problems, refreshes=refreshes))


def page_of(path: str, template: str, library: Library, **content: Any) -> Page:
    """Return one more page, made from ``template`` with ``content``."""
    return _page(_environment, path, template, library=library, **content)


def _page(
    environment: Environment,
    path: str,
    template: str,
    file: str | None = None,
    beside: str = "",
    *,
    library: Library,
    sources: Sources = NO_SOURCES,
    keys: Keys = (),
    **content: Any,
) -> Page:
    content |= {"library": library, "paths": paths, "sources": sources}
    content |= {"to": partial(link_target, path), "at": partial(link_address, path)}
    markdown = environment.get_template(template).render(content)
    side = environment.get_template(beside).render(content) if beside else ""
    return Page(path, markdown, file, side, keys)


def _make_environment() -> Environment:
    # finalize escapes every value that a template prints, so that none can be forgotten.
    environment = Environment(
        loader=PackageLoader("planbook.render"),
        finalize=escape,
        undefined=StrictUndefined,
        optimized=False,  # a template is compiled for a few pages: folding its constants takes longer
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters |= {
        "front": front_matter,
        "markdown": Markdown,
        "date": chinese_date,
        "with_breaks": title_with_breaks,
        "excerpt": excerpt,
        "url": html_address,
        "svg": plan_picture_svg,
    }
    return environment


_environment = _make_environment()


def _of_one_build(kept: BytecodeCache | None) -> Environment:
    """Return an environment that need not look again at each use whether a template has changed."""
    return _environment.overlay(bytecode_cache=kept, auto_reload=False)
