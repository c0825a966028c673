//! Random calls of the core on a machine with so few frames that its contracts can be evaluated at each of them: the tests put
//! their number into a copy of the core.
#![allow(dead_code)] // no guest runs

#[path = "../../../hypervisor_src/arch/mod.rs"]
mod arch;
#[path = "../../../hypervisor_src/boot.rs"]
mod boot;
mod calls;
mod fuzz;
#[path = "../../../hypervisor_src/hypercall/mod.rs"]
mod hypercall;
#[path = "../../../hypervisor_src/mem/mod.rs"]
mod mem;
mod prompts;
mod random;
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

fn main() {
    fuzz::play(1, 300);
}

/// Random calls, as many as are asked for.
pub fn calls(seed: u64, calls: u64) {
    fuzz::play(seed, calls);
}
