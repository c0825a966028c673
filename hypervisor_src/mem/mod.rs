//! Physical memory: addresses, frames, and who owns them.

pub mod address;
pub mod frames;
