//! `mem::{swap, replace, take, size_of, align_of}` on structures and through references.
use std::mem::{align_of, replace, size_of, swap, take};

#[derive(Debug, Default)]
enum State {
    #[default]
    Idle,
    Busy { job: Box<u32>, step: u8 },
    Done(Vec<u8>),
}

impl State {
    fn advance(&mut self) {
        *self = match take(self) {
            State::Idle => State::Busy { job: Box::new(7), step: 0 },
            State::Busy { job, step: 2 } => State::Done(vec![*job as u8; 2]),
            State::Busy { job, step } => State::Busy { job, step: step + 1 },
            State::Done(v) if v.len() > 5 => State::Idle,
            done @ State::Done(_) => done,
        };
    }
}

#[repr(C)]
struct Packed {
    a: u8,
    b: u32,
    c: u16,
}

#[repr(transparent)]
struct Wrapper(u64);

fn main() {
    let mut s = State::default();
    for _ in 0..6 {
        println!("{s:?}");
        s.advance();
    }
    let mut a = vec![1, 2];
    let mut b = vec![3];
    swap(&mut a, &mut b);
    let old = replace(&mut a, vec![9; 3]);
    println!("{a:?} {b:?} {old:?} {:?}", take(&mut b));
    let mut grid = [[1, 2], [3, 4]];
    let [top, bottom] = &mut grid;
    swap(top, bottom);
    println!("{grid:?} {b:?}");
    println!("{} {}", size_of::<Packed>(), align_of::<Packed>());
    let p = Packed { a: 1, b: 2, c: 3 };
    println!("{} {}", p.a as u32 + p.b + p.c as u32, size_of::<Wrapper>() + Wrapper(1).0 as usize);
    println!("{} {} {}", size_of::<()>(), size_of::<[u16; 5]>(), size_of::<u128>());
    println!("{}", size_of::<&u8>() == size_of::<Option<Box<u8>>>());
    println!("{} {}", size_of::<char>(), align_of::<bool>());
}
