//! The whole core: memory and its owners, and virtual CPUs.

use crate::arch::registers;
use crate::arch::syndrome::{self, Class};
use crate::hypercall::guest;
use crate::stage2::descriptor;
use crate::stage2::geometry::in_range;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::trap::abort::Target;
use crate::trap::exit::Exit;
use crate::trap::stop::{abort_in, Stop};
use crate::vcpu::registers::Registers;
use crate::vcpu::table::{Refusal, Vcpus, CORES, VCPUS};
#[allow(unused_imports)] // for specifications
use crate::{
    arch::{abort as aborts, tlb},
    mem::frames::FRAMES,
    stage2::geometry::ENTRIES,
    spec::machine,
    vcpu::psci,
    vcpu::table::{self, SLOTS},
    vm::{Life, Vm, VMS},
};

pub struct System {
    pub core: Core,
    pub vcpus: Vcpus,
}

/// What the way into a guest loads, besides its registers.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Entry {
    /// The virtual CPU, by its place in the table.
    pub slot: usize,
    pub vttbr: u64,
    pub vtcr: u64,
    pub hcr: u64,
}

/*@
/// All that operations change, and speak of.
ghost struct World { machine: machine::Machine, cpus: table::Cpus }

/// Virtual CPUs belong to VMs that live.
spec fn of_the_living(world: World) -> bool {
    forall |at: int| 0 <= at < SLOTS && !(world.cpus.table[at].place is Absent)
        ==> world.machine.vms[at / VCPUS].life == Life::Live
}

impl Core {
    /// Is a core prepared for what it has loaded?
    spec fn is_ready(self, world: World, core: int, wishes: u64, entry: Entry) -> bool {
        world.cpus.loaded[core] == Some(entry.slot) && entry.runs(self.abs().vms, entry.slot / VCPUS, wishes)
            && self.tlb.current == entry.slot / VCPUS + 1 && self.tlb.base == registers::baddr_of(entry.vttbr) && tlb::settled(self.tlb)
    }

    spec fn with_tlb(self, tlb: tlb::Tlb) -> Core { Core { tlb: tlb, ..self } }
}

spec fn target_of(machine: machine::Machine, vm: int, ipa: Option<u64>) -> Target {
    match ipa {
        None => Target::Outside,
        Some(a) => if (a >> 12) as int >= crate::stage2::geometry::pages(machine.vms[vm].start) { Target::Outside } else {
            match (machine.map)(vm, (a >> 12) as int) {
                Translation::Fault { level: _ } => Target::Unmapped,
                Translation::Page { frame: _, perms: p } => Target::Mapped { perms: p },
            }
        },
    }
}

/// The state after a virtual CPU stopped on a core, and what the host is told.
spec fn step_leave(world: World, core: int, stop: Stop) -> (World, Exit) {
    if core >= CORES || world.cpus.loaded[core] == None { (world, Exit::Broken) }
    else if guest::is_memory_call(stop.registers.x[0]) && syndrome::class_of(stop.esr) is Hypercall {
        let at = world.cpus.loaded[core]->0 in
        let (machine, code) = guest::step_guest(world.machine, at / VCPUS, arguments(stop.registers)) in
        let kept = table::with_registers(world.cpus, at as int, stop.registers) in
        (World { machine: machine, cpus: psci::answered(kept, at as int, code) }, Exit::Resume)
    }
    else {
        let at = world.cpus.loaded[core]->0 in
        let aborted = syndrome::class_of(stop.esr) is InstructionAbort || syndrome::class_of(stop.esr) is DataAbort in
        let ipa = if aborted { aborts::abort_of(stop.esr, stop.far, stop.hpfar).ipa } else { None } in
        let (cpus, exit) = crate::trap::stop::step_stopped(world.cpus, at, stop, target_of(world.machine, at / VCPUS, ipa)) in
        (World { cpus: cpus, ..world }, exit)
    }
}

/// The TLB is no part of what the state means.
lemma fn still_invariant(core: Core, tlb: tlb::Tlb)
    requires core.inv() && tlb::settled(tlb)
    ensures core.with_tlb(tlb).inv()
{
    assert forall |f: int| 0 <= f < FRAMES ==> core.with_tlb(tlb).frame_ok(f) by {
        core.frame_is(f);
        reveal Core::frame_ok;
    }
    assert forall |t: int, j: int| 0 <= t < FRAMES && 0 <= j < ENTRIES ==> core.with_tlb(tlb).slot_ok(t, j) by {
        reveal Core::slot_ok;
        if core.frames[t].owner is Table {
            core.slot_is(t, j);
        }
    }
    assert forall |v: int| 0 <= v < VMS ==> core.with_tlb(tlb).vm_ok(v) by {
        core.vm_is(v);
    }
    core.with_tlb(tlb).is_inv();
}

lemma fn nothing_is_owed(core: Core)
    requires core.inv()
    ensures tlb::settled(core.tlb)
{
    reveal Core::inv;
}

lemma fn means_the_same(core: Core, tlb: tlb::Tlb)
    requires core.inv() && tlb::settled(tlb)
    ensures core.with_tlb(tlb).abs() == core.abs()
{
    assert forall |v: int, p: int| core.with_tlb(tlb).walk(v, p) == core.walk(v, p) by {
        crate::spec::walk::same_walk(core, core.with_tlb(tlb), v, p);
    }
}
@*/

impl System {
    /*@
    spec fn view(self) -> World { World { machine: self.core.abs(), cpus: self.vcpus@ } }

    spec fn inv(self) -> bool { self.core.inv() && of_the_living(self@) }
    @*/

