//! What Rust's documentation says of slices and vectors, asked of the library's contracts.

//@ ensures result <==> old(s@).len() > 0
//@ ensures result ==> s@ == old(s@).update(0, 9)
pub fn split_first(s: &mut [u8]) -> bool {
    if let Some((x, rest)) = s.split_first_mut() {
        *x = 9;
        rest.reverse();
        rest.reverse();
        true
    } else {
        false
    }
}

//@ ensures result == (s.len() > 0)
//@ ensures s@ == if result { old(s@).update(old(s@).len() - 1, 9) } else { old(s@) }
pub fn split_last(s: &mut [u8]) -> bool {
    if let Some((x, rest)) = s.split_last_mut() {
        *x = 9;
        rest.reverse();
        rest.reverse();
        true
    } else {
        false
    }
}

//@ requires a <= b <= s@.len() && d + (b - a) <= s@.len()
//@ ensures s@.len() == old(s@).len()
//@ ensures forall |i: int| 0 <= i < s@.len() ==>
//@     s@[i] == (if d <= i < d + (b - a) { old(s@)[a + (i - d)] } else { old(s@)[i] })
pub fn copy(s: &mut [u8], a: usize, b: usize, d: usize) {
    s.copy_within(a..b, d);
}

//@ requires a@.len() == b@.len()
//@ ensures a@ == old(b@) && b@ == old(a@)
pub fn exchange(a: &mut [u8], b: &mut [u8]) {
    a.swap_with_slice(b);
}

//@ ensures result <==> n@.len() <= s@.len() && s@.take(n@.len()) == n@
pub fn starts(s: &[u8], n: &[u8]) -> bool {
    s.starts_with(n)
}

//@ ensures result <==> n@.len() <= s@.len() && s@.skip(s@.len() - n@.len()) == n@
pub fn ends(s: &[u8], n: &[u8]) -> bool {
    s.ends_with(n)
}

//@ ensures result <==> a@ == b@
pub fn same(a: &Vec<u8>, b: &Vec<u8>) -> bool {
    a == b
}

//@ requires k <= s@.len()
//@ ensures s@ == old(s@).skip(s@.len() - k) + old(s@).take(s@.len() - k)
pub fn rotate(s: &mut [u8], k: usize) {
    s.rotate_right(k);
}

//@ requires 2 <= k && k <= s@.len()
//@ ensures s@.to_multiset() == old(s@).to_multiset()
pub fn swapped(s: &mut [u8], k: usize) {
    s[..k].swap(0, 1);
}

//@ ensures match result { Some(x) => s@.len() >= 4 && x == s[0] + 256 * s[1] + 65536 * s[2] + 16777216 * s[3], None => s@.len() < 4 }
pub fn word(s: &[u8]) -> Option<u32> {
    let bytes: [u8; 4] = s.get(..4)?.try_into().unwrap();
    Some(u32::from_le_bytes(bytes))
}

fn main() {
    let mut v = [1, 2, 3, 4, 5];
    println!("{} {}", split_first(&mut v), split_last(&mut v));
    copy(&mut v, 0, 2, 3);
    let mut w = [7; 5];
    exchange(&mut v, &mut w);
    println!("{:?} {:?} {} {}", v, w, starts(&w, &[9, 2]), ends(&w, &[2]));
    rotate(&mut w, 2);
    swapped(&mut w, 3);
    println!("{:?} {} {:?}", w, same(&vec![1], &vec![1]), word(&w));
}
