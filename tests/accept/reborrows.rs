pub struct Node {
    pub key: u32,
    pub links: [u32; 2],
    pub next: Option<u32>,
}

//@ requires *x < u32::MAX
//@ ensures *x == old(*x) + 1
fn inc(x: &mut u32) {
    *x += 1;
}

//@ requires *x < 1000
//@ ensures *x == old(*x) + 2
pub fn twice(x: &mut u32) {
    inc(x);
    let again = &mut *x;
    inc(again);
}

//@ requires n.links[0] < 1000 && n.key < 1000
//@ ensures n.links[0] == old(n.links[0]) + 2 && n.key == old(n.key) + 1
//@ ensures n.links[1] == old(n.links[1]) && n.next == old(n.next)
pub fn parts(n: &mut Node) {
    let Node { key, links, .. } = n;
    inc(key);
    twice(&mut links[0]);
}

//@ ensures n.next == match old(n.next) { Some(k) => if k < 9 { Some((k + 1) as u32) } else { Some(k) }, None => None }
//@ ensures n.key == old(n.key) && n.links == old(n.links)
pub fn payload(n: &mut Node) {
    if let Some(k) = &mut n.next {
        if *k < 9 {
            inc(k);
        }
    }
}

/// Writes through one of two borrows, and keeps the other.
//@ ensures *a == if first { value } else { old(*a) }
//@ ensures *b == if first { old(*b) } else { value }
pub fn choose(a: &mut u32, b: &mut u32, first: bool, value: u32) {
    let target = if first { a } else { b };
    *target = value;
}

//@ requires a.len() == 4
//@ ensures a[i % 4] == old(a)[i % 4] || old(a)[i % 4] < 10
//@ ensures forall |k: int| 0 <= k < 4 && k != i % 4 ==> a[k] == old(a)[k]
pub fn element(a: &mut [u32], i: usize) {
    let e = &mut a[i % 4];
    if *e < 10 {
        inc(e);
    }
}

/// The borrow moves on while the loop runs.
//@ ensures result == 3
pub fn moves_on() -> u32 {
    let mut x = 0;
    let mut y = 0;
    let mut target = &mut x;
    *target = 1;
    target = &mut y;
    *target = 2;
    x + y
}

fn main() {
    let mut n = Node { key: 1, links: [5, 6], next: Some(8) };
    parts(&mut n);
    payload(&mut n);
    payload(&mut n);
    let (mut a, mut b) = (1, 2);
    choose(&mut a, &mut b, false, 7);
    let mut array = [1, 20, 3, 4];
    element(&mut array, 6);
    element(&mut array, 1);
    println!("{} {:?} {:?} {a} {b} {:?} {}", n.key, n.links, n.next, array, moves_on());
}
