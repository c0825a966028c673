//# exit: 101
//# panic: 13: called `Result::unwrap()` on an `Err` value: ParseIntError { kind: InvalidDigit }
//! How values and errors are shown.
use std::marker::PhantomData;
#[derive(Debug)] struct Tup(u32, &'static str); #[derive(Debug)] struct Unit; #[derive(Debug)] enum En { A, B(u8) } #[derive(Debug)] struct G<T>(PhantomData<T>);
fn main() {
  for s in ["x", "", "256", "-5", "+", "-", "12", "+7", "0x1", "1_0", " 1"] { println!("{:?} {:?} {:?}", s.parse::<u8>(), s.parse::<i8>(), s.parse::<u64>()); if let Err(e) = s.parse::<i8>() { println!("{e} {:?}", e.kind()); } }
  println!("{:?} {:?}", "-129".parse::<i8>(), "128".parse::<i8>()); println!("{:?}", u8::from_str_radix("zz", 36)); println!("{:?}", i32::from_str_radix("-7f", 16));
  println!("{:5?}|{:>8?}|{:.2?}|{:<8?}|{:8?}|{:04?}", 'd', "hi", "hello", None::<u8>, Unit, Tup(7, "a"));
  println!("{:?} {:?}", PhantomData::<u8>, G::<i32>(PhantomData));
  println!("{:?} {:?}", '\u{301}', "e\u{301}x"); println!("{:>6?}|{:<6?}|{:^7?}", En::A, En::B(3), true); println!("{:5?}|{:>4}|{:?}", (), "é", "\u{200b}\u{7f}\u{feff}");
  println!("{:#?} {:6?}", Tup(1, "x"), [1, 2]); println!("{:?}", Some("a\"b'\n")); println!("{:?} {:?}", '"', '\'');
  let r: Result<u8, _> = "q".parse::<u8>(); r.unwrap();
}
