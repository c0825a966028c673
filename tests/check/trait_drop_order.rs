//! `Drop`: order of locals, fields, temporaries, moved values, `drop`, assignment and shadowing.
use std::cell::Cell;

struct Noisy<'a> {
    id: u32,
    log: &'a Cell<u32>,
}

impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        println!("drop {}", self.id);
        self.log.set(self.log.get() + self.id);
    }
}

struct Pair<'a> {
    second: Noisy<'a>,
    first: Noisy<'a>,
}

fn consume(n: Noisy) -> u32 {
    n.id
}

fn maybe<'a>(log: &'a Cell<u32>, keep: bool) -> Option<Noisy<'a>> {
    let n = Noisy { id: 40, log };
    if keep {
        return Some(n);
    }
    println!("not kept");
    None
}

fn main() {
    let log = Cell::new(0);
    let new = |id| Noisy { id, log: &log };
    {
        let _a = new(1);
        let _b = new(2);
        let _ = new(3);
        println!("scope end");
    }
    let p = Pair { first: new(4), second: new(5) };
    println!("{}", consume(p.first));
    println!("{}", p.second.id);
    let mut x = new(6);
    println!("{}", x.id);
    x = new(7);
    let x2 = new(x.id + 1);
    drop(x);
    let _kept = maybe(&log, true);
    maybe(&log, false);
    let list = vec![new(100), new(101)];
    let [a, b] = [new(103), new(104)];
    match Some(new(105)) {
        Some(ref n) if n.id > 1000 => println!("big"),
        _ => println!("matched"),
    }
    println!("{} {} {}", new(200).id, list.len(), Box::new(new(102)).id + a.id + b.id + x2.id);
    println!("log {}", log.get());
}
