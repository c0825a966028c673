//! A table of tables: an upper one whose entries point to lower ones, or to nothing.

pub const SIZE: usize = 512;

pub struct Entry {
    table: *mut u64,
}

/*@
predicate lower(p: *mut u64, s: Seq<u64>) {
    if p.is_null() { s == Seq::empty() } else { p |->[SIZE] s }
}
@*/

//@ requires upper |->[SIZE]{1/2} ?u ** at < SIZE ** lower(u[at as int].table, ?s) ** index < SIZE
//@ ensures upper |->[SIZE]{1/2} u ** lower(u[at as int].table, s)
//@ ensures match result { Some(e) => s.len() == SIZE && e == s[index as int], None => s.len() == 0 }
pub unsafe fn look_up(upper: *const Entry, at: usize, index: usize) -> Option<u64> {
    let table = (*upper.add(at)).table;
    if table.is_null() {
        return None;
    }
    Some(*table.add(index))
}

//@ requires upper |->[SIZE] ?u ** at < SIZE ** u[at as int].table.is_null() ** table |->[SIZE] ?s
//@ ensures upper |->[SIZE] u.update(at as int, Entry { table: table }) ** lower(table, s)
pub unsafe fn install(upper: *mut Entry, at: usize, table: *mut u64) {
    (*upper.add(at)).table = table;
}

//@ requires upper |->[SIZE]{1/2} ?u ** at < SIZE ** lower(u[at as int].table, ?s) ** s.len() > 0 ** index < SIZE
//@ ensures upper |->[SIZE]{1/2} u ** lower(u[at as int].table, s.update(index as int, entry))
pub unsafe fn map(upper: *mut Entry, at: usize, index: usize, entry: u64) {
    *(*upper.add(at)).table.add(index) = entry;
}

//@ trusted
fn main() {
    let mut low = [0u64; SIZE];
    let mut high: [Entry; SIZE] = [const { Entry { table: core::ptr::null_mut() } }; SIZE];
    let upper = high.as_mut_ptr();
    unsafe {
        install(upper, 3, low.as_mut_ptr());
        map(upper, 3, 7, 42);
        println!("{:?} {:?}", look_up(upper, 3, 7), look_up(upper, 2, 7));
    }
}
