//! Closures as bounded type parameters in `where` clauses, passed on by reference and by value.
pub fn fold_slice<T, A, F>(xs: &[T], init: A, mut f: F) -> A
where
    F: FnMut(A, &T) -> A,
{
    let mut acc = init;
    for x in xs {
        acc = f(acc, x);
    }
    acc
}

pub fn find_first<'a, T, P>(xs: &'a [T], pred: P) -> Option<&'a T>
where
    P: Fn(&T) -> bool,
{
    for x in xs {
        if pred(x) {
            return Some(x);
        }
    }
    None
}

pub fn partition<T: Copy, P: FnMut(T) -> bool>(xs: &mut [T], mut p: P) -> usize {
    let mut store = 0;
    for i in 0..xs.len() {
        if p(xs[i]) {
            xs.swap(i, store);
            store += 1;
        }
    }
    store
}

pub fn twice<F: FnMut()>(f: &mut F) {
    f();
    (*f)();
}

pub fn with_lock<R>(depth: &mut u32, body: impl FnOnce(&mut u32) -> R) -> R {
    *depth += 1;
    let r = body(depth);
    *depth -= 1;
    r
}

pub fn demo(xs: &mut [u32]) -> (u32, usize, Option<u32>) {
    let evens = partition(xs, |x| x % 2 == 0);
    let sum = fold_slice(xs, 0u32, |a, x| a.wrapping_add(*x));
    let mut n = 0;
    twice(&mut || n += evens);
    let mut depth = 0;
    let found = with_lock(&mut depth, |d| find_first(xs, |x| *x > *d).copied());
    (sum, n, found)
}
