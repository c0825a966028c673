//! The core on a simulated machine: `murust run tests/hypervisor/machine`, or compiled by rustc, with the same output.
#![allow(dead_code)] // the machine does not use all of the core

#[path = "../../../hypervisor_src/arch/mod.rs"]
mod arch;
mod asked;
#[path = "../../../hypervisor_src/boot.rs"]
mod boot;
mod blocks;
mod calls;
mod cpu;
mod fuzz;
#[path = "../../../hypervisor_src/hypercall/mod.rs"]
mod hypercall;
#[path = "../../../hypervisor_src/mem/mod.rs"]
mod mem;
mod prompts;
mod random;
mod scenario;
#[path = "../../../hypervisor_src/spec/mod.rs"]
mod spec;
#[path = "../../../hypervisor_src/stage2/mod.rs"]
mod stage2;
#[path = "../../../hypervisor_src/state.rs"]
mod state;
#[path = "../../../hypervisor_src/status.rs"]
mod status;
#[path = "../../../hypervisor_src/system.rs"]
mod system;
#[path = "../../../hypervisor_src/trap/mod.rs"]
mod trap;
#[path = "../../../hypervisor_src/vcpu/mod.rs"]
mod vcpu;
#[path = "../../../hypervisor_src/vm/mod.rs"]
mod vm;

/// How many random calls a run makes behind the scenario.
const CALLS: u64 = 300;

fn main() {
    scenario::play();
    blocks::play();
    fuzz::play(1, CALLS);
}

/// Random calls, as many as are asked for.
pub fn calls(seed: u64, calls: u64) {
    fuzz::play(seed, calls);
}
