//! A guard is tried for each alternative that matches; names that refer keep what the guard saw.
fn first_above(pair: (u32, u32), least: u32) -> u32 {
    match pair {
        (x, _) | (_, x) if x > least => x,
        _ => 0,
    }
}

fn longest(pair: (Vec<u32>, Vec<u32>)) -> usize {
    match pair {
        (v, _) | (_, v) if v.len() > 2 => v.len(),
        (v, w) => v.len() + w.len(),
    }
}

fn grown(pair: &mut (Vec<u32>, Vec<u32>)) -> usize {
    match pair {
        (v, _) | (_, v) if v.len() > 1 => {
            v.push(9);
            v.len()
        }
        (v, _) => {
            v.push(1);
            0
        }
    }
}

struct Loud(u32);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn loud(value: Option<Loud>) -> u32 {
    match value {
        Some(l) if l.0 > 5 => l.0,
        Some(Loud(ref n)) if *n == 3 => 30,
        Some(l) => {
            println!("taken {}", l.0);
            1
        }
        None => 0,
    }
}

fn main() {
    println!("{} {} {}", first_above((1, 5), 3), first_above((7, 5), 3), first_above((1, 2), 3));
    println!("{} {} {}", longest((vec![1], vec![1, 2, 3])), longest((vec![1; 4], vec![])), longest((vec![1], vec![2])));
    let mut pair = (vec![1], vec![2, 3]);
    println!("{} {:?}", grown(&mut pair), pair);
    println!("{} {:?}", grown(&mut pair), pair);
    let mut small = (vec![], vec![]);
    println!("{} {:?}", grown(&mut small), small);
    println!("{} {} {} {}", loud(Some(Loud(8))), loud(Some(Loud(3))), loud(Some(Loud(1))), loud(None));
    let mut tried = 0;
    let found = match (Some(1u32), Some(5u32)) {
        (Some(x), _) | (_, Some(x)) if { tried += 1; x > 3 } => x,
        _ => 0,
    };
    println!("{found} after {tried}");
    println!("{}", matches!((1, 5), (x, _) | (_, x) if x > 3));
    for n in 0..4 {
        let word = match n {
            0 | 1 if n > 0 => "one",
            0 => "zero",
            m if m % 2 == 0 => {
                if m > 5 { continue; }
                "even"
            }
            _ => break,
        };
        println!("{word}");
    }
}
