//! Blocks of 2^order pages: sizes, alignment, buddies and parents.

pub const LARGEST: u32 = 10;

//@ requires order <= LARGEST
//@ ensures result == 1 << order && 1 <= result && result <= 1024
pub fn pages(order: u32) -> u32 {
    1 << order
}

/// The smallest order whose blocks hold `count` pages.
//@ requires 0 < count && count <= 1024
//@ ensures result <= LARGEST && count <= (1u32 << result) && (result > 0 ==> (1u32 << (result - 1)) < count)
pub fn order_of(count: u32) -> u32 {
    let mut order = 0;
    while (1u32 << order) < count
    //@ invariant order <= LARGEST
    //@ invariant order > 0 ==> (1u32 << (order - 1)) < count
    //@ decreases LARGEST - order
    {
        order += 1;
    }
    order
}

//@ requires order <= LARGEST
//@ ensures result ^ (1u32 << order) == page
//@ ensures result != page
pub fn buddy(page: u32, order: u32) -> u32 {
    page ^ (1 << order)
}

/// The block of the next order that holds both buddies.
//@ requires order < LARGEST && page & (((1u32 << order) - 1) as u32) == 0
//@ ensures result & (((1u32 << (order + 1)) - 1) as u32) == 0
//@ ensures result == page || result == page ^ (1u32 << order)
pub fn parent(page: u32, order: u32) -> u32 {
    page & !(1 << order)
}

/// Both buddies have the same parent.
//@ requires order < LARGEST && page & (((1u32 << order) - 1) as u32) == 0
//@ ensures result
pub fn same_parent(page: u32, order: u32) -> bool {
    page & !(1 << order) == buddy(page, order) & !(1 << order)
}

fn main() {
    println!("{} {} {} {}", pages(3), order_of(9), buddy(8, 3), parent(24, 3));
    println!("{}", same_parent(8, 3));
}
