"""`python -m murust`."""

import sys

from murust.cli.main import main

sys.exit(main())
