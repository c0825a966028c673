//! How many entries of a table are valid.
#![allow(unused_imports)]

use crate::stage2::descriptor::*;
use crate::stage2::geometry::ENTRIES;

/*@
/// How many of the first `n` entries of a table at a level are valid.
spec fn count(words: Seq<u64>, level: int, n: int) -> int
    ensures 0 <= result && (n >= 0 ==> result <= n)
    decreases n
{
    if n <= 0 { 0 } else { count(words, level, n - 1) + if slot(words[n - 1], level) == Slot::Invalid { 0 } else { 1 } }
}

/// Writing an entry counts what it was and what it is.
lemma fn count_written(words: Seq<u64>, level: int, n: int, j: int, word: u64)
    requires 0 <= j < words.len()
    ensures count(words.update(j, word), level, n) == count(words, level, n) + if j < n {
        (if slot(word, level) == Slot::Invalid { 0 } else { 1 }) - if slot(words[j], level) == Slot::Invalid { 0 } else { 1 }
    } else { 0 }
    decreases n
{
    if n > 0 {
        count_written(words, level, n - 1, j, word);
    }
}

/// A valid entry is counted.
lemma fn one_is_counted(words: Seq<u64>, level: int, n: int, j: int)
    requires 0 <= j < n && slot(words[j], level) != Slot::Invalid
    ensures count(words, level, n) > 0
    decreases n
{
    if j < n - 1 {
        one_is_counted(words, level, n - 1, j);
    }
}

/// A table of zeros has none.
lemma fn zeros_are_not_counted(words: Seq<u64>, level: int, n: int)
    requires forall |j: int| 0 <= j < n ==> words[j] == 0
    ensures count(words, level, n) == 0
    decreases n
{
    zero_is_invalid(level);
    if n > 0 {
        zeros_are_not_counted(words, level, n - 1);
    }
}

/// How many entries of a table at a level are valid.
spec fn valid(words: Seq<u64>, level: int) -> int opaque { count(words, level, ENTRIES) }

lemma fn valid_after(words: Seq<u64>, level: int, j: int, word: u64)
    requires 0 <= j < ENTRIES && words.len() == ENTRIES
    ensures valid(words.update(j, word), level) == valid(words, level)
        + (if slot(word, level) == Slot::Invalid { 0 } else { 1 }) - if slot(words[j], level) == Slot::Invalid { 0 } else { 1 }
    ensures 0 <= valid(words, level) <= ENTRIES && 0 <= valid(words.update(j, word), level) <= ENTRIES
{
    reveal valid;
    count_written(words, level, ENTRIES, j, word);
}

lemma fn one_is_valid(words: Seq<u64>, level: int, j: int)
    requires 0 <= j < ENTRIES && slot(words[j], level) != Slot::Invalid
    ensures valid(words, level) > 0
{
    reveal valid;
    one_is_counted(words, level, ENTRIES, j);
}

lemma fn none_is_valid(words: Seq<u64>, level: int)
    requires forall |j: int| 0 <= j < ENTRIES ==> words[j] == 0
    ensures valid(words, level) == 0
{
    reveal valid;
    zeros_are_not_counted(words, level, ENTRIES);
}

/// Where all entries are valid, all count.
lemma fn all_are_counted(words: Seq<u64>, level: int, n: int)
    requires n >= 0 && forall |j: int| 0 <= j < n ==> slot(words[j], level) != Slot::Invalid
    ensures count(words, level, n) == n
    decreases n
{
    if n > 0 {
        all_are_counted(words, level, n - 1);
    }
}

lemma fn all_are_valid(words: Seq<u64>, level: int)
    requires forall |j: int| 0 <= j < ENTRIES ==> slot(words[j], level) != Slot::Invalid
    ensures valid(words, level) == ENTRIES
{
    reveal valid;
    all_are_counted(words, level, ENTRIES);
}

lemma fn what_is_counted_is_there(words: Seq<u64>, level: int, n: int)
    requires count(words, level, n) > 0
    ensures exists |j: int| 0 <= j < n && slot(words[j], level) != Slot::Invalid
    decreases n
{
    if n > 0 && slot(words[n - 1], level) == Slot::Invalid {
        what_is_counted_is_there(words, level, n - 1);
    }
}

lemma fn some_is_valid(words: Seq<u64>, level: int)
    requires valid(words, level) > 0
    ensures exists |j: int| 0 <= j < ENTRIES && slot(words[j], level) != Slot::Invalid
{
    reveal valid;
    what_is_counted_is_there(words, level, ENTRIES);
}
@*/
