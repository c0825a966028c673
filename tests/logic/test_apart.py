"""Work in a copy of the process: its answer, its exception, its crash."""

from __future__ import annotations

import os
import signal

import pytest

from logic.errors import NotInFragment
from logic.solve.apart import Died, apart


def test_the_answer_comes_back() -> None:
    assert apart(lambda: ([1, (True, "two")], os.getpid()))[0] == [1, (True, "two")]


def test_a_crash_costs_the_answer_only() -> None:
    def crash() -> int:
        os.kill(os.getpid(), signal.SIGSEGV)
        return 1

    if apart(os.getpid) == os.getpid():
        pytest.skip("processes can't be copied here")
    with pytest.raises(Died):
        apart(crash)
    with pytest.raises(Died):
        apart(lambda: os._exit(0))


def test_an_exception_comes_back() -> None:
    def fail() -> int:
        raise NotInFragment("a reason")

    with pytest.raises(NotInFragment, match="a reason"):
        apart(fail)
