"""The files of the cards, two of each: the wide one, and the square one for WeChat."""

from __future__ import annotations

from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from functools import partial
from importlib import metadata
from pathlib import Path

from planbook.build_cache import kept_values
from planbook.content_version import content_version
from planbook.link.library import Library
from planbook.publish.card_texts import Card, cards
from planbook.publish.fonts import Fonts

_SHAPES = ("", "-square")


def card_address(name: str, *, is_square: bool = False) -> str:
    """Return where the card ``name`` is on the site."""
    return f"assets/cards/{name}{_SHAPES[is_square]}.png"


def card_files(library: Library, fonts: Fonts, cache: Path | None) -> Iterator[tuple[str, bytes]]:
    """Yield address and content of the two pictures of every card; ``cache`` keeps them by what they say."""
    version = f"{metadata.version('pillow')} {fonts.version}"
    with kept_values(cache, "cards.json", version) as kept:
        for name, card in cards(library):
            drawn = kept.get(repr(card), partial(_drawn, card, fonts))
            for is_square, picture in enumerate(drawn.split()):
                yield card_address(name, is_square=bool(is_square)), b64decode(picture)


def versioned(cards: Mapping[str, bytes]) -> dict[str, str]:
    """Return the addresses of ``cards`` with their versions: chats keep what they once fetched."""
    return {address: f"{address}?v={content_version([picture])}" for address, picture in cards.items()}


def _drawn(card: Card, fonts: Fonts) -> str:
    """Return both pictures as text, which can be kept."""
    from planbook.publish.card_picture import card_pictures

    return " ".join(b64encode(picture).decode() for picture in card_pictures(card, fonts))
