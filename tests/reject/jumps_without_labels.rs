//# rustc: fail
//# verify: skip
fn a() { 'a: { break; } } //~ ERROR E0695: inside the block `'a`, `break` and `continue` need a label
fn b() { loop { 'a: { break; } } } //~ ERROR E0695: inside the block `'a`, `break` and `continue` need a label
fn c() { loop { 'a: { continue; } } } //~ ERROR E0695: inside the block `'a`, `break` and `continue` need a label
fn d() { loop { 'a: { loop { break; } } } }
fn e() { loop { 'a: { || { loop { break } }; } break } }
fn f() { 'a: { || { break; }; } } //~ ERROR E0267: this is inside a closure, and not inside a loop of it
fn g() { 'a: { continue 'a; } } //~ ERROR E0696: `'a` is a block, and `continue` is for loops
fn h() { 'a: { while { break; true } {} } } //~ ERROR E0590: in the condition of a `while`, `break` and `continue` need a label
fn i() -> u32 { 'a: { break 3 } } //~ ERROR E0695: inside the block `'a`, `break` and `continue` need a label
fn j() { loop { 'a: { while { break } {} } } } //~ ERROR E0590: in the condition of a `while`, `break` and `continue` need a label
fn k() { loop { 'a: { if true { continue } } } } //~ ERROR E0695: inside the block `'a`, `break` and `continue` need a label
