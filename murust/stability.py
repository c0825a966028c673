"""How proofs hold up where nothing that matters changes: other names, another order, another seed.

Source: Zhou, Bosamiya, Takashima, Li, Heule, Parno, "Mariposa: Measuring SMT Instability in Automated Program
Verification", FMCAD 2023.
"""

from __future__ import annotations

import enum
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random
from typing import TYPE_CHECKING, TypeVar

from murust.core import nodes as core
from murust.diagnostics.model import Diagnostic, Severity, error, warning
from murust.engine.workers import Lost, Workers
from murust.record import Record, replace

if TYPE_CHECKING:
    from logic.goal import Limits
    from murust.driver import Checked
    from wp.verdicts import ObligationResult, Report, Verdict

CHEAP = 50_000
"""Resource units below which it does not matter by how much the cost of an obligation varies."""


class NotDone(Exception):
    """There was no time for all mutants: nothing follows."""


class Method(enum.Enum):
    """What a mutant changes."""

    SEED = "seed"
    NAMES = "names"
    ORDER = "order"


class Mutant(Record):
    """`number` tells mutants of one method apart; the program as it is has none."""

    method: Method | None
    number: int

    def __str__(self) -> str:
        return f"{self.method.value} {self.number}" if self.method is not None else "as it is"

    def limits(self, usual: Limits) -> Limits:
        from msgspec.structs import replace

        match self.method:
            case Method.SEED:
                return replace(usual, seed=usual.seed + self.number)
            case Method.NAMES:
                return replace(usual, renaming=self.number)
            case Method.ORDER:
                return replace(usual, ordering=self.number)
            case None:
                return usual

    def program(self, program: core.Program) -> core.Program:
        """With its items in another order, if that is what changes; the solver gets facts in another one, too."""
        if self.method is not Method.ORDER:
            return program
        random = Random(self.number)
        return replace(
            program,
            adts=_shuffled(program.adts, random),
            functions=_shuffled(program.functions, random),
            spec_functions=_shuffled(program.spec_functions, random),
            declarations=_shuffled(program.declarations, random),
            lemmas=_shuffled(program.lemmas, random),
        )


T = TypeVar("T")


def _shuffled(items: Mapping[str, T], random: Random) -> dict[str, T]:
    names = list(items)
    random.shuffle(names)
    return {name: items[name] for name in names}


AS_IT_IS = Mutant(None, 0)


def mutants(count: int) -> list[Mutant]:
    """The program as it is, and so many mutants of each kind."""
    return [AS_IT_IS, *(Mutant(method, number) for method in Method for number in range(1, count + 1))]


def seeds(count: int) -> list[Mutant]:
    """With so many seeds, the usual one first."""
    return [AS_IT_IS, *(Mutant(Method.SEED, number) for number in range(1, count))]


def reports(
    checked: Checked, chosen: Sequence[Mutant], usual: Limits, pattern: str | None, workers: Workers | None,
    progress: Callable[[str], None],
) -> dict[Mutant, Report]:  # fmt: skip
    from murust import driver

    found: dict[Mutant, Report] = {}
    for mutant in chosen:
        progress(f"proving: {mutant}")
        changed = replace(checked, program=mutant.program(checked.program))
        report = driver.verify(changed, pattern=pattern, workers=workers, limits=mutant.limits(usual))
        ended = {verdict.lost for verdict in report.verdicts if verdict.lost is not None and verdict.lost.of_the_run}
        if ended:
            raise KeyboardInterrupt if Lost.INTERRUPTED in ended else NotDone
        found[mutant] = report
    return found


# --- What came of it -----------------------------------------------------------------------------------------------


class Class(enum.Enum):
    STABLE = "stable"
    UNSTABLE = "unstable"
    """Proved of some mutants, and not of others."""
    VARYING = "varying"
    """Proved of all, at costs that vary by more than is allowed."""
    UNPROVED = "not proved"


