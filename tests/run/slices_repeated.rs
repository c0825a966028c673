fn main() {
    println!("{:?} {:?} {:?} {:?}", [1u8, 2].repeat(3), [1u8, 2, 3].repeat(1), [1u8].repeat(0), [1u8; 0].repeat(9));
    println!("{} {:?}", [(); 3].repeat(4).len(), [7u8, 8, 9].repeat(7));
}
