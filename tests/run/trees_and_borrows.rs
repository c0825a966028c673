#[derive(Debug, Default, Clone)]
struct Node { key: i32, val: String_, left: Option<Box<Node>>, right: Option<Box<Node>> }
#[derive(Debug, Default, Clone, PartialEq)]
struct String_(Vec<char>);
impl From<&str> for String_ { fn from(s: &str) -> Self { String_(s.chars().collect()) } }
#[derive(Default)]
struct Map { root: Option<Box<Node>>, len: usize }
impl Map {
    fn insert(&mut self, key: i32, val: &str) -> Option<String_> {
        let mut at = &mut self.root;
        while let Some(n) = at {
            if key == n.key { return Some(std::mem::replace(&mut n.val, val.into())); }
            at = if key < n.key { &mut n.left } else { &mut n.right };
        }
        *at = Some(Box::new(Node { key, val: val.into(), ..Default::default() }));
        self.len += 1;
        None
    }
    fn get(&self, key: i32) -> Option<&String_> {
        let mut at = self.root.as_ref();
        while let Some(n) = at {
            match key.cmp(&n.key) {
                std::cmp::Ordering::Equal => return Some(&n.val),
                std::cmp::Ordering::Less => at = n.left.as_ref(),
                std::cmp::Ordering::Greater => at = n.right.as_ref(),
            }
        }
        None
    }
    fn get_mut(&mut self, key: i32) -> Option<&mut String_> {
        fn go(n: &mut Option<Box<Node>>, key: i32) -> Option<&mut String_> {
            let n = n.as_mut()?;
            if key == n.key { Some(&mut n.val) } else if key < n.key { go(&mut n.left, key) } else { go(&mut n.right, key) }
        }
        go(&mut self.root, key)
    }
    fn remove_min(&mut self) -> Option<(i32, String_)> {
        fn go(slot: &mut Option<Box<Node>>) -> Option<(i32, String_)> {
            if slot.as_ref()?.left.is_some() { return go(&mut slot.as_mut()?.left); }
            let n = slot.take()?;
            let Node { key, val, right, .. } = *n;
            *slot = right;
            Some((key, val))
        }
        let r = go(&mut self.root);
        if r.is_some() { self.len -= 1; }
        r
    }
    fn walk<F: FnMut(i32, &String_)>(&self, f: &mut F) { fn go<F: FnMut(i32, &String_)>(n: &Option<Box<Node>>, f: &mut F) { if let Some(n) = n { go(&n.left, f); f(n.key, &n.val); go(&n.right, f); } } go(&self.root, f) }
    fn depth(&self) -> usize { fn d(n: &Option<Box<Node>>) -> usize { n.as_ref().map_or(0, |n| 1 + d(&n.left).max(d(&n.right))) } d(&self.root) }
}
struct List<T> { head: Option<Box<Cell_<T>>> }
struct Cell_<T> { x: T, next: Option<Box<Cell_<T>>> }
impl<T> List<T> {
    fn push(&mut self, x: T) { let old = self.head.take(); self.head = Some(Box::new(Cell_ { x, next: old })); }
    fn reverse(&mut self) { let mut prev = None; let mut cur = self.head.take(); while let Some(mut c) = cur { cur = c.next.take(); c.next = prev; prev = Some(c); } self.head = prev; }
    fn iter(&self) -> ListIter<'_, T> { ListIter { at: self.head.as_deref() } }
    fn last_mut(&mut self) -> Option<&mut T> { let mut at = self.head.as_mut()?; while at.next.is_some() { at = at.next.as_mut().unwrap(); } Some(&mut at.x) }
}
struct ListIter<'a, T> { at: Option<&'a Cell_<T>> }
impl<'a, T> Iterator for ListIter<'a, T> { type Item = &'a T; fn next(&mut self) -> Option<&'a T> { let c = self.at?; self.at = c.next.as_deref(); Some(&c.x) } }
fn two<'a>(v: &'a mut [i32], i: usize, j: usize) -> (&'a mut i32, &'a mut i32) { let (a, b) = v.split_at_mut(j); (&mut a[i], &mut b[0]) }
fn largest<'a, T: PartialOrd>(xs: &'a [T]) -> Option<&'a T> { let mut it = xs.iter(); let mut best = it.next()?; for x in it { if x > best { best = x; } } Some(best) }
fn quick<T: PartialOrd + Copy>(v: &mut [T]) { if v.len() <= 1 { return; } let p = v[v.len() / 2]; let (mut i, mut j) = (0usize, v.len() - 1); loop { while v[i] < p { i += 1; } while v[j] > p { j -= 1; } if i >= j { break; } v.swap(i, j); i += 1; j -= 1; } let (l, r) = v.split_at_mut(i); quick(l); quick(r); }
fn main() {
    let mut m = Map::default();
    for (i, w) in ["delta", "alpha", "echo", "bravo", "charlie", "foxtrot"].iter().enumerate() { let k = [4, 1, 5, 2, 3, 6][i]; println!("{:?}", m.insert(k, w).is_none()); }
    println!("{:?} {} {}", m.insert(4, "DELTA").map(|s| s.0.len()), m.len, m.depth());
    if let Some(s) = m.get_mut(2) { s.0.push('!'); s.0[0] = 'B'; }
    println!("{:?} {:?}", m.get(2), m.get(9));
    let mut seen = Vec::new();
    m.walk(&mut |k, v| seen.push((k, v.0.len())));
    println!("{seen:?}");
    while let Some((k, v)) = m.remove_min() { print!("{k}:{} ", v.0.iter().filter(|c| c.is_uppercase()).count()); }
    println!("{}", m.len);
    let mut l = List { head: None };
    for i in 0..5 { l.push(i * i); }
    l.reverse();
    *l.last_mut().unwrap() += 100;
    println!("{:?} {}", l.iter().collect::<Vec<_>>(), l.iter().sum::<i32>());
    let mut v = vec![5, 9, 1, 7, 3, 8];
    { let (a, b) = two(&mut v, 1, 4); std::mem::swap(a, b); *a += 1; }
    println!("{v:?} {:?} {:?}", largest(&v), largest::<char>(&[]));
    quick(&mut v);
    println!("{v:?}");
    let words = ["x", "yy", "zzz"];
    println!("{:?}", largest(&words));
    let mut grid = vec![vec![0; 3]; 2];
    for (r, row) in grid.iter_mut().enumerate() { for (c, x) in row.iter_mut().enumerate() { *x = r * 10 + c; } }
    let col: Vec<_> = grid.iter().map(|r| r[2]).collect();
    println!("{grid:?} {col:?}");
    let mut opt = Some(3);
    if let Some(x) = &mut opt { *x += 1; }
    if let Some(x) = opt.as_mut() { *x *= 2; }
    let old = opt.replace(1).unwrap_or_default();
    println!("{opt:?} {old} {:?} {:?}", opt.take(), opt);
    let mut counter = 0;
    let mut inc = |by: i32| { counter += by; counter };
    println!("{} {}", inc(2), inc(5));
    println!("{counter}");
    let mut fs: Vec<fn(f: u32) -> u32> = Vec::new();
    fs.push(|x| x + 1); fs.push(|x| x * x);
    println!("{}", fs.iter().fold(3, |a, f| f(a)));
    let x = 5; let x = { let x = x * 2; x + 1 }; { let x = "inner"; println!("{x}"); } println!("{x}");
    let label = 'a: { if x > 10 { break 'a "big"; } "small" };
    let n = loop { counter += 3; if counter % 5 == 0 { break counter; } };
    println!("{label} {n}");
}
