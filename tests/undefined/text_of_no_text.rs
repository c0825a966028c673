fn main() {
    let s = unsafe { std::str::from_utf8_unchecked(&[0xff, 0xfe]) }; //~ UB: no text
    println!("{}", s.len());
}
