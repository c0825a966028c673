//! The combinators of `Result`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd)]
enum Fault {
    Align,
    Range(u32),
}

fn code(f: Fault) -> u32 {
    if let Fault::Range(x) = f { x } else { 1 }
}

fn check(x: u32) -> Result<u32, Fault> {
    if x % 4 != 0 {
        Err(Fault::Align)
    } else if x > 100 {
        Err(Fault::Range(x))
    } else {
        Ok(x)
    }
}

fn all(xs: &[u32]) -> Result<u32, (usize, Fault)> {
    let mut sum = 0;
    for (i, x) in xs.iter().enumerate() {
        sum += check(*x).map_err(|e| (i, e))?;
    }
    Ok(sum)
}

fn main() {
    let (good, bad, far) = (check(8), check(9), check(400));
    println!("{good:?} {bad:?} {far:?}");
    println!("{} {} {}", good.is_ok(), bad.is_err(), far.is_ok_and(|x| x > 1));
    println!("{:?} {:?}", good.ok(), bad.ok());
    println!("{:?} {:?}", good.err(), bad.err());
    println!("{:?} {:?}", good.map(|x| x * 2), bad.map(|x| x * 2));
    println!("{} {}", good.map_or(0, |x| x + 1), bad.map_or_else(|e| code(e), |x| x));
    println!("{:?} {:?}", good.and_then(|x| check(x + 1)), bad.or_else(|_| check(12)));
    println!("{:?} {:?}", good.and(far), bad.or(good));
    println!("{} {} {}", bad.unwrap_or(1), far.unwrap_or_else(|e| code(e)), bad.unwrap_or_default());
    println!("{} {}", good.unwrap(), good.expect("good"));
    println!("{:?} {:?}", bad.unwrap_err(), far.expect_err("far"));
    println!("{:?} {:?}", all(&[4, 8]), all(&[4, 8, 7, 400]));
    let mut owned: Result<Vec<u8>, Fault> = Ok(vec![1]);
    if let Ok(v) = owned.as_mut() {
        v.push(2);
    }
    println!("{:?}", owned.as_ref().map(|v| v.len()));
    println!("{}", owned.is_err_and(|e| e == Fault::Align));
    println!("{:?}", Ok::<Option<u8>, ()>(None).transpose());
    println!("{}", good < bad && good == Ok(8) && good != far);
}
