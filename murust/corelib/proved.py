"""Which contracts of the core library are proved of the texts that stand under them."""

from __future__ import annotations

PROVED = frozenset({
    "PartialEq::ne", "PartialOrd::lt", "PartialOrd::le", "PartialOrd::gt", "PartialOrd::ge", "Ord::max", "Ord::min",
    "NonZero::get", "Vec::insert", "[T]::swap_with_slice", "[T]::sort_unstable", "[T]::is_sorted",
    "<Vec as From>::from",
})  # fmt: skip
"""A test proves these, and no others; all other contracts of the library are trusted."""
