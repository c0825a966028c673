"""`murust audit`: everything that is taken on trust, and which proofs rest on it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from murust.cli import garbage, kept, limits, paths, version
from murust.cli.check import add_format, add_paths, count, plural, readable
from murust.cli.console import Console
from murust.cli.errors import UsageError
from murust.cli.exits import Exit, worst
from murust.diagnostics.canvas import Row, Style
from murust.diagnostics.cases import Case, Outcome
from murust.diagnostics.model import Severity
from murust.record import Record

if TYPE_CHECKING:
    from murust.audit import Audit
    from murust.driver import Checked
    from wp.trust import Kind, Trusted
    from wp.verdicts import Report

DESCRIPTION = """\
List everything that verdicts rest on without proof.

What is assumed, trusted, an axiom or answered by a host; what devices do; contracts that other proofs use and that are
not proved; what of the core library is known by its contracts only; and for each of these the functions and lemmas
whose proofs rest on it, by way of what they call, too. What no program can do without (the reading of the program, the
rules, the solver) is in docs/trust.md."""

EXAMPLES = """\
examples:
  murust audit src                                  what the proofs of these programs rest on
  murust audit --no-proofs src                      without proving them: what is not proved is not listed then
  murust audit --report trust.json src              write it down
  murust audit --report trust.json --compare src    fail (status 1) where it is no longer what was written down
  murust audit --deny assume --deny trusted src     fail where there is any of these"""

SCHEMA_VERSION = 1
KINDS = (
    "assume", "trusted", "axiom", "device", "external", "unproved", "diverges", "leak", "library", "built-in",
    "definition",
)  # fmt: skip
OF_THE_LIBRARY = frozenset({"library", "built-in", "definition"})
"""The titles of the kinds of what is of the library, as they stand in documents."""
MOST_NAMES = 4
"""So many functions are named for each thing that is trusted, if not all are asked for."""

PREMISES = (
    "the program is read, run and proved as the Rust Reference says: docs/trust.md names what stands against mistakes",
    "`usize` has 64 bits; overflow is checked; memory, stack and time suffice; one thread runs",
    "what the solver calls unsatisfiable is: machine integers are integers with bounds to it, or bit-vectors",
    "what it answered in earlier runs is what it would answer now (`--cache off` asks again)",
)


class Audited(Record):
    root: Path
    checked: Checked
    report: Report | None
    audit: Audit


def configure(parser: argparse.ArgumentParser) -> None:
    add_paths(parser)
    parser.add_argument(
        "--no-proofs", action="store_true", help="do not prove the programs: what is not proved is not listed then"
    )
    parser.add_argument("--report", metavar="FILE", type=Path, help="write the result as JSON to this file")
    parser.add_argument(
        "--compare", action="store_true", help="do not write FILE, but compare with it: status 1 where it differs"
    )
    parser.add_argument(
        "--deny", metavar="KIND", choices=KINDS, action="append", default=[],
        help=f"fail (status 1) if there is something of this kind: {', '.join(KINDS)}",
    )  # fmt: skip
    parser.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        help="name all functions that rest on each thing, and what every verdict rests on",
    )
    limits.configure(parser)
    kept.configure(parser)
    add_format(parser)


def execute(options: argparse.Namespace) -> Exit:
    if options.compare and options.report is None:
        raise UsageError("`--compare` needs `--report FILE`, to compare with")
    before = _written(options.report) if options.compare else None
    console = Console(options.format)
    found = [_audited(root, options, console) for root in paths.roots(options.paths)]
    now = document(found, proved=not options.no_proofs)
    _report(found, now, options, console)
    status = Exit.OK
    if any(count(audited.checked.diagnostics, Severity.ERROR) for audited in found):
        status = Exit.SOURCE
    elif options.report is not None and before is None:
        _write(options.report, now)
    elif before is not None:
        status = _compare(before, now, options, console)
    denied = [one for audited in found for one in audited.audit.users if one.kind.title in options.deny]
    for one in denied:
        console.complain(f"denied: {one.kind.title} `{one.name}`{_at(one)}")
    console.close()
    return worst(status, Exit.FAILED if denied else Exit.OK)


def _report(found: Sequence[Audited], now: dict[str, Any], options: argparse.Namespace, console: Console) -> None:
    match options.format:
        case "json":
            console.data(json.dumps(now, ensure_ascii=False, indent=2))
        case "human":
            for audited in found:
                _show(audited, console, verbose=options.verbose)
            if options.verbose:
                _show_premises(now, console)
            console.say(_summary(found))
        case _:
            for audited in found:
                _show_in_place(audited, options.deny, console)


def _compare(before: dict[str, Any], now: dict[str, Any], options: argparse.Namespace, console: Console) -> Exit:
    differences = list(compared(before, now))
    for line in differences:
        console.complain(line)
    outcome = Outcome.FAILED if differences else Outcome.PASSED
    console.cases.append(Case(str(options.report), "compare", outcome, text="\n".join(differences)))
    return Exit.FAILED if differences else Exit.OK


def _audited(root: Path, options: argparse.Namespace, console: Console) -> Audited:
    from murust import driver
    from murust.audit import audit

    garbage.between_programs()
    console.progress(f"checking {root}")
    checked = driver.check([readable(root)])
    console.progress("")
    if options.format != "json":
        console.diagnostics(d for d in checked.diagnostics if d.severity is Severity.ERROR)
    report = None
    if not options.no_proofs:
        report = driver.verify(
            checked,
            workers=limits.workers(options),
            results=kept.results(options),
            progress=lambda name: console.progress(f"proving {name}"),
        )
        if any(verdict.lost is not None and verdict.lost.of_the_run for verdict in report.verdicts):
            raise UsageError("the proofs did not come to their end; `--no-proofs` lists what is trusted without them")
        console.progress("")
    return Audited(root, checked, report, audit(checked, report))


# --- For people ------------------------------------------------------------------------------------------------


def _show(audited: Audited, console: Console, *, verbose: bool) -> None:
    console.say(str(audited.root))
    if count(audited.checked.diagnostics, Severity.ERROR):
        console.say("  it has errors: this is about what stands without them, and verifies nothing")
    kind: Kind | None = None
    for trusted, users in audited.audit.users.items():
        if trusted.kind is not kind:
            kind = trusted.kind
            console.row(Row().add("  ").add(kind.words, Style.BOLD))
        shown = users if verbose else users[:MOST_NAMES]
        more = f" and {len(users) - len(shown)} more" if len(users) > len(shown) else ""
        text = f": {' '.join(trusted.text.split())}" if trusted.text else ""
        console.say(f"    {trusted.name}{text}{_at(trusted)}")
        console.say(f"      used by {', '.join(shown)}{more}")
    if audited.audit.rests_on and not audited.audit.users:
        console.say("  nothing but what every verdict rests on")


def _show_in_place(audited: Audited, denied: Sequence[str], console: Console) -> None:
    """For the formats that tell of places in files: each thing where it stands. A case for each proof."""
    from murust.audit import findings

    said = list(findings(audited.audit, audited.checked.files[0], denied))
    console.diagnostics(said)
    errors = tuple(d for d in audited.checked.diagnostics if d.severity is Severity.ERROR)
    suite = str(audited.root)
    console.cases.append(Case(suite, "check", Outcome.FAILED if errors else Outcome.PASSED, diagnostics=errors))
    for one in said:
        outcome = Outcome.FAILED if one.severity is Severity.ERROR else Outcome.PASSED
        console.cases.append(Case(suite, one.message, outcome, diagnostics=(one,)))


def _show_premises(found: dict[str, Any], console: Console) -> None:
    limits = found["options_in_force"] or {}
    options = ", ".join(f"{name} {value}" for name, value in limits.items() if value is not None)
    console.say(f"every verdict rests on murust {found['murust_version']}, and on z3 {found['solver']['version']}")
    if options:
        console.say(f"  with {options}")
    for premise in PREMISES:
        console.say(f"  {premise}")


def _at(trusted: Trusted) -> str:
    span = trusted.span
    return f"  ({span.file.name}:{span.line}:{span.column})" if span is not None and not _of_library(trusted) else ""


def _of_library(trusted: Trusted) -> bool:
    return trusted.kind.of_the_library


def _summary(found: Sequence[Audited]) -> str:
    own = sum(not _of_library(one) for audited in found for one in audited.audit.users)
    library = sum(_of_library(one) for audited in found for one in audited.audit.users)
    names = [trusted for audited in found for trusted in audited.audit.rests_on.values()]
    free = sum(not trusted for trusted in names)
    return (
        f"{plural(own, 'thing')} of programs and {library} of the library taken on trust; "
        f"{free} of {plural(len(names), 'proof')} without any"
    )


# --- For programs ----------------------------------------------------------------------------------------------


def document(found: Sequence[Audited], *, proved: bool) -> dict[str, Any]:
    """Everything, as data. Fields may be added within a schema version; none changes its meaning."""
    options = next((dict(audited.report.options) for audited in found if audited.report is not None), None)
    return {
        "schema": "murust-audit",
        "schema_version": SCHEMA_VERSION,
        "murust_version": version.murust(),
        "solver": {"name": "z3", "version": version.solver()},
        "proved": proved,
        "options_in_force": options,
        "premises": list(PREMISES),
        "programs": [_program(audited) for audited in found],
    }


def _program(audited: Audited) -> dict[str, Any]:
    from murust.diagnostics.json import span_to_data, to_data

    users = audited.audit.users
    names = dict(zip(users, _identities(users), strict=True))
    verdicts = {v.function: v for v in audited.report.verdicts} if audited.report is not None else {}
    return {
        "root": str(audited.root),
        "trusted": [
            {
                "id": names[trusted],
                "kind": trusted.kind.title,
                "name": trusted.name,
                "text": " ".join(trusted.text.split()),
                "span": span_to_data(trusted.span) if trusted.span is not None else None,
                "used_by": found,
            }
            for trusted, found in users.items()
        ],
        "functions": [
            {
                "function": name,
                "verdict": verdict.status.value if verdict else None,
                "encodings": sorted({o.encoding for o in verdict.obligations}) if verdict else [],
                "rests_on": [names[one] for one in trusted],
            }
            for name, trusted in audited.audit.rests_on.items()
            for verdict in [verdicts.get(name.removeprefix("lemma "))]
        ],
        "diagnostics": [to_data(found) for found in audited.checked.diagnostics],
    }


def _identities(found: Iterable[Trusted]) -> Iterator[str]:
    """A name for each, which does not depend on where it stands; of several of one kind in one function, by number."""
    seen: dict[str, int] = {}
    for trusted in found:
        name = f"{trusted.kind.title} {trusted.name}"
        seen[name] = seen.get(name, 0) + 1
        yield name if seen[name] == 1 else f"{name} #{seen[name]}"


def _write(path: Path, found: dict[str, Any]) -> None:
    try:
        path.write_text(json.dumps(found, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise UsageError(f"cannot write `{path}`: {error.strerror}") from error


def _written(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"cannot read `{path}`: {error.strerror}") from error
    except ValueError as error:
        raise UsageError(f"`{path}` is no JSON: {error}") from error
    if not isinstance(found, dict) or found.get("schema") != "murust-audit":
        raise UsageError(f"`{path}` is no report of `murust audit`")
    return found


def compared(before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    """What is trusted now and was not, and the other way round. Where things stand does not matter; nor does which
    functions use what the library says."""
    for name in ("murust_version", "solver", "proved", "options_in_force"):
        if before.get(name) != now[name]:
            yield f"{name} was {json.dumps(before.get(name))}, and is {json.dumps(now[name])}"
    old, new = _things(before), _things(now)
    for key in [*new, *(key for key in old if key not in new)]:
        root, name = key
        if key not in old:
            yield f"{root}: new: {name}: {new[key]['text']}"
        elif key not in new:
            yield f"{root}: gone: {name}: {old[key]['text']}"
        elif old[key]["text"] != new[key]["text"]:
            yield f"{root}: {name} said `{old[key]['text']}`, and says `{new[key]['text']}`"
        elif new[key]["kind"] not in OF_THE_LIBRARY and old[key]["used_by"] != new[key]["used_by"]:
            yield f"{root}: {name} was used by {_list(old[key])}, and is by {_list(new[key])}"


def _list(thing: dict[str, Any]) -> str:
    return ", ".join(thing["used_by"])


def _things(found: dict[str, Any]) -> dict[tuple[str, str], dict[str, Any]]:
    return {(program["root"], thing["id"]): thing for program in found["programs"] for thing in program["trusted"]}
