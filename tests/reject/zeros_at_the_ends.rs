//# shows: lowest(12) == 2
//# shows: of_nothing(0) == 64
//# shows: highest(6) == 2
//# shows: free(0b1011) == 2
//# shows: complement(4, 1) == 0xffff_fffb
//# shows: cleared(8, 3) == 0
//# shows: masked(4, 3) == true
//! What zeros at the ends of a number tell of its bits: none is in them, and one is next to them, unless there is none.

//@ requires w != 0
//@ ensures forall |k: int| 0 <= k <= result ==> (w >> k) & 1 == 0
//~^ ERROR V0001: does not hold
pub fn lowest(w: u64) -> u32 {
    w.trailing_zeros()
}

//@ ensures (w >> result) & 1 == 1
//~^ ERROR V0001: does not hold
pub fn of_nothing(w: u64) -> u32 {
    w.trailing_zeros()
}

//@ requires w != 0
//@ ensures forall |k: int| result <= k < 64 ==> (w >> k) & 1 == 0
//~^ ERROR V0001: does not hold
pub fn highest(w: u64) -> u32 {
    63 - w.leading_zeros()
}

//@ ensures forall |k: int| 0 <= k < result ==> w & (1u64 << k) == 0
//~^ ERROR V0001: does not hold
pub fn free(w: u64) -> u32 {
    w.trailing_ones()
}

//@ requires k < 32
//@ ensures (result >> k) & 1 == (w >> k) & 1
//~^ ERROR V0001: does not hold
pub fn complement(w: u32, k: u32) -> u32 {
    !w | (k >> 31)
}

//@ requires k < 64
//@ ensures forall |j: int| 0 <= j < 64 ==> (result >> j) & 1 == (w >> j) & 1
//~^ ERROR V0001: does not hold
pub fn cleared(w: u64, k: u32) -> u64 {
    w & !(1 << k)
}

//@ ensures forall |j: int| 0 <= j <= k ==> result == ((w >> j) & 1 == 1)
//~^ ERROR V0001: does not hold
pub fn masked(w: u64, k: u32) -> bool {
    w & 4 == 4
}
