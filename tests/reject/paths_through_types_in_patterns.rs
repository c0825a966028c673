//! Variants with fields are not matched, or made with braces, by way of an associated type.
//# rustc: fail
trait Shape {
    type Kind;
}
struct Sq;
#[derive(Debug)]
enum Color {
    Rgb(u8),
    Named { n: u8 },
}
impl Shape for Sq {
    type Kind = Color;
}
fn main() {
    let c = <Sq as Shape>::Kind::Rgb(1);
    if let <Sq as Shape>::Kind::Rgb(_) = c {} //~ ERROR U0001: a qualified path here
    println!("{:?}", <Sq as Shape>::Kind::Named { n: 1 }); //~ ERROR U0001: a qualified path here
}
