//# exit: 101
//# panic: 65: attempt to divide by zero
//! Where AutoCorrode's language differs from Rust, as Rust has it.
fn say(name: &str, x: usize) -> usize {
    print!("{name} ");
    x
}

struct S {
    a: usize,
    b: usize,
}

#[derive(Debug)]
struct Wide(i64);
impl From<i32> for Wide {
    fn from(x: i32) -> Wide {
        Wide(x as i64)
    }
}
fn converted(r: Result<u8, i32>) -> Result<u8, Wide> {
    Ok(r? + 1)
}

fn main() {
    let mut a = [0usize; 4];
    a[say("place", 1)] = say("value", 5);
    a[say("target", 1)] += say("right", 2);
    println!("{a:?}");
    let s = S { b: say("b", 1), a: say("a", 2) };
    println!("{} {}", s.a, s.b);
    let mut n = 0;
    let found = 'outer: loop {
        for i in 0..10 {
            n += 1;
            if i == 3 {
                continue 'outer;
            }
            if n > 9 {
                break 'outer i;
            }
        }
    };
    println!("{n} {found}");
    println!("{} {} {}", 1u64 << 3u8, 1u8 << 7i32, -16i32 >> 2u64);
    println!("{} {} {}", 0xffff_ffffu32 as i32, 0x8000_0000u32 as i32 as i64, 0x8000_0000u32 as i64);
    let unsuffixed = 7;
    println!("{}", unsuffixed / -2);
    println!("{} {}", -7i32 as u8, 200u8 as i8 as i32);
    println!("{:?} {:?}", u8::try_from(256i32).is_err(), u8::try_from(255i32));
    println!("{:?} {:?}", converted(Ok(1)), converted(Err(-3)));
    let empty = &a[2..=1];
    println!("{}", empty.len());
    println!("{:?} {:?}", a.get(4), 7u32.checked_div(0));
    println!("{}", 7u32.div_ceil(2));
    let x = 5;
    let y = match x {
        1 => "one",
        n if n > 4 => "many",
        _ => "few",
    };
    println!("{y}");
    let Some(z) = a.first() else { return };
    println!("{z}");
    println!("{}", 7u32.div_ceil(a[0] as u32));
}
