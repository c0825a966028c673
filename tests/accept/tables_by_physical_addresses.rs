//# contracts: partly
//! Two levels of tables, by addresses that are numbers in the memory of the upper one.
const PRESENT: u64 = 1;
const MASK: u64 = 0x000f_ffff_ffff_f000;

/*@
/// Tables of the second level, by the addresses in that of the first.
predicate leaf(at: u64, t: Seq<u64>) {
    at as usize as *mut u64 |->[512] t ** 0 < at < 0x8000_0000_0000 ** at % 4096 == 0
}

predicate root(at: u64, entries: Seq<u64>, tables: Seq<Seq<u64>>) {
    at as usize as *mut u64 |->[512] entries ** 0 < at < 0x8000_0000_0000
    ** tables.len() == 512
    ** each |i: int| 0 <= i < 512: if entries[i] & PRESENT != 0 { leaf(entries[i] & MASK, tables[i]) } else { true }
}
@*/

//@ requires root(at, ?e, ?t) ** i < 512 ** j < 512
//@ ensures root(at, e, t)
//@ ensures result == if e[i as int] & PRESENT != 0 { Some(t[i as int][j as int]) } else { None }
pub unsafe fn lookup(at: u64, i: usize, j: usize) -> Option<u64> {
    let entry = *(at as usize as *const u64).add(i);
    if entry & PRESENT == 0 {
        return None;
    }
    let table = (entry & MASK) as usize as *const u64;
    Some(*table.add(j))
}

//@ requires root(at, ?e, ?t) ** i < 512 ** j < 512
//@ ensures exists |n: Seq<Seq<u64>>| root(at, e, n) ** (result <==> e[i as int] & PRESENT != 0)
//@     ** n == (if result { t.update(i as int, t[i as int].update(j as int, v)) } else { t })
pub unsafe fn map(at: u64, i: usize, j: usize, v: u64) -> bool {
    let entry = *(at as usize as *const u64).add(i);
    if entry & PRESENT == 0 {
        return false;
    }
    let table = (entry & MASK) as usize as *mut u64;
    *table.add(j) = v;
    true
}

//@ requires leaf(frame, ?t)
//@ ensures leaf(frame, Seq::new(512, |i: int| 0u64))
pub unsafe fn clear(frame: u64) {
    let p = frame as usize as *mut u64;
    let mut i = 0;
    while i < 512
    //@ invariant i <= 512 ** leaf(frame, ?u) ** forall |k: int| 0 <= k < i ==> u[k] == 0
    //@ decreases 512 - i
    {
        p.add(i).write_volatile(0);
        i += 1;
    }
}
