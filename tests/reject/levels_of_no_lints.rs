//# rustc: fail
//! A level is for lints; a reason stands at the end.
#[allow(unconditional_panic, warn = "it is for this")] //~ ERROR E0452: `allow` takes names of lints
pub fn value() {}
#[warn(unused(x))] //~ ERROR E0452: `warn` takes names of lints
pub fn list() {}
#[allow(reason = "first", unused)] //~ ERROR E0452: `allow` takes names of lints
pub fn reason_first() {}
#[allow(unused, clippy::all, reason = "last")]
pub fn good() {}
