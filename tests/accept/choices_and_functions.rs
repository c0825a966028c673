//! `choose`, functions of the logic as values, real numbers, and calls that are computed.

/*@
/// Some element of a set: which one, nobody knows, but always the same one of the same set.
spec fn pick(s: Set<int>) -> int { choose |x: int| s.contains(x) }

lemma fn what_is_picked_is_inside(s: Set<int>, x: int)
    requires s.contains(x)
    ensures s.contains(pick(s))
{}

lemma fn equal_sets_give_the_same(s: Set<int>, t: Set<int>)
    requires s.union(t) == s && t.union(s) == t
    ensures pick(s) == pick(t)
{}

lemma fn where_one_fits_it_is_chosen(n: u8)
    requires n < 100
    ensures (choose |m: u8| m == n + 1) == n + 1
{
    assert (n + 1) as u8 == n + 1;
}

spec fn root(n: int) -> int { choose |r: int| 0 <= r && r * r <= n && n < (r + 1) * (r + 1) }

lemma fn a_root_is_one(n: int, r: int)
    requires 0 <= r && r * r <= n < (r + 1) * (r + 1)
    ensures root(n) >= 0 && root(n) * root(n) <= n
{}

// --- Functions

spec fn sum(n: int, f: fn(int) -> int) -> int
    decreases n
{
    if n <= 0 { 0 } else { sum(n - 1, f) + f(n - 1) }
}

spec fn constant(c: int) -> fn(int) -> int { |x: int| c }

lemma fn sum_of_sums(n: int, f: fn(int) -> int, g: fn(int) -> int)
    ensures sum(n, |i: int| f(i) + g(i)) == sum(n, f) + sum(n, g)
    decreases n
{
    if n > 0 {
        sum_of_sums(n - 1, f, g);
    }
}

lemma fn sum_of_a_constant(n: int, c: int)
    requires n >= 0
    ensures sum(n, constant(c)) == n * c
    decreases n
{
    if n > 0 {
        sum_of_a_constant(n - 1, c);
    }
}

lemma fn functions_are_what_they_give(f: fn(int) -> int, g: fn(int) -> int)
    requires forall |x: int| f(x) == g(x)
    ensures f == g && sum(7, f) == sum(7, g)
{}

lemma fn functions_of_two(f: fn(int, bool) -> int)
    requires forall |x: int, b: bool| f(x, b) == if b { x } else { 0 }
    ensures f(5, true) == 5 && f(5, false) == 0
{}

ghost struct Machine { state: int, step: fn(int) -> int }

spec fn after(m: Machine, n: int) -> int
    decreases n
{
    if n <= 0 { m.state } else { (m.step)(after(m, n - 1)) }
}

lemma fn a_counter(k: int)
    requires k >= 0
    ensures after(Machine { state: 0, step: |s: int| s + 2 }, k) == 2 * k
    decreases k
{
    if k > 0 {
        a_counter(k - 1);
    }
}

// --- Real numbers

spec fn average(a: int, b: int) -> real { (a as real + b as real) / 2 }

lemma fn an_average_lies_between(a: int, b: int)
    requires a <= b
    ensures a as real <= average(a, b) <= b as real
{}

lemma fn there_is_a_number_between(a: real, b: real)
    requires a < b
    ensures exists |m: real| a < m < b
{
    assert a < (a + b) / 2 && (a + b) / 2 < b;
}

lemma fn division_by_zero_gives_zero(a: real)
    ensures a / 0.0 == 0.0 && 0.5 + 0.25 == 0.75
{}

// --- Computed

spec fn power(base: int, n: int) -> int
    decreases n
{
    if n <= 0 { 1 } else { base * power(base, n - 1) }
}

spec fn total(s: Seq<int>) -> int
    decreases s
{
    if s.len() == 0 { 0 } else { total(s.drop_last()) + s.last() }
}

lemma fn known_arguments()
    ensures power(3, 5) == 243 && power(2, 40) == 1_099_511_627_776
    ensures sum(4, |i: int| i * i) == 14
    ensures total(Seq::empty().push(1).push(2).push(3).push(4)) == 10
{}

spec fn front(list: List, x: u32) -> List { List::Cons(x, Box::new(list)) }
@*/

pub enum List {
    Nil,
    Cons(u32, Box<List>),
}

//@ ensures result == front(list, x)
pub fn push(list: List, x: u32) -> List {
    List::Cons(x, Box::new(list))
}

//@ requires forall |i: int| 0 <= i < v.len() ==> v[i] <= 1000
//@ requires v.len() <= 1000
//@ ensures result == sum(v.len() as int, |i: int| v[i] as int)
pub fn add_up(v: &[u32]) -> u32 {
    let mut s = 0;
    for i in 0..v.len()
    //@ invariant s == sum(i as int, |k: int| v[k] as int) && s <= 1000 * i
    {
        s += v[i];
    }
    s
}

fn main() {
    println!("{}", add_up(&[1, 2, 3]));
    match push(push(List::Nil, 1), 2) {
        List::Cons(x, _) => println!("{}", x),
        List::Nil => {}
    }
}
