//! Three binary searches of a sorted slice: any position, the first that is not smaller, the first that is greater.

/*@
spec fn sorted(s: Seq<i64>) -> bool {
    forall |i: int, j: int| 0 <= i <= j < s.len() ==> s[i] <= s[j]
}
@*/

//@ requires sorted(items@)
//@ ensures match result {
//@     Ok(at) => at < items.len() && items[at] == key,
//@     Err(at) => at <= items.len()
//@         && (forall |i: int| 0 <= i < at ==> items[i] < key)
//@         && (forall |i: int| at <= i < items.len() ==> key < items[i]),
//@ }
pub fn search(items: &[i64], key: i64) -> Result<usize, usize> {
    let mut low = 0;
    let mut high = items.len();
    while low < high
    //@ invariant low <= high && high <= items.len()
    //@ invariant forall |i: int| 0 <= i < low ==> items[i] < key
    //@ invariant forall |i: int| high <= i < items.len() ==> key < items[i]
    //@ decreases high - low
    {
        let middle = low + (high - low) / 2;
        if items[middle] < key {
            low = middle + 1;
        } else if key < items[middle] {
            high = middle;
        } else {
            return Ok(middle);
        }
    }
    Err(low)
}

//@ requires sorted(items@)
//@ ensures result <= items.len()
//@ ensures forall |i: int| 0 <= i < result ==> items[i] < key
//@ ensures forall |i: int| result <= i < items.len() ==> key <= items[i]
pub fn lower_bound(items: &[i64], key: i64) -> usize {
    let mut low = 0;
    let mut high = items.len();
    while low < high
    //@ invariant low <= high && high <= items.len()
    //@ invariant forall |i: int| 0 <= i < low ==> items[i] < key
    //@ invariant forall |i: int| high <= i < items.len() ==> key <= items[i]
    //@ decreases high - low
    {
        let middle = low + (high - low) / 2;
        if items[middle] < key {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

//@ requires sorted(items@)
//@ ensures result <= items.len()
//@ ensures forall |i: int| 0 <= i < result ==> items[i] <= key
//@ ensures forall |i: int| result <= i < items.len() ==> key < items[i]
pub fn upper_bound(items: &[i64], key: i64) -> usize {
    let mut low = 0;
    let mut high = items.len();
    while low < high
    //@ invariant low <= high && high <= items.len()
    //@ invariant forall |i: int| 0 <= i < low ==> items[i] <= key
    //@ invariant forall |i: int| high <= i < items.len() ==> key < items[i]
    //@ decreases high - low
    {
        let middle = low + (high - low) / 2;
        if items[middle] <= key {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    low
}

/// Where the keys between two bounds stand.
//@ requires sorted(items@) && first <= last
//@ ensures result.0 <= result.1 && result.1 <= items.len()
//@ ensures forall |i: int| 0 <= i < items.len() ==> (result.0 <= i < result.1 <==> first <= items[i] <= last)
pub fn equal_range(items: &[i64], first: i64, last: i64) -> (usize, usize) {
    let (from, to) = (lower_bound(items, first), upper_bound(items, last));
    //@ assert to < from ==> items[to] < first;
    (from, to)
}

fn main() {
    let items = [-3, 0, 0, 7, 12];
    println!("{:?} {:?} {:?}", search(&items, 7), search(&items, 8), search(&[], 1));
    println!("{} {} {:?}", lower_bound(&items, 0), upper_bound(&items, 0), equal_range(&items, 0, 7));
}
