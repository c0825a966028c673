"""What the C library does with memory that is freed."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""`M_TRIM_THRESHOLD` and `M_MMAP_THRESHOLD` of mallopt(3)."""
_KEPT = 1 << 28
"""Bytes that may lie unused at the end of the heap."""
_LARGE = 1 << 25
"""Bytes of a block that gets pages of its own: the most that glibc allows."""


def keep_what_is_freed() -> None:
    """Freed memory stays with this process. For each question the solver takes megabytes and gives them back; to have
    the kernel take, zero and map them again takes a fifth of a short proof. Nothing where there is no glibc."""
    if not sys.platform.startswith("linux"):
        return
    with suppress(AttributeError, OSError):
        set_option = ctypes.CDLL(None).mallopt
        set_option(_TRIM_THRESHOLD, _KEPT)
        set_option(_MMAP_THRESHOLD, _LARGE)
