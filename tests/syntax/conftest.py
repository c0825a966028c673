"""Trees are walked as deep as `check` walks them."""

from __future__ import annotations

import sys

from murust.pipeline import DEEPEST

sys.setrecursionlimit(DEEPEST)
