"""Finds a Chromium for the tests, and brings one where there is none.

The headless shell is Chromium without windows: it shows the same at half the processor time.

Run as a script it brings the headless shell: first Playwright's own, then, where that download fails and apt
is at hand, Debian's. Where neither comes, another Chromium does, only slower. If none works it says what to
install and exits with 1.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Playwright, sync_playwright

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
SHELL = "chromium-headless-shell"
# Those that may be on the machine already, best first.
COMMANDS = (SHELL, "chromium", "chromium-browser", "google-chrome")
# libatomic1 is what Playwright's own node needs and small installations lack.
DEBIAN_PACKAGES = [SHELL, "fonts-noto-cjk", "libatomic1"]
DOWNLOAD_SECONDS = 300


def launch(playwright: Playwright) -> Browser:
    """Return a headless Chromium: Playwright's own where it is installed, else the system's."""
    own = Path(playwright.chromium.executable_path)
    system = next(filter(None, map(shutil.which, COMMANDS)), None)
    return playwright.chromium.launch(
        executable_path=None if own.exists() or not system else system, args=ARGUMENTS
    )


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a headless Chromium, and close it in the end."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        try:
            yield started
        finally:
            started.close()


def works() -> bool:
    """Return whether a browser starts."""
    try:
        with chromium():
            pass
    except Exception as error:
        print(error, file=sys.stderr)
        return False
    return True


def has_shell() -> bool:
    """Return whether the headless shell is here; Playwright's comes with its Chromium."""
    with sync_playwright() as playwright:
        own = Path(playwright.chromium.executable_path)
    return own.exists() or shutil.which(SHELL) is not None


def bring_playwrights() -> None:
    """Download Playwright's Chromium, where its hosts can be reached."""
    command = [sys.executable, "-m", "playwright", "install", "chromium"]
    if os.environ.get("CI"):
        command.append("--with-deps")
    try:
        subprocess.run(command, timeout=DOWNLOAD_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        print("Playwright's download took too long.", file=sys.stderr)


def bring_debians() -> None:
    """Install Debian's headless shell, where there is apt and it may be used."""
    if not shutil.which("apt-get"):
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "--non-interactive"]
    for arguments in (["update", "--quiet"], ["install", "--yes", "--quiet", *DEBIAN_PACKAGES]):
        subprocess.run([*sudo, "apt-get", *arguments], check=False)


def main() -> int:
    """Bring the headless shell unless it is here; return the exit status."""
    for bring in (bring_playwrights, bring_debians):
        if has_shell() and works():
            return 0
        bring()
    if works():
        return 0
    print(
        "没有可用的浏览器。请安装 Chromium 和中文字体，例如在 Debian 上：\n"
        f"  sudo apt-get install {' '.join(DEBIAN_PACKAGES)}\n"
        "然后再运行 make test。",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
