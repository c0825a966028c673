//! What a guest may do with a page, and the descriptor bits that say so: S2AP in 7:6, XN in 54.

pub const S2AP_READ: u64 = 1 << 6;
pub const S2AP_WRITE: u64 = 1 << 7;
pub const EXECUTE_NEVER: u64 = 1 << 54;
pub const PERMS_MASK: u64 = S2AP_READ | S2AP_WRITE | EXECUTE_NEVER;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Perms {
    pub read: bool,
    pub write: bool,
    pub execute: bool,
}

/*@
/// The permissions that a descriptor gives.
spec fn perms_of(descriptor: u64) -> Perms {
    Perms {
        read: descriptor & S2AP_READ != 0,
        write: descriptor & S2AP_WRITE != 0,
        execute: descriptor & EXECUTE_NEVER == 0,
    }
}
@*/

//@ ensures perms_of(result) == perms
//@ ensures result & !PERMS_MASK == 0
//@ ensures result & 0xc0 == (if perms.read { 0x40 } else { 0 }) + if perms.write { 0x80 } else { 0 }
//@ ensures result & !0xc0 == if perms.execute { 0 } else { 0x40_0000_0000_0000 }
pub fn encode(perms: Perms) -> u64 {
    let mut bits = 0;
    if perms.read {
        bits |= S2AP_READ;
    }
    if perms.write {
        bits |= S2AP_WRITE;
    }
    if !perms.execute {
        bits |= EXECUTE_NEVER;
    }
    bits
}

//@ ensures result == perms_of(descriptor)
pub fn decode(descriptor: u64) -> Perms {
    Perms {
        read: descriptor & S2AP_READ != 0,
        write: descriptor & S2AP_WRITE != 0,
        execute: descriptor & EXECUTE_NEVER == 0,
    }
}

/// Does `outer` allow all that `inner` allows?
//@ ensures result == ((inner.read ==> outer.read) && (inner.write ==> outer.write) && (inner.execute ==> outer.execute))
pub fn allows(outer: Perms, inner: Perms) -> bool {
    (outer.read || !inner.read) && (outer.write || !inner.write) && (outer.execute || !inner.execute)
}

/// The descriptor with other permissions, and nothing else changed.
//@ ensures perms_of(result) == perms
//@ ensures result & !PERMS_MASK == descriptor & !PERMS_MASK
pub fn replace(descriptor: u64, perms: Perms) -> u64 {
    (descriptor & !PERMS_MASK) | encode(perms)
}
