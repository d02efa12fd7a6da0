"""The node that Playwright brings to run on: nobody needs to install one for the tests of scripts."""

from __future__ import annotations

import sys
from pathlib import Path

import playwright

NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")
