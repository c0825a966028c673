//! Kahn's algorithm on a graph of few nodes, in place: first those in an order in which no edge goes backwards, behind
//! them those that are left, each with an edge from another one of these.

pub const N: usize = 8;

pub type Graph = [[bool; N]; N];

/*@
spec fn is_permutation(order: [usize; N]) -> bool {
    (forall |i: int| 0 <= i < N ==> order[i] < N) && forall |i: int, j: int| 0 <= i < j < N ==> order[i] != order[j]
}

/// No edge goes from behind to one of the first `n`, or from there to itself.
spec fn in_order(g: Graph, order: [usize; N], n: int) -> bool {
    forall |i: int, j: int| 0 <= i < n && i <= j < N ==> !g[order[j] as int][order[i] as int]
}

/// Is there an edge to v from those at `n` and behind?
spec fn is_waiting(g: Graph, order: [usize; N], n: int, v: int) -> bool {
    exists |j: int| n <= j < N && g[order[j] as int][v]
}
@*/

//@ ensures result.1 <= N && is_permutation(result.0) && in_order(*g, result.0, result.1 as int)
//@ ensures forall |i: int| result.1 <= i < N ==> is_waiting(*g, result.0, result.1 as int, result.0[i] as int)
pub fn topological(g: &Graph) -> ([usize; N], usize) {
    let mut order = [0; N];
    for i in 0..N
    //@ invariant forall |k: int| 0 <= k < i ==> order[k] == k
    {
        order[i] = i;
    }
    let mut n = 0;
    while let Some(k) = source(g, &order, n)
    //@ invariant n <= N && is_permutation(order) && in_order(*g, order, n as int)
    {
        order.swap(n, k);
        n += 1;
    }
    (order, n)
}

//@ requires n <= N && is_permutation(*order)
//@ ensures match result {
//@     Some(k) => n <= k < N && !is_waiting(*g, *order, n as int, order[k] as int),
//@     None => forall |i: int| n <= i < N ==> is_waiting(*g, *order, n as int, order[i] as int),
//@ }
fn source(g: &Graph, order: &[usize; N], n: usize) -> Option<usize> {
    for k in n..N
    //@ invariant forall |i: int| n <= i < k ==> is_waiting(*g, *order, n as int, order[i] as int)
    {
        if !waits(g, order, n, order[k]) {
            return Some(k);
        }
    }
    None
}

//@ requires v < N && is_permutation(*order)
//@ ensures result <==> is_waiting(*g, *order, n as int, v as int)
fn waits(g: &Graph, order: &[usize; N], n: usize, v: usize) -> bool {
    (n..N).any(|j| g[order[j]][v])
}

fn main() {
    let mut g = [[false; N]; N];
    g[3][0] = true;
    g[0][5] = true;
    g[5][1] = true;
    println!("{:?}", topological(&g));
    g[1][3] = true;
    println!("{:?}", topological(&g));
}
