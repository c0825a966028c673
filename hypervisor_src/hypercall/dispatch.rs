//! What each call of the host does, and how it is answered. Whatever the registers hold, there is an answer; and where it is
//! not 0, nothing has changed.

use crate::hypercall::call::{self, Call};
use crate::hypercall::code;
use crate::stage2::perms::Perms;
use crate::system::{Entry, System};
use crate::vcpu::table::Refusal;
#[allow(unused_imports)] // for specifications
use crate::{system, vcpu::table};
use crate::vm::{Life, VMS};

/// The answer to a call: a code, and for a virtual CPU that runs what its core has to load.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reply {
    pub code: u64,
    pub entry: Option<Entry>,
}

/*@
spec fn after_memory(world: system::World, step: (crate::spec::machine::Machine, Result<(), crate::status::Error>)) -> (system::World, u64) {
    (system::World { machine: step.0, ..world }, code::of_memory(step.1))
}

spec fn after_vcpu(world: system::World, step: (table::Cpus, Result<(), Refusal>)) -> (system::World, u64) {
    (system::World { cpus: step.0, ..world }, code::of_vcpu(step.1))
}

/// The host takes a frame that nobody owns.
spec fn step_claim(world: system::World, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.claim(frame))
}

/// The host gives up a frame.
spec fn step_free(world: system::World, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.free(frame))
}

/// A frame of the host becomes memory of a VM.
spec fn step_donate(world: system::World, vm: usize, page: u64, frame: usize, perms: Perms) -> (system::World, u64) opaque {
    after_memory(world, world.machine.donate(vm, page, frame, perms))
}

/// A VM gets a virtual CPU.
spec fn step_vcpu_create(world: system::World, vm: usize, index: usize, entry: u64) -> (system::World, u64) opaque {
    if vm >= VMS || world.machine.vms[vm].life != Life::Live { (world, code::of_refusal(Refusal::Unknown)) }
    else { after_vcpu(world, table::step_create(world.cpus, vm, index, entry)) }
}

/// A core takes a virtual CPU.
spec fn step_vcpu_load(world: system::World, core: usize, vm: usize, index: usize) -> (system::World, u64) opaque {
    after_vcpu(world, table::step_load(world.cpus, core, vm, index))
}

/// A core puts its virtual CPU away.
spec fn step_vcpu_put(world: system::World, core: usize) -> (system::World, u64) opaque {
    after_vcpu(world, table::step_put(world.cpus, core))
}

/// The host answers for a device.
spec fn step_vcpu_answer(world: system::World, core: usize, value: u64) -> (system::World, u64) opaque {
    after_vcpu(world, crate::trap::device::step_device(world.cpus, core, value))
}

/// A free frame becomes a table of a VM.
spec fn step_donate_table(world: system::World, vm: usize, page: u64, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.donate_table(vm, page, frame))
}

/// The host takes memory of a dying VM.
spec fn step_reclaim(world: system::World, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.reclaim(frame))
}

/// A number becomes that of a VM.
spec fn step_vm_create(world: system::World, vm: usize, root: usize, levels: u32) -> (system::World, u64) opaque {
    after_memory(world, world.machine.vm_create(vm, root, levels))
}

/// The number of a dying VM, of which nothing is left, is free again.
spec fn step_vm_release(world: system::World, vm: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.vm_release(vm))
}

/// A VM ends: none of its virtual CPUs may be loaded, and all of them go.
spec fn step_vm_destroy(world: system::World, vm: usize) -> (system::World, u64) opaque {
    if vm < VMS && table::any_loaded(world.cpus, vm) { (world, code::of_refusal(Refusal::Busy)) }
    else {
        let (machine, ended) = world.machine.vm_destroy(vm) in
        let cpus = if ended is Ok { table::step_remove(world.cpus, vm).0 } else { world.cpus } in
        (system::World { machine: machine, cpus: cpus }, code::of_memory(ended))
    }
}

/// The host takes a table of which no entry is valid.
spec fn step_reclaim_table(world: system::World, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.reclaim_table(frame))
}

/// The host ends a loan to a dying VM.
spec fn step_end_loan(world: system::World, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.end_loan(frame))
}

/// A core runs what it has loaded.
spec fn step_vcpu_run(world: system::World, core: usize) -> (system::World, u64) opaque {
    let (cpus, found) = table::step_enter(world.cpus, core) in
    after_vcpu(world, (cpus, match found { Ok(_) => Ok(()), Err(e) => Err(e) }))
}

/// Frames of the host become a block of a VM.
spec fn step_donate_block(world: system::World, vm: usize, page: u64, frame: usize, perms: Perms) -> (system::World, u64) opaque {
    after_memory(world, world.machine.donate_block(vm, page, frame, perms))
}

/// The host takes a block of a dying VM.
spec fn step_reclaim_block(world: system::World, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.reclaim_block(frame))
}

/// A block becomes pages.
spec fn step_split_block(world: system::World, vm: usize, page: u64, frame: usize) -> (system::World, u64) opaque {
    after_memory(world, world.machine.split_block(vm, page, frame))
}

/// The state after a call on a core, and the code of its answer.
spec fn step_call(world: system::World, core: usize, call: Call) -> (system::World, u64) {
    match call {
        Call::Claim { frame } => step_claim(world, frame),
        Call::Free { frame } => step_free(world, frame),
        Call::Donate { vm, page, frame, perms } => step_donate(world, vm, page, frame, perms),
        Call::VcpuCreate { vm, index, entry } => step_vcpu_create(world, vm, index, entry),
        Call::VcpuLoad { vm, index } => step_vcpu_load(world, core, vm, index),
        Call::VcpuPut => step_vcpu_put(world, core),
        Call::VcpuAnswer { value } => step_vcpu_answer(world, core, value),
        Call::DonateTable { vm, page, frame } => step_donate_table(world, vm, page, frame),
        Call::Reclaim { frame } => step_reclaim(world, frame),
        Call::VmCreate { vm, root, levels } => step_vm_create(world, vm, root, levels),
        Call::VmRelease { vm } => step_vm_release(world, vm),
        Call::VmDestroy { vm } => step_vm_destroy(world, vm),
        Call::ReclaimTable { frame } => step_reclaim_table(world, frame),
        Call::EndLoan { frame } => step_end_loan(world, frame),
        Call::VcpuRun { wishes: _ } => step_vcpu_run(world, core),
        Call::DonateBlock { vm, page, frame, perms } => step_donate_block(world, vm, page, frame, perms),
        Call::ReclaimBlock { frame } => step_reclaim_block(world, frame),
        Call::SplitBlock { vm, page, frame } => step_split_block(world, vm, page, frame),
    }
}

/// The same for a call as it stands in registers.
spec fn step_host(world: system::World, core: usize, x: [u64; 5]) -> (system::World, u64) {
    match call::call_in(x) {
        None => (world, code::UNKNOWN_CALL),
        Some(call) => step_call(world, core, call),
    }
}

/// Giving memory makes and ends no VM.
lemma fn donate_keeps_lives(m: crate::spec::machine::Machine, vm: int, page: int, frame: int, perms: Perms)
    ensures m.donate(vm, page, frame, perms).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::linked;
}

lemma fn donate_table_keeps_lives(m: crate::spec::machine::Machine, vm: int, page: int, frame: int)
    ensures m.donate_table(vm, page, frame).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::extended;
}

/// Taking memory back makes and ends no VM.
lemma fn reclaim_keeps_lives(m: crate::spec::machine::Machine, frame: int)
    ensures m.reclaim(frame).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::taken_back;
}

lemma fn reclaim_table_keeps_lives(m: crate::spec::machine::Machine, frame: int)
    ensures m.reclaim_table(frame).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::table_taken;
}

lemma fn end_loan_keeps_lives(m: crate::spec::machine::Machine, frame: int)
    ensures m.end_loan(frame).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::returned;
}

lemma fn donate_block_keeps_lives(m: crate::spec::machine::Machine, vm: int, page: int, frame: int, perms: Perms)
    ensures m.donate_block(vm, page, frame, perms).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::block_linked;
}

lemma fn reclaim_block_keeps_lives(m: crate::spec::machine::Machine, frame: int)
    ensures m.reclaim_block(frame).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::block_taken;
}

lemma fn split_block_keeps_lives(m: crate::spec::machine::Machine, vm: int, page: int, frame: int)
    ensures m.split_block(vm, page, frame).0.vms == m.vms
{
    reveal crate::spec::machine::Machine::block_split;
}

/// A call that is refused has changed nothing.
lemma fn refusals_change_nothing(world: system::World, core: usize, x: [u64; 5])
    requires step_host(world, core, x).1 != code::DONE
    ensures step_host(world, core, x).0 == world
{
    reveal step_claim;
    reveal step_free;
    reveal step_donate;
    reveal step_vcpu_create;
    reveal step_vcpu_load;
    reveal step_vcpu_put;
    reveal step_vcpu_answer;
    reveal step_donate_table;
    reveal step_reclaim;
    reveal step_vm_create;
    reveal step_vm_release;
    reveal step_vm_destroy;
    reveal step_reclaim_table;
    reveal step_end_loan;
    reveal step_donate_block;
    reveal step_reclaim_block;
    reveal step_split_block;
    reveal step_vcpu_run;
}
@*/

