"""Settings: defaults for options, from `murust.toml` or from `[tool.murust]` in `pyproject.toml`.

The nearest file counts, from the working directory upward. A key is the long name of an option, without `--`. At the
top it is for every command that has the option; in a table `[verify]`, `[run]` and so on, for that command. Options
that name what to look at have no defaults.
"""

from __future__ import annotations

import argparse
import difflib
import os
from collections.abc import Iterator, Mapping
from typing import Any

from murust.cli.errors import UsageError
from murust.record import Record

NAMES = ("murust.toml", "pyproject.toml")

_NO_DEFAULTS = frozenset(
    {"help", "debug", "at", "function", "filter", "entry", "args", "root", "all", "schema", "show", "step", "watch"}
    | {"changed"}
)
"""Options of which a default would make no sense, or would hide that something was left out."""


class Settings(Record):
    """What a file says: for all commands, and for each by name."""

    path: str
    shared: Mapping[str, Any]
    commands: Mapping[str, Mapping[str, Any]]


def path() -> str | None:
    """The nearest file with settings."""
    folder = os.getcwd()
    while True:
        for name in NAMES:
            candidate = os.path.join(folder, name)
            if os.path.isfile(candidate) and (name == NAMES[0] or _mentions_us(candidate)):
                return candidate
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def _mentions_us(name: str) -> bool:
    try:
        with open(name, "rb") as file:
            return b"[tool.murust" in file.read()
    except OSError:
        return False


def load(name: str, commands: Mapping[str, argparse.ArgumentParser]) -> Settings:
    """Reads a file, and refuses what no command knows."""
    import tomllib

    try:
        with open(name, "rb") as file:
            data = tomllib.load(file)
    except OSError as error:
        raise UsageError(f"cannot read `{name}`: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{name}: {error}") from error
    if os.path.basename(name) != NAMES[0]:
        data = data.get("tool", {}).get("murust", {})
    shared = {key: value for key, value in data.items() if not isinstance(value, dict)}
    tables = {key: value for key, value in data.items() if isinstance(value, dict)}
    known = {key for parser in commands.values() for key in _options(parser)}
    for key in shared:
        _require(key, known, f"{name}: there is no option `{key}`")
    for command, table in tables.items():
        _require(command, commands, f"{name}: there is no command `{command}`")
        options = _options(commands[command])
        for key in table:
            _require(key, options, f"{name}: `{command}` has no option `{key}`")
    return Settings(name, shared, tables)


def _require(key: str, known: object, message: str) -> None:
    names = sorted(known)  # type: ignore[call-overload]
    if key not in names:
        near = difflib.get_close_matches(key, names, 1, 0.6)
        raise UsageError(message + (f"; did you mean `{near[0]}`?" if near else f"; there are {', '.join(names)}"))


def _options(parser: argparse.ArgumentParser) -> dict[str, argparse.Action]:
    """What can be set, by long name."""
    found = {}
    for action in parser._actions:
        long = [name[2:] for name in action.option_strings if name.startswith("--")]
        if long and long[0] not in _NO_DEFAULTS:
            found[long[0]] = action
    return found


def apply(settings: Settings, commands: Mapping[str, argparse.ArgumentParser]) -> None:
    """Makes what was set the default of the options."""
    for command, parser in commands.items():
        for key, action in _options(parser).items():
            for values in (settings.shared, settings.commands.get(command, {})):
                if key in values:
                    action.default = _value(action, values[key], f"{settings.path}: `{key}`")
                    parser.set_defaults(**{action.dest: action.default})


def _value(action: argparse.Action, value: object, what: str) -> object:
    """The value that the option has with this text, if it can have it."""
    if action.nargs == 0:
        if not isinstance(value, bool):
            raise UsageError(f"{what} is `true` or `false`")
        return value
    if isinstance(value, list):
        return [_single(action, item, what) for item in value]
    single = _single(action, value, what)
    return [single] if isinstance(action.default, list) else single


def _single(action: argparse.Action, value: object, what: str) -> object:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise UsageError(f"{what} can't be {value!r}")
    converted: object = value
    if callable(action.type):
        try:
            converted = action.type(str(value))
        except (ValueError, TypeError, argparse.ArgumentTypeError) as error:
            raise UsageError(f"{what} can't be {value!r}") from error
    elif not isinstance(value, str):
        raise UsageError(f"{what} is a text")
    if action.choices is not None and converted not in action.choices:
        raise UsageError(f"{what} is one of {', '.join(map(str, action.choices))}, not {value!r}")
    return converted


def shown(
    settings: Settings | None, commands: Mapping[str, argparse.ArgumentParser]
) -> Iterator[tuple[str, object, str]]:
    """Each setting as `command.option`, its value, and where that comes from."""
    for command, parser in commands.items():
        for key, action in _options(parser).items():
            own = settings is not None and key in settings.commands.get(command, {})
            given = own or (settings is not None and key in settings.shared)
            origin = settings.path if settings is not None and given else "default"
            yield f"{command}.{key}", parser.get_default(action.dest), origin
