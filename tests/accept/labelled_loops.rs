/// The first pair of equal elements, if there is one.
//@ ensures match result {
//@     Some((i, j)) => i < j < a.len() && a[i] == a[j],
//@     None => forall |i: int, j: int| 0 <= i < j < a.len() ==> a[i] != a[j],
//@ }
pub fn duplicate(a: &[u32]) -> Option<(usize, usize)> {
    let mut i = 0;
    let mut found = None;
    'outer: while i < a.len()
    //@ invariant i <= a.len() && found == None
    //@ invariant forall |p: int, q: int| 0 <= p < i && p < q < a.len() ==> a[p] != a[q]
    //@ decreases a.len() - i
    {
        let mut j = i + 1;
        while j < a.len()
        //@ invariant i < j && j <= a.len() && found == None
        //@ invariant forall |q: int| i < q < j ==> a[i] != a[q]
        //@ decreases a.len() - j
        {
            if a[i] == a[j] {
                found = Some((i, j));
                break 'outer;
            }
            j += 1;
        }
        i += 1;
    }
    found
}

fn main() {
    println!("{:?} {:?}", duplicate(&[1, 2, 3, 2]), duplicate(&[4, 5]));
}
