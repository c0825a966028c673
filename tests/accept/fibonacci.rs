//! Fibonacci numbers: by a loop, and by recursion with a table.

/*@
spec fn fib(n: int) -> int
    decreases n
{
    if n <= 1 { if n <= 0 { 0 } else { 1 } } else { fib(n - 1) + fib(n - 2) }
}

lemma fn fib_grows(i: int, j: int)
    requires 0 <= i <= j
    ensures 0 <= fib(i) <= fib(j)
    decreases j
{
    if j >= 2 {
        if i < j {
            fib_grows(i, j - 1);
        } else {
            fib_grows(j - 2, j - 1);
        }
        fib_grows(j - 2, j - 1);
    }
}
@*/

//@ requires fib(n as int) <= u64::MAX
//@ ensures result == fib(n as int)
pub fn by_loop(n: u32) -> u64 {
    if n == 0 {
        return 0;
    }
    let (mut before, mut now) = (0u64, 1u64);
    let mut i = 1;
    while i < n
    //@ invariant 1 <= i <= n && before == fib(i - 1) && now == fib(i as int)
    //@ decreases n - i
    {
        //@ fib_grows(i + 1, n as int);
        let next = before + now;
        before = now;
        now = next;
        i += 1;
    }
    now
}

//@ requires 0 < n && n <= 1000 && fib(n as int) <= u64::MAX
//@ ensures result.len() == n + 1 && (forall |i: int| 0 <= i <= n ==> result[i] == fib(i))
pub fn table(n: usize) -> Vec<u64> {
    let mut all = vec![0, 1];
    for i in 2..n + 1
    //@ invariant all.len() == i && (forall |k: int| 0 <= k < i ==> all[k] == fib(k))
    {
        //@ fib_grows(i as int, n as int);
        all.push(all[i - 1] + all[i - 2]);
    }
    all
}

fn main() {
    println!("{} {:?}", by_loop(12), table(8));
}
