"""Finds a free font with Chinese characters on this machine; none is shipped, they are too large for that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

# Where systems and their users keep fonts.
_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "~/Library/Fonts",
    "C:/Windows/Fonts",
    "~/AppData/Local/Microsoft/Windows/Fonts",
)
# Noto and Source Han are the same drawings, both under the Open Font License.
_TITLES = ("NotoSerifCJK-Bold.*", "NotoSerifCJKsc-Bold.*", "NotoSerifSC-Bold.*", "SourceHanSerif*-Bold.*")
_TEXTS = (
    "NotoSansCJK-Regular.*",
    "NotoSansCJKsc-Regular.*",
    "NotoSansSC-Regular.*",
    "SourceHanSans*-Regular.*",
)
_FACES = 12  # more than any collection has


@dataclass(frozen=True)
class Fonts:
    """Two fonts, each a file and the number of the face in it: for titles, and for all other text."""

    title: tuple[Path, int]
    text: tuple[Path, int]

    @property
    def version(self) -> str:
        """Changes with the files: another drawing of a character is another picture."""
        return " ".join(f"{path.name} {face} {path.stat().st_size}" for path, face in (self.title, self.text))


def find_fonts(folders: Sequence[str] = _FOLDERS) -> Fonts | None:
    """Return the fonts that are there, one for both uses where there is only one; ``None`` without any."""
    text, title = _first(folders, _TEXTS), _first(folders, _TITLES)
    text, title = text or title, title or text
    return Fonts(title, text) if title and text else None


def _first(folders: Sequence[str], names: Sequence[str]) -> tuple[Path, int] | None:
    found = (path for name in names for folder in folders for path in _files(Path(folder).expanduser(), name))
    faces = ((path, face) for path in found if (face := _simplified(path)) is not None)
    return next(faces, None)


def _files(folder: Path, name: str) -> Iterator[Path]:
    return iter(sorted(folder.rglob(name))) if folder.is_dir() else iter(())


def _simplified(path: Path) -> int | None:
    """Return the number of the face for simplified characters in a file, ``None`` where it has none."""
    from PIL import ImageFont

    for face in range(_FACES):
        try:
            name = ImageFont.truetype(path, 16, index=face).getname()[0] or ""
        except OSError:
            return None
        if name.endswith((" SC", " CN")):
            return face
    return None
