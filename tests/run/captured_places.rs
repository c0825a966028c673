struct Loud(u32);

impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

enum One {
    Only(u32, u32),
}

struct Pair {
    a: Vec<u32>,
    b: Vec<u32>,
}

fn patterns() -> u32 {
    let mut p = (1u32, (2u32, vec![3u32]));
    let c = || match p {
        (n, _) if n > 2 => n,
        (_, (k, _)) => k + 10,
    };
    p.1.1.push(4);
    let first = c();
    p.0 = 7;
    let d = || {
        let e = || p.1.0 + p.0;
        e()
    };
    first * 100 + d() + p.1.1.len() as u32
}

fn variants() -> u32 {
    let mut x = One::Only(5, 6);
    let c = || match x {
        One::Only(a, _) => a,
    };
    let One::Only(_, ref mut b) = x;
    *b = 9;
    let y = c();
    let One::Only(_, b) = x;
    y * 10 + b
}

fn rest() -> usize {
    let q = Pair { a: vec![1], b: vec![2, 3] };
    let c = || {
        let r = Pair { a: Vec::new(), ..q };
        r.b.len() + r.a.len()
    };
    let n = q.a.len();
    c() * 10 + n
}

fn parts() {
    let pair = (Loud(1), Loud(2));
    let c = || {
        let (a, _) = pair;
        println!("has {}", a.0);
    };
    c();
    println!("left {}", pair.1.0);
    let kept = Loud(3);
    let d = || {
        let _ = kept;
        println!("nothing taken");
    };
    d();
    drop(kept);
    let boxed = Box::new((Loud(4), 5));
    let e = move || boxed.1;
    println!("{}", e());
    drop(e);
    let taken = Loud(6);
    let f = || {
        taken;
    };
    f();
    println!("end");
}

fn changes() -> u32 {
    let mut x = Some(3);
    let r = &mut x;
    let mut c = || {
        if let Some(n) = r {
            *n += 1;
            *n
        } else {
            0
        }
    };
    let sum = c() + c();
    sum * 10 + x.unwrap_or(0)
}

fn main() {
    println!("{} {} {} {}", patterns(), variants(), rest(), changes());
    parts();
}
