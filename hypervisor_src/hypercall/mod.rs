//! Calls of the host and of guests: how they are written in registers, and what each does.

pub mod call;
pub mod code;
pub mod dispatch;
pub mod guest;
