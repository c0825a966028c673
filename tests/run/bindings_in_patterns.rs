#[derive(Debug)]
struct Node {
    key: u32,
    next: Option<u32>,
}

fn describe(n: &Node) -> u32 {
    match n {
        Node { key: 0, .. } => 0,
        Node { key, next: Some(next) } => *key + *next,
        Node { key: k @ 1..=5, next: None } => *k * 100,
        Node { key, next: None } => *key,
    }
}

fn bump(n: &mut Node) {
    if let Some(next) = &mut n.next {
        *next += 1;
    }
    let Node { key, .. } = n;
    *key += 10;
}

fn main() {
    let mut n = Node { key: 4, next: Some(8) };
    println!("{}", describe(&n));
    bump(&mut n);
    println!("{:?} {}", n, describe(&n));
    println!("{} {}", describe(&Node { key: 3, next: None }), describe(&Node { key: 9, next: None }));
    let ref x = 5;
    let whole @ (a, b) = (1, *x);
    println!("{:?} {a} {b}", whole);
}
