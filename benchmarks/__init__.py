"""How fast the project builds, and how much memory it takes: ``python -m benchmarks``."""

import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
SCRIPTS = PROJECT / "scripts"

# As for MkDocs, which puts a hook's folder on the path.
sys.path.insert(0, str(SCRIPTS))
