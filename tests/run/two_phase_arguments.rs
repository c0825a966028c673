struct Counter {
    n: usize,
}

impl Counter {
    fn put(&mut self, n: usize) {
        self.n = n;
    }
    fn get(&self) -> usize {
        self.n
    }
}

struct Both<'a>(&'a mut u32, u32);

fn set(a: &mut u32, b: u32) {
    *a = b;
}

fn all(v: &mut Vec<usize>, c: &mut Counter, x: &mut u32) -> u32 {
    Vec::push(v, v.len());
    Vec::insert(v, v.len(), v.len() + 7);
    Counter::put(c, c.get() + 1);
    let call: fn(&mut Counter, usize) = Counter::put;
    call(c, c.get() * 2);
    set(x, *x + 1);
    let old = core::mem::replace(x, *x * 10);
    let both = Both(x, *x + old);
    *both.0 += both.1;
    both.1
}

fn main() {
    let (mut v, mut c, mut x) = (vec![5], Counter { n: 2 }, 3);
    println!("{}", all(&mut v, &mut c, &mut x));
    println!("{:?} {} {}", v, c.n, x);
}
