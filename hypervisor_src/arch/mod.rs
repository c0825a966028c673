//! The architecture: system registers as values, why a guest stopped, and what keeps caches of translations honest.

pub mod abort;
pub mod prompts;
pub mod registers;
pub mod syndrome;
pub mod tlb;
