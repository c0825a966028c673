//! Calls of the host: how they are written in registers, and what each does.

pub mod call;
pub mod code;
pub mod dispatch;
