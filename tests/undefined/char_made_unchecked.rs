fn main() {
    let c = unsafe { char::from_u32_unchecked(0x110000) }; //~ UB: not a value of `char`
    println!("{}", c as u32);
}
