//! Functions of the core library that change something, call something or are unsafe: no specification can ask them.

//@ ensures o.take() == None //~ ERROR C0003: `take` is executable
pub fn taken(o: &mut Option<u32>) {}

//@ ensures v.pop() == None //~ ERROR C0003: `pop` is executable
pub fn popped(v: &mut Vec<u32>) {}

//@ ensures o.map(|x| x) == o //~ ERROR C0003: `map` is executable
pub fn mapped(o: Option<u32>) {}

//@ ensures x.unchecked_add(1) > x //~ ERROR C0003: `unchecked_add` is executable
pub fn unchecked(x: u8) {}
