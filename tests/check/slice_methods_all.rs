//! Every slice method of the table.
fn main() {
    let mut a = [7, 3, 9, 1, 5, 8];
    println!("{} {:?} {:?}", a.len(), a.get(2), a.get(6));
    if let Some(x) = a.get_mut(1) {
        *x += 30;
    }
    println!("{:?} {:?}", a.first(), a.last());
    println!("{:?} {:?}", (&a[..0]).first(), a[3..].last());
    a.swap(0, 5);
    println!("{a:?}");
    let (l, r) = a.split_at(2);
    println!("{l:?} {r:?}");
    let (l, r) = a.split_at_mut(4);
    l[0] = r[0];
    r[1] = l[1];
    println!("{a:?}");
    let mut b = [0; 6];
    b[..3].copy_from_slice(&a[3..]);
    b[4..].fill(6);
    println!("{b:?}");
    for x in b.iter_mut() {
        *x -= 1;
    }
    println!("{} {}", b.iter().count(), b.contains(&5));
    println!("{} {}", a.contains(&9), a.contains(&-9));
    for c in a.chunks(4) {
        println!("{c:?}");
    }
    for w in a.windows(5) {
        println!("{w:?}");
    }
    a.reverse();
    println!("{a:?}");
    a.sort();
    println!("{a:?}");
    println!("{:?} {:?}", a.binary_search(&9), a.binary_search(&2));
    println!("{:?} {:?}", a.binary_search(&0), a.binary_search(&100));
    let mut pairs = [(2, 'b'), (1, 'z'), (2, 'a'), (1, 'c')];
    pairs.sort();
    println!("{pairs:?}");
    let mut empty: [u8; 0] = [];
    empty.sort();
    empty.reverse();
    println!("{} {:?}", empty.len(), empty.binary_search(&1));
    println!("{}", a == [1, 5, 5, 9, 33, 33] || a[0] <= a[5]);
}
