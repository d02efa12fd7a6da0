"""Writes what MkDocs needs to build the same site without this project's hook.

``python -m benchmarks.bare_site DATA DIR`` puts the pages of the data folder ``DATA`` into ``DIR/docs`` as
plain Markdown, beside the hand-written pages and assets, and a configuration into ``DIR/mkdocs.yml`` that
differs from the project's own only in that pages and navigation are files.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

from benchmarks import PROJECT, SCRIPTS
from planbook.site import make_site


def write_bare_site(data: Path, directory: Path) -> None:
    """Write pages and configuration; raises ``ValueError`` when the data has problems."""
    site, problems = make_site(data)
    if site is None:
        raise ValueError("\n".join(map(str, problems)))
    docs = directory / "docs"
    shutil.copytree(PROJECT / "docs", docs)
    subprocess.run([sys.executable, SCRIPTS / "gen_pages.py", "--out", docs, data], check=True)
    configuration = {
        "INHERIT": str(PROJECT / "mkdocs.yml"),
        "docs_dir": str(docs),
        "hooks": [],
        "watch": [],
        "theme": {"custom_dir": str(PROJECT / "overrides")},
        "edit_uri": "",
        "nav": list(site.navigation),
        "not_in_nav": "*.md",
    }
    text = yaml.safe_dump(configuration, allow_unicode=True, sort_keys=False)
    (directory / "mkdocs.yml").write_text(text, encoding="utf-8")


def main() -> None:
    """Write the bare site of the data folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("directory", type=Path, help="a new folder")
    options = parser.parse_args()
    write_bare_site(options.data, options.directory)


if __name__ == "__main__":
    main()
