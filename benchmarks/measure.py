"""What a build takes, run in a process of its own, and what files weigh when they are sent."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_KIBIBYTES_PER_MEGABYTE = 1_000_000 / 1024


@dataclass(frozen=True)
class Cost:
    """What a process took: processor time (user and system) in seconds, and memory at its peak in MB."""

    seconds: float
    megabytes: float


@dataclass(frozen=True)
class Build:
    """A MkDocs build: its configuration, the folder it writes, and what it adds to the environment.

    ``forgotten`` is a folder that is removed before each run: what was kept from the run before.
    """

    configuration: Path
    output: Path
    environment: Mapping[str, str]
    forgotten: Path | None = None

    def run(self) -> Cost:
        """Build the site once; raises ``CalledProcessError`` when that fails."""
        if self.forgotten:
            shutil.rmtree(self.forgotten, ignore_errors=True)
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
        return _cost(
            [*command, "-f", str(self.configuration), "-d", str(self.output)],
            {**os.environ, "NO_MKDOCS_2_WARNING": "1", **self.environment},
        )


def compare(builds: Sequence[Build], runs: int) -> list[Cost]:
    """Return the least cost of each of ``builds``: whatever else the machine does can only add to it.

    They take turns, so that it meets all of them. A first turn, in which Python writes its compiled
    modules, does not count.
    """
    turns = [[build.run() for build in builds] for _ in range(runs + 1)][1:]
    return [
        Cost(
            min(cost.seconds for cost in costs),
            min(cost.megabytes for cost in costs),
        )
        for costs in zip(*turns, strict=True)
    ]


def compressed_kibibytes(files: Iterable[Path]) -> float:
    """Return what ``files`` weigh together as a web server sends them, each compressed with gzip."""
    return sum(len(gzip.compress(path.read_bytes(), 9)) for path in files) / 1024


def _cost(command: Sequence[str], environment: Mapping[str, str]) -> Cost:
    # wait4 knows what this very child used, even if it lived too short to be watched.
    process = subprocess.Popen(command, env=environment)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _KIBIBYTES_PER_MEGABYTE)
