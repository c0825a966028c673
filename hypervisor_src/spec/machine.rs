//! The abstract machine: who owns each frame, what each virtual machine's addresses lead to, what memory holds. Each
//! operation is one step of it, which gives what the caller is told, too. Where that is an error, nothing changes.
#![allow(unused_imports)]

use crate::mem::access::Fault;
use crate::mem::frames::{Borrower, Owner, FRAMES};
use crate::stage2::geometry::*;
use crate::stage2::perms::Perms;
use crate::stage2::walk::Translation;
use crate::state::Core;
use crate::status::Error;
use crate::vm::{Life, Vm, VMS};

/*@
ghost struct Machine {
    owner: fn(int) -> Owner,
    vms: Seq<Vm>,
    /// What a page of a virtual machine leads to.
    map: fn(int, int) -> Translation,
    /// The words of frames that hold no table.
    memory: fn(int, int) -> u64,
}

impl Core {
    spec fn abs(self) -> Machine {
        Machine {
            owner: |f: int| self.frames[f].owner,
            vms: self.vms@,
            map: |v: int, p: int| self.walk(v, p),
            memory: |f: int, i: int| if self.frames[f].owner is Table || !(0 <= i < ENTRIES) { 0u64 } else { self.words[f][i] },
        }
    }
}

impl Machine {
    spec fn owned(self, f: int, owner: Owner) -> Machine {
        Machine { owner: |g: int| if g == f { owner } else { (self.owner)(g) }, ..self }
    }

    spec fn scrubbed(self, f: int) -> Machine {
        Machine { memory: |g: int, i: int| if g == f { 0u64 } else { (self.memory)(g, i) }, ..self }
    }

    /// All pages of a unit of a level lead there.
    spec fn mapped(self, vm: int, level: int, unit: int, there: Translation) -> Machine {
        Machine {
            map: |v: int, p: int|
                if v == vm && 0 <= p < pages(self.vms[vm].start) && units(p, level) == unit { there } else { (self.map)(v, p) },
            ..self
        }
    }

    spec fn unmapped(self, vm: int, page: int) -> Machine { self.mapped(vm, 3, page, Translation::Fault { level: 3 }) }

    spec fn lives(self, vm: int) -> bool { vm < VMS && self.vms[vm].life == Life::Live }

    /// Why a request for a page of a virtual machine has to be refused, before its tables are looked at.
    spec fn refused(self, vm: int, page: int) -> Option<Error> {
        if vm >= VMS || self.vms[vm].life == Life::Unused { Some(Error::BadVm) }
        else if self.vms[vm].life != Life::Live { Some(Error::WrongLife) }
        else if page >= pages(self.vms[vm].start) { Some(Error::BadAddress) }
        else { None }
    }

    /// The host gives up a frame.
    spec fn free(self, frame: int) -> (Machine, Result<(), Error>) {
        if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if (self.owner)(frame) != Owner::Host { (self, Err(Error::NotOwner)) }
        else { (self.owned(frame, Owner::Free).scrubbed(frame), Ok(())) }
    }

    /// The host takes a frame that nobody owns.
    spec fn claim(self, frame: int) -> (Machine, Result<(), Error>) {
        if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if (self.owner)(frame) != Owner::Free { (self, Err(Error::NotOwner)) }
        else { (self.owned(frame, Owner::Host), Ok(())) }
    }

    spec fn extended(self, frame: int, vm: int, page: int, level: u32) -> Machine opaque {
        self.owned(frame, Owner::Table { vm: vm, level: level + 1, base: units(page, level) })
            .mapped(vm, level, units(page, level), Translation::Fault { level: level + 1 }).scrubbed(frame)
    }

    /// A free frame becomes the next table that is missing on the way to a page.
    spec fn donate_table(self, vm: int, page: int, frame: int) -> (Machine, Result<(), Error>) {
        let refused = self.refused(vm, page) in
        if refused is Some { (self, Err(refused->0)) }
        else if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if (self.owner)(frame) != Owner::Free { (self, Err(Error::NotOwner)) }
        else {
            let found = (self.map)(vm, page) in
            if found is Page || found->level == 3 { (self, Err(Error::Mapped)) }
            else { (self.extended(frame, vm, page, found->level), Ok(())) }
        }
    }

    spec fn linked(self, frame: int, vm: int, page: int, perms: Perms) -> Machine opaque {
        self.owned(frame, Owner::Private { vm: vm, page: page })
            .mapped(vm, 3, page, Translation::Page { frame: frame, perms: perms })
    }

    /// A frame of the host becomes memory of a virtual machine, at a page.
    spec fn donate(self, vm: int, page: int, frame: int, perms: Perms) -> (Machine, Result<(), Error>) {
        let refused = self.refused(vm, page) in
        if refused is Some { (self, Err(refused->0)) }
        else if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if (self.owner)(frame) != Owner::Host { (self, Err(Error::NotOwner)) }
        else {
            let found = (self.map)(vm, page) in
            if found is Page { (self, Err(Error::Mapped)) }
            else if found->level != 3 { (self, Err(Error::NoTable)) }
            else {
                (self.linked(frame, vm, page, perms), Ok(()))
            }
        }
    }

    /// A number becomes that of a virtual machine, with a first table without entries.
    spec fn vm_create(self, vm: int, root: int, levels: int) -> (Machine, Result<(), Error>) {
        if vm >= VMS { (self, Err(Error::BadVm)) }
        else if self.vms[vm].life != Life::Unused { (self, Err(Error::WrongLife)) }
        else if !(3 <= levels <= 4) { (self, Err(Error::BadArgument)) }
        else if root >= FRAMES { (self, Err(Error::BadFrame)) }
        else if (self.owner)(root) != Owner::Free { (self, Err(Error::NotOwner)) }
        else {
            let start = 4 - levels in
            (Machine {
                vms: self.vms.update(vm, Vm { life: Life::Live, root: root, start: start }),
                map: |v: int, p: int| if v == vm { Translation::Fault { level: start } } else { (self.map)(v, p) },
                ..self
            }.owned(root, Owner::Table { vm: vm, level: start, base: 0 }).scrubbed(root), Ok(()))
        }
    }

    /// It never runs again; its memory can be taken back.
    spec fn vm_destroy(self, vm: int) -> (Machine, Result<(), Error>) {
        if vm >= VMS || self.vms[vm].life == Life::Unused { (self, Err(Error::BadVm)) }
        else if self.vms[vm].life != Life::Live { (self, Err(Error::WrongLife)) }
        else { (Machine { vms: self.vms.update(vm, Vm { life: Life::Dying, ..self.vms[vm] }), ..self }, Ok(())) }
    }

    /// Has a virtual machine no part in anything but its first table?
    spec fn has_left(self, vm: int) -> bool opaque {
        forall |f: int| 0 <= f < FRAMES && f != self.vms[vm].root ==> !(self.owner)(f).mentions(vm)
    }

    lemma fn stays(self, vm: int, f: int)
        requires 0 <= f < FRAMES && f != self.vms[vm].root && (self.owner)(f).mentions(vm)
        ensures !self.has_left(vm)
    {
        reveal Machine::has_left;
    }

    /// Of a dying virtual machine, when nothing else is left, the first table is freed, and its number.
    spec fn vm_release(self, vm: int) -> (Machine, Result<(), Error>) {
        if vm >= VMS || self.vms[vm].life == Life::Unused { (self, Err(Error::BadVm)) }
        else if self.vms[vm].life != Life::Dying { (self, Err(Error::WrongLife)) }
        else if !self.has_left(vm) { (self, Err(Error::Busy)) }
        else {
            (Machine {
                vms: self.vms.update(vm, Vm { life: Life::Unused, ..self.vms[vm] }),
                map: |v: int, p: int| if v == vm { Translation::Fault { level: 0 } } else { (self.map)(v, p) },
                ..self
            }.owned(self.vms[vm].root, Owner::Free).scrubbed(self.vms[vm].root), Ok(()))
        }
    }

    /// The frame that a page of a virtual machine leads to, by an entry of its own.
    spec fn found(self, vm: int, page: int) -> Result<usize, Error> {
        let refused = self.refused(vm, page) in
        if refused is Some { Err(refused->0) } else {
            match (self.map)(vm, page) {
                Translation::Fault { level: _ } => Err(Error::NotMapped),
                Translation::Page { frame: f, perms: _ } => if (self.owner)(f as int) is Block { Err(Error::InBlock) } else { Ok(f) },
            }
        }
    }

    spec fn taken_back(self, frame: int, vm: int, page: int) -> Machine opaque {
        self.owned(frame, Owner::Free).scrubbed(frame).unmapped(vm, page)
    }

    /// The host takes memory of a dying virtual machine.
    spec fn reclaim(self, frame: int) -> (Machine, Result<(), Error>) {
        let o = (self.owner)(frame) in
        if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if o is Donated {
            if self.lives(o->from as int) || self.lives(o->to as int) { (self, Err(Error::WrongLife)) }
            else { (self.owned(frame, Owner::Free).scrubbed(frame), Ok(())) }
        }
        else if o is Block { (self, Err(Error::InBlock)) }
        else if !(o is Private || o is Shared) { (self, Err(Error::NotOwner)) }
        else if o is Shared && o->with is Mapped { (self, Err(Error::Busy)) }
        else if self.vms[o->vm].life != Life::Dying { (self, Err(Error::WrongLife)) }
        else { (self.taken_back(frame, o->vm, o->page), Ok(())) }
    }

    /// A virtual machine gives up memory of its own.
    spec fn relinquish(self, vm: int, page: int) -> (Machine, Result<(), Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => if (self.owner)(f as int) is Private { (self.taken_back(f as int, vm, page), Ok(())) }
                else { (self, Err(Error::Busy)) },
        }
    }

    /// A virtual machine shares private memory with the host.
    spec fn share(self, vm: int, page: int) -> (Machine, Result<(), Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => if (self.owner)(f as int) is Private {
                (self.owned(f as int, Owner::Shared { vm: vm, page: page, with: Borrower::Host }), Ok(()))
            } else { (self, Err(Error::NotOwner)) },
        }
    }

    /// A virtual machine ends sharing, so that its memory is private again.
    spec fn unshare(self, vm: int, page: int) -> (Machine, Result<(), Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => {
                let o = (self.owner)(f as int) in
                if !(o is Shared && o->vm == vm) { (self, Err(Error::NotOwner)) }
                else if o->with is Mapped { (self, Err(Error::Busy)) }
                else { (self.owned(f as int, Owner::Private { vm: vm, page: page }), Ok(())) }
            }
        }
    }

    /// A virtual machine changes what it may do with memory of its own.
    spec fn protect(self, vm: int, page: int, perms: Perms) -> (Machine, Result<(), Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => if (self.owner)(f as int).is_own(vm) {
                (self.mapped(vm, 3, page, Translation::Page { frame: f, perms: perms }), Ok(()))
            } else { (self, Err(Error::NotOwner)) },
        }
    }

    /// Does no entry of a table lead to anything?
    spec fn is_empty_table(self, f: int) -> bool opaque {
        forall |g: int| 0 <= g < FRAMES ==> !(self.owner)(g).is_below((self.owner)(f))
    }

    lemma fn something_is_below(self, f: int, g: int)
        requires 0 <= g < FRAMES && (self.owner)(g).is_below((self.owner)(f))
        ensures !self.is_empty_table(f)
    {
        reveal Machine::is_empty_table;
    }

    spec fn table_taken(self, frame: int) -> Machine opaque {
        let o = (self.owner)(frame) in
        self.owned(frame, Owner::Free).scrubbed(frame)
            .mapped(o->vm as int, o->level - 1, o->base as int, Translation::Fault { level: o->level - 1 })
    }

    /// The host takes an empty table, but for the first one.
    spec fn reclaim_table(self, frame: int) -> (Machine, Result<(), Error>) {
        let o = (self.owner)(frame) in
        if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if !(o is Table) { (self, Err(Error::NotOwner)) }
        else if o->level == self.vms[o->vm].start || !self.is_empty_table(frame) { (self, Err(Error::Busy)) }
        else { (self.table_taken(frame), Ok(())) }
    }

    spec fn stored(self, f: int, index: int, value: u64) -> Machine {
        Machine { memory: |g: int, i: int| if g == f && i == index { value } else { (self.memory)(g, i) }, ..self }
    }

    spec fn guest_read(self, vm: int, page: int, index: int) -> Result<u64, Fault> {
        match (self.map)(vm, page) {
            Translation::Fault { level: l } => Err(Fault::Translation { level: l }),
            Translation::Page { frame: f, perms: perms } =>
                if perms.read { Ok((self.memory)(f as int, index)) } else { Err(Fault::Permission) },
        }
    }

    spec fn guest_write(self, vm: int, page: int, index: int, value: u64) -> (Machine, Result<(), Fault>) {
        match (self.map)(vm, page) {
            Translation::Fault { level: l } => (self, Err(Fault::Translation { level: l })),
            Translation::Page { frame: f, perms: perms } =>
                if perms.write { (self.stored(f as int, index, value), Ok(())) } else { (self, Err(Fault::Permission)) },
        }
    }

    spec fn host_read(self, frame: int, index: int) -> Option<u64> {
        if frame < FRAMES && (self.owner)(frame).is_for_host() { Some((self.memory)(frame, index)) } else { None }
    }

    spec fn host_write(self, frame: int, index: int, value: u64) -> (Machine, bool) {
        if frame < FRAMES && (self.owner)(frame).is_for_host() { (self.stored(frame, index, value), true) } else { (self, false) }
    }

    /// A virtual machine offers private memory to another.
    spec fn offer(self, vm: int, page: int, to: int, perms: Perms) -> (Machine, Result<usize, Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => if !((self.owner)(f as int) is Private) { (self, Err(Error::NotOwner)) }
                else if to == vm || !self.lives(to) { (self, Err(Error::BadArgument)) }
                else {
                    (self.owned(f as int, Owner::Shared { vm: vm, page: page, with: Borrower::Offered { vm: to, perms: perms } }), Ok(f))
                },
        }
    }

    /// A virtual machine accepts what is offered to it.
    spec fn accept(self, vm: int, page: int, handle: int) -> (Machine, Result<(), Error>) {
        let refused = self.refused(vm, page) in
        let o = (self.owner)(handle) in
        if refused is Some { (self, Err(refused->0)) }
        else if handle >= FRAMES { (self, Err(Error::BadFrame)) }
        else if !(o is Shared && o->with is Offered && (o->with)->vm == vm) { (self, Err(Error::NotOwner)) }
        else {
            let found = (self.map)(vm, page) in
            if found is Page { (self, Err(Error::Mapped)) }
            else if found->level != 3 { (self, Err(Error::NoTable)) }
            else {
                (self.owned(handle, Owner::Shared {
                    vm: o->vm, page: o->page, with: Borrower::Mapped { vm: vm, page: page, perms: (o->with)->perms },
                }).mapped(vm, 3, page, Translation::Page { frame: handle, perms: (o->with)->perms }), Ok(()))
            }
        }
    }

    /// Memory that is mapped by a borrower is so no more, and is owned otherwise.
    spec fn returned(self, frame: int, owner: Owner) -> Machine opaque {
        let b = (self.owner)(frame)->with in
        self.owned(frame, owner).unmapped(b->vm as int, b->page as int)
    }

    /// A borrower gives memory back.
    spec fn give_back(self, vm: int, page: int) -> (Machine, Result<(), Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => {
                let o = (self.owner)(f as int) in
                if !(o is Shared && o->with is Mapped && (o->with)->vm == vm) { (self, Err(Error::NotOwner)) }
                else {
                    (self.returned(f as int, Owner::Shared {
                        vm: o->vm, page: o->page, with: Borrower::Offered { vm: vm, perms: (o->with)->perms },
                    }), Ok(()))
                }
            }
        }
    }

    /// The host ends a loan to a dying virtual machine.
    spec fn end_loan(self, frame: int) -> (Machine, Result<(), Error>) {
        let o = (self.owner)(frame) in
        if frame >= FRAMES { (self, Err(Error::BadFrame)) }
        else if !(o is Shared && o->with is Mapped) { (self, Err(Error::NotOwner)) }
        else if self.vms[(o->with)->vm].life != Life::Dying { (self, Err(Error::WrongLife)) }
        else { (self.returned(frame, Owner::Private { vm: o->vm, page: o->page }), Ok(())) }
    }

    /// A virtual machine gives private memory to another.
    spec fn give(self, vm: int, page: int, to: int) -> (Machine, Result<usize, Error>) {
        match self.found(vm, page) {
            Err(e) => (self, Err(e)),
            Ok(f) => if !((self.owner)(f as int) is Private) { (self, Err(Error::NotOwner)) }
                else if to == vm || !self.lives(to) { (self, Err(Error::BadArgument)) }
                else { (self.owned(f as int, Owner::Donated { from: vm, to: to }).unmapped(vm, page), Ok(f)) },
        }
    }

    /// A virtual machine takes what was given to it, or back.
    spec fn take(self, vm: int, page: int, handle: int, perms: Perms) -> (Machine, Result<(), Error>) {
        let refused = self.refused(vm, page) in
        let o = (self.owner)(handle) in
        if refused is Some { (self, Err(refused->0)) }
        else if handle >= FRAMES { (self, Err(Error::BadFrame)) }
        else if !(o is Donated && (o->from == vm || o->to == vm)) { (self, Err(Error::NotOwner)) }
        else {
            let found = (self.map)(vm, page) in
            if found is Page { (self, Err(Error::Mapped)) }
            else if found->level != 3 { (self, Err(Error::NoTable)) }
            else { (self.linked(handle, vm, page, perms), Ok(())) }
        }
    }
}

impl Owner {
    /// May the host read and write it?
    spec fn is_for_host(self) -> bool { self == Owner::Host || self is Shared && self->with == Borrower::Host }

    /// Is this memory of a virtual machine, at a page, that nobody has borrowed?
    spec fn is_only(self, vm: int, page: int) -> bool {
        (self is Private || self is Shared && !(self->with is Mapped)) && self->vm == vm && self->page == page
    }

    /// Is it that of lent memory, when the borrower has it no more?
    spec fn is_after(self, lent: Owner) -> bool {
        lent is Shared && lent->with is Mapped && self.is_only(lent->vm as int, lent->page as int)
            && (self is Shared ==> self->with is Offered && (self->with)->vm == (lent->with)->vm)
    }

    /// Is this memory of a virtual machine?
    spec fn is_own(self, vm: int) -> bool { (self is Private || self is Shared) && self->vm == vm }

    /// Is it what an entry of a table leads to?
    spec fn is_below(self, table: Owner) -> bool {
        match self {
            Owner::Table { vm: v, level: l, base: b } => v == table->vm && l == table->level + 1 && b / ENTRIES == table->base,
            Owner::Private { vm: v, page: p } => table->level == 3 && v == table->vm && p / ENTRIES == table->base,
            Owner::Shared { vm: v, page: p, with: b } => table->level == 3 && (v == table->vm && p / ENTRIES == table->base
                || b is Mapped && b->vm == table->vm && b->page / ENTRIES == table->base),
            Owner::Block { vm: v, page: p } => table->level == 2 && v == table->vm && p / GIB == table->base,
            _ => false,
        }
    }

    /// Is this memory that a virtual machine has at a page, its own or borrowed?
    spec fn is_at(self, vm: int, page: int) -> bool {
        match self {
            Owner::Private { vm: v, page: p } => v == vm && p == page,
            Owner::Shared { vm: v, page: p, with: b } =>
                (v == vm && p == page) || (b is Mapped && b->vm == vm && b->page == page),
            Owner::Block { vm: v, page: p } => v == vm && p == page,
            _ => false,
        }
    }
}
@*/
