//! `static mut`, `static` with interior mutability, statics of every shape, access through `addr_of_mut!`.
use std::ptr::{addr_of, addr_of_mut};
use std::sync::atomic::{AtomicUsize, Ordering};

static BANNER: &str = "boot";
static PRIMES: [u8; 5] = [2, 3, 5, 7, 11];
static TABLE: [[u16; 2]; 2] = [[1, 2], [PRIMES.len() as u16, 4]];
static NEXT: AtomicUsize = AtomicUsize::new(MAX - 2);
static FIRST: &u8 = &PRIMES[0];
const MAX: usize = 4;

static mut COUNT: u32 = 0;
static mut STACK: [u32; MAX] = [0; MAX];
static mut CURRENT: Option<Task> = None;

#[derive(Clone, Copy, Debug)]
struct Task {
    id: usize,
    ticks: u32,
}

fn push(v: u32) -> Result<u32, u32> {
    unsafe {
        if COUNT as usize >= MAX {
            return Err(v);
        }
        STACK[COUNT as usize] = v;
        COUNT += 1;
        Ok(COUNT)
    }
}

fn spawn() -> Option<Task> {
    let id = NEXT.fetch_add(1, Ordering::Relaxed);
    unsafe {
        let old = CURRENT;
        CURRENT = Some(Task { id, ticks: id as u32 % 2 });
        old
    }
}

fn tick() -> u32 {
    let current = unsafe { &mut *addr_of_mut!(CURRENT) };
    match current {
        Some(t) => {
            t.ticks += u32::from(*FIRST);
            t.ticks
        }
        None => 0,
    }
}

fn main() {
    println!("{BANNER} {} {}", PRIMES.iter().sum::<u8>(), TABLE[1][0]);
    for v in 10..15 {
        print!("{:?} ", push(v));
    }
    println!("{}", unsafe { (*addr_of!(STACK)).iter().sum::<u32>() });
    println!("{} {:?} {} {} {:?}", tick(), spawn(), tick(), tick(), spawn());
}
