"""Runs the ``run:`` steps of a workflow's job here, as GitHub's runners would, without any of its actions.

Of the expressions of GitHub Actions it knows those that the project's workflows have. An action does nothing,
but that what is handed over by ``upload-artifact`` is kept.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_TOKEN = re.compile(r"'(?:[^']|'')*'|\|\||&&|[!=]=|!|[(),]|[A-Za-z_][\w.-]*|\s+")
_OPERATORS = {"||": " or ", "&&": " and ", "!": " not "}
_STATUS = re.compile(r"\b(?:cancelled|always|failure|success)\(")


@dataclass
class Run:
    """What a job left: how each step ended, by its name, what was printed, the summary and the artifacts."""

    ended: dict[str, str] = field(default_factory=dict)
    printed: str = ""
    summary: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    artifacts: dict[str, Path] = field(default_factory=dict)

    @property
    def annotations(self) -> list[str]:
        """The lines that GitHub shows beside the lines of files."""
        return re.findall(r"^::(?:error|notice|warning) .*$", self.printed, re.MULTILINE)


@dataclass(frozen=True)
class Runner:
    """A checkout in ``folder``, and the event for which a job runs; ``away`` is a folder outside of it.

    ``context`` is what expressions know. ``environment`` is all that a step inherits.
    """

    folder: Path
    away: Path
    context: Mapping[str, Any]
    environment: Mapping[str, str]

    def run(self, workflow: Path, job_name: str) -> Run:
        """Run the steps of a job, and return what they left; none where its condition is not met."""
        job = yaml.safe_load(workflow.read_text(encoding="utf-8"))["jobs"][job_name]
        run, steps = Run(), dict[str, Any]()
        context = {**self.context, "steps": steps}
        if not value(str(job.get("if", "true")), context):
            return run
        own = _filled(job.get("env", {}), context)
        has_failed = False
        for step in job["steps"]:
            condition = str(step.get("if", "true")).removeprefix("${{").removesuffix("}}")
            if not value(condition, context) or (has_failed and not _STATUS.search(condition)):
                run.ended[step["name"]] = "skipped"
                continue
            variables = {**own, **_filled(step.get("env", {}), context)}
            is_right = self._step(step, variables, run) if "run" in step else self._action(step, run)
            steps[step.get("id", "")] = {"outputs": run.outputs}
            run.ended[step["name"]] = "success" if is_right else "failure"
            has_failed = has_failed or not (is_right or step.get("continue-on-error"))
        return run

    def _step(self, step: Mapping[str, Any], variables: Mapping[str, str], run: Run) -> bool:
        files = {name: self.away / name.lower() for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_text("", encoding="utf-8")
        ended = subprocess.run(
            ["bash", "-e", "-c", step["run"]],
            cwd=self.folder,
            env={**self.environment, **variables, **{name: str(file) for name, file in files.items()}},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )
        run.printed += ended.stdout
        run.summary += files["GITHUB_STEP_SUMMARY"].read_text(encoding="utf-8")
        lines = files["GITHUB_OUTPUT"].read_text(encoding="utf-8").splitlines()
        run.outputs.update({name: text for name, _, text in (line.partition("=") for line in lines)})
        return ended.returncode == 0

    def _action(self, step: Mapping[str, Any], run: Run) -> bool:
        if "/upload-artifact@" in step["uses"]:
            name = step["with"]["name"]
            run.artifacts[name] = self.away / f"artifact-{name}"
            shutil.copytree(self.folder / step["with"]["path"], run.artifacts[name])
            run.outputs["artifact-url"] = f"https://github.com/o/r/actions/runs/42/artifacts/{name}"
        return True


def value(expression: str, context: Mapping[str, Any]) -> Any:
    """Return what an expression of GitHub Actions gives in ``context``; ``""`` for what is not there."""
    text = re.sub(r"\s+", " ", expression.strip())
    parts = []
    for match in _TOKEN.finditer(text):
        token = match[0]
        if re.match(r"[A-Za-z_]", token) and not text[match.end() :].startswith("("):
            parts.append(f"look({token!r})")
        elif token.startswith("'"):
            parts.append(repr(token[1:-1].replace("''", "'")))
        else:
            parts.append(_OPERATORS.get(token, token))
    if "".join(match[0] for match in _TOKEN.finditer(text)) != text:
        raise ValueError(f"an expression that is not known here: {text}")
    known = {
        "look": lambda name: _looked_up(name, context),
        "format": lambda form, *values: form.format(*values),
        "cancelled": lambda: False,
    }
    # The workflows are the project's own, and what they read stands in the context.
    return eval("".join(parts).strip(), {"__builtins__": {}}, known)


def _looked_up(name: str, context: Mapping[str, Any]) -> Any:
    if name in ("true", "false"):
        return name == "true"
    found: Any = context
    for part in name.split("."):
        found = found.get(part, "") if isinstance(found, Mapping) else ""
    return found


def _filled(variables: Mapping[str, Any], context: Mapping[str, Any]) -> dict[str, str]:
    """Return environment variables with their expressions worked out."""
    return {
        name: _EXPRESSION.sub(lambda match: str(value(match[1], context)), str(text))
        for name, text in variables.items()
    }
