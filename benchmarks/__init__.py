"""How fast the project builds, how much memory it takes, and how well its search answers: ``make bench``."""

import os
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
REAL_DATA = PROJECT / "data"
# Whose pages are measured: budgets hold for any plan.
PAGES_DATA = PROJECT / (os.environ.get("DATA_DIR") or REAL_DATA)
SCRIPTS = PROJECT / "scripts"
TESTS = PROJECT / "tests"

# The scripts as for MkDocs, which puts a hook's folder on the path; the tests serve and open sites as well.
sys.path[:0] = map(str, (SCRIPTS, TESTS, TESTS / "search"))
