//# shows: one_of_four(8, 3) != 2
//# shows: a_bound_too_high(4) != 0
//# shows: negative_too(-1) < 0
//# shows: not_listed(12) != 0
//# shows: twice_the_same(5) != 0
//# shows: greatest(31) == 40
//# shows: least(31, 9) != 0
//# shows: lengths(3, 4) != 4
//# shows: shifted_by(3) > 4
//@ requires half == 2 || half == 4 || half == 8
//@ requires i < 64
//@ ensures result == i % 2
//~^ ERROR V0001: does not hold
pub fn one_of_four(half: usize, i: usize) -> usize {
    if half == 8 { i % (half - 1) } else { (i + 64 * half) % 2 }
}

//@ requires level <= 4
//@ ensures level < 4 ==> result == 0
//@ ensures result * (4 - level) == 0 && result * level == 0
//~^ ERROR V0001: does not hold
pub fn a_bound_too_high(level: u32) -> u32 {
    level / 4
}

//@ requires -2 < d < 2
//@ requires d != 0
//@ ensures result >= 0
//~^ ERROR V0001: does not hold
pub fn negative_too(d: i32) -> i32 {
    7 / d
}

//@ requires step == 2 || step == 4 || step < 20
//@ requires step > 1
//@ ensures result == 0
//~^ ERROR V0001: does not hold
pub fn not_listed(step: u8) -> u8 {
    64 % step
}

//@ requires (k == 1 || k == 5) && (k == 5 || k == 6)
//@ ensures result == 0
//~^ ERROR V0001: does not hold
pub fn twice_the_same(k: u64) -> u64 {
    k * k % 10
}

//@ requires level < 4
//@ ensures result <= 4
//~^ ERROR V0001: does not hold
pub fn shifted_by(level: u32) -> u32 {
    (1 << level) & (16 - 1)
}

const TABLE: [u8; 32] =
    [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40];

//@ requires i < 32
//@ ensures result < 40
//~^ ERROR V0001: does not hold
pub fn greatest(i: usize) -> u8 {
    TABLE[i]
}

//@ requires i < 32 && j < 32
//@ ensures TABLE[i as int] >= 9
//@ ensures result == TABLE[j - i]
//~^ ERROR V0001: does not hold
pub fn least(i: usize, j: usize) -> u8 {
    if j < i { 9 } else { TABLE[j - i] }
}

//@ ensures Seq::new(result as int, |i: int| i + a) == Seq::new(b as int, |i: int| i + a)
//~^ ERROR V0001: does not hold
pub fn lengths(a: usize, b: usize) -> usize {
    a
}

/*@
spec fn moved(s: Seq<u8>, by: int) -> Seq<u8> { Seq::new(s.len(), |i: int| s[i + by]) }

spec fn moved_often(s: Seq<u8>, by: int, often: int) -> Seq<u8>
    decreases often
{
    if often <= 0 { s } else { moved_often(moved(s, by), by, often - 1) }
}

lemma fn moved_is_moved(s: Seq<u8>, t: Seq<u8>, n: int, m: int)
    requires s.len() == t.len() && s.len() > n > m && m > 0
    ensures moved(s, n) == moved(s, n + m - m)
    ensures moved(s, n) == moved(s, m)
    //~^ ERROR V0017: does not show
    ensures moved_often(s, n, 1) == moved(t, n)
    //~^ ERROR V0017: does not show
{
}
@*/
