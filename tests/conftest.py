"""Options of the test run."""

from __future__ import annotations

import os

import pytest

os.environ["MURUST_CACHE_MODE"] = "off"  # what is proved elsewhere proves nothing here


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--bless", action="store_true", help="write tests/run/*.stdout anew, from what rustc's binaries print"
    )
