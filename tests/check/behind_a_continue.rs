//! What can't be reached is not borrow-checked.
pub fn skipped(values: &[u32]) -> u32 {
    let mut total = Some(1u32);
    for _ in values.iter() {
        continue;
        #[allow(unreachable_code)]
        if let Some(n) = total.as_mut() {
            *n = n.wrapping_mul(total.unwrap_or(87));
        }
    }
    total.take().unwrap_or(0)
}
