//# verify: skip
//@ require x > 0
//~^ ERROR P0001: `require` does not fit here
//~^^ HELP: did you mean `requires`?
pub fn f(x: u32) {}

pub struct Level { pub n: u8 }
//@ invariant self.n < 10
//~^ ERROR P0001: an invariant of a type names the type
//~| HELP: write `invariant Name: …`
