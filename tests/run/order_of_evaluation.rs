fn note(log: &mut u32, digit: u32) -> u32 {
    *log = *log * 10 + digit;
    digit
}

fn main() {
    let mut log = 0;
    let sum = note(&mut log, 1) + note(&mut log, 2) * note(&mut log, 3);
    println!("{sum} {log}");
    let mut x = 1;
    let y = x + { x = 10; x };
    println!("{x} {y}");
    let mut a = [0, 0, 0];
    let mut i = 0;
    a[i] = { i = 2; 7 };
    println!("{:?} {i}", a);
    let mut t = 3;
    t += { t = 100; 1 };
    println!("{t}");
    let both = note(&mut log, 4) > 9 && note(&mut log, 5) > 0;
    let either = note(&mut log, 6) > 0 || note(&mut log, 7) > 0;
    println!("{both} {either} {log}");
}
