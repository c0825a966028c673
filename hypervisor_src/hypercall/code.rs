//! What a call is answered with, in `x0`: 0, or why it is refused.

use crate::status::Error;
use crate::vcpu::table::Refusal;

pub const DONE: u64 = 0;
/// There is no such call, or an argument of it has no meaning.
pub const UNKNOWN_CALL: u64 = -1i64 as u64;

/// Errors of memory are -16 and below, those of virtual CPUs -32 and below.
//@ pure
//@ ensures result >= 0xffff_ffff_ffff_ff00
pub fn of_error(error: Error) -> u64 {
    let number: i64 = match error {
        Error::BadFrame => -16,
        Error::BadVm => -17,
        Error::BadAddress => -18,
        Error::BadArgument => -19,
        Error::WrongLife => -20,
        Error::NotOwner => -21,
        Error::NoTable => -22,
        Error::Mapped => -23,
        Error::NotMapped => -24,
        Error::Busy => -25,
        Error::InBlock => -26,
    };
    number as u64
}

//@ pure
//@ ensures result >= 0xffff_ffff_ffff_ff00
pub fn of_refusal(refusal: Refusal) -> u64 {
    let number: i64 = match refusal {
        Refusal::Unknown => -32,
        Refusal::Exists => -33,
        Refusal::Busy => -34,
        Refusal::CoreBusy => -35,
        Refusal::NotLoaded => -36,
        Refusal::PoweredOff => -37,
        Refusal::Unanswered => -38,
        Refusal::NotAsked => -39,
    };
    number as u64
}

//@ pure
pub fn of_memory(result: Result<(), Error>) -> u64 {
    match result {
        Ok(()) => DONE,
        Err(error) => of_error(error),
    }
}

//@ pure
pub fn of_vcpu(result: Result<(), Refusal>) -> u64 {
    match result {
        Ok(()) => DONE,
        Err(refusal) => of_refusal(refusal),
    }
}

/*@
/// A code tells what went wrong: no two reasons have the same.
lemma fn codes_differ(a: Error, b: Error, c: Refusal, d: Refusal)
    ensures of_error(a) == of_error(b) ==> a == b
    ensures of_refusal(c) == of_refusal(d) ==> c == d
    ensures of_error(a) != of_refusal(c) && of_error(a) != UNKNOWN_CALL && of_refusal(c) != UNKNOWN_CALL
    ensures of_error(a) != DONE && of_refusal(c) != DONE
{}
@*/
