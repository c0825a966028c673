//! The types that every program knows without `use`.

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Option<T> {
    None,
    Some(T),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Result<T, E> {
    Ok(T),
    Err(E),
}
