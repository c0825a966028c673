//! The isolation core of a hypervisor for Armv8-A: what decides who may see which memory.
//!
//! Below a larger hypervisor that is not trusted (the host), and keeps all policy: it says which frame goes where, and this
//! core refuses what would break isolation. No allocation, and no unsafe code but
//! for calls of what stands for instructions (`arch/prompts.rs`). Every function has a contract, and every contract
//! is proved.
#![no_std]
#![deny(unsafe_code)]

pub mod arch;
pub mod boot;
pub mod hypercall;
pub mod mem;
pub mod spec;
pub mod stage2;
pub mod state;
pub mod status;
pub mod system;
pub mod trap;
pub mod vcpu;
pub mod vm;
