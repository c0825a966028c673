fn both<I: Iterator + Clone>(it: I) -> (usize, usize)
where
    I::Item: std::fmt::Debug,
{
    let c = it.clone();
    (c.inspect(|x| print!("{:?} ", x)).count(), it.count())
}
fn main() {
    println!("{:?}", both([[1, 2], [3, 4]].iter().flatten()));
    println!("{:?}", both((0..3).flat_map(|n| 0..n)));
    println!("{:?}", both(std::iter::once(4).chain(std::iter::empty())));
    println!(
        "{:?}",
        both(std::iter::successors(Some(1), |x| if *x < 9 {
            Some(x * 3)
        } else {
            None
        }))
    );
    println!("{:?}", both(Some('c').into_iter()));
    println!("{:?}", both("a b".split(' ')));
    println!("{:?}", both(vec![1, 2].into_iter().peekable()));
    println!(
        "{:?}",
        both(
            (1..9)
                .scan(1, |a, x| {
                    *a *= x;
                    Some(*a)
                })
                .fuse()
                .skip_while(|x| *x < 5)
                .map_while(|x| if x < 999 { Some(x) } else { None })
        )
    );
    println!("{:?}", both([1, 2, 3].chunks_exact(2)));
    println!("{:?}", both([3, 3, 4].chunk_by(|a, b| a == b)));
}