class Measured(Record):
    """One obligation, of all mutants: what came of it, in the order of the mutants. None: of this one there was no such
    obligation, since something before it was not proved."""

    verdict: Verdict
    number: int
    results: Mapping[Mutant, ObligationResult | None]

    @property
    def result(self) -> ObligationResult:
        return self.verdict.obligations[self.number]

    @property
    def proved_by(self) -> list[Mutant]:
        return [mutant for mutant, result in self.results.items() if result is not None and result.proved]

    @property
    def costs(self) -> list[int]:
        return [result.cost for result in self.results.values() if result is not None and result.proved]

    @property
    def variation(self) -> float:
        """The coefficient of variation of the costs, in percent; 0 where they are small."""
        costs = self.costs
        if len(costs) < 2 or max(costs) < CHEAP:
            return 0.0
        return 100 * statistics.stdev(costs) / statistics.fmean(costs)

    def judged(self, most: float | None = None) -> Class:
        """`most`: by how many percent costs may vary."""
        proved = len(self.proved_by)
        if proved == 0:
            return Class.UNPROVED
        if proved < len(self.results):
            return Class.UNSTABLE
        return Class.VARYING if most is not None and self.variation > most else Class.STABLE


def measured(found: Mapping[Mutant, Report]) -> list[Measured]:
    """The obligations of the program as it is, in their order."""
    tables = {
        mutant: {(v.kind, v.function): v.obligations for v in report.verdicts} for mutant, report in found.items()
    }
    rows = []
    for verdict in found[AS_IT_IS].verdicts:
        for number in range(len(verdict.obligations)):
            results = {
                mutant: table[key][number] if number < len(table.get(key, ())) else None
                for mutant, table in tables.items()
                for key in [(verdict.kind, verdict.function)]
            }
            rows.append(Measured(verdict, number, results))
    return rows


def with_seeds(report: Report, found: Mapping[Mutant, Report]) -> Report:
    """The report, with what other seeds come to, and a warning where that is something else. The verdict is that of
    the usual seed: a proof that one seed finds is one, and whether others find it says how long it will be found."""
    rows = {(row.verdict, row.number): row for row in measured(found)}
    first = int(str(report.options["seed"]))
    verdicts = []
    for verdict in report.verdicts:
        own = [rows[verdict, number] for number in range(len(verdict.obligations))]
        results = tuple(replace(row.result, seeds=tuple(_tried(row, first))) for row in own)
        said = tuple(_unstable(row, first) for row in own if row.judged() is Class.UNSTABLE)
        verdicts.append(replace(verdict, obligations=results, diagnostics=(*verdict.diagnostics, *said)))
    return replace(report, verdicts=tuple(verdicts))


def findings(verdict: Verdict, rows: Sequence[Measured], most: float | None) -> Iterator[Diagnostic]:
    """What of a verdict does not hold up, each where it has to be proved, and what is wrong of the program as it is.
    `most`: by how many percent costs may vary."""
    yield from (found for found in verdict.diagnostics if found.severity is Severity.ERROR)
    for row in rows:
        match row.judged(most):
            case Class.UNSTABLE:
                missed = [str(mutant) for mutant in row.results if mutant not in row.proved_by]
                yield error(
                    "V0035", "the solver proves this of some mutants of the program and not of others",
                    row.result.span, row.result.kind.title,
                    notes=[f"proved of {len(row.proved_by)} of {len(row.results)}; not: {', '.join(missed)}"],
                    helps=["an `assert` on the way, a lemma, or a trigger helps"],
                )  # fmt: skip
            case Class.VARYING:
                yield error(
                    "V0036", "the cost of this proof varies by more than is allowed",
                    row.result.span, row.result.kind.title,
                    notes=[f"{min(row.costs):,} to {max(row.costs):,} units, cv {row.variation:.0f} %"],
                    helps=["an `assert` on the way, a lemma, or a trigger helps; `--max-cv` may allow more"],
                )  # fmt: skip


def _tried(row: Measured, first: int) -> list[tuple[int, bool, int]]:
    """With each seed: was it proved, and at which cost?"""
    return [
        (first + mutant.number, result.proved, result.cost)
        for mutant, result in row.results.items()
        if result is not None
    ]


def _unstable(row: Measured, first: int) -> Diagnostic:
    proved = [first + mutant.number for mutant in row.proved_by]
    missed = [first + mutant.number for mutant in row.results if mutant not in row.proved_by]
    return warning(
        "V0035", "the solver proves this with some seeds and not with others", row.result.span, row.result.kind.title,
        notes=[f"with seeds {_numbers(proved)} it does, and with {_numbers(missed)} it does not"],
        helps=["an `assert` on the way, a lemma, or a trigger helps; `murust stability` shows what else it depends on"],
    )  # fmt: skip


def _numbers(seeds: Sequence[int]) -> str:
    return ", ".join(map(str, seeds))
