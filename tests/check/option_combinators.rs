//! The combinators of `Option`.
fn half(x: u32) -> Option<u32> {
    if x % 2 == 0 { Some(x / 2) } else { None }
}

fn main() {
    let some = Some(8);
    let none: Option<u32> = None;
    println!("{} {} {} {}", some.is_some(), none.is_none(), some.is_some_and(|x| x > 9), none.is_some());
    println!("{:?} {:?}", some.map(|x| x + 1), none.map(|x| x + 1));
    println!("{} {}", some.map_or(0, |x| x * 2), none.map_or_else(|| 99, |x| x * 2));
    println!("{:?} {:?}", some.and_then(half).and_then(half), Some(3).and_then(half));
    println!("{:?} {:?}", some.and(Some('c')), none.and(Some('c')));
    println!("{:?} {:?}", none.or(Some(1)), none.or_else(|| some));
    println!("{:?} {:?}", some.xor(none), some.xor(Some(1)));
    println!("{} {} {}", none.unwrap_or(5), none.unwrap_or_else(|| 6), none.unwrap_or_default());
    println!("{} {}", some.unwrap(), some.expect("some"));
    println!("{:?} {:?}", some.filter(|x| *x > 10), some.filter(|x| *x < 10));
    println!("{:?} {:?}", some.ok_or("none"), none.ok_or_else(|| "none"));
    println!("{:?} {:?}", some.zip(Some(true)), some.zip(None::<u8>));
    println!("{:?}", Some(Some(4)).flatten());
    let mut slot = Some(vec![1, 2]);
    println!("{:?}", slot.as_ref().map(|v| v.len()));
    if let Some(v) = slot.as_mut() {
        v.push(3);
    }
    println!("{:?} {:?}", slot.take(), slot);
    println!("{:?} {:?}", slot.replace(vec![9]), slot);
    let mut n = None;
    *n.get_or_insert(5) += 1;
    *n.get_or_insert_with(|| 100) += 1;
    println!("{n:?}");
    *n.insert(3) *= 2;
    println!("{n:?}");
    println!("{:?} {:?}", Some(&7).copied(), Some(&vec![7]).cloned());
    let b = Some(Box::new(5));
    println!("{:?} {:?}", b.as_deref(), some.iter().count());
    println!("{:?}", Some(Ok::<u8, ()>(1)).transpose());
    println!("{}", Some(1) < Some(2) && None < Some(0) && Some(3) == Option::Some(3));
}
