"""`python -m murust`."""

from murust.cli.main import entry

entry()
