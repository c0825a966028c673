//# rustc: fail
pub fn f(total: u32) -> u32 {
    totel + g(1) //~ ERROR E0425: no value `totel`
    //~^ ERROR E0425: no value `g`
    //~| HELP: did you mean `total`?
}

pub fn h(x: Strange) {} //~ ERROR E0425: no type `Strange`

pub fn k() {
    other::thing(); //~ ERROR E0433: no module or type `other`
}
