fn main() {
    let v = [(1, 'a'), (3, 'b'), (3, 'c'), (1, 'd')];
    println!("{:?} {:?}", v.iter().max_by(|a, b| a.0.cmp(&b.0)), v.iter().min_by(|a, b| a.0.cmp(&b.0)));
    println!("{:?}", v.iter().copied().map(core::convert::identity).max_by(Ord::cmp));
}
