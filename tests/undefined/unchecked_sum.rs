fn main() {
    let x = std::hint::black_box(255u8);
    println!("{}", unsafe { x.unchecked_add(1) }); //~ UB: overflows
}
