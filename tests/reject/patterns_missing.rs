//# rustc: fail
//! Where a pattern is missing.
fn b() { let = 3; } //~ ERROR P0001: expected a pattern, found `=`
fn c(x: u8) { match x { => 1, } } //~ ERROR P0001: expected a pattern, found `=>`
fn d() { for in 0..3 {} } //~ ERROR P0001: expected a pattern, found `in`
fn e() { let f = |,| 3; } //~ ERROR P0001: expected a pattern, found `,`
fn g() { if let = 3 {} } //~ ERROR P0001: expected a pattern, found `=`
fn h(: u8) {} //~ ERROR P0001: expected a pattern, found `:`
fn i() { let (a, ;) = 3; } //~ ERROR P0001: expected a pattern, found `;`
