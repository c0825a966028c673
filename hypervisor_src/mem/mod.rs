//! Physical memory: addresses, frames and who owns them, and the operations that change owners.

pub mod access;
pub mod address;
pub mod block;
pub mod donate;
pub mod frames;
pub mod give;
pub mod lend;
pub mod reclaim;
pub mod share;
