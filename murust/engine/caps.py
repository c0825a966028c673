"""What a process that proves may use, and when it ends: whatever happens to the process that started it, it does not
outlive that one, nor does what it starts itself. Source: Linux man pages, prctl(2), setrlimit(2), setpgid(2)."""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal

_SET_PARENT_DEATH_SIGNAL = 1
"""`PR_SET_PDEATHSIG`."""


def end_with(parent: int) -> None:
    """This process and all copies that it makes of itself are killed when their parents end. Elsewhere than on Linux
    only the group is left to end them by."""
    with contextlib.suppress(AttributeError, OSError):
        prctl = ctypes.CDLL(None).prctl
        makers: list[int] = []

        def end_with_maker() -> None:  # a copy does not inherit what was asked for
            prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
            if os.getppid() != makers.pop():
                os._exit(1)

        prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
        os.register_at_fork(
            before=lambda: makers.append(os.getpid()), after_in_parent=makers.pop, after_in_child=end_with_maker
        )
    if os.getppid() != parent:  # it has ended before it was asked to tell
        os._exit(1)


def lead_a_group(process: int) -> None:
    """What the process starts can be ended with it. Both sides say so: whoever comes first."""
    with contextlib.suppress(OSError):
        os.setpgid(process, process)


def end_group(process: int) -> None:
    """Ends a process that leads a group, and all of it."""
    with contextlib.suppress(OSError):
        os.killpg(process, signal.SIGKILL)
    with contextlib.suppress(OSError):
        os.kill(process, signal.SIGKILL)


def memory_at_most(size: int) -> None:
    """What it asks for beyond, in bytes of address space, this process does not get."""
    import resource  # where there are no copies of processes, there is no such module

    _, most = resource.getrlimit(resource.RLIMIT_AS)
    _limit(resource.RLIMIT_AS, size if most == resource.RLIM_INFINITY else min(size, most))


def seconds_from_now(seconds: int) -> None:
    """This process is killed (by SIGXCPU) when it has worked for so long. Said again, it counts from then on."""
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    _limit(resource.RLIMIT_CPU, int(used.ru_utime + used.ru_stime) + 1 + seconds)


_MOST_BYTES, _MOST_SECONDS = 1 << 62, 1 << 31
"""What the system can count."""


def _limit(what: int, soft: int) -> None:
    import resource

    most = _MOST_SECONDS if what == resource.RLIMIT_CPU else _MOST_BYTES
    with contextlib.suppress(ValueError, OSError):  # whoever started murust has allowed less
        resource.setrlimit(what, (min(soft, most), resource.getrlimit(what)[1]))


def share_of_memory(processes: int) -> int:
    """Bytes for each, so that all of them leave the machine a quarter."""
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return max(whole * 3 // 4 // processes, 1 << 30)
