//! The core on a simulated machine: `murust run hypervisor_src/main.rs`, or compiled by rustc, with the same output.
#![allow(dead_code)] // the machine does not use all of the core

mod arch;
mod boot;
mod hypercall;
mod machine;
mod mem;
mod spec;
mod stage2;
mod state;
mod status;
mod system;
mod trap;
mod vcpu;
mod vm;

fn main() {
    machine::scenario::play();
}

/// Random calls, as many as are asked for.
pub fn fuzz(seed: u64, calls: u64) {
    machine::fuzz::play(seed, calls);
}
