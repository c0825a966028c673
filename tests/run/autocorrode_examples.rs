//# exit: 101
//# panic: 7: attempt to multiply with overflow
//! What AutoCorrode's runnable examples do, as Rust: products with an accumulator, short circuits, swaps on the heap, bytes
//! in both orders, linked lists, and physical memory as words.
fn multiply_it_up(items: &[u64], acc: &mut u64) -> u64 {
    for x in items {
        *acc *= *x;
    }
    *acc
}

fn must_not_run() -> bool {
    panic!("reached");
}

fn short_circuits() {
    println!("{} {}", true || must_not_run(), false && must_not_run());
    let reached = |f: fn() -> bool| f() || true;
    println!("{}", reached(|| false) && !(false && must_not_run()));
}

fn add_local(a: u64, b: u64) -> u64 {
    let mut acc = a;
    acc += b;
    acc
}

fn swap<T: Copy>(a: &mut T, b: &mut T) {
    let t = *a;
    *a = *b;
    *b = t;
}

enum List {
    Nil,
    Cons(u32, Box<List>),
}

fn reversed(mut list: List) -> List {
    let mut done = List::Nil;
    loop {
        match list {
            List::Nil => return done,
            List::Cons(x, rest) => {
                done = List::Cons(x, Box::new(done));
                list = *rest;
            }
        }
    }
}

fn nth(list: &List, n: u32) -> u32 {
    match (list, n) {
        (List::Nil, _) => panic!("the list is too short"),
        (List::Cons(x, _), 0) => *x,
        (List::Cons(_, rest), n) => nth(rest, n - 1),
    }
}

struct Memory {
    words: [Option<(u64, u8)>; 16],
}

impl Memory {
    fn store(&mut self, at: usize, value: u64) {
        let tag = self.words[at].map_or(0, |(_, tag)| tag);
        self.words[at] = Some((value, tag));
    }
    fn set(&mut self, from: usize, to: usize, value: u64) {
        for at in from..to {
            self.store(at, value);
        }
    }
    fn tag(&mut self, at: usize, tag: u8) -> bool {
        match &mut self.words[at] {
            Some((_, old)) if *old != tag => {
                *old = tag;
                true
            }
            _ => false,
        }
    }
    fn show(&self) {
        let mut at = 0;
        while at < 16 {
            let same = self.words[at..].iter().take_while(|w| **w == self.words[at]).count();
            if let Some((value, tag)) = self.words[at] {
                println!("{at:2}..{:2}: {value:#x} tag {tag}", at + same);
            }
            at += same;
        }
    }
}

fn main() {
    let mut acc = 1;
    println!("{} {}", multiply_it_up(&[1, 2, 3, 4, 5, 6, 7, 8], &mut acc), acc);
    short_circuits();
    println!("{}", add_local(20, 22));
    let (mut a, mut b) = (Box::new(3u32), Box::new(0x0102_0304u32));
    swap(&mut *a, &mut *b);
    println!("{} {} {:?} {:?}", a, b, a.to_le_bytes(), a.to_be_bytes());
    let list = List::Cons(1, Box::new(List::Cons(2, Box::new(List::Cons(3, Box::new(List::Nil))))));
    let list = reversed(list);
    println!("{} {} {}", nth(&list, 0), nth(&list, 1), nth(&list, 2));
    let mut memory = Memory { words: [None; 16] };
    memory.set(4, 9, 0xff);
    memory.store(6, 7);
    println!("{} {} {}", memory.tag(5, 2), memory.tag(5, 2), memory.tag(0, 1));
    memory.show();
    let mut acc = 1;
    let large = [100, 200, 300, 400, 500, 600, 700, 800];
    for n in 1..=8 {
        let before = acc;
        println!("{before}");
        multiply_it_up(&large[n - 1..n], &mut acc);
    }
}
