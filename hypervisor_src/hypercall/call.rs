//! Calls of the host as they stand in registers: the number in `x0`, arguments from `x1` on. What they mean is decided
//! here, once; all that comes later gets numbers of types that fit, and looks at their bounds itself.

use crate::stage2::perms::Perms;

pub const CLAIM: u64 = 0xc600_0001;
pub const FREE: u64 = 0xc600_0002;
pub const DONATE: u64 = 0xc600_0003;
pub const DONATE_TABLE: u64 = 0xc600_0004;
pub const RECLAIM: u64 = 0xc600_0005;
pub const RECLAIM_TABLE: u64 = 0xc600_0006;
pub const END_LOAN: u64 = 0xc600_0007;
pub const VM_CREATE: u64 = 0xc600_0008;
pub const VM_DESTROY: u64 = 0xc600_0009;
pub const VM_RELEASE: u64 = 0xc600_000a;
/// Blocks: as many frames, aligned, as an entry at level 2 maps.
pub const DONATE_BLOCK: u64 = 0xc600_000c;
pub const RECLAIM_BLOCK: u64 = 0xc600_000d;
/// The frame in `x3` becomes the table of pages that a block is split into.
pub const SPLIT_BLOCK: u64 = 0xc600_000e;
pub const VCPU_CREATE: u64 = 0xc600_0010;
pub const VCPU_LOAD: u64 = 0xc600_0011;
pub const VCPU_PUT: u64 = 0xc600_0012;
pub const VCPU_RUN: u64 = 0xc600_0013;
pub const VCPU_ANSWER: u64 = 0xc600_0014;

pub const PERMS_READ: u64 = 1 << 0;
pub const PERMS_WRITE: u64 = 1 << 1;
pub const PERMS_EXECUTE: u64 = 1 << 2;
pub const PERMS_ALL: u64 = PERMS_READ | PERMS_WRITE | PERMS_EXECUTE;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Call {
    Claim { frame: usize },
    Free { frame: usize },
    Donate { vm: usize, page: u64, frame: usize, perms: Perms },
    DonateTable { vm: usize, page: u64, frame: usize },
    Reclaim { frame: usize },
    ReclaimTable { frame: usize },
    EndLoan { frame: usize },
    VmCreate { vm: usize, root: usize, levels: u32 },
    VmDestroy { vm: usize },
    VmRelease { vm: usize },
    VcpuCreate { vm: usize, index: usize, entry: u64 },
    VcpuLoad { vm: usize, index: usize },
    VcpuPut,
    VcpuRun { wishes: u64 },
    VcpuAnswer { value: u64 },
    DonateBlock { vm: usize, page: u64, frame: usize, perms: Perms },
    ReclaimBlock { frame: usize },
    SplitBlock { vm: usize, page: u64, frame: usize },
}

