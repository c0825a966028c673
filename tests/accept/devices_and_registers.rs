//! Registers of devices: what reads and writes of them do to a state that only the specification sees.

/*@
ghost struct Uart { sent: Seq<u8>, room: nat }

/// A transmitter with a queue: what is written is sent, if there is room.
device uart(base: *mut u32, state: Uart) {
    read flags: u32 at base.add(6)
        ensures exists |now: Uart| uart(base, now) ** now.sent == state.sent ** now.room >= state.room
            ** (flags & 0x20 == 0 ==> now.room > 0)
    write data: u32 at base
        requires state.room > 0
        ensures uart(base, Uart { sent: state.sent.push((data & 0xff) as u8), room: (state.room - 1) as nat })
}

/// Counts down from what is written to it, and says when it is done.
device timer(base: *mut u8, left: nat) {
    write load: u64 at base ensures timer(base, load as nat)
    read value: u64 at base ensures exists |now: nat| timer(base, now) ** now <= left ** value == now
    read done: u32 at base.add(8) ensures (done == 1) == (left == 0)
}

/// Copies a block of memory by itself: its registers are owed the memory.
device copier(base: *mut u64, busy: Option<(*mut u8, nat, Seq<u8>)>) {
    write source: u64 at base
        requires busy is None
        requires (source as *mut u8) |->[16] ?s
        ensures copier(base, Some((source as *mut u8, 16, s)))
    read done: u64 at base.add(1)
        requires busy is Some
        ensures if done == 0 { copier(base, busy) } else { copier(base, None) ** (busy->0).0 |->[16] (busy->0).2.reverse() }
}
@*/

//@ requires uart(base, ?s)
//@ ensures exists |t: Uart| uart(base, t) ** t.sent == s.sent.push(c)
//@ diverges
pub unsafe fn put(base: *mut u32, c: u8) {
    while base.add(6).read_volatile() & 0x20 != 0
    //@ invariant uart(base, ?u) ** u.sent == s.sent
    {}
    base.write_volatile(c as u32);
}

//@ requires uart(base, ?s) ** text |->[n]{1/2} ?t
//@ ensures exists |now: Uart| uart(base, now) ** now.sent == s.sent + t ** text |->[n]{1/2} t
//@ diverges
pub unsafe fn put_all(base: *mut u32, text: *const u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** uart(base, ?u) ** u.sent == s.sent + t.take(i as int) ** text |->[n]{1/2} t
    //@ decreases n - i
    {
        put(base, *text.add(i));
        i += 1;
    }
}

//@ requires uart(base, ?s) ** s.room > 1
//@ ensures uart(base, Uart { sent: s.sent.push(65).push(66), room: (s.room - 2) as nat })
pub unsafe fn two(base: *mut u32) {
    core::ptr::write_volatile(base, 65);
    base.write_volatile(66);
}

//@ requires timer(base, ?before)
//@ ensures exists |left: nat| timer(base, left) ** result <= ticks
pub unsafe fn begun(base: *mut u8, ticks: u64) -> u64 {
    let counter = base as *mut u64;
    counter.write_volatile(ticks);
    if (base.add(8) as *const u32).read_volatile() == 1 {
        return 0;
    }
    counter.read_volatile()
}

/// Two devices at addresses, one of them behind a predicate.
pub struct Console {
    port: *mut u32,
    written: usize,
}

/*@
predicate console(c: *mut Console, s: Seq<u8>) {
    exists |port: *mut u32, n: usize, u: Uart|
        c |-> Console { port: port, written: n } ** uart(port, u) ** u.sent == s ** n == s.len()
}
@*/

//@ requires console(c, ?s) ** s.len() < 1000
//@ ensures console(c, s.push(x))
//@ diverges
pub unsafe fn write(c: *mut Console, x: u8) {
    put((*c).port, x);
    (*c).written += 1;
}

//@ requires uart(0x0900_0000 as *mut u32, ?s) ** timer(0x0a00_0000 as *mut u8, 5) ** s.room > 0
//@ ensures exists |t: Uart| uart(0x0900_0000 as *mut u32, t) ** t.sent == s.sent.push(33)
//@ ensures exists |left: nat| timer(0x0a00_0000 as *mut u8, left) ** left <= 5
pub unsafe fn board() {
    let left = (0x0a00_0000 as *const u64).read_volatile();
    if left <= 5 {
        (0x0900_0000 as *mut u32).write_volatile(33);
    }
}

//@ requires copier(base, None) ** memory |->[16] ?s ** memory == memory as usize as *mut u8
//@ ensures copier(base, None) ** memory |->[16] s.reverse()
//@ diverges
pub unsafe fn reversed(base: *mut u64, memory: *mut u8) {
    base.write_volatile(memory as u64);
    loop
    //@ invariant copier(base, Some((memory, 16, s)))
    {
        if base.add(1).read_volatile() != 0 {
            break;
        }
    }
}

fn main() {}
