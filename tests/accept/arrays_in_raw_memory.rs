//! Arrays behind raw pointers: filled, copied, compared, reversed, searched and sorted.

//@ requires p |->[n] _
//@ ensures exists |s: Seq<u8>| p |->[n] s ** forall |k: int| 0 <= k < n ==> s[k] == value
pub unsafe fn fill(p: *mut u8, value: u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] ?s ** p.add(i) |->[n - i] _
    //@ invariant forall |k: int| 0 <= k < i ==> s[k] == value
    //@ decreases n - i
    {
        *p.add(i) = value;
        i += 1;
    }
}

//@ requires dst |->[n] _ ** src |->[n]{1/2} ?s
//@ ensures dst |->[n] s ** src |->[n]{1/2} s
pub unsafe fn copy(dst: *mut u8, src: *const u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** src |->[n]{1/2} s
    //@ invariant dst |->[i] s.take(i as int) ** dst.add(i) |->[n - i] _
    //@ decreases n - i
    {
        *dst.add(i) = *src.add(i);
        i += 1;
    }
}

//@ requires a |->[n]{1/4} ?s ** b |->[n]{1/4} ?t
//@ ensures a |->[n]{1/4} s ** b |->[n]{1/4} t ** result == (s == t)
pub unsafe fn equal(a: *const u8, b: *const u8, n: usize) -> bool {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** a |->[n]{1/4} s ** b |->[n]{1/4} t ** s.take(i as int) == t.take(i as int)
    //@ decreases n - i
    {
        if *a.add(i) != *b.add(i) {
            return false;
        }
        i += 1;
    }
    true
}

//@ requires p |->[n] ?s
//@ ensures p |->[n] s.reverse()
pub unsafe fn reverse(p: *mut u32, n: usize) {
    let mut i = 0;
    while i < n / 2
    //@ invariant i <= n / 2 ** p |->[n] ?t
    //@ invariant forall |k: int| 0 <= k < i ==> t[k] == s[n - 1 - k] && t[n - 1 - k] == s[k]
    //@ invariant forall |k: int| i <= k < n - i ==> t[k] == s[k]
    //@ decreases n / 2 - i
    {
        let j = n - 1 - i;
        let x = *p.add(i);
        *p.add(i) = *p.add(j);
        *p.add(j) = x;
        i += 1;
    }
}

//@ requires p |->[n]{1/2} ?s
//@ ensures p |->[n]{1/2} s
//@ ensures match result { Some(i) => i < n && s[i as int] == x, None => !s.contains(x) }
pub unsafe fn find(p: *const u32, n: usize, x: u32) -> Option<usize> {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[n]{1/2} s ** forall |k: int| 0 <= k < i ==> s[k] != x
    //@ decreases n - i
    {
        if *p.add(i) == x {
            return Some(i);
        }
        i += 1;
    }
    None
}

//@ requires p |->[n] ?s ** n > 0
//@ ensures p |->[n] s ** forall |k: int| 0 <= k < n ==> s[k] <= result
//@ ensures s.contains(result)
pub unsafe fn largest(p: *mut u32, n: usize) -> u32 {
    let mut best = *p;
    let mut i = 1;
    while i < n
    //@ invariant 1 <= i <= n ** p |->[n] s ** s.contains(best)
    //@ invariant forall |k: int| 0 <= k < i ==> s[k] <= best
    //@ decreases n - i
    {
        if *p.add(i) > best {
            best = *p.add(i);
        }
        i += 1;
    }
    best
}

//@ requires p |->[n] ?s
//@ ensures exists |t: Seq<u32>| p |->[n] t ** forall |i: int, j: int| 0 <= i < j < n ==> t[i] <= t[j]
pub unsafe fn sort(p: *mut u32, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[n] ?t
    //@ invariant forall |a: int, b: int| 0 <= a < b < i ==> t[a] <= t[b]
    //@ decreases n - i
    {
        let mut j = i;
        while j > 0
        //@ invariant j <= i < n ** p |->[n] ?u
        //@ invariant forall |a: int, b: int| 0 <= a < b <= i && b != j ==> u[a] <= u[b]
        //@ decreases j
        {
            let x = *p.add(j - 1);
            let y = *p.add(j);
            if x <= y {
                break;
            }
            *p.add(j - 1) = y;
            *p.add(j) = x;
            j -= 1;
        }
        i += 1;
    }
}

//@ requires p |->[2] ?s ** s[0] < 100 ** s[1] < 100
//@ ensures p |->[2] s ** result == s[0] + s[1]
pub unsafe fn sum_of_two(p: *const u32) -> u32 {
    one(p) + one(p.add(1))
}

//@ requires p |->{1/2} ?v
//@ ensures p |->{1/2} v ** result == v
pub unsafe fn one(p: *const u32) -> u32 {
    *p
}

//@ requires p |->[n] ?s ** n < 100
//@ ensures p |->[n] _ ** result <= n
pub unsafe fn zeroed_and_counted(p: *mut u32, n: usize) -> usize {
    let mut i = 0;
    let mut zeros = 0;
    while i < n
    //@ invariant zeros <= i <= n ** p |->[n]{1/2} s
    //@ decreases n - i
    {
        if *p.add(i) == 0 {
            zeros += 1;
        }
        i += 1;
    }
    if n > 0 {
        *p.add(n - 1) = 0;
    }
    zeros
}

//@ trusted
fn main() {
    let mut a = [5u32, 2, 9, 1];
    let mut b = [0u8; 3];
    let c = [1u8, 2, 3];
    unsafe {
        reverse(a.as_mut_ptr(), 4);
        let best = largest(a.as_mut_ptr(), 4);
        println!("{:?} {:?} {}", a, find(a.as_ptr(), 4, 9), best);
        sort(a.as_mut_ptr(), 4);
        copy(b.as_mut_ptr(), c.as_ptr(), 3);
        println!("{:?} {:?} {}", a, b, equal(b.as_ptr(), c.as_ptr(), 3));
        fill(b.as_mut_ptr(), 7, 2);
        println!("{:?} {}", b, sum_of_two(a.as_mut_ptr()));
    }
}
