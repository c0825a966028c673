//! Adaptors of iterators at values that are known.

fn sums() {
    let a = [3u32, 2];
    assert!(a.iter().sum::<u32>() == 5 && a.iter().product::<u32>() == 6 && a.iter().count() == 2);
    assert!(a.iter().fold(0, |sum, x| sum * 10 + *x) == 32);
}

fn searches() {
    let a = [3u32, 1, 2];
    assert!(a.iter().any(|x| *x == 2) && a.iter().all(|x| *x > 0) && a.iter().position(|x| *x == 2) == Some(2));
    assert!(a.iter().find(|x| **x < 3) == Some(&1) && a.iter().rposition(|x| *x < 3) == Some(2));
    assert!(a.iter().last() == Some(&2) && a.iter().nth(1) == Some(&1));
}

fn extremes() {
    let a = [3u32, 1, 2];
    assert!(a.iter().max() == Some(&3) && a.iter().min() == Some(&1));
    assert!(a.iter().min_by_key(|x| 10 - **x) == Some(&3) && a.iter().max_by_key(|x| 10 - **x) == Some(&1));
}

fn steps() {
    let mut steps = (0u32..10).step_by(4);
    assert!(steps.next() == Some(0) && steps.next() == Some(4) && steps.next() == Some(8) && steps.next().is_none());
    let mut back = (0u32..3).rev();
    assert!(back.next() == Some(2) && back.next() == Some(1) && back.next() == Some(0) && back.next().is_none());
}

fn pairs() {
    let a = [7u8, 8, 9];
    let mut pairs = a.iter().enumerate();
    assert!(pairs.next() == Some((0, &7)) && pairs.next() == Some((1, &8)));
    let mut both = a.iter().zip(0u32..2);
    assert!(both.next() == Some((&7, 0)) && both.next() == Some((&8, 1)) && both.next().is_none());
    assert!(a.iter().skip(1).next() == Some(&8) && a.iter().take(2).count() == 2);
}

fn mapped() {
    let doubled: Vec<u8> = [7u8, 8, 9].iter().map(|x| *x * 2).collect();
    assert!(doubled == [14, 16, 18]);
}

fn chained() {
    let all: Vec<u8> = [7u8, 8].iter().chain([1u8].iter()).cloned().collect();
    assert!(all == [7, 8, 1]);
}

fn filtered() {
    let odd: Vec<u8> = [7u8, 8].iter().copied().filter(|x| *x % 2 == 1).collect();
    assert!(odd == [7]);
}

fn early() {
    let early: Vec<u8> = [7u8, 8, 9].iter().copied().take_while(|x| *x < 9).collect();
    assert!(early == [7, 8]);
}

fn late() {
    let late: Vec<u8> = [7u8, 8, 9].iter().copied().skip_while(|x| *x < 9).collect();
    assert!(late == [9]);
}

fn halves() {
    let halves: Vec<u8> = [7u8, 8].iter().filter_map(|x| if *x % 2 == 0 { Some(*x / 2) } else { None }).collect();
    assert!(halves == [4]);
}

fn main() {
    sums();
    searches();
    extremes();
    steps();
    pairs();
    mapped();
    chained();
    filtered();
    early();
    late();
    halves();
}
