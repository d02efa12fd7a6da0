"""A published plan -> the files of its folder.

Each arrow is a module: bytes of a file --formats--> lines --furniture, joining, unfolding--> paragraphs
--document--> head, body and end --tree, outline--> a draft of the plan --data, yaml_text--> files. Nothing
here writes, and only what reads a format needs the libraries of ``requirements-import.txt``.
"""

from __future__ import annotations

from planbook.importing.errors import NotImportableError, refuse_name, told
from planbook.importing.imported import Imported, import_plan
from planbook.importing.report import next_steps, outline_lines, report

__all__ = [
    "Imported",
    "NotImportableError",
    "import_plan",
    "next_steps",
    "outline_lines",
    "refuse_name",
    "report",
    "told",
]
