//! memcpy, memmove, memset and memcmp by hand.

//@ requires dst |->[n] _ ** src |->[n]{1/2} ?s
//@ ensures dst |->[n] s ** src |->[n]{1/2} s
pub unsafe fn memcpy(dst: *mut u8, src: *const u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** dst |->[i] s.take(i as int) ** dst.add(i) |->[n - i] _ ** src |->[n]{1/2} s
    //@ decreases n - i
    {
        *dst.add(i) = *src.add(i);
        i += 1;
    }
}

/// Down by `k`, from the front: the places overlap.
//@ requires p |->[n + k] ?s ** n + k <= 0x7fff_ffff
//@ ensures exists |t: Seq<u8>| p |->[n + k] t ** forall |j: int| 0 <= j < n ==> t[j] == s[j + k]
pub unsafe fn move_down(p: *mut u8, k: usize, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[n + k] ?t ** forall |j: int| 0 <= j < i ==> t[j] == s[j + k]
    //@ invariant forall |j: int| i <= j < n + k ==> t[j] == s[j]
    //@ decreases n - i
    {
        *p.add(i) = *p.add(i + k);
        i += 1;
    }
}

/// Up by `k`, from the back.
//@ requires p |->[n + k] ?s ** n + k <= 0x7fff_ffff
//@ ensures exists |t: Seq<u8>| p |->[n + k] t ** forall |j: int| 0 <= j < n ==> t[j + k] == s[j]
pub unsafe fn move_up(p: *mut u8, k: usize, n: usize) {
    let mut i = n;
    while i > 0
    //@ invariant i <= n ** p |->[n + k] ?t ** forall |j: int| i <= j < n ==> t[j + k] == s[j]
    //@ invariant forall |j: int| 0 <= j < i + k ==> t[j] == s[j]
    //@ decreases i
    {
        i -= 1;
        *p.add(i + k) = *p.add(i);
    }
}

//@ requires p |->[n] _
//@ ensures p |->[n] Seq::new(n as int, |i: int| value)
pub unsafe fn memset(p: *mut u8, value: u8, n: usize) {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** p |->[i] Seq::new(i as int, |k: int| value) ** p.add(i) |->[n - i] _
    //@ decreases n - i
    {
        *p.add(i) = value;
        i += 1;
    }
}

//@ requires a |->[n]{1/2} ?s ** b |->[n]{1/2} ?t
//@ ensures a |->[n]{1/2} s ** b |->[n]{1/2} t ** (result == 0) == (s == t)
pub unsafe fn memcmp(a: *const u8, b: *const u8, n: usize) -> i32 {
    let mut i = 0;
    while i < n
    //@ invariant i <= n ** a |->[n]{1/2} s ** b |->[n]{1/2} t ** s.take(i as int) == t.take(i as int)
    //@ decreases n - i
    {
        let x = *a.add(i);
        let y = *b.add(i);
        if x != y {
            return if x < y { -1 } else { 1 };
        }
        i += 1;
    }
    0
}

/// Which way to go depends on which place is first.
//@ requires p |->[len] ?s ** from + n <= len ** to + n <= len ** len <= 0x7fff_ffff
//@ ensures exists |t: Seq<u8>| p |->[len] t ** forall |j: int| 0 <= j < n ==> t[to + j] == s[from + j]
pub unsafe fn memmove(p: *mut u8, len: usize, to: usize, from: usize, n: usize) {
    if to <= from {
        move_down(p.add(to), from - to, n);
    } else {
        move_up(p.add(from), to - from, n);
    }
}

fn main() {
    let mut a = [1u8, 2, 3, 4, 5, 6];
    unsafe {
        memmove(a.as_mut_ptr(), 6, 2, 0, 4);
        memmove(a.as_mut_ptr(), 6, 0, 1, 5);
    }
    println!("{:?}", a);
}
