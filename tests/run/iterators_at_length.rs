use std::ops::ControlFlow;
fn a1() {
    println!("{:?}", [1, 2, 3].iter().inspect(|x| println!("{}", x)).count());
}
fn a2() {
    println!(
        "{:?}",
        (1..10)
            .map_while(|x| if x < 4 { Some(x * 2) } else { None })
            .collect::<Vec<_>>()
    );
}
fn a3() {
    println!(
        "{:?}",
        (1..5)
            .scan(0, |s, x| {
                *s += x;
                Some(*s)
            })
            .collect::<Vec<i32>>()
    );
}
fn a4() {
    println!("{:?}", (1..5).try_fold(0i8, |a, x| a.checked_add(x)));
}
fn a5() {
    let r: Result<(), i32> = (1..5).try_for_each(|x| if x == 3 { Err(x) } else { Ok(()) });
    println!("{:?}", r);
}
fn a6() {
    println!(
        "{:?} {:?}",
        [1, 2, 3, 2].iter().rposition(|&x| x == 2),
        [1, 2, 3].iter().rfind(|&&x| x < 3)
    );
}
fn a7() {
    println!("{:?} {:?}", (1..5).rfold(0, |a, x| a * 10 + x), (1..9).nth_back(2));
}
fn a8() {
    println!(
        "{} {}",
        [1, 2, 2].iter().is_sorted(),
        [1, 3, 2].iter().is_sorted_by(|a, b| a <= b)
    );
}
fn a9() {
    println!("{:?} {:?}", [1, 2].iter().cmp([1, 3].iter()), (0..3).partial_cmp(0..2));
    println!(
        "{} {} {} {} {}",
        (0..3).ne(0..2),
        (0..3).lt(0..4),
        (0..3).le(0..3),
        (0..3).gt(0..2),
        (0..3).ge(1..2)
    );
}
fn a10() {
    println!("{:?}", [1, 2, 3].iter().fuse().collect::<Vec<_>>());
}
fn a11() {
    println!("{:?}", [1, 2].iter().chain([3, 4].iter()).rev().collect::<Vec<_>>());
}
fn a12() {
    println!("{:?}", (0..10).step_by(3).rev().collect::<Vec<_>>());
    println!("{}", (0..10).step_by(3).len());
}
fn a13() {
    println!(
        "{:?}",
        (0..10)
            .filter_map(|x| if x % 2 == 0 { Some(x * x) } else { None })
            .rev()
            .collect::<Vec<_>>()
    );
}
fn a14() {
    println!("{:?} {:?}", (0..5).size_hint(), [1, 2, 3].iter().size_hint());
    println!(
        "{:?} {:?}",
        (0..5).filter(|x| x % 2 == 0).size_hint(),
        (0..5).map(|x| x + 1).size_hint()
    );
    println!(
        "{:?} {:?} {:?}",
        (0..).size_hint(),
        (0..5).chain(0..3).size_hint(),
        (0..9).skip(2).take(3).size_hint()
    );
    println!("{:?} {:?}", (0..=5u8).size_hint(), (0..10).step_by(3).size_hint());
    println!("{:?}", vec![1, 2].into_iter().size_hint());
    println!("{:?} {:?}", "abc".bytes().size_hint(), "abc".chars().size_hint());
    println!("{:?}", (0..4).zip(0..9).enumerate().rev().size_hint());
    println!("{:?}", Some(3).iter().size_hint());
    println!("{:?}", [1, 2].iter().peekable().size_hint());
    println!("{:?}", [3, 4].into_iter().size_hint());
    println!("{:?}", [1, 2, 3].chunks(2).size_hint());
    println!("{:?}", [1].iter().cycle().size_hint());
}
fn a15() {
    println!("{:?}", std::iter::zip([1, 2], ['a', 'b']).collect::<Vec<_>>());
}
fn a16() {
    println!("{:?}", std::iter::repeat_n(7, 3).collect::<Vec<_>>());
    let mut n = 0;
    println!(
        "{:?}",
        std::iter::repeat_with(|| {
            n += 1;
            n
        })
        .take(3)
        .collect::<Vec<_>>()
    );
    println!("{:?}", std::iter::once_with(|| 5).next());
}
fn a17() {
    println!(
        "{:?}",
        std::iter::once(1).chain(std::iter::empty()).rev().collect::<Vec<i32>>()
    );
}
fn a18() {
    let mut it = [1, 2, 3, 4].iter().peekable();
    while let Some(x) = it.next() {
        if let Some(y) = it.peek_mut() {
            println!("{} {}", x, y);
        }
    }
}
fn a19() {
    let mut it = [1, 2, 3, 4].into_iter().peekable();
    println!("{:?} {:?} {:?}", it.next_if_eq(&1), it.next_if(|&x| x > 5), it.len());
}
fn a20() {
    println!("{:?}", [[1, 2], [3, 4]].into_iter().flatten().rev().collect::<Vec<_>>());
    println!("{:?}", (0..3).flat_map(|x| 0..x).collect::<Vec<_>>());
}
fn a21() {
    println!(
        "{:?}",
        (1..=3)
            .flat_map(|x| (0..x).map(move |y| (x, y)))
            .rev()
            .collect::<Vec<_>>()
    );
}
fn a22() {
    let r = (1..10).try_for_each(|x| {
        if x == 4 {
            ControlFlow::Break(x)
        } else {
            ControlFlow::Continue(())
        }
    });
    println!("{:?} {}", r, r.is_break());
    println!("{:?}", r.break_value());
}
fn a23() {
    println!(
        "{:?}",
        [1, 2, 3, 4]
            .iter()
            .rev()
            .enumerate()
            .skip(1)
            .step_by(2)
            .collect::<Vec<_>>()
    );
}
fn a24() {
    println!(
        "{:?} {:?}",
        (0..5).min_by_key(|x| (x - 2i32).abs()),
        ["a", "bcd", "ef"].iter().max_by_key(|s| s.len())
    );
}
fn a25() {
    let (a, b): (Vec<i32>, Vec<i32>) = (0..6).partition(|x| x % 2 == 0);
    println!("{:?} {:?}", a, b);
    let (c, d): (Vec<_>, Vec<_>) = [(1, 'a'), (2, 'b')].into_iter().unzip();
    println!("{:?} {:?}", c, d);
}
fn a26() {
    println!(
        "{:?}",
        ["1", "2", "x"]
            .iter()
            .map(|s| s.parse::<i32>())
            .collect::<Result<Vec<_>, _>>()
            .is_err()
    );
    println!("{:?}", [Some(1), None].into_iter().collect::<Option<Vec<_>>>());
    println!("{:?}", [Some(1), Some(2)].into_iter().sum::<Option<i32>>());
    println!("{:?}", (1..=5).product::<u32>());
}
fn a27() {
    let mut it = (0..10).into_iter();
    println!("{:?}", it.by_ref().take(3).sum::<i32>());
    println!("{:?} {:?}", it.nth(1), it.next_back());
    println!("{:?}", it.rev().last());
}
fn a28() {
    println!("{:?}", [1, 5, 2].iter().copied().reduce(i32::max));
    println!("{:?}", [1, 5, 2].iter().copied().fold(i32::MIN, i32::max));
    println!("{:?}", [1, 5, 2].iter().max().copied().map_or_else(|| 0, |x| x + 1));
    println!("{:?}", [3, 1].iter().min_by(|a, b| a.cmp(b)));
}
fn a29() {
    let v: Vec<u8> = vec![1, 2, 3];
    println!(
        "{:?}",
        v.iter()
            .map(|x| x * 2)
            .rev()
            .skip_while(|x| *x > 4)
            .take_while(|x| *x > 1)
            .collect::<Vec<_>>()
    );
    println!(
        "{:?}",
        v.iter().zip(v.iter().skip(1)).map(|(a, b)| b - a).all(|d| d == 1)
    );
    println!("{:?}", v.iter().any(|&x| x == 2));
}
fn a30() {
    let mut c = "héllo".char_indices();
    println!("{:?} {:?}", c.next(), c.nth(1));
    println!("{:?}", "ab".chars().rev().collect::<Vec<_>>());
    println!("{:?}", "abc".bytes().rev().map(|b| b as char).collect::<Vec<char>>());
    println!("{:?}", ('a'..='e').step_by(2).collect::<Vec<_>>());
}
fn a31() {
    println!("{:?}", (0..3).cycle().skip(1).take(5).collect::<Vec<_>>());
    println!("{:?}", (0u8..255).last());
    println!("{:?}", (5..0).next());
    println!("{:?}", (0..=0).next_back());
    println!("{}", (1..4).contains(&3));
    println!("{:?} {:?}", (1..4), (1..=4));
    println!("{:?} {:?} {:?}", .., ..3, 2..);
}
fn a32() {
    println!(
        "{:?}",
        std::iter::successors(Some(1u32), |x| x.checked_mul(10))
            .take(3)
            .collect::<Vec<_>>()
    );
    let mut s = 3;
    println!(
        "{:?}",
        std::iter::from_fn(move || {
            s -= 1;
            if s > 0 {
                Some(s)
            } else {
                None
            }
        })
        .collect::<Vec<i32>>()
    );
}
fn a33() {
    let a = [1, 2, 3, 4, 5, 6];
    println!("{:?}", a.iter().is_sorted_by_key(|x| -*x));
    println!("{:?}", a.iter().rev().map(|x| x * 2).len());
    println!("{:?}", a.iter().sum::<i32>() + a.iter().map(|x| x * x).sum::<i32>());
    let v = a.iter().filter(|x| **x % 2 == 1).count();
    println!("{}", v);
    for (i, w) in a.windows(3).enumerate().rev() {
        println!("{} {:?}", i, w);
    }
    for c in a.chunks(4).rev() {
        println!("{:?}", c);
    }
    for c in a.chunks_exact(4).rev() {
        println!("{:?}", c);
    }
    for c in a.rchunks(4) {
        println!("{:?}", c);
    }
}
fn main() {
    a1();
    a2();
    a3();
    a4();
    a5();
    a6();
    a7();
    a8();
    a9();
    a10();
    a11();
    a12();
    a13();
    a14();
    a15();
    a16();
    a17();
    a18();
    a19();
    a20();
    a21();
    a22();
    a23();
    a24();
    a25();
    a26();
    a27();
    a28();
    a29();
    a30();
    a31();
    a32();
    a33();
}
