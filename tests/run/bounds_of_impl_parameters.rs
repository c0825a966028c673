//! Bounds of `impl Trait` parameters: `?Sized`, lifetimes.
trait Named { fn name(&self) -> &'static str; }
impl Named for [u8] { fn name(&self) -> &'static str { "slice" } }
impl Named for str { fn name(&self) -> &'static str { "str" } }
impl Named for u8 { fn name(&self) -> &'static str { "u8" } }
fn show(x: &(impl Named + ?Sized)) -> &'static str { x.name() }
fn both(a: &(impl ?Sized + Named), b: Box<impl Named>) -> (&'static str, &'static str) { (a.name(), b.name()) }
fn keep<'a>(out: &mut Vec<&'a u8>, f: impl Fn() -> &'a u8 + 'a) { out.push(f()); }
fn last(f: impl Fn(u8) -> u8 + 'static) -> u8 { f(1) }
fn main() {
    let v = vec![1u8];
    println!("{} {} {}", show(&v[..]), show("s"), show(&5u8));
    println!("{:?}", both("t", Box::new(1u8)));
    let x = 7; let mut out = vec![]; keep(&mut out, || &x); println!("{out:?}");
    println!("{}", last(|x| x + 1));
}
