"""What the verdicts about a program rest on: what of it is taken on trust, and by which proofs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from murust.corelib.proved import PROVED
from murust.diagnostics.model import Diagnostic, Label, Severity
from murust.record import Record
from murust.source import SourceFile, Span

if TYPE_CHECKING:
    from murust.driver import Checked
    from wp.trust import Trusted
    from wp.verdicts import Report


class Audit(Record):
    """`rests_on`: for each function and lemma of the program, as it is called in reports."""

    rests_on: Mapping[str, tuple[Trusted, ...]]

    @property
    def users(self) -> dict[Trusted, list[str]]:
        """Each thing that is taken on trust, in the order of its kind and place, with those that rest on it."""
        found: dict[Trusted, list[str]] = {}
        for name, trusted in self.rests_on.items():
            for one in trusted:
                found.setdefault(one, []).append(name)
        return dict(sorted(found.items(), key=lambda item: _place(item[0])))


def _place(trusted: Trusted) -> tuple[object, ...]:
    span = trusted.span
    where = (span.file.name, span.start) if span is not None else ("", 0)
    return (list(type(trusted.kind)).index(trusted.kind), *where, trusted.name)


def audit(checked: Checked, report: Report | None) -> Audit:
    """With a report, what it does not call verified is no more than assumed by what uses it."""
    from wp.mentions import DEFINITION, FUNCTION, LEMMA
    from wp.trust import Kind, Trust, Trusted

    program = checked.program
    trust = Trust.of(program, checked.linker, checked.facts, PROVED)
    nodes = {
        **{FUNCTION + name: name for name in program.functions},
        **{LEMMA + n: f"lemma {n}" for n in program.lemmas},
    }
    kinds = {"": FUNCTION, "predicate": DEFINITION, **dict.fromkeys(("lemma", "axiom", "derive", "const"), LEMMA)}
    unproved: dict[str, Trusted] = {}
    for verdict in report.verdicts if report is not None else ():
        kind = kinds.get(verdict.kind, "")
        node = kind + verdict.function.partition(" of ")[0]
        if verdict.status.value in ("failed", "unknown", "unsupported") and trust.is_used(node):
            unproved[node] = Trusted(Kind.UNPROVED, verdict.function, verdict.status.value, verdict.span)
    return Audit({name: tuple(dict.fromkeys(trust.rests_on(node, unproved))) for node, name in nodes.items()})


def findings(found: Audit, root: SourceFile, denied: Collection[str]) -> Iterator[Diagnostic]:
    """Each thing that the program takes on trust as a note where it stands, and as an error where its kind is denied.
    What is of the library is told of only where it is denied, at the head of the program."""
    for trusted, users in found.users.items():
        wrong = trusted.kind.title in denied
        if trusted.kind.of_the_library and not wrong:
            continue
        inside = trusted.span is not None and not trusted.kind.of_the_library
        span = trusted.span if inside and trusted.span is not None else Span(root, 0, 0)
        yield Diagnostic(
            "V0037", Severity.ERROR if wrong else Severity.NOTE,
            f"`{trusted.name}` is taken on trust ({trusted.kind.title}), which is denied" if wrong
            else f"`{trusted.name}` is taken on trust ({trusted.kind.title})",
            Label(span, trusted.kind.words),
            notes=(f"the proofs of {', '.join(users)} rest on it",),
            helps=("prove it, or do without it",) if wrong else (),
        )  # fmt: skip
