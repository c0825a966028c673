//! The isolation core of a hypervisor for Armv8-A: what decides who may see which memory.
//!
//! No allocation, no unsafe code. Every function here has a contract, and every contract is proved.
#![no_std]

pub mod arch;
pub mod mem;
pub mod stage2;
pub mod vcpu;
