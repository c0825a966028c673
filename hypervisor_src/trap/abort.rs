//! What an abort of a guest leads to: it is reflected to the guest, resolved here, or told to the host.

use crate::arch::abort::{Abort, Fault, Intent};
use crate::stage2::perms::Perms;

/// Below this page are the devices that the host emulates, by agreement with guests.
pub const DEVICE_PAGES: u64 = 0x1_0000;

/// What the tables of a VM say of a guest address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// It is outside of the address space.
    Outside,
    Unmapped,
    Mapped { perms: Perms },
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Answer {
    /// It is the guest's own fault: an exception at EL1 tells it.
    Reflect,
    /// The tables allow it by now: the guest tries again.
    Retry,
    /// The host may put memory there.
    AskHost,
    /// The host may answer as a device.
    AskDevice,
    /// This cannot happen with tables as this core writes them.
    Broken,
}

/*@
spec fn permitted(perms: Perms, intent: Intent) -> bool {
    match intent {
        Intent::Read => perms.read,
        Intent::Write => perms.write,
        Intent::Fetch => perms.execute && perms.read,
    }
}

/// Faults that an entry of a table makes, at an address that the hardware says. A fault by permissions is the guest's own.
spec fn answer_of(abort: Abort, target: Target, described: bool) -> Answer {
    let missing = abort.fault is Translation || abort.fault is AccessFlag in
    if abort.fault is TlbConflict { Answer::Broken }
    else if !missing || abort.ipa == None || target is Outside { Answer::Reflect }
    else {
        match target {
            Target::Mapped { perms } => if permitted(perms, abort.intent) { Answer::Retry } else { Answer::Reflect },
            _ => if described && !abort.on_walk && ((abort.ipa->0) >> 12) < DEVICE_PAGES { Answer::AskDevice } else { Answer::AskHost },
        }
    }
}
@*/

/// Do the permissions of a page allow an access?
//@ ensures result == permitted(perms, intent)
pub fn permits(perms: Perms, intent: Intent) -> bool {
    match intent {
        Intent::Read => perms.read,
        Intent::Write => perms.write,
        Intent::Fetch => perms.execute && perms.read,
    }
}

/// `described`: does the syndrome describe the access?
//@ ensures result == answer_of(abort, target, described)
pub fn answer(abort: Abort, target: Target, described: bool) -> Answer {
    let ipa = match (abort.fault, abort.ipa) {
        (Fault::TlbConflict, _) => return Answer::Broken,
        (Fault::Translation { .. } | Fault::AccessFlag { .. }, Some(ipa)) => ipa,
        _ => return Answer::Reflect,
    };
    match target {
        Target::Outside => Answer::Reflect,
        Target::Mapped { perms } if permits(perms, abort.intent) => Answer::Retry,
        Target::Mapped { .. } => Answer::Reflect,
        Target::Unmapped if described && !abort.on_walk && ipa >> 12 < DEVICE_PAGES => Answer::AskDevice,
        Target::Unmapped => Answer::AskHost,
    }
}
