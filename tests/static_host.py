"""Serves a folder as a static host would."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PREFIX = "/some/where/"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves the site below ``PREFIX``, as a project page or an office's sub-folder would be."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(PREFIX):
            return os.devnull + "/nothing"
        return super().translate_path("/" + path.removeprefix(PREFIX))

    def log_message(self, format: str, *arguments: Any) -> None:
        pass


class _QuietServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that closes while something is on its way is no error here."""


# A browser may still hold what it got from the same address before.
_used_ports: set[int] = set()


def _on_a_new_port(handler: Callable[..., QuietHandler]) -> _QuietServer:
    server = _QuietServer(("127.0.0.1", 0), handler)
    if server.server_port in _used_ports:
        server.server_close()
        return _on_a_new_port(handler)
    _used_ports.add(server.server_port)
    return server


@contextmanager
def served(folder: Path, handler: type[QuietHandler] = QuietHandler) -> Iterator[str]:
    """Serve the site in ``folder``; gives its address, which ends in a slash."""
    with _on_a_new_port(partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
        finally:
            server.shutdown()
