"""The pictures that chats show with a link."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from PIL import Image

from built_site import PUBLISHED_AT, one_page_of_each_kind
from planbook.link.library import Library
from planbook.publish import publication
from planbook.publish.card_files import card_files
from planbook.publish.card_picture import card_pictures
from planbook.publish.card_texts import Card, cards
from planbook.publish.fonts import Fonts, find_fonts
from planbook.site import make_site

SMALLEST_FOR_WECHAT = 300


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    """The fonts of this machine; the browser's tests need them too."""
    found = find_fonts()
    assert found is not None
    return found


def _opened(picture: bytes) -> Image.Image:
    return Image.open(BytesIO(picture))


def _versioned_file(address: str) -> str:
    """Return the file of an address that says the version of what it leads to."""
    path, _, version = address.partition("?v=")
    assert version
    return path


def test_every_page_has_a_card_and_a_square(published_site: Path, library: Library) -> None:
    shown: dict[str, Any] = {}
    for kind, path in one_page_of_each_kind(library).items():
        page = html.parse(published_site / path / "index.html").getroot()
        [address] = page.xpath("//meta[@property='og:image']/@content")
        [square] = page.xpath("//img[@class='shared']/@src")
        wide, tall = (_versioned_file(each) for each in (address.removeprefix(PUBLISHED_AT), path + square))
        assert Image.open(published_site / wide).size == (1200, 630), kind
        assert min(Image.open(published_site / tall).size) >= SMALLEST_FOR_WECHAT, kind
        shown[kind] = wide.rpartition("/")[2]
    assert shown["item"] == "14.png"
    assert {name for kind, name in shown.items() if kind != "item"} == {"plan.png"}


def test_a_card_says_what_the_page_says(library: Library) -> None:
    found = dict(cards(library))
    assert found["2018/14"] == Card(
        head=["威海经济技术开发区", "2018年工作要点"],
        label="14.",
        title="提升学校体卫艺、社会体育工作水平",
        fact="年底前",
        remark="力争创建1所威海市健康学校",
    )
    assert found["2018/1"].remark == library.plans[0].items[0].link.summary
    assert found["2018/plan"] == Card(
        ["威海经济技术开发区"], "", "2018年工作要点", "共28项", "2018年3月15日印发"
    )


@pytest.mark.parametrize(
    "card",
    [
        Card([], "", "甲"),
        Card(
            ["很长的地名" * 9, "要点" * 30],
            "（二十八）",
            "一个非常非常长的标题，" * 20,
            "约260万元",
            "说明" * 90,
        ),
        Card(["云溪区"], "①", "《" + "通知" * 40 + "》", "", "说明"),
        Card(["云溪区"], "1.", "𠀀\u3000a", "", ""),
    ],
    ids=["short", "long", "one title", "odd characters"],
)
def test_any_words_can_be_drawn_inside_the_margins(card: Card, fonts: Fonts) -> None:
    for picture, margin in zip(card_pictures(card, fonts), (48, 16), strict=True):
        image = _opened(picture).convert("RGB")
        width, height = image.size
        for box in (
            (0, 0, margin, height),
            (width - margin, 0, width, height),
            (0, height - margin, width, height),
        ):
            assert image.crop(box).getcolors() == [((box[2] - box[0]) * (box[3] - box[1]), (255, 255, 255))]


def test_cards_are_kept_by_what_they_say(library: Library, fonts: Fonts, tmp_path: Path) -> None:
    drawn = dict(card_files(library, fonts, tmp_path))
    kept = tmp_path / "cards.json"
    before = kept.stat().st_mtime_ns
    assert dict(card_files(library, fonts, tmp_path)) == drawn
    assert kept.stat().st_mtime_ns == before


def test_without_a_font_there_are_no_cards_and_a_note_says_why(
    small_folder: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, _ = make_site(small_folder.path)
    assert site is not None
    monkeypatch.setattr(publication, "find_fonts", lambda: None)
    bare = publication.published(site, PUBLISHED_AT, "要点")
    assert "fonts-noto-cjk" in bare.notes[0]
    assert "logo.svg" in bare.notes[1]
    assert not [name for name, _ in bare.others if "cards/" in name]
    assert {head.card + head.square for head in bare.heads.values()} == {""}


def test_fonts_are_looked_for_in_the_folders_of_the_system(tmp_path: Path, fonts: Fonts) -> None:
    assert find_fonts([str(tmp_path), str(tmp_path / "nowhere")]) is None
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "NotoSansCJK-Regular.ttc").symlink_to(fonts.text[0])
    (tmp_path / "NotoSerifCJK-Bold.otf").write_bytes(b"no font")
    found = find_fonts([str(tmp_path)])
    assert found is not None
    assert found.title == found.text == (tmp_path / "deep" / "NotoSansCJK-Regular.ttc", fonts.text[1])
