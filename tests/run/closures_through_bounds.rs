//! What a closure takes and gives is said by bounds of the function that it stands in.
fn total<I: IntoIterator>(items: I) -> usize
where
    I::Item: Into<usize>,
{
    items.into_iter().map(|x| x.into()).sum()
}

fn widened<T: Into<u64>>(x: T) -> u64 {
    let f = |y: T| y.into();
    f(x)
}

fn main() {
    println!("{} {} {}", total([1u8, 2]), total(vec![3usize]), widened(3u8));
}
