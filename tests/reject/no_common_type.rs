//# rustc: fail
//! What has no type in common, and arrays that are reached through a dereference only.

fn a(x: u8) -> u8 {
    x
}
fn b(_: u16) -> u8 {
    1
}
extern "C" fn c(x: u8) -> u8 {
    x + 1
}
fn same<T>(x: T) -> T {
    x
}
fn pick<T>(x: T, _: T) -> T {
    x
}

pub fn functions_0(n: u8) {
    let t = [a, b]; //~ ERROR E0308: mismatched types
}

pub fn functions_1(n: u8) {
    let t = [a, c]; //~ ERROR E0308: mismatched types
}

pub fn functions_2(n: u8) {
    let t = [same::<u8>, same::<u16>]; //~ ERROR E0308: mismatched types
}

pub fn functions_4(n: u8) {
    let t = [|x: u8| x + n, |x: u8| x + 1]; //~ ERROR E0308: mismatched types
}

pub fn functions_5(n: u8) {
    let t = pick(a, |x| x); //~ ERROR E0308: mismatched types
}

pub fn functions_6(n: u8) {
    let t = [(a, 1), (same, 2)]; //~ ERROR E0308: mismatched types
}

fn generic<T>(x: &[T]) -> usize {
    x.len()
}
fn bytes(x: &[u8]) -> usize {
    x.len()
}
fn changed(x: &mut [u8]) -> usize {
    x.len()
}

pub fn right(x: &Box<[u8; 2]>) -> usize {
    bytes(&**x) + bytes(&x[..])
}

pub fn dereferenced_0(x: &Box<[u8; 2]>, y: &&[u8; 2], z: &mut &mut [u8; 2], v: &Vec<[u8; 2]>) -> usize {
    generic(x) //~ ERROR E0308: mismatched types
}

pub fn dereferenced_1(x: &Box<[u8; 2]>, y: &&[u8; 2], z: &mut &mut [u8; 2], v: &Vec<[u8; 2]>) -> usize {
    generic(y) //~ ERROR E0308: mismatched types
}

pub fn dereferenced_2(x: &Box<[u8; 2]>, y: &&[u8; 2], z: &mut &mut [u8; 2], v: &Vec<[u8; 2]>) -> usize {
    bytes(y) //~ ERROR E0308: mismatched types
}

pub fn dereferenced_3(x: &Box<[u8; 2]>, y: &&[u8; 2], z: &mut &mut [u8; 2], v: &Vec<[u8; 2]>) -> usize {
    bytes(x) //~ ERROR E0308: mismatched types
}

pub fn dereferenced_4(x: &Box<[u8; 2]>, y: &&[u8; 2], z: &mut &mut [u8; 2], v: &Vec<[u8; 2]>) -> usize {
    bytes(v) //~ ERROR E0308: mismatched types
}

pub fn dereferenced_5(x: &Box<[u8; 2]>, y: &&[u8; 2], z: &mut &mut [u8; 2], v: &Vec<[u8; 2]>) -> usize {
    changed(z) //~ ERROR E0308: mismatched types
}

pub fn boxes_0(b: Box<Box<[u8; 2]>>, c: Box<[u8]>, d: Box<[u16; 2]>) {
    let x: Box<[u8]> = b; //~ ERROR E0308: mismatched types
}

pub fn boxes_1(b: Box<Box<[u8; 2]>>, c: Box<[u8]>, d: Box<[u16; 2]>) {
    let x: Box<[u8; 2]> = c; //~ ERROR E0308: mismatched types
}

pub fn boxes_2(b: Box<Box<[u8; 2]>>, c: Box<[u8]>, d: Box<[u16; 2]>) {
    let x: Box<[u8]> = d; //~ ERROR E0308: mismatched types
}

pub fn boxes_3(b: Box<Box<[u8; 2]>>, c: Box<[u8]>, d: Box<[u16; 2]>) {
    let x: Box<[u8]> = Box::new(3); //~ ERROR E0308: mismatched types
}
