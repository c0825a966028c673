"""The documentation is true: its programs do what it says of them, its commands print what it shows.

Fenced blocks of README.md and docs/*.md:

- ```` ```rust verified ```` every function in it verifies; ```` ```rust fails V0003 ```` it fails with exactly these
  codes; ```` ```rust checked ```` it passes `murust check`; ```` ```rust rejected U0001 ```` it does not.
  `file=NAME` gives it a name.
- ```` ```console ```` each line `$ murust …` is run where the page's named files are; what follows is its output.
  Times, and the values of counterexamples, are not compared.
- ```` ```toml ```` a file with settings. ```` ```sh ```` commands that are not run here. Any other block is refused,
  except `text`.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from murust import driver
from murust.cli import settings
from murust.cli.main import commands, main
from murust.record import Datum
from tests.harness import reference

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)


class Block(Datum):
    page: Path
    line: int
    words: tuple[str, ...]
    body: str

    @property
    def name(self) -> str | None:
        return next((word.removeprefix("file=") for word in self.words if word.startswith("file=")), None)

    def __str__(self) -> str:
        return f"{self.page.name}:{self.line}"


def blocks(*kinds: str) -> list[Block]:
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            block = Block(page, line, tuple(match["info"].split()), match["body"])
            if not kinds or block.words[:1] in [(kind,) for kind in kinds]:
                found.append(block)
    return found


def test_every_fence_is_closed_and_known() -> None:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        assert text.count("\n```") + text.startswith("```") == 2 * len(FENCE.findall(text)), page
    for block in blocks():
        assert block.words and block.words[0] in ("rust", "console", "sh", "text", "toml"), str(block)
        if block.words[0] == "rust":
            assert block.words[1:2] and block.words[1] in ("verified", "fails", "checked", "rejected"), str(block)


@pytest.mark.parametrize("block", blocks("rust"), ids=str)
def test_program(block: Block, tmp_path: Path) -> None:
    path = tmp_path / (block.name or "example.rs")
    path.write_text(block.body, encoding="utf-8")
    codes = {word for word in block.words if re.fullmatch(r"[A-Z]\d{4}", word)}
    checked = driver.check([path])
    problems = {diagnostic.code for diagnostic in checked.diagnostics}
    if block.words[1] == "rejected":
        assert problems == codes and problems
        return
    assert not problems
    if block.words[1] == "checked":
        return
    verdicts = driver.verify(checked).verdicts
    assert verdicts
    if block.words[1] == "verified":
        assert {verdict.status.value for verdict in verdicts} <= {"verified", "trusted"}
    else:
        assert "failed" in {verdict.status.value for verdict in verdicts}
        assert {found.code for verdict in verdicts for found in verdict.diagnostics} == codes


@pytest.mark.parametrize("block", blocks("console"), ids=str)
def test_console(
    block: Block, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for other in blocks("rust"):
        if other.page == block.page and other.name:
            (tmp_path / other.name).write_text(other.body, encoding="utf-8")
    (tmp_path / "hypervisor_src").symlink_to(ROOT / "hypervisor_src")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.delenv("COLUMNS", raising=False)
    steps = re.split(r"^\$ (.*)\n", block.body, flags=re.MULTILINE)
    assert not steps[0].strip() and len(steps) > 1, "a console block starts with a command"
    for command, expected in zip(steps[1::2], steps[2::2], strict=True):
        program, *arguments = shlex.split(command)
        assert program == "murust"
        main(arguments)
        printed = capfd.readouterr()
        assert normal(printed.out + printed.err) == normal(expected)


def normal(text: str) -> str:
    """The text without what differs from run to run, or from solver to solver: times, and values that it chose."""
    text = re.sub(r"(?<== note: counterexample).*", lambda line: re.sub(r"= [^,\n]+", "= VALUE", line[0]), text)
    text = re.sub(r"\(?\b\d+(\.\d+)? (ms|s)\b\)?", "TIME", text)
    return "\n".join(re.sub(r" {2,}(?=TIME)", "  ", line.rstrip()) for line in text.strip("\n").split("\n"))


def test_the_readme_has_the_commands_for_a_fresh_machine() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "\npython3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/murust verify hypervisor_src\n" in readme
    assert "\npython3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/python -m pytest\n" in readme


@pytest.mark.parametrize("name", reference.PARTS)
def test_what_follows_from_the_code_is_up_to_date(name: str) -> None:
    written = (ROOT / "docs" / name).read_text(encoding="utf-8")
    assert written == reference.PARTS[name](), "run: python -m tests.harness.reference"


@pytest.mark.parametrize("block", blocks("toml"), ids=str)
def test_settings(block: Block, tmp_path: Path) -> None:
    path = tmp_path / (block.name or "murust.toml")
    path.write_text(block.body, encoding="utf-8")
    parsers = commands()
    settings.apply(settings.load(str(path), parsers), parsers)


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
