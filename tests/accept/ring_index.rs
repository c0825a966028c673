//@ requires n > 0 && head < n && len <= n && n <= 65536
//@ ensures result < n && result == (head + len) % n
pub fn tail(head: usize, len: usize, n: usize) -> usize {
    (head + len) % n
}

//@ requires n > 0 && i < n && n <= 65536
//@ ensures result < n && (i + 1 < n ==> result == i + 1) && (i + 1 == n ==> result == 0)
pub fn next(i: usize, n: usize) -> usize {
    if i + 1 == n { 0 } else { i + 1 }
}
