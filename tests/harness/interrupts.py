"""Programs that are to be interrupted by tests."""

from __future__ import annotations

import signal


def heeded() -> None:
    """Called in a new process before its program begins: a shell that runs the tests in the background has interrupts
    ignored, and so would all that they start."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