impl System {
    /// Answers a call of the host that comes from a core.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result.code) == step_host(old(self)@, core, x)
    //@ ensures result.entry is Some <==> x[0] == call::VCPU_RUN && result.code == code::DONE
    //@ ensures result.entry is Some ==> self.core.is_ready(old(self)@, core, x[1], result.entry->0)
    pub fn host_call(&mut self, core: usize, x: [u64; 5]) -> Reply {
        match call::decode(x) {
            None => Reply { code: code::UNKNOWN_CALL, entry: None },
            Some(Call::VcpuRun { wishes }) => self.vcpu_run(core, wishes),
            Some(call) => Reply { code: self.perform(core, call), entry: None },
        }
    }

    //@ requires self.inv() && !(call is VcpuRun)
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_call(old(self)@, core, call)
    fn perform(&mut self, core: usize, call: Call) -> u64 {
        match call {
            Call::Claim { frame } => self.claim(frame),
            Call::Free { frame } => self.free(frame),
            Call::Donate { vm, page, frame, perms } => self.donate(vm, page, frame, perms),
            Call::VcpuCreate { vm, index, entry } => self.vcpu_create(vm, index, entry),
            Call::VcpuLoad { vm, index } => self.vcpu_load(core, vm, index),
            Call::VcpuPut => self.vcpu_put(core),
            Call::VcpuAnswer { value } => self.vcpu_answer(core, value),
            Call::DonateTable { vm, page, frame } => self.donate_table(vm, page, frame),
            Call::Reclaim { frame } => self.reclaim(frame),
            Call::VmCreate { vm, root, levels } => self.vm_create(vm, root, levels),
            Call::VmRelease { vm } => self.vm_release(vm),
            Call::VmDestroy { vm } => self.vm_destroy(vm),
            Call::ReclaimTable { frame } => self.reclaim_table(frame),
            Call::EndLoan { frame } => self.end_loan(frame),
            Call::VcpuRun { .. } => code::UNKNOWN_CALL,
            Call::DonateBlock { vm, page, frame, perms } => self.donate_block(vm, page, frame, perms),
            Call::ReclaimBlock { frame } => self.reclaim_block(frame),
            Call::SplitBlock { vm, page, frame } => self.split_block(vm, page, frame),
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result.code) == step_vcpu_run(old(self)@, core)
    //@ ensures result.entry is Some <==> result.code == code::DONE
    //@ ensures result.entry is Some ==> self.core.is_ready(old(self)@, core, wishes, result.entry->0)
    fn vcpu_run(&mut self, core: usize, wishes: u64) -> Reply {
        //@ reveal step_vcpu_run;
        match self.enter(core, wishes) {
            Ok(entry) => Reply { code: code::DONE, entry: Some(entry) },
            Err(refusal) => Reply { code: code::of_refusal(refusal), entry: None },
        }
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_claim(old(self)@, frame)
    fn claim(&mut self, frame: usize) -> u64 {
        //@ reveal step_claim;
        code::of_memory(self.core.claim(frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_free(old(self)@, frame)
    fn free(&mut self, frame: usize) -> u64 {
        //@ reveal step_free;
        code::of_memory(self.core.free(frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_donate(old(self)@, vm, page, frame, perms)
    fn donate(&mut self, vm: usize, page: u64, frame: usize, perms: Perms) -> u64 {
        //@ reveal step_donate;
        //@ donate_keeps_lives(self@.machine, vm, page, frame, perms);
        code::of_memory(self.core.donate(vm, page, frame, perms))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vcpu_create(old(self)@, vm, index, entry)
    fn vcpu_create(&mut self, vm: usize, index: usize, entry: u64) -> u64 {
        //@ reveal step_vcpu_create;
        if vm >= VMS || self.core.vms[vm].life != Life::Live {
            return code::of_refusal(Refusal::Unknown);
        }
        code::of_vcpu(self.vcpus.create(vm, index, entry))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vcpu_load(old(self)@, core, vm, index)
    fn vcpu_load(&mut self, core: usize, vm: usize, index: usize) -> u64 {
        //@ reveal step_vcpu_load;
        code::of_vcpu(self.vcpus.load(core, vm, index))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vcpu_put(old(self)@, core)
    fn vcpu_put(&mut self, core: usize) -> u64 {
        //@ reveal step_vcpu_put;
        code::of_vcpu(self.vcpus.put(core))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vcpu_answer(old(self)@, core, value)
    fn vcpu_answer(&mut self, core: usize, value: u64) -> u64 {
        //@ reveal step_vcpu_answer;
        code::of_vcpu(self.vcpus.complete(core, value))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_donate_table(old(self)@, vm, page, frame)
    fn donate_table(&mut self, vm: usize, page: u64, frame: usize) -> u64 {
        //@ reveal step_donate_table;
        //@ donate_table_keeps_lives(self@.machine, vm, page, frame);
        code::of_memory(self.core.donate_table(vm, page, frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_reclaim(old(self)@, frame)
    fn reclaim(&mut self, frame: usize) -> u64 {
        //@ reveal step_reclaim;
        //@ reclaim_keeps_lives(self@.machine, frame);
        code::of_memory(self.core.reclaim(frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vm_create(old(self)@, vm, root, levels)
    fn vm_create(&mut self, vm: usize, root: usize, levels: u32) -> u64 {
        //@ reveal step_vm_create;
        code::of_memory(self.core.vm_create(vm, root, levels))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vm_release(old(self)@, vm)
    fn vm_release(&mut self, vm: usize) -> u64 {
        //@ reveal step_vm_release;
        code::of_memory(self.core.vm_release(vm))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_vm_destroy(old(self)@, vm)
    fn vm_destroy(&mut self, vm: usize) -> u64 {
        //@ reveal step_vm_destroy;
        if vm < VMS && self.vcpus.any_loaded(vm) {
            return code::of_refusal(Refusal::Busy);
        }
        let ended = self.core.vm_destroy(vm);
        if ended.is_ok() {
            // there is such a VM, and none of its virtual CPUs is loaded
            let _ = self.vcpus.remove(vm);
        }
        code::of_memory(ended)
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_reclaim_table(old(self)@, frame)
    fn reclaim_table(&mut self, frame: usize) -> u64 {
        //@ reveal step_reclaim_table;
        //@ reclaim_table_keeps_lives(self@.machine, frame);
        code::of_memory(self.core.reclaim_table(frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_end_loan(old(self)@, frame)
    fn end_loan(&mut self, frame: usize) -> u64 {
        //@ reveal step_end_loan;
        //@ end_loan_keeps_lives(self@.machine, frame);
        code::of_memory(self.core.end_loan(frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_donate_block(old(self)@, vm, page, frame, perms)
    fn donate_block(&mut self, vm: usize, page: u64, frame: usize, perms: Perms) -> u64 {
        //@ reveal step_donate_block;
        //@ donate_block_keeps_lives(self@.machine, vm, page, frame, perms);
        code::of_memory(self.core.donate_block(vm, page, frame, perms))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_reclaim_block(old(self)@, frame)
    fn reclaim_block(&mut self, frame: usize) -> u64 {
        //@ reveal step_reclaim_block;
        //@ reclaim_block_keeps_lives(self@.machine, frame);
        code::of_memory(self.core.reclaim_block(frame))
    }

    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_split_block(old(self)@, vm, page, frame)
    fn split_block(&mut self, vm: usize, page: u64, frame: usize) -> u64 {
        //@ reveal step_split_block;
        //@ split_block_keeps_lives(self@.machine, vm, page, frame);
        code::of_memory(self.core.split_block(vm, page, frame))
    }
}
