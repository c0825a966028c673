const EMPTY: Vec<u8> = Vec::new();

fn main() {
    let mut named = [EMPTY; 2];
    named[0].push(1);
    let mut block: [Vec<u8>; 3] = [const { Vec::new() }; 3];
    block[1].push(2);
    println!("{:?} {:?}", named, block);
}
