//# rustc: fail
//! A module whose file is not there.
mod nowhere; //~ ERROR E0583: there is no file for the module `nowhere`
