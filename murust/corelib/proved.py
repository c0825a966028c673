"""Which contracts of the core library are proved of the texts that stand under them."""

from __future__ import annotations

PROVED = frozenset({
    "PartialEq::ne", "PartialOrd::lt", "PartialOrd::le", "PartialOrd::gt", "PartialOrd::ge", "Ord::max", "Ord::min",
    "NonZero::get", "Vec::insert", "[T]::swap_with_slice", "[T]::sort_unstable", "[T]::is_sorted",
    "<Vec as From>::from", "[T]::chunks_exact_mut", "<char as Pattern>::at_start", "<char as Pattern>::at_end",
    "core::str::behind", "core::str::before", "core::str::is_space_of",
    "<Flatten as Iterator>::size_hint", "<FlatMap as Iterator>::size_hint", "<SplitWhitespace as Iterator>::size_hint",
})  # fmt: skip
"""A test proves these, and no others; all other contracts of the library are trusted."""