/*@
spec fn perms_in(word: u64) -> Perms {
    Perms { read: word & PERMS_READ != 0, write: word & PERMS_WRITE != 0, execute: word & PERMS_EXECUTE != 0 }
}

/// Permissions are three bits; writing what can't be read is no permission.
spec fn is_perms(word: u64) -> bool { word & !PERMS_ALL == 0 && (word & PERMS_WRITE != 0 ==> word & PERMS_READ != 0) }

spec fn call_in(x: [u64; 5]) -> Option<Call> {
    if x[0] == CLAIM { Some(Call::Claim { frame: x[1] as usize }) }
    else if x[0] == FREE { Some(Call::Free { frame: x[1] as usize }) }
    else if x[0] == DONATE {
        if is_perms(x[4]) {
            Some(Call::Donate { vm: x[1] as usize, page: x[2], frame: x[3] as usize, perms: perms_in(x[4]) })
        } else { None }
    }
    else if x[0] == DONATE_TABLE { Some(Call::DonateTable { vm: x[1] as usize, page: x[2], frame: x[3] as usize }) }
    else if x[0] == RECLAIM { Some(Call::Reclaim { frame: x[1] as usize }) }
    else if x[0] == RECLAIM_TABLE { Some(Call::ReclaimTable { frame: x[1] as usize }) }
    else if x[0] == END_LOAN { Some(Call::EndLoan { frame: x[1] as usize }) }
    else if x[0] == VM_CREATE {
        // the number of levels is not cut to 32 bits
        if x[3] == 3 || x[3] == 4 { Some(Call::VmCreate { vm: x[1] as usize, root: x[2] as usize, levels: x[3] as u32 }) } else { None }
    }
    else if x[0] == VM_DESTROY { Some(Call::VmDestroy { vm: x[1] as usize }) }
    else if x[0] == VM_RELEASE { Some(Call::VmRelease { vm: x[1] as usize }) }
    else if x[0] == VCPU_CREATE { Some(Call::VcpuCreate { vm: x[1] as usize, index: x[2] as usize, entry: x[3] }) }
    else if x[0] == VCPU_LOAD { Some(Call::VcpuLoad { vm: x[1] as usize, index: x[2] as usize }) }
    else if x[0] == VCPU_PUT { Some(Call::VcpuPut) }
    else if x[0] == VCPU_RUN { Some(Call::VcpuRun { wishes: x[1] }) }
    else if x[0] == VCPU_ANSWER { Some(Call::VcpuAnswer { value: x[1] }) }
    else if x[0] == DONATE_BLOCK {
        if is_perms(x[4]) {
            Some(Call::DonateBlock { vm: x[1] as usize, page: x[2], frame: x[3] as usize, perms: perms_in(x[4]) })
        } else { None }
    }
    else if x[0] == RECLAIM_BLOCK { Some(Call::ReclaimBlock { frame: x[1] as usize }) }
    else if x[0] == SPLIT_BLOCK { Some(Call::SplitBlock { vm: x[1] as usize, page: x[2], frame: x[3] as usize }) }
    else { None }
}
@*/

//@ ensures result == if is_perms(word) { Some(perms_in(word)) } else { None }
pub fn perms(word: u64) -> Option<Perms> {
    let found = Perms { read: word & PERMS_READ != 0, write: word & PERMS_WRITE != 0, execute: word & PERMS_EXECUTE != 0 };
    if word & !PERMS_ALL != 0 || found.write && !found.read {
        return None;
    }
    Some(found)
}

//@ ensures result == call_in(x)
pub fn decode(x: [u64; 5]) -> Option<Call> {
    match x[0] {
        CLAIM => Some(Call::Claim { frame: x[1] as usize }),
        FREE => Some(Call::Free { frame: x[1] as usize }),
        DONATE => {
            let perms = perms(x[4])?;
            Some(Call::Donate { vm: x[1] as usize, page: x[2], frame: x[3] as usize, perms })
        }
        DONATE_TABLE => Some(Call::DonateTable { vm: x[1] as usize, page: x[2], frame: x[3] as usize }),
        RECLAIM => Some(Call::Reclaim { frame: x[1] as usize }),
        RECLAIM_TABLE => Some(Call::ReclaimTable { frame: x[1] as usize }),
        END_LOAN => Some(Call::EndLoan { frame: x[1] as usize }),
        VM_CREATE if x[3] == 3 || x[3] == 4 => {
            Some(Call::VmCreate { vm: x[1] as usize, root: x[2] as usize, levels: x[3] as u32 })
        }
        VM_DESTROY => Some(Call::VmDestroy { vm: x[1] as usize }),
        VM_RELEASE => Some(Call::VmRelease { vm: x[1] as usize }),
        VCPU_CREATE => Some(Call::VcpuCreate { vm: x[1] as usize, index: x[2] as usize, entry: x[3] }),
        VCPU_LOAD => Some(Call::VcpuLoad { vm: x[1] as usize, index: x[2] as usize }),
        VCPU_PUT => Some(Call::VcpuPut),
        VCPU_RUN => Some(Call::VcpuRun { wishes: x[1] }),
        VCPU_ANSWER => Some(Call::VcpuAnswer { value: x[1] }),
        DONATE_BLOCK => {
            let perms = perms(x[4])?;
            Some(Call::DonateBlock { vm: x[1] as usize, page: x[2], frame: x[3] as usize, perms })
        }
        RECLAIM_BLOCK => Some(Call::ReclaimBlock { frame: x[1] as usize }),
        SPLIT_BLOCK => Some(Call::SplitBlock { vm: x[1] as usize, page: x[2], frame: x[3] as usize }),
        _ => None,
    }
}
