fn main() {
    let a = [1, 2, 3, 4, 5, 6, 7];
    let mut c = a.chunks_exact(3);
    println!(
        "{} {:?} {:?} {:?} {:?}",
        c.len(),
        c.remainder(),
        c.next_back(),
        c.remainder(),
        c.next()
    );
    println!("{:?} {:?} {}", c.next(), c.remainder(), c.len());
    println!("{:?}", a.chunks(3).rev().collect::<Vec<_>>());
    println!("{:?}", a.windows(3).rev().map(|w| w[0]).collect::<Vec<_>>());
    println!("{:?}", a.chunks_exact(2).rev().collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        a.rchunks(3).collect::<Vec<_>>(),
        a.rchunks(3).rev().collect::<Vec<_>>()
    );
    let mut b = a;
    for (i, x) in b.chunks_mut(3).rev().enumerate() {
        x[0] = i;
    }
    println!("{:?}", b);
    println!("{}", b.chunks_mut(2).len());
    for x in b.chunks_exact_mut(2) {
        x.swap(0, 1);
    }
    println!("{:?}", b);
    let mut e = b.chunks_exact_mut(4);
    e.next();
    println!("{:?}", e.into_remainder());
    for x in b.rchunks_mut(4) {
        x.reverse();
    }
    println!("{:?}", b);
    println!("{:?}", [1, 1, 2, 3, 3].chunk_by(|a, b| a == b).collect::<Vec<_>>());
    println!("{:?}", [1, 0, 2, 3, 0].split(|x| *x == 0).collect::<Vec<_>>());
    println!("{:?}", [1, 0, 2, 3, 0].split(|x| *x == 0).rev().collect::<Vec<_>>());
    println!("{:?} {:?}", a.split_at_checked(9), a.split_at_checked(7));
    println!("{:?} {:?}", a.strip_prefix(&[1, 2]), a.strip_suffix(&[1]));
    let mut n = 0;
    b.fill_with(|| {
        n += 2;
        n
    });
    println!("{:?}", b);
    println!("{:?} {:?}", [1, 2].repeat(3), [vec![1], vec![2, 3]].concat());
    println!(
        "{:?} {:?}",
        [[1, 2], [3, 4]].join(&0),
        [vec![1], vec![2, 3]].join(&[9, 9][..])
    );
    println!(
        "{:?} {:?} {:?}",
        a.first_chunk::<2>(),
        a.last_chunk::<3>(),
        a.first_chunk::<8>()
    );
    println!(
        "{} {}",
        a.is_sorted_by(|x, y| x < y),
        a.is_sorted_by_key(|x| -(*x as i32))
    );
    println!("{} {}", b"abc".is_ascii(), b"aBc".eq_ignore_ascii_case(b"AbC"));
    let mut s = *b"hello";
    s[1..3].make_ascii_uppercase();
    println!("{:?} {:?}", std::str::from_utf8(&s), b"  x ".trim_ascii());
    println!("{:?}", a.each_ref()[2]);
    let it = a.iter();
    println!("{:?} {}", it.as_slice(), it.len());
    let mut it = [1, 2, 3].into_iter();
    it.next();
    let j = it.clone();
    println!("{:?} {:?}", it.as_slice(), j.collect::<Vec<_>>());
    let mut v = vec![1, 2, 3, 4, 5, 6];
    v.copy_within(2.., 0);
    println!("{:?}", v);
    v.copy_within(..=1, 3);
    println!("{:?}", v);
    v.copy_within(.., 0);
    v.copy_within(..2, 4);
    v.copy_within(3..=4, 0);
    println!("{:?}", v);
    let w: Box<[i32]> = Box::from([1, 2]);
    println!("{:?} {:?}", w.into_vec(), Vec::from(vec![3].into_boxed_slice()));
    println!("{:?} {:?} {:?}", a.iter().len(), a.chunks(2).len(), a.windows(9).len());
}
