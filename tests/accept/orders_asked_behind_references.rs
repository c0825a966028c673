//! `<` of references and tuples, where the parts are numbers, or have a lawful order.

//@ ensures result
pub fn numbers(a: &(u32, u32), b: &(u32, u32)) -> bool {
    !(a < b) || a.0 <= b.0
}

//@ requires core::orders::<T>()
//@ ensures result
pub fn lawful<T: Ord>(a: &T, b: &T) -> bool {
    !(&a < &b) || (&b > &a)
}

//@ requires core::orders::<T>()
//@ ensures result
pub fn lawful_pairs<T: Ord + Copy>(a: T, b: T) -> bool {
    !((1, a) < (1, b)) || ((2, b) > (2, a))
}

pub fn ends(a: &(u32, &u32), b: &(u32, &u32)) -> bool {
    (a <= b) == (b >= a) && Box::new(a) < Box::new(b)
}
