//! An arena of slots that are used again: a handle has the generation of its slot, so that one that has been given back is
//! seen to be stale.
//# contracts: partly

#[derive(Clone, Copy, PartialEq)]
pub struct Handle {
    index: usize,
    generation: u64,
}

pub struct Slot {
    generation: u64,
    full: bool,
    value: u32,
}

/*@
/// What a handle leads to.
spec fn at(s: Seq<Slot>, h: Handle) -> Option<u32> {
    if h.index < s.len() && s[h.index as int].full && s[h.index as int].generation == h.generation {
        Some(s[h.index as int].value)
    } else {
        None
    }
}
spec fn empty(s: Seq<Slot>) -> bool { forall |i: int| 0 <= i < s.len() ==> !s[i].full }
@*/

//@ requires slots |->[n] _
//@ ensures exists |s: Seq<Slot>| slots |->[n] s ** empty(s) ** forall |h: Handle| at(s, h) is None
pub unsafe fn init(slots: *mut Slot, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** slots |->[i] ?s ** slots.add(i) |->[n - i] _ ** empty(s)
    //@ decreases n - i
    {
        *slots.add(i) = Slot { generation: 0, full: false, value: 0 };
        i += 1;
    }
}

//@ requires slots |->[n] ?s
//@ ensures exists |t: Seq<Slot>| slots |->[n] t ** match result {
//@     Some(h) => at(s, h) is None && at(t, h) == Some(value) && forall |g: Handle| g != h ==> at(t, g) == at(s, g),
//@     None => t == s && forall |i: int| 0 <= i < n ==> s[i].full,
//@ }
pub unsafe fn insert(slots: *mut Slot, n: usize, value: u32) -> Option<Handle> {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** slots |->[n] s ** forall |k: int| 0 <= k < i ==> s[k].full
    //@ decreases n - i
    {
        let slot = slots.add(i);
        if !(*slot).full {
            (*slot).full = true;
            (*slot).value = value;
            return Some(Handle { index: i, generation: (*slot).generation });
        }
        i += 1;
    }
    None
}

//@ requires slots |->[n]{1/2} ?s
//@ ensures slots |->[n]{1/2} s ** result == at(s, h)
pub unsafe fn get(slots: *const Slot, n: usize, h: Handle) -> Option<u32> {
    if h.index >= n {
        return None;
    }
    let slot = slots.add(h.index);
    if (*slot).full && (*slot).generation == h.generation { Some((*slot).value) } else { None }
}

//@ requires slots |->[n] ?s ** forall |i: int| 0 <= i < n ==> s[i].generation < u64::MAX
//@ ensures exists |t: Seq<Slot>| slots |->[n] t ** result == at(s, h)
//@     ** at(t, h) is None ** forall |g: Handle| g.index != h.index ==> at(t, g) == at(s, g)
pub unsafe fn remove(slots: *mut Slot, n: usize, h: Handle) -> Option<u32> {
    let found = get(slots, n, h);
    if found.is_some() {
        let slot = slots.add(h.index);
        (*slot).full = false;
        (*slot).generation += 1;
    }
    found
}

//@ trusted
fn main() {
    let mut memory = core::mem::MaybeUninit::<[Slot; 2]>::uninit();
    let slots = memory.as_mut_ptr() as *mut Slot;
    unsafe {
        init(slots, 2);
        let a = insert(slots, 2, 7);
        let b = insert(slots, 2, 8);
        println!("{}", insert(slots, 2, 9).is_none());
        if let (Some(a), Some(b)) = (a, b) {
            println!("{:?} {:?}", remove(slots, 2, a), get(slots, 2, a));
            let c = insert(slots, 2, 10);
            println!("{:?} {:?}", get(slots, 2, a), get(slots, 2, b));
            if let Some(c) = c {
                println!("{:?} {}", get(slots, 2, c), c.index == a.index);
            }
        }
    }
}
