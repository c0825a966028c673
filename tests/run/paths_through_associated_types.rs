//! Paths through associated types: functions, constants, variants.
use std::fmt::Debug;
trait Shape { type Unit: Debug + Default + Bounded; type Kind; fn sides() -> u32; }
trait Bounded { const TOP: u32; fn top() -> u32 { Self::TOP } }
impl Bounded for u8 { const TOP: u32 = 255; }
impl Bounded for Option<()> { const TOP: u32 = 1; fn top() -> u32 { 7 } }
#[derive(Debug, PartialEq)] enum Color { Red, Rgb(u8, u8, u8) }
impl Sq { fn make() -> <Sq as Shape>::Kind { <Self as Shape>::Kind::Red } }
impl Color { const BEST: Color = Color::Red; fn dark() -> Color { Color::Rgb(0, 0, 0) } }
struct Sq; struct Tri;
impl Shape for Sq { type Unit = u8; type Kind = Color; fn sides() -> u32 { <Self as Shape>::Unit::top() } }
impl Shape for Tri { type Unit = Option<()>; type Kind = Vec<u8>; fn sides() -> u32 { 3 } }
fn sum<S: Shape>() -> u32 { S::Unit::top() + <S as Shape>::Unit::TOP + S::sides() + <S>::sides() }
fn main() {
    println!("{:?} {:?}", <Tri as Shape>::Unit::default(), <Sq as Shape>::Unit::default());
    println!("{} {}", sum::<Sq>(), sum::<Tri>());
    println!("{:?} {:?}", <Sq as Shape>::Kind::BEST, <Sq as Shape>::Kind::dark());
    println!("{:?} {:?}", <Sq as Shape>::Kind::Red, <Sq as Shape>::Kind::Rgb(1, 2, 3));
    match Sq::make() { <Sq as Shape>::Kind::Red => println!("red"), _ => println!("other") }
    println!("{:?}", <Tri as Shape>::Kind::with_capacity(3).len());
    println!("{}", <Sq as Shape>::Unit::from_str_radix("77", 8).unwrap());
    println!("{:?}", [1u8, 2].map(<Sq as Shape>::Unit::wrapping_neg));
}
