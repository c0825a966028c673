//! Keeping, dropping and making elements, by what Rust's library has for it.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Session {
    pub id: u32,
    pub deadline: u64,
    pub open: bool,
}

/// What is left has not expired, and nothing else is gone.
//@ ensures forall |i: int| 0 <= i < table@.len() ==> table@[i].open && table@[i].deadline > now
//@ ensures forall |i: int| 0 <= i < old(table@).len() && old(table@)[i].open && old(table@)[i].deadline > now ==>
//@     table@.contains(old(table@)[i])
//@ ensures forall |i: int| 0 <= i < table@.len() ==> old(table@).contains(table@[i])
pub fn expire(table: &mut Vec<Session>, now: u64) {
    table.retain(|s| s.open && s.deadline > now);
}

/// Frames to be freed, each once.
//@ ensures forall |i: int, j: int| 0 <= i < j < frames@.len() ==> frames@[i] < frames@[j]
//@ ensures frames@.to_set() == old(frames@).to_set()
pub fn unique(frames: &mut Vec<u32>) {
    frames.sort_unstable();
    frames.dedup();
}

/// One that is known to be there is found where it was put, and there only.
//@ ensures result is Some <==> old(frames@).contains(frame)
//@ ensures match result { Some(at) => frames@[at] == frame && (forall |i: int| 0 <= i < frames@.len() && i != at ==> frames@[i] != frame), None => true }
pub fn indexed(frames: &mut Vec<u32>, frame: u32) -> Option<usize> {
    unique(frames);
    frames.binary_search(&frame).ok()
}

//@ ensures v@ == old(v@).skip(old(v@).len() / 2) && result@ == old(v@).take(old(v@).len() / 2)
pub fn first_half(v: &mut Vec<u8>) -> Vec<u8> {
    let half = v.len() / 2;
    v.drain(..half).collect()
}

//@ requires from <= to && to <= v@.len()
//@ ensures v@ == old(v@).take(from) + old(v@).skip(to)
//@ ensures result@ == old(v@).subrange(from as int, to as int)
pub fn cut(v: &mut Vec<u64>, from: usize, to: usize) -> Vec<u64> {
    v.drain(from..to).collect()
}

//@ requires v@.len() >= 4
//@ ensures v@ == old(v@).take(1) + old(v@).skip(3)
pub fn forget_two(v: &mut Vec<u8>) {
    v.drain(1..3);
}

/// Everything that is waiting goes over, and the queue is empty.
//@ ensures to@ == old(to@) + old(from@) && from@.len() == 0
pub fn hand_over(to: &mut Vec<u8>, from: &mut Vec<u8>) {
    to.extend(from.drain(..));
}

//@ requires v@.len() >= 3
//@ ensures result == old(v@)[1] + old(v@)[2]
//@ ensures v@ == old(v@).take(1) + old(v@).skip(3)
pub fn sum_of_two(v: &mut Vec<u8>) -> u32 {
    let mut n = 0;
    for x in v.drain(1..=2)
    //@ invariant n <= 255 * iter.items.start && iter.items.items@.len() == 2
    //@ invariant n == (if iter.items.start >= 1 { iter.items.items@[0] as int } else { 0 })
    //@     + (if iter.items.start >= 2 { iter.items.items@[1] as int } else { 0 })
    {
        n += x as u32;
    }
    n
}

//@ requires v@.len() >= 3
//@ ensures result@ == Seq::new(2, |i: int| (old(v@)[i + 1] / 2) as u8)
//@ ensures v@ == old(v@).take(1) + old(v@).skip(3)
pub fn halved(v: &mut Vec<u8>) -> Vec<u8> {
    v.drain(1..3).map(|x| x / 2).collect()
}

//@ ensures slots@.len() == n
//@ ensures forall |i: int| 0 <= i < n && i < old(slots@).len() ==> slots@[i] == old(slots@)[i]
//@ ensures forall |i: int| old(slots@).len() <= i < n ==> slots@[i] is None
pub fn with_slots(slots: &mut Vec<Option<u8>>, n: usize) {
    slots.resize_with(n, || None);
}

//@ ensures forall |i: int| 0 <= i < 16 ==> result[i] == i * i
pub fn squares() -> [u16; 16] {
    core::array::from_fn(|i| (i * i) as u16)
}

/// Reversed bits of a nibble, as a table.
//@ ensures forall |i: int| 0 <= i < N ==> result[i] == base + i * step
//@ requires base + N * step <= u64::MAX && step <= 0x1_0000_0000 && N <= 1024
pub fn addresses<const N: usize>(base: u64, step: u64) -> [u64; N] {
    core::array::from_fn(|i: usize| {
        //@ assert i < N ==> i * step <= N * step;
        base.wrapping_add((i as u64).wrapping_mul(step))
    })
}

//@ ensures forall |i: int| 0 <= i < 4 ==> result[i] == bytes[i] * 256
pub fn widened(bytes: [u8; 4]) -> [u16; 4] {
    bytes.map(|x| x as u16 * 256)
}

fn main() {
    let s = |id, deadline, open| Session { id, deadline, open };
    let mut table = vec![s(1, 5, true), s(2, 9, true), s(3, 9, false), s(4, 7, true)];
    expire(&mut table, 6);
    println!("{:?}", table);
    let mut frames = vec![7, 3, 7, 1, 3];
    println!("{:?} {:?}", indexed(&mut frames, 3), frames);
    let mut v = vec![1, 2, 3, 4, 5, 6, 7, 8, 9];
    println!("{:?} {:?}", first_half(&mut v), v);
    forget_two(&mut v);
    println!("{:?} {:?} {}", halved(&mut v), v, v.len());
    let mut w = vec![9, 8, 7];
    println!("{} {:?}", sum_of_two(&mut w), w);
    hand_over(&mut w, &mut v);
    println!("{:?} {:?} {:?}", w, v, cut(&mut vec![1, 2, 3, 4], 1, 3));
    let mut slots = vec![Some(1)];
    with_slots(&mut slots, 3);
    println!("{:?} {:?} {:?} {:?}", slots, squares(), addresses::<3>(0x1000, 0x200), widened([1, 2, 3, 255]));
}
