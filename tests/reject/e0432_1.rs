//# rustc: fail
//# verify: skip
use std::collections::Nope; //~ ERROR E0432:
