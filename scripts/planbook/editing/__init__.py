"""The form for editors at ``/edit/``: what it asks, by which rules, and the files that it works on.

The form itself is in ``docs/assets/edit/``.
"""

from planbook.editing.files import edit_files

__all__ = ["edit_files"]