    /// Prepares a core for the virtual CPU that it has loaded. The host says whether `WFI` and `WFE` stop it.
    //@ requires self.inv()
    //@ ensures self.inv() && self@.machine == old(self)@.machine
    //@ ensures self@.cpus == table::step_enter(old(self)@.cpus, core).0
    //@ ensures match (result, table::step_enter(old(self)@.cpus, core).1) {
    //@     (Ok(entry), Ok(slot)) => entry.slot == slot && self.core.is_ready(old(self)@, core, wishes, entry),
    //@     (Err(e), Err(f)) => e == f,
    //@     _ => false,
    //@ }
    pub fn enter(&mut self, core: usize, wishes: u64) -> Result<Entry, Refusal> {
        let slot = self.vcpus.enter(core)?;
        let vm = slot / VCPUS;
        //@ self.core.vm_is(vm);
        //@ nothing_is_owed(self.core);
        let root = descriptor::address(self.core.vms[vm].root);
        self.core.tlb.switch(vm, root);
        //@ still_invariant(old(self).core, self.core.tlb);
        //@ means_the_same(old(self).core, self.core.tlb);
        Ok(Entry {
            slot,
            vttbr: registers::vttbr(vm as u16 + 1, root),
            vtcr: registers::vtcr(self.core.vms[vm].start),
            hcr: registers::hcr(wishes),
        })
    }
}

impl System {
    /// Where a guest address leads.
    //@ requires self.core.inv() && vm < VMS && self.core.vms[vm].life == Life::Live
    //@ ensures result == target_of(self@.machine, vm, ipa)
    fn target(&self, vm: usize, ipa: Option<u64>) -> Target {
        let page = match ipa {
            None => return Target::Outside,
            Some(ipa) => ipa >> 12,
        };
        if !in_range(page, self.core.vms[vm].start) {
            return Target::Outside;
        }
        match self.core.translate(vm, page) {
            Translation::Fault { .. } => Target::Unmapped,
            Translation::Page { perms, .. } => Target::Mapped { perms },
        }
    }

    /// A virtual CPU has stopped on a core: its registers are kept, and what it stopped for is dealt with.
    //@ requires self.inv()
    //@ ensures self.inv()
    //@ ensures (self@, result) == step_leave(old(self)@, core, *stop)
    pub fn leave(&mut self, core: usize, stop: &Stop) -> Exit {
        if core >= CORES {
            return Exit::Broken;
        }
        let slot = match self.vcpus.loaded[core] {
            None => return Exit::Broken,
            Some(slot) => slot,
        };
        if guest::is_of_memory(stop.registers.x[0]) && matches!(syndrome::class(stop.esr), Class::Hypercall) {
            return self.guest_called(slot, stop);
        }
        let target = match abort_in(stop) {
            Some(abort) => self.target(slot / VCPUS, abort.ipa),
            None => Target::Outside,
        };
        //@ nothing_is_owed(self.core);
        self.core.tlb.leave();
        //@ still_invariant(old(self).core, self.core.tlb);
        //@ means_the_same(old(self).core, self.core.tlb);
        self.vcpus.stopped(slot, stop, target)
    }

    /// A guest has called for its memory.
    //@ requires self.inv() && slot < SLOTS && self.vcpus.table[slot].place is Loaded
    //@ requires guest::is_memory_call(stop.registers.x[0])
    //@ ensures self.inv() && result == Exit::Resume
    //@ ensures match guest::step_guest(old(self)@.machine, slot / VCPUS, arguments(stop.registers)) {
    //@     (machine, code) => self@.machine == machine && self@.cpus == psci::answered(
    //@         table::with_registers(old(self)@.cpus, slot as int, stop.registers), slot as int, code),
    //@ }
    fn guest_called(&mut self, slot: usize, stop: &Stop) -> Exit {
        let asked = arguments(stop.registers);
        //@ guest::guests_keep_lives(self@.machine, slot / VCPUS, asked);
        let code = self.core.guest_call(slot / VCPUS, asked);
        //@ nothing_is_owed(self.core);
        //@ ghost let called = self.core;
        self.core.tlb.leave();
        //@ still_invariant(called, self.core.tlb);
        //@ means_the_same(called, self.core.tlb);
        self.vcpus.table[slot].registers = stop.registers;
        self.vcpus.answer(slot, code);
        Exit::Resume
    }
}

/// The registers that the calls of guests look at.
//@ pure
fn arguments(registers: Registers) -> [u64; 4] {
    [registers.x[0], registers.x[1], registers.x[2], registers.x[3]]
}

impl Entry {
    /*@
    /// Does it run a VM on its tables, with stage 2 on, and as the host wishes where it has a choice?
    spec fn runs(self, vms: Seq<Vm>, vm: int, wishes: u64) -> bool {
        registers::vmid_of(self.vttbr) == vm + 1
            && descriptor::frame_of(registers::baddr_of(self.vttbr)) == vms[vm].root && self.vttbr & 0xfff == 0
            && registers::start_level_of(self.vtcr) == vms[vm].start && self.vtcr & !0xff == 0x8005_3500
            && registers::ipa_bits_of(self.vtcr) == (if vms[vm].start == 0 { 48 } else { 39 })
            && self.hcr & !registers::HCR_CHOICE == registers::HCR_GUEST
            && self.hcr & registers::HCR_CHOICE == wishes & registers::HCR_CHOICE
    }
    @*/
}
