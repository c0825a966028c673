//! Derived and hand-written `PartialEq`, `Eq`, `PartialOrd`, `Ord`; `Ordering` methods; `Default` and `Clone`.
use std::cmp::Ordering;

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
enum Priority {
    Low,
    #[default]
    Normal,
    High(u8),
}

#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
struct Task {
    priority: Priority,
    deadline: (u32, i8),
    name: &'static str,
}

#[derive(Clone, Copy, Debug)]
struct Seq(u8);

impl PartialEq for Seq {
    fn eq(&self, other: &Seq) -> bool { self.0 & 0x7f == other.0 & 0x7f }
}
impl PartialOrd for Seq {
    fn partial_cmp(&self, other: &Seq) -> Option<Ordering> {
        match self.0.wrapping_sub(other.0) & 0x7f {
            0 => Some(Ordering::Equal),
            0x40 => None,
            d if d < 0x40 => Some(Ordering::Greater),
            _ => Some(Ordering::Less),
        }
    }
}

fn main() {
    let a = Task { priority: Priority::High(3), deadline: (5, -1), name: "a" };
    let b = Task { deadline: (5, 0), ..a.clone() };
    println!("{:?} {:?}", a, Task::default());
    println!("{} {} {} {}", a < b, a == b, a >= Task::default(), a != a.clone());
    println!("{:?} {:?}", Priority::Low.cmp(&Priority::High(0)), Priority::High(2).partial_cmp(&Priority::High(1)));
    println!("{:?}", b.clone().max(a.clone()).deadline);
    println!("{:?} {:?}", Priority::Normal.min(Priority::Low), Priority::High(9).clamp(Priority::Low, Priority::High(4)));
    println!("{} {} {}", Seq(1) > Seq(120), Seq(1) < Seq(65), Seq(1) >= Seq(65));
    println!("{}", Seq(0x81) == Seq(1));
    let by = a.name.cmp(&b.name).then(a.deadline.cmp(&b.deadline)).reverse();
    println!("{by:?} {} {}", by.is_gt(), by.then_with(|| Ordering::Less).is_eq());
    println!("{} {} {}", (1, "b") < (1, "c"), [3, 1] > [2, 9], Some(0) > None);
    println!("{} {}", &[1, 2][..] < &[1, 2, 0][..], Ok::<u8, u8>(9) < Err(0));
}
