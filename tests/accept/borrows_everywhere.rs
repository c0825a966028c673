//! Mutable borrows in results, in structs, in options, behind one another and in closures.

pub struct Guard<'a> {
    pub slot: &'a mut u32,
}

//@ ensures *result == old(*g.slot)
//@ ensures *g.slot == final(result)
pub fn open<'a>(g: Guard<'a>) -> &'a mut u32 {
    g.slot
}

//@ ensures result == 6
pub fn through_struct() -> u32 {
    let mut x = 5;
    let r = open(Guard { slot: &mut x });
    *r += 1;
    x
}

//@ ensures *result == (if c { old(*a) } else { old(*b) })
//@ ensures c ==> *a == final(result) && *b == old(*b)
//@ ensures !c ==> *b == final(result) && *a == old(*a)
pub fn pick<'a>(c: bool, a: &'a mut u32, b: &'a mut u32) -> &'a mut u32 {
    if c { a } else { b }
}

//@ ensures result == 9
pub fn picked() -> u32 {
    let mut x = 1;
    let mut y = 2;
    *pick(true, &mut x, &mut y) = 7;
    x + y
}

//@ ensures result == 9
pub fn behind_one_another() -> u32 {
    let mut a = 1;
    let mut b = 2;
    {
        let mut r = &mut a;
        let rr = &mut r;
        *rr = &mut b;
        *r = 9;
    }
    b
}

//@ ensures result == 7
pub fn in_options() -> u32 {
    let mut a = 1;
    {
        let mut o = Some(&mut a);
        if let Some(r) = o.as_mut() {
            **r = 7;
        }
    }
    a
}

//@ ensures result == 7
pub fn in_closures() -> u32 {
    let mut x = 5;
    let mut add = || x += 1;
    add();
    add();
    x
}

//@ ensures result == 2
pub fn in_parts() -> u32 {
    let mut v = vec![1, 2];
    {
        let (x, y) = v.split_at_mut(1);
        x[0] = y[0];
    }
    v[0]
}

//@ ensures result == 4
pub fn in_boxes() -> u32 {
    let mut b = Box::new((1, 2));
    let r = &mut b.0;
    *r = 2;
    b.0 + b.1
}
