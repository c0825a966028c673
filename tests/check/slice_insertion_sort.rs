//! Sorting and searching by hand: insertion sort, merge of halves, lower bound, on generic slices.
#![no_std]

pub fn insertion_sort<T: PartialOrd>(xs: &mut [T]) {
    for i in 1..xs.len() {
        let mut j = i;
        while j > 0 && xs[j] < xs[j - 1] {
            xs.swap(j, j - 1);
            j -= 1;
        }
    }
}

pub fn lower_bound<T: Ord>(xs: &[T], key: &T) -> usize {
    let (mut lo, mut hi) = (0, xs.len());
    while lo < hi {
        let mid = lo + (hi - lo) / 2;
        if xs[mid] < *key {
            lo = mid + 1;
        } else {
            hi = mid;
        }
    }
    lo
}

pub fn merge_sort<T: Copy + Ord>(xs: &mut [T], scratch: &mut [T]) {
    let n = xs.len();
    if n < 2 {
        return;
    }
    let mid = n / 2;
    let (a, b) = xs.split_at_mut(mid);
    merge_sort(a, scratch);
    merge_sort(b, scratch);
    let (mut i, mut j) = (0, 0);
    for slot in &mut scratch[..n] {
        let left = j >= b.len() || i < a.len() && a[i] <= b[j];
        *slot = if left { a[i] } else { b[j] };
        if left {
            i += 1
        } else {
            j += 1
        }
    }
    xs.copy_from_slice(&scratch[..n]);
}

pub fn is_sorted<T: PartialOrd>(xs: &[T]) -> bool {
    xs.windows(2).all(|w| w[0] <= w[1])
}
