//! A ring buffer of bytes whose storage is raw memory.

pub struct Ring {
    data: *mut u8,
    capacity: usize,
    first: usize,
    count: usize,
}

/*@
predicate ring(r: *mut Ring, capacity: usize, s: Seq<u8>) {
    exists |p: *mut u8, first: usize, count: usize, t: Seq<u8>|
        r |-> Ring { data: p, capacity: capacity, first: first, count: count } ** p |->[capacity] t
        ** 0 < capacity < 0x1000_0000 ** first < capacity ** count <= capacity
        ** s == Seq::new(count as int, |i: int| t[if first + i < capacity { first + i } else { first + i - capacity }])
}
@*/

//@ requires r |-> _ ** data |->[capacity] ?t ** 0 < capacity < 0x1000_0000
//@ ensures ring(r, capacity, Seq::empty())
pub unsafe fn init(r: *mut Ring, data: *mut u8, capacity: usize) {
    *r = Ring { data, capacity, first: 0, count: 0 };
}

//@ requires ring(r, ?c, ?s)
//@ ensures ring(r, c, s) ** result == (s.len() == c)
pub unsafe fn is_full(r: *mut Ring) -> bool {
    (*r).count == (*r).capacity
}

//@ requires ring(r, ?c, ?s)
//@ ensures ring(r, c, s) ** result == s.len()
pub unsafe fn len(r: *mut Ring) -> usize {
    (*r).count
}

//@ requires ring(r, ?c, ?s) ** s.len() < c
//@ ensures ring(r, c, s.push(x))
pub unsafe fn push(r: *mut Ring, x: u8) {
    let mut at = (*r).first + (*r).count;
    if at >= (*r).capacity {
        at -= (*r).capacity;
    }
    *(*r).data.add(at) = x;
    (*r).count += 1;
}

//@ requires ring(r, ?c, ?s) ** s.len() > 0
//@ ensures ring(r, c, s.skip(1)) ** result == s[0]
pub unsafe fn pop(r: *mut Ring) -> u8 {
    let x = *(*r).data.add((*r).first);
    (*r).first += 1;
    if (*r).first == (*r).capacity {
        (*r).first = 0;
    }
    (*r).count -= 1;
    x
}

//@ trusted
fn main() {
    let mut memory = [0u8; 3];
    let mut ring = Ring { data: core::ptr::null_mut(), capacity: 0, first: 0, count: 0 };
    let r = &mut ring as *mut Ring;
    unsafe {
        init(r, memory.as_mut_ptr(), 3);
        push(r, 1);
        push(r, 2);
        push(r, 3);
        println!("{} {}", is_full(r), len(r));
        println!("{}", pop(r));
        push(r, 4);
        println!("{} {} {}", pop(r), pop(r), pop(r));
    }
}
