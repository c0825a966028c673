//! Why a virtual CPU stopped, and what is done about it.

pub mod abort;
pub mod device;
pub mod exit;
pub mod stop;
