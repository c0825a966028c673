//# panics: of_units(&[(); usize::MAX])
//# panics: of_any(&[(); usize::MAX])
//! What takes no memory may be there more often than `isize::MAX` times.
pub fn of_units(v: &[()]) -> usize {
    v.len() + 1 //~ ERROR V0003: this may overflow
}

pub fn of_any<T>(v: &[T]) -> usize {
    v.len() + 1 //~ ERROR V0003: this may overflow
}
