"""The stepper in the terminal: shows where a run stands, and asks what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from murust.cli.console import Console

if TYPE_CHECKING:
    from murust.run.observe import Stepper, Stop

HELP = """\
  s, step, Enter   to the next line, into calls
  n, next          to the next line, over calls
  o, out           until this function is left
  c, continue      until a breakpoint, or the end
  b N, break N     stop at line N each time; again: no more
  v, variables     all variables of this function
  p NAME           one of them
  w, where         the calls that led here
  l, list          the lines around
  q, quit          stop the run"""

_WORDS = {"": "step", "s": "step", "n": "next", "o": "out", "c": "continue", "q": "quit"}


class Terminal:
    """Asks at each stop; end of input lets the run go on."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.stepper: Stepper | None = None
        self.last = "step"

    def ask(self, stop: Stop) -> str:
        self.console.out.flush()
        self.console.say(f"{stop.span!r} in {stop.function}")
        self._line(stop, stop.span.line, here=True)
        while True:
            self.console.err.write("(murust) ")
            self.console.err.flush()
            try:
                given = input().strip()
            except EOFError:
                return "continue"
            word, _, rest = given.partition(" ")
            mode = self.last if not given else _WORDS.get(word, word)
            if mode in ("step", "next", "out", "continue", "quit"):
                self.last = mode
                return mode
            self._answer(word, rest.strip(), stop)

    def _answer(self, word: str, rest: str, stop: Stop) -> None:
        match word:
            case "v" | "variables":
                for name, text in stop.values:
                    self.console.say(f"  {name} = {text}")
            case "p" | "print":
                found = [text for name, text in stop.values if name == rest]
                self.console.say(f"  {rest} = {found[-1]}" if found else f"  `{rest}` has no value here")
            case "w" | "where":
                for number, (name, span) in enumerate(stop.stack):
                    self.console.say(f"{number:4}: {name}  {span!r}")
            case "l" | "list":
                for line in range(stop.span.line - 4, stop.span.line + 5):
                    self._line(stop, line, here=line == stop.span.line)
            case "b" | "break" if rest.isdigit() and self.stepper is not None:
                self.stepper.breakpoints ^= {int(rest)}
                lines = ", ".join(map(str, sorted(self.stepper.breakpoints)))
                self.console.say(f"  stops at {lines or 'no line'}")
            case _:
                self.console.say(HELP)

    def _line(self, stop: Stop, line: int, *, here: bool) -> None:
        text = stop.span.file.line_text(line)
        if text or here:
            self.console.say(f"{'->' if here else '  '} {line:4} {text}")
