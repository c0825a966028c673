//! Combinators of options and results at values that are known.

//@ ensures result == if n % 2 == 0 { Some(n / 2) } else { None }
fn half(n: u32) -> Option<u32> {
    if n % 2 == 0 { Some(n / 2) } else { None }
}

//@ ensures result == if n % 2 == 0 { Ok(n) } else { Err(1) }
fn even(n: u32) -> Result<u32, u8> {
    if n % 2 == 0 { Ok(n) } else { Err(1) }
}

fn options() {
    let (some, none): (Option<u32>, Option<u32>) = (Some(6), None);
    assert!(some.is_some() && none.is_none() && some.unwrap() == 6 && some.expect("six") == 6);
    assert!(some.unwrap_or(1) == 6 && none.unwrap_or(1) == 1 && none.unwrap_or_default() == 0);
    assert!(none.unwrap_or_else(|| 9) == 9 && some.map(|n| n + 1) == Some(7));
    assert!(some.map_or(0, |n| n * 2) == 12 && none.map_or(5, |n| n * 2) == 5);
    assert!(some.map_or_else(|| 0, |n| n - 1) == 5 && none.map_or_else(|| 8, |n| n) == 8);
    assert!(some.and_then(half) == Some(3) && some.filter(|n| *n > 6).is_none());
    assert!(none.or(Some(1)) == Some(1) && none.or_else(|| Some(2)) == Some(2));
    assert!(some.xor(none) == Some(6) && some.xor(Some(1)).is_none() && some.and(Some('c')) == Some('c'));
    assert!(some.is_some_and(|n| n == 6) && !none.is_some_and(|_| true));
    assert!(some.ok_or('e') == Ok(6) && none.ok_or_else(|| 'e') == Err('e'));
    assert!(some.zip(Some(true)) == Some((6, true)) && some.zip(None::<u8>).is_none());
    assert!(Some(Some(3u8)).flatten() == Some(3) && Some(&4u8).copied() == Some(4) && Some(&4u8).cloned() == Some(4));
    assert!(Some(Ok::<u8, u8>(3)).transpose() == Ok(Some(3)));
    assert!(some.as_ref() == Some(&6));
}

fn slots() {
    let mut slot = Some(3u8);
    assert!(slot.take() == Some(3) && slot.is_none());
    assert!(*slot.get_or_insert(4) == 4 && *slot.get_or_insert_with(|| 5) == 4);
    assert!(slot.replace(7) == Some(4) && slot == Some(7));
    *slot.insert(8) += 1;
    assert!(slot == Some(9));
    if let Some(inside) = slot.as_mut() {
        *inside = 10;
    }
    assert!(slot == Some(10));
    let boxed = Some(Box::new(5u8));
    assert!(boxed.as_deref() == Some(&5));
}

fn results() {
    let (ok, err): (Result<u32, u8>, Result<u32, u8>) = (Ok(6), Err(2));
    assert!(ok.is_ok() && err.is_err() && ok.ok() == Some(6) && err.ok().is_none());
    assert!(err.err() == Some(2) && ok.err().is_none() && ok.unwrap() == 6 && err.unwrap_err() == 2);
    assert!(ok.expect("six") == 6 && err.expect_err("two") == 2);
    assert!(ok.unwrap_or(1) == 6 && err.unwrap_or(1) == 1 && err.unwrap_or_default() == 0);
    assert!(err.unwrap_or_else(|e| e as u32 + 1) == 3 && ok.map(|n| n + 1) == Ok(7));
    assert!(err.map_err(|e| e + 1) == Err(3) && ok.and_then(even) == Ok(6) && Ok(7).and_then(even) == Err(1));
    assert!(err.or_else(|e| if e == 2 { Ok::<u32, u8>(0) } else { Err(e) }) == Ok(0));
    assert!(ok.and(Ok::<bool, u8>(true)) == Ok(true) && err.or(Ok::<u32, u8>(4)) == Ok(4));
    assert!(ok.is_ok_and(|n| n == 6) && err.is_err_and(|e| e == 2) && ok.map_or(0, |n| n * 2) == 12);
    assert!(ok.as_ref() == Ok(&6) && Ok::<Option<u8>, u8>(Some(1)).transpose() == Some(Ok(1)));
}

fn main() {
    options();
    slots();
    results();
}
