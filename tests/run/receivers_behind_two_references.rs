//! A receiver that is a mutable reference behind another one is reborrowed, and not moved out.
#![allow(unused_must_use)]

fn counted(x: &mut &mut [u32]) -> usize {
    x.iter_mut().count() + x.iter_mut().count()
}

fn lent_on<'a>(x: &'a mut &mut [u32]) -> core::slice::IterMut<'a, u32> {
    x.iter_mut()
}

fn each(v: &mut [&mut [u32]]) -> usize {
    let mut n = 0;
    for x in v.iter_mut() {
        n += x.iter_mut().count();
    }
    n
}

fn in_closures(v: &mut [&mut [u32]]) -> usize {
    let f = |x: &mut &mut [u32]| x.iter_mut().count();
    let n = f(&mut v[0]);
    v.iter_mut().for_each(|x| {
        x.iter_mut();
    });
    v.iter_mut().map(|x| x.iter_mut()).count() + v.iter_mut().map(|x| x.first_mut()).count() + n
}

fn main() {
    let (mut a, mut b) = ([1, 2, 3], [4]);
    let mut x = &mut a[..];
    println!("{}", counted(&mut x));
    for c in lent_on(&mut x) {
        *c += 1;
    }
    let mut both = [&mut a[..], &mut b[..]];
    println!("{} {}", each(&mut both), in_closures(&mut both));
    println!("{:?} {:?}", a, b);
}
