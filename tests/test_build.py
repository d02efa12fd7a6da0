"""Building the site from a copy of the project: wrong data, a second year, and the engine's fork."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from html_page import HtmlPage
from planbook.checked import checked
from planbook.link import link
from planbook.site import make_site
from project_copy import ProjectCopy, make_three_mistakes, pages_of

BUILD = ("-m", "mkdocs", "build")


@pytest.fixture
def project(tmp_path: Path) -> ProjectCopy:
    """A copy of the project, not built yet."""
    return ProjectCopy(tmp_path / "project")


def test_wrong_data_stops_the_build_and_leaves_the_old_site(
    project: ProjectCopy, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.site.mkdir()
    (project.site / "index.html").write_text("旧的首页", encoding="utf-8")
    make_three_mistakes(project.data)
    monkeypatch.chdir(project.path)
    problems = [str(problem) for problem in checked(Path("data"))[1]]
    result = project.run(*BUILD)
    assert result.returncode == 1
    assert len(problems) >= 3
    assert set(problems) <= set(result.stderr.splitlines())
    assert "Traceback" not in result.stderr
    assert project.pages() == {"index.html": "旧的首页".encode()}


def test_properdocs_builds_the_same_files(project: ProjectCopy, site: Path) -> None:
    result = project.run("-m", "properdocs", "build", "-f", "mkdocs.yml", "--site-dir", str(project.site))
    assert result.returncode == 0, result.stderr
    assert project.pages().keys() == pages_of(site).keys()


def test_both_years_have_all_their_pages(two_years: tuple[ProjectCopy, int]) -> None:
    project, year = two_years
    site, _ = make_site(project.data.path)
    assert site is not None
    expected = {page.path.removesuffix("index.md").removesuffix(".md").rstrip("/") for page in site.pages}
    built = {
        name.removesuffix("index.html").rstrip("/") for name in project.pages() if name.endswith("index.html")
    }
    assert built == expected
    assert {f"{year}/1", f"{year - 1}/1", f"{year}/full"} <= built


def test_every_link_between_the_pages_of_two_years_leads_somewhere(
    two_years: tuple[ProjectCopy, int],
) -> None:
    project, _ = two_years
    pages = {path.resolve(): HtmlPage(path) for path in project.site.rglob("index.html")}
    for path, page in pages.items():
        for address in page.links:
            target, _, anchor = address.partition("#")
            if ":" in target or target.startswith("//"):
                continue
            file = (path.parent / target.partition("?")[0]).resolve() if target else path
            file = file / "index.html" if file.is_dir() else file
            assert file.is_file(), f"{path}: {address}"
            # Material's own anchors begin with two underscores.
            assert not anchor or anchor.startswith("__") or anchor in pages[file].ids, f"{path}: {address}"


def test_navigation_names_both_years_newest_first(two_years: tuple[ProjectCopy, int]) -> None:
    project, year = two_years
    newest, oldest = link(project.data.book()).plans[:2]
    home = (project.site / "index.html").read_text(encoding="utf-8")
    assert newest.plan.year == year
    assert newest.link.name != oldest.link.name
    navigation = home[home.index('class="md-tabs"') :]
    assert 0 < navigation.index(f"{newest.link.name}\n") < navigation.index(f"{oldest.link.name}\n")
    links = HtmlPage(project.site / "index.html").links
    for view in (newest, oldest):
        assert f"{view.link.id}/" in links
        assert f"{view.link.id}/full/" in links


def test_every_page_of_two_years_has_a_title_of_its_own(two_years: tuple[ProjectCopy, int]) -> None:
    pages = [path.read_text(encoding="utf-8") for path in two_years[0].site.rglob("index.html")]
    titles = [page.partition("<title>")[2].partition("</title>")[0] for page in pages]
    assert len(set(titles)) == len(titles)


def test_links_to_items_name_the_year_where_years_meet(two_years: tuple[ProjectCopy, int]) -> None:
    project, year = two_years
    for name, words in [
        ("terms", ">{}年第"),
        ("search-words", "{}年第1项"),
        (f"{year}/1", f'>{year - 1}年 <b class="number">1.</b>'),
        (f"{year - 1}/1", f'>{year}年 <b class="number">1.</b>'),
    ]:
        text = unescape((project.site / name / "index.html").read_text(encoding="utf-8"))
        for each in (year, year - 1):
            assert words.format(each) in text, name
    own = unescape((project.site / f"{year}/2/index.html").read_text(encoding="utf-8"))
    assert f">{year}年 <b" not in own
    assert '<b class="number">1.</b>' in own


def test_items_of_two_years_lead_to_each_other(two_years: tuple[ProjectCopy, int]) -> None:
    project, year = two_years
    assert f"../../{year - 1}/1/" in HtmlPage(project.site / f"{year}/1/index.html").links
    assert f"../../{year}/1/" in HtmlPage(project.site / f"{year - 1}/1/index.html").links


def test_overviews_hold_both_years(two_years: tuple[ProjectCopy, int]) -> None:
    project, year = two_years
    for name in ("timeline", "figures", "places", "policies"):
        assert {f"plan-{year}", f"plan-{year - 1}"} <= set(HtmlPage(project.site / name / "index.html").ids)
    topic = project.data.book().plans[0].items[0].item.topics[0]
    assert {f"y{year}-1", f"y{year - 1}-1"} <= set(HtmlPage(project.site / f"topics/{topic}/index.html").ids)


def test_official_text_of_each_year_stays_its_own(two_years: tuple[ProjectCopy, int]) -> None:
    project, _ = two_years
    for loaded in project.data.book().plans:
        page = HtmlPage(project.site / f"{loaded.folder}/full/index.html")
        for entry in loaded.items:
            assert all(measure.text in page.official for measure in entry.item.measures)
        assert loaded.plan.title in page.official
