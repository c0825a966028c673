use std::cmp::{self, Ordering};
fn main() {
    for o in [Ordering::Less, Ordering::Equal, Ordering::Greater] {
        println!("{} {}", cmp::min_by(1, 2, |a, b| { print!("[{} {}]", a, b); o }), cmp::max_by(1, 2, |a, b| { print!("[{} {}]", a, b); o }));
        println!("{:?}", [1, 2, 3].iter().min_by(|a, b| { print!("[{} {}]", a, b); o }));
        println!("{:?}", [1, 2, 3].iter().max_by(|a, b| { print!("[{} {}]", a, b); o }));
        println!("{:?}", [1, 2, 3, 4, 5].binary_search_by(|a| { print!("[{}]", a); o }));
        let mut v = [1, 2, 3, 5, 4]; v.sort_by(|a, b| { print!("[{} {}]", a, b); o }); println!("{:?}", v);
        println!("{:?}", [1, 2, 3].iter().is_sorted_by(|a, b| { print!("[{} {}]", a, b); o == Ordering::Less }));
        println!("{:?}", [1, 2, 3].is_sorted_by(|a, b| { print!("[{} {}]", a, b); o == Ordering::Less }));
        println!("{:?}", [1, 2, 3].is_sorted_by_key(|a| { print!("[{}]", a); *a }));
        let mut v = vec![1, 2, 3, 4]; v.dedup_by(|a, b| { print!("[{} {}]", a, b); o == Ordering::Less }); println!("{:?}", v);
        let mut v = vec![1, 2, 3, 4]; v.dedup_by_key(|a| { print!("[{}]", a); o == Ordering::Less }); println!("{:?}", v);
        println!("{:?}", [1, 2, 3, 4, 5, 6].partition_point(|a| { print!("[{}]", a); o == Ordering::Less }));
    }
    println!("{} {}", cmp::min_by_key(1, 2, |x| { print!("[{}]", x); 3 - *x }), cmp::max_by_key(1, 2, |x| { print!("[{}]", x);  0}));
    println!("{:?}", [1, 2, 3].iter().min_by_key(|x| { print!("[{}]", x); 3 - **x }));
    println!("{:?}", [1, 2, 3].iter().max_by_key(|x| { print!("[{}]", x); 3 - **x }));
    let mut v = [3, 1, 2, 5]; v.sort_by_cached_key(|x| { print!("[{}]", x); *x }); println!("{:?}", v);
    let mut v = [3, 1, 2, 5]; v.sort_by_key(|x| { print!("[{}]", x); *x }); println!("{:?}", v);
    let mut v = [3]; v.sort_by_cached_key(|x| { print!("[{}]", x); *x }); println!("{:?}", v);
    let mut v = vec![3, 1, 2, 5]; v.retain(|x| { print!("[{}]", x); *x > 1 }); println!("{:?}", v);
    println!("{:?}", [1, 2, 3, 4].chunk_by(|a, b| { print!("[{} {}]", a, b); *a != 2 }).count());
    println!("{:?}", [1, 2, 3, 4].iter().rposition(|a| { print!("[{}]", a); *a == 2 }));
}
