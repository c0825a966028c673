//! A ring of descriptors that a network card reads from memory: what is to be sent is owned by the card until it says that
//! it is done.

pub const N: u64 = 16;

#[repr(C)]
#[derive(Clone, Copy)]
pub struct Descriptor {
    address: u64,
    length: u32,
    done: u32,
}

/*@
/// What the card has been given: how many descriptors, and how many of them it has sent.
ghost struct Card { given: int, sent: int }

/// The doorbell takes the number of the descriptor behind the last one.
device card(base: *mut u32, state: Card) {
    write tail: u32 at base
        requires state.given <= tail <= state.sent + 16
        ensures card(base, Card { given: tail as int, sent: state.sent })
    read head: u32 at base.add(1)
        ensures exists |now: int| state.sent <= now <= state.given ** head == now ** card(base, Card { given: state.given, sent: now })
}
@*/

pub struct Sender {
    card: *mut u32,
    ring: *mut Descriptor,
    next: u32,
    sent: u32,
}

/*@
predicate sender(s: *mut Sender, next: int, sent: int) {
    exists |base: *mut u32, ring: *mut Descriptor, n: u32, k: u32, c: Card|
        s |-> Sender { card: base, ring: ring, next: n, sent: k } ** card(base, c)
        ** c.given == n ** k <= c.sent <= n ** n - k <= 16 ** n == next ** k == sent ** next <= 0x4000_0000
        ** ring |->[16] _
}
@*/

//@ requires sender(s, ?next, ?sent) ** next < 0x4000_0000
//@ ensures if result { sender(s, next + 1, sent) } else { sender(s, next, sent) ** next == sent + 16 }
pub unsafe fn send(s: *mut Sender, address: u64, length: u32) -> bool {
    if (*s).next - (*s).sent == N as u32 {
        return false;
    }
    let place = (*s).ring.add((*s).next as usize % N as usize);
    place.write_volatile(Descriptor { address, length, done: 0 });
    (*s).next += 1;
    (*s).card.write_volatile((*s).next);
    true
}

/// Asks the card how far it is.
//@ requires sender(s, ?next, ?sent)
//@ ensures exists |now: int| sender(s, next, now) ** sent <= now <= next
pub unsafe fn poll(s: *mut Sender) {
    (*s).sent = (*s).card.add(1).read_volatile();
}

/// Waits until all is sent.
//@ requires sender(s, ?next, ?sent)
//@ ensures sender(s, next, next)
//@ diverges
pub unsafe fn flush(s: *mut Sender) {
    while (*s).sent != (*s).next
    //@ invariant exists |now: int| sender(s, next, now)
    {
        poll(s);
    }
}
fn main() {}
