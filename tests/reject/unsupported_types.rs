pub fn h(x: f64) {} //~ ERROR U0001: the type `f64`
