"""When there is colour, and which status stands for several."""

from __future__ import annotations

import io

import pytest

from murust.cli.console import wants_colour
from murust.cli.exits import Exit, worst


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "environ", "colour"),
    [
        (Terminal(), {}, True),
        (Terminal(), {"TERM": "dumb"}, False),
        (Terminal(), {"NO_COLOR": "1"}, False),
        (Terminal(), {"NO_COLOR": ""}, True),
        (Terminal(), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (io.StringIO(), {}, False),
        (io.StringIO(), {"FORCE_COLOR": "1"}, True),
        (io.StringIO(), {"FORCE_COLOR": "0"}, False),
        (io.StringIO(), {"FORCE_COLOR": ""}, False),
    ],
)
def test_colour(stream: io.StringIO, environ: dict[str, str], colour: bool) -> None:
    assert wants_colour(stream, environ) is colour


def test_the_worst_status_wins_and_failed_is_worse_than_unknown() -> None:
    assert worst() is Exit.OK
    assert worst(Exit.OK, Exit.UNKNOWN) is Exit.UNKNOWN
    assert worst(Exit.UNKNOWN, Exit.FAILED, Exit.OK) is Exit.FAILED
    assert worst(Exit.FAILED, Exit.SOURCE) is Exit.SOURCE
