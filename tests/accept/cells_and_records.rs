//! Cells that exchange their values, records whose fields are written one by one, arrays that are cleared.

//@ ensures *a == old(*b) && *b == old(*a)
pub fn swap<T: Copy>(a: &mut T, b: &mut T) {
    let kept = *a;
    *a = *b;
    *b = kept;
}

//@ ensures *a == old(*b) && *b == old(*c) && *c == old(*a)
pub fn rotate<T: Copy>(a: &mut T, b: &mut T, c: &mut T) {
    swap(a, b);
    swap(b, c);
}

//@ ensures result == 72
pub fn swap_client() -> u64 {
    let mut left = 42;
    let mut right = 72;
    swap(&mut left, &mut right);
    left
}

//@ ensures result == 12
pub fn with_box() -> u32 {
    let mut cell = Box::new(5);
    *cell += 7;
    *cell
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Record {
    foo: u64,
    bar: u64,
    flags: [bool; 4],
    data: [u32; 20],
}

//@ ensures result == old(r.bar)
//@ ensures *r == (Record { foo: value, ..old(*r) })
pub fn write_foo_read_bar(r: &mut Record, value: u64) -> u64 {
    r.foo = value;
    r.bar
}

//@ requires i < 20
//@ ensures r.data@ == old(r.data@).update(i, 0)
//@ ensures r.foo == old(r.foo) && r.bar == old(r.bar) && r.flags == old(r.flags)
pub fn zero_field(r: &mut Record, i: usize) {
    r.data[i] = 0;
}

//@ ensures forall |i: int| 0 <= i < 20 ==> r.data[i] == 0
//@ ensures r.foo == 0 && r.bar == old(r.bar) && r.flags == old(r.flags)
//@ ensures result == r.bar
pub fn zeroize(r: &mut Record) -> u64 {
    r.foo = 0;
    for i in 0..20
    //@ invariant forall |k: int| 0 <= k < i ==> r.data[k] == 0
    //@ invariant r.foo == 0 && r.bar == old(r.bar) && r.flags == old(r.flags)
    {
        zero_field(r, i);
    }
    r.bar
}

//@ ensures result <==> *a == *b
pub fn same(a: &Record, b: &Record) -> bool {
    a == b
}

fn main() {
    let (mut a, mut b, mut c) = (1, 2, 3);
    rotate(&mut a, &mut b, &mut c);
    println!("{} {} {} {} {}", a, b, c, swap_client(), with_box());
    let mut r = Record { foo: 1, bar: 2, flags: [true; 4], data: [7; 20] };
    let kept = r;
    println!("{} {} {}", write_foo_read_bar(&mut r, 9), zeroize(&mut r), same(&r, &kept));
}
