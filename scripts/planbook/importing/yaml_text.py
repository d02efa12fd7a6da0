"""A plan -> the text of its YAML files, in the form in which editors find the others."""

from __future__ import annotations

from typing import Any

import yaml


class InLine(list[str]):
    """A list that is written in one line: ``[a, b]``."""


class _Dumper(yaml.SafeDumper):
    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Indent lists below the name of their field, two spaces a level."""
        super().increase_indent(flow, False)


_Dumper.add_representer(
    InLine, lambda dumper, value: dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)
)


def yaml_text(values: Any) -> str:
    """Return ``values`` as YAML: fields in their order, one line a text, Chinese as it is."""
    return str(yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1_000_000))
