//# verify: skip
//@ require x > 0
//~^ ERROR P0001: `require` does not fit here
//~^^ HELP: did you mean `requires`?
pub fn f(x: u32) {}
