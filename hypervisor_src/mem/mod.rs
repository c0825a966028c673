//! Physical memory: addresses, frames and who owns them, and the operations that change owners.

pub mod address;
pub mod donate;
pub mod frames;
pub mod reclaim;
pub mod share;
