//! Merging of sorted intervals: what is left is apart, and covers the same points.
//# contracts: partly

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Interval {
    pub from: u32,
    pub to: u32,
}

/*@
spec fn covers(s: Seq<Interval>, p: int) -> bool {
    exists |i: int| 0 <= i < s.len() && s[i].from <= p < s[i].to
}
spec fn in_order(s: Seq<Interval>) -> bool {
    forall |i: int, j: int| 0 <= i < j < s.len() ==> s[i].from <= s[j].from
}
spec fn apart(s: Seq<Interval>) -> bool {
    forall |i: int, j: int| 0 <= i < j < s.len() ==> s[i].to < s[j].from
}
spec fn proper(s: Seq<Interval>) -> bool {
    forall |i: int| 0 <= i < s.len() ==> s[i].from < s[i].to
}
@*/

//@ requires proper(v@) && in_order(v@)
//@ ensures proper(result@) && apart(result@)
//@ ensures forall |p: int| covers(result@, p) <==> covers(v@, p)
pub fn merge(v: &[Interval]) -> Vec<Interval> {
    let mut out: Vec<Interval> = Vec::new();
    let mut i = 0;
    while i < v.len()
    //@ invariant i <= v.len() && proper(out@) && apart(out@)
    //@ invariant out@.len() > 0 ==> i > 0 && out@.last().from <= v@[i - 1].from
    //@ invariant forall |p: int| covers(out@, p) <==> covers(v@.take(i), p)
    //@ decreases v.len() - i
    {
        let next = v[i];
        let n = out.len();
        if n > 0 && next.from <= out[n - 1].to {
            if out[n - 1].to < next.to {
                out[n - 1].to = next.to;
            }
        } else {
            out.push(next);
        }
        i += 1;
    }
    out
}

fn main() {
    let v = [
        Interval { from: 1, to: 3 },
        Interval { from: 2, to: 6 },
        Interval { from: 8, to: 10 },
        Interval { from: 10, to: 11 },
    ];
    println!("{:?}", merge(&v));
}
