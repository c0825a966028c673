//! What the core promises: the invariant of its state, the abstract machine that it implements, and theorems about that.
//!
//! All of this is specification: nothing here is compiled.

pub mod blocks;
pub mod entries;
pub mod glances;
pub mod invariant;
pub mod kept;
pub mod lives;
pub mod machine;
pub mod mapped;
pub mod secrets;
pub mod sight;
pub mod tables;
pub mod theorems;
pub mod walk;
pub mod whole;
