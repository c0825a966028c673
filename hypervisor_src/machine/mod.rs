//! A machine to run the core on: cores that translate addresses as the hardware does, with TLBs, and guests that follow a
//! script. Nothing here is proved; it reads tables and registers by the architecture's words, not by the core's functions.

pub mod cpu;
pub mod fuzz;
pub mod prompts;
pub mod scenario;
