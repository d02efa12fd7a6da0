"""The door to planbook: MkDocs' hook, and the command line.

As a hook (``hooks:`` in mkdocs.yml) it adds the pages to the build as virtual files. On the command
line ``--check [DIR]`` lists the problems of a data folder (``--fix`` first mends what is certain), ``--todo
[DIR]`` what its editors could add, ``--import FILE --plan PLAN [DIR]`` makes a plan's folder from a published
plan, ``--changes OLD [DIR]`` lists what changed from one data folder to another, ``--addresses [DIR]``
records what is published in its ``addresses.yml``, ``--out DIR`` writes the pages as plain Markdown and
``--schema DIR`` the JSON Schemas for editors, ``--completions
[DIR]`` those that know the ids of a data folder.
``--out`` removes nothing: Markdown files that it finds but did not write, such as pages of items since
removed, are named on standard error. The command line needs no MkDocs, so only the hook imports it.
"""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    """Run the command line, which a build of the site need not import, and return its exit status."""
    from planbook.door import command_line

    return command_line.main(arguments)


if __name__ == "__main__":
    from planbook.door.memory import keep_what_is_made

    keep_what_is_made()
    sys.exit(main())

from planbook.door.mkdocs_hook import (  # noqa: E402 the command line has no use for it
    on_config,
    on_env,
    on_files,
    on_page_content,
    on_page_markdown,
    on_post_build,
    on_post_page,
    on_post_template,
    on_startup,
)

__all__ = [
    "main",
    "on_config",
    "on_env",
    "on_files",
    "on_page_content",
    "on_page_markdown",
    "on_post_build",
    "on_post_page",
    "on_post_template",
    "on_startup",
]
