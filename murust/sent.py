"""What a process and a copy of it send to each other: values, without the files of which these speak."""

from __future__ import annotations

import copyreg
import io
import pickle
from collections.abc import Iterable, Mapping
from typing import Any

from murust.source import SourceFile


def sent(value: object, files: Iterable[SourceFile]) -> bytes:
    known = {file.name: file for file in files}
    stream = io.BytesIO()
    pickler = pickle.Pickler(stream, pickle.HIGHEST_PROTOCOL)
    pickler.dispatch_table = copyreg.dispatch_table | {SourceFile: lambda file: _reference(file, known)}
    pickler.dump(value)
    return stream.getvalue()


def received(data: bytes, files: Iterable[SourceFile]) -> Any:
    """The value; of the files these very ones."""
    return _Receiver(data, {file.name: file for file in files}).load()


def _reference(file: SourceFile, known: Mapping[str, SourceFile]) -> tuple[Any, ...]:
    return (_file, (file.name,)) if known.get(file.name) is file else (SourceFile, (file.name, file.data))


def _file(name: str) -> SourceFile:
    """Stands for a file in what is sent."""
    raise NotImplementedError


class _Receiver(pickle.Unpickler):
    def __init__(self, data: bytes, files: Mapping[str, SourceFile]) -> None:
        super().__init__(io.BytesIO(data))
        self.files = files

    def find_class(self, module: str, name: str) -> Any:
        return self.files.__getitem__ if name == _file.__name__ else super().find_class(module, name)
