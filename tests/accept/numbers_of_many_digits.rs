//! Numbers of many digits, the lowest first: addition with carry, multiplication by a digit, comparison.

/*@
/// What the first `n` digits are.
spec fn value(s: Seq<u32>, n: int) -> int
    decreases n
{
    if n <= 0 { 0 } else { value(s, n - 1) + s[n - 1] * weight(n - 1) }
}

spec fn weight(n: int) -> int
    ensures result >= 1
    decreases n
{
    if n <= 0 { 1 } else { 0x1_0000_0000 * weight(n - 1) }
}

lemma fn below(s: Seq<u32>, n: int)
    ensures 0 <= value(s, n) && value(s, n) < weight(n)
    decreases n
{
    if n > 0 { below(s, n - 1); }
}

lemma fn same(s: Seq<u32>, t: Seq<u32>, n: int)
    requires forall |i: int| 0 <= i < n ==> s[i] == t[i]
    ensures value(s, n) == value(t, n)
    decreases n
{
    if n > 0 { same(s, t, n - 1); }
}
/// What does not fit into a digit goes to the next one.
lemma fn carried(a: int, b: int, c: int, low: int, high: int, w: int)
    requires a + b + c == low + 0x1_0000_0000 * high
    ensures a * w + b * w + c * w == low * w + high * (0x1_0000_0000 * w)
{ }

lemma fn scaled(v: int, next: int, x: int, d: int, c: int, low: int, high: int, w: int)
    requires x * d + c == low + 0x1_0000_0000 * high && next == v + x * w
    ensures next * d + c * w == v * d + low * w + high * (0x1_0000_0000 * w)
{ }

lemma fn larger_digit(x: int, y: int, w: int)
    requires x != y && w >= 1
    ensures if x < y { x * w + w <= y * w } else { y * w + w <= x * w }
{ }
@*/

//@ requires a.len() == b.len() && out.len() == a.len()
//@ ensures out.len() == a.len()
//@ ensures value(out@, a.len()) + (if result { weight(a.len()) } else { 0 }) == value(a@, a.len()) + value(b@, a.len())
pub fn add(a: &[u32], b: &[u32], out: &mut [u32]) -> bool {
    let mut carry = 0u64;
    let mut i = 0;
    while i < a.len()
    //@ invariant i <= a.len() && out.len() == a.len() && carry <= 1
    //@ invariant value(out@, i as int) + carry * weight(i as int) == value(a@, i as int) + value(b@, i as int)
    {
        //@ ghost let (digits, before) = (out@, carry);
        let sum = a[i] as u64 + b[i] as u64 + carry;
        out[i] = sum as u32;
        carry = sum >> 32;
        //@ same(digits, out@, i as int);
        //@ carried(a[i] as int, b[i] as int, before as int, out[i] as int, carry as int, weight(i as int));
        i += 1;
    }
    carry == 1
}

//@ ensures out.len() == old(out.len())
//@ ensures value(out@, out.len()) + result * weight(out.len()) == value(old(out@), out.len()) * d + add
pub fn multiply(out: &mut [u32], d: u32, add: u32) -> u32 {
    let mut carry = add as u64;
    let mut i = 0;
    while i < out.len()
    //@ invariant i <= out.len() && out.len() == old(out.len()) && carry <= u32::MAX
    //@ invariant value(out@, i as int) + carry * weight(i as int) == value(old(out@), i as int) * d + add
    //@ invariant forall |k: int| i <= k < out.len() ==> out[k] == old(out)[k]
    {
        //@ ghost let (digits, x, before) = (out@, out[i], carry);
        let product = out[i] as u64 * d as u64 + carry;
        out[i] = product as u32;
        carry = product >> 32;
        //@ same(digits, out@, i as int);
        //@ scaled(value(old(out@), i as int), value(old(out@), i + 1), x as int, d as int, before as int, out[i] as int, carry as int, weight(i as int));
        i += 1;
    }
    carry as u32
}

//@ requires a.len() == b.len()
//@ ensures result <==> value(a@, a.len()) < value(b@, b.len())
pub fn less(a: &[u32], b: &[u32]) -> bool {
    let mut i = a.len();
    while i > 0
    //@ invariant i <= a.len()
    //@ invariant value(a@, a.len()) - value(b@, b.len()) == value(a@, i as int) - value(b@, i as int)
    {
        i -= 1;
        //@ below(a@, i as int);
        //@ below(b@, i as int);
        if a[i] != b[i] {
            //@ larger_digit(a[i] as int, b[i] as int, weight(i as int));
            return a[i] < b[i];
        }
    }
    false
}

fn main() {
    let mut c = [0; 2];
    println!("{} {c:?}", add(&[u32::MAX, 1], &[1, 2], &mut c));
    println!("{} {c:?} {}", multiply(&mut c, 1 << 31, 7), less(&[1, 2], &[2, 1]));
}
