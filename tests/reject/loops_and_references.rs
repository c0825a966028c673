//# shows: through_a_reference(1) != 0
//# shows: first_round_only(1) != 0
//# shows: target_moves(2) != 0
//# shows: payload_of_an_option(1) != 0
//# shows: slices_are_exchanged(&mut [0; 3], &mut [0; 5], 1) != 3
//# shows: shorter_or_longer(&[0; 3], &[0; 5], 1) != 3
//# shows: field_of_a_struct(1) != 0
//# shows: inner_loop(2) != 0
//! What a loop may change through references is forgotten before its invariant is assumed.

//@ ensures result == 0
//~^ ERROR V0001: hold
pub fn through_a_reference(n: u32) -> u32 {
    let mut x = 0;
    let r = &mut x;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        *r = 1;
        i += 1;
    }
    x
}

//@ ensures result == 0
//~^ ERROR V0001: hold
pub fn first_round_only(n: u32) -> u32 {
    let mut x = 0;
    let mut y = 0;
    let mut r = &mut x;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        *r = 1;
        r = &mut y;
        i += 1;
    }
    x
}

//@ ensures result == 0
//~^ ERROR V0001: hold
pub fn target_moves(n: u32) -> u32 {
    let mut x = 0;
    let mut y = 0;
    let mut r = &mut x;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        *r = 1;
        r = &mut y;
        i += 1;
    }
    *r = 2;
    y
}

//@ ensures result == 0
//~^ ERROR V0001: hold
pub fn payload_of_an_option(n: u32) -> u32 {
    let mut o = Some(0);
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        if let Some(r) = &mut o {
            *r = 1;
        }
        i += 1;
    }
    match o {
        Some(k) => k,
        None => 0,
    }
}

//@ requires a.len() == 3 && b.len() == 5
//@ ensures result == 3
//~^ ERROR V0001: hold
pub fn slices_are_exchanged(a: &mut [u8], b: &mut [u8], n: u32) -> usize {
    let mut r = &mut *a;
    let mut q = &mut *b;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        let t = r;
        r = q;
        q = t;
        i += 1;
    }
    r.len()
}

//@ requires a.len() == 3 && b.len() == 5
//@ ensures result == 3
//~^ ERROR V0001: hold
pub fn shorter_or_longer<'a>(a: &'a [u8], b: &'a [u8], n: u32) -> usize {
    let mut r = a;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        r = b;
        i += 1;
    }
    r.len()
}

pub struct Pair {
    pub a: u32,
    pub b: u32,
}

//@ ensures result == 0
//~^ ERROR V0001: hold
pub fn field_of_a_struct(n: u32) -> u32 {
    let mut p = Pair { a: 0, b: 0 };
    let mut i = 0;
    while i < n
    //@ invariant i <= n && p.a == 0
    //@ decreases n - i
    {
        let q = &mut p;
        let r = &mut q.b;
        *r = 1;
        i += 1;
    }
    p.b
}

//@ ensures result == 0
//~^ ERROR V0001: hold
pub fn inner_loop(n: u32) -> u32 {
    let mut k = 0;
    let mut i = 0;
    while i < n
    //@ invariant i <= n
    //@ decreases n - i
    {
        let mut j = 0;
        while j < i
        //@ invariant j <= i
        //@ decreases i - j
        {
            k = 1;
            j += 1;
        }
        i += 1;
    }
    k
}
