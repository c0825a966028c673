#[derive(Debug)]
enum AppErr {
    Parse(std::num::ParseIntError),
    Neg(i32),
    Io,
}
impl From<std::num::ParseIntError> for AppErr {
    fn from(e: std::num::ParseIntError) -> Self {
        AppErr::Parse(e)
    }
}
impl From<i32> for AppErr {
    fn from(e: i32) -> Self {
        AppErr::Neg(e)
    }
}
fn parse(s: &str) -> Result<u32, AppErr> {
    let n: i32 = s.trim().parse()?;
    if n < 0 {
        Err(n)?;
    }
    if n == 99 {
        return Err(AppErr::Io);
    }
    Ok(n as u32)
}
fn all(v: &[&str]) -> Result<u32, AppErr> {
    let mut t = 0;
    for s in v {
        t += parse(s)?;
    }
    Ok(t)
}
fn opt(v: &[u8]) -> Option<u8> {
    let a = v.first()?;
    let b = v.get(1)?.checked_sub(*a)?;
    Some(b)
}
fn main() -> Result<(), AppErr> {
    println!("{:?} {:?} {:?}", all(&["1", " 2 "]), all(&["1", "x"]), all(&["-4"]));
    println!("{:?} {:?} {:?}", opt(&[1, 5]), opt(&[5, 1]), opt(&[1]));
    println!(
        "{:?}",
        (|| -> Result<u8, AppErr> { Ok(u8::try_from(parse("300")?).map_err(|_| AppErr::Io)?) })()
    );
    let r: Result<Vec<u32>, AppErr> = ["1", "2"].iter().map(|s| parse(s)).collect();
    println!("{:?}", r);
    println!("{:?}", parse("99"));
    Ok(())
}
