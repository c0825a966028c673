//! Timers in a list, in the order in which they are due: put in at their place, taken out when they are.

pub struct Timer {
    due: u64,
    next: *mut Timer,
}

/*@
predicate timers(p: *mut Timer, s: Seq<u64>) {
    if p.is_null() { s == Seq::empty() } else {
        exists |due: u64, next: *mut Timer, rest: Seq<u64>|
            p |-> Timer { due: due, next: next } ** core::boxed(p) ** timers(next, rest)
            ** s == Seq::empty().push(due) + rest
    }
}

spec fn sorted(s: Seq<u64>) -> bool { forall |i: int, j: int| 0 <= i < j < s.len() ==> s[i] <= s[j] }
@*/

//@ requires timers(head, ?s) ** sorted(s)
//@ ensures exists |t: Seq<u64>| timers(result, t) ** sorted(t) ** t.to_multiset() == s.to_multiset().insert(due)
//@ decreases s.len()
pub unsafe fn insert(head: *mut Timer, due: u64) -> *mut Timer {
    if head.is_null() || due <= (*head).due {
        return Box::into_raw(Box::new(Timer { due, next: head }));
    }
    (*head).next = insert((*head).next, due);
    head
}

//@ requires timers(head, ?s) ** sorted(s)
//@ ensures exists |t: Seq<u64>| timers(result, t) ** sorted(t) ** forall |i: int| 0 <= i < t.len() ==> t[i] > now
pub unsafe fn expire(mut head: *mut Timer, now: u64) -> *mut Timer {
    while !head.is_null() && (*head).due <= now
    //@ invariant timers(head, ?r) ** sorted(r)
    //@ decreases r.len()
    {
        let next = (*head).next;
        drop(Box::from_raw(head));
        head = next;
    }
    head
}

//@ requires timers(head, ?s)
pub unsafe fn free(mut head: *mut Timer) {
    while !head.is_null()
    //@ invariant timers(head, ?r)
    //@ decreases r.len()
    {
        let next = (*head).next;
        drop(Box::from_raw(head));
        head = next;
    }
}

//@ requires timers(head, ?s)
//@ ensures timers(head, s) ** (if s.len() == 0 { result == None } else { result == Some(s[0]) })
pub unsafe fn next_due(head: *mut Timer) -> Option<u64> {
    if head.is_null() { None } else { Some((*head).due) }
}

/*@
lemma fn what_is_there_is_counted(t: Seq<u64>)
    ensures forall |i: int| 0 <= i < t.len() ==> t.to_multiset().contains(t[i])
{}

lemma fn what_is_counted_is_there(t: Seq<u64>, x: u64)
    requires t.to_multiset().contains(x)
    ensures t.contains(x)
{}

lemma fn nothing_below(t: Seq<u64>, rest: Seq<u64>, least: u64, x: u64)
    requires t.to_multiset() == rest.to_multiset().insert(x)
    requires forall |i: int| 0 <= i < rest.len() ==> least <= rest[i]
    requires least <= x
    ensures forall |i: int| 0 <= i < t.len() ==> least <= t[i]
{}
@*/

fn main() {
    unsafe {
        let mut head = core::ptr::null_mut();
        head = insert(head, 30);
        head = insert(head, 10);
        head = insert(head, 20);
        head = expire(head, 15);
        let left = next_due(head);
        println!("{left:?}");
        free(head);
    }
}
