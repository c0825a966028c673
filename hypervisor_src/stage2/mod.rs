//! Stage-2 translation: descriptors and the geometry of tables, for the 4 KiB granule.

pub mod descriptor;
pub mod geometry;
pub mod perms;
pub mod tlb;
pub mod walk;
