//! Page tables in physical memory: an entry of the upper table is the address of a lower one, with a bit that says that
//! it is there.

pub const PRESENT: u64 = 1;
pub const MASK: u64 = 0x0000_ffff_ffff_f000;

/*@
spec fn is_there(entry: u64) -> bool { entry & 1 == 1 }
spec fn target(entry: u64) -> int { (entry & 0x0000_ffff_ffff_f000) as int }

/// A table of leaves at an address.
predicate leaves(at: int, s: Seq<u64>) { (at as *mut u64) |->[512] s ** s.len() == 512 }

/// A table at an address, and the ones that its entries lead to.
predicate tables(at: int, e: Seq<u64>, s: Seq<Seq<u64>>) {
    (at as *mut u64) |->[512] e ** e.len() == 512 ** s.len() == 512
    ** each |i: int| 0 <= i < 512: if is_there(e[i]) { leaves(target(e[i]), s[i]) } else { s[i] == Seq::empty() }
}
@*/

//@ requires tables(root as int, ?e, ?s) ** i < 512 ** j < 512 ** root < 0x1000_0000_0000
//@ ensures tables(root as int, e, s) ** result == (if is_there(e[i as int]) { Some(s[i as int][j as int]) } else { None })
pub unsafe fn look_up(root: u64, i: usize, j: usize) -> Option<u64> {
    let entry = *(root as *const u64).add(i);
    if entry & PRESENT == 0 {
        return None;
    }
    Some(*((entry & MASK) as *const u64).add(j))
}

//@ requires tables(root as int, ?e, ?s) ** i < 512 ** j < 512 ** is_there(e[i as int]) ** root < 0x1000_0000_0000
//@ ensures tables(root as int, e, s.update(i as int, s[i as int].update(j as int, value)))
pub unsafe fn map(root: u64, i: usize, j: usize, value: u64) {
    let entry = *(root as *const u64).add(i);
    *((entry & MASK) as *mut u64).add(j) = value;
}
fn main() {}
