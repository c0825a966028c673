//! Binary tree map, structural recursion, Option<Box<T>>.
pub struct Node { key: u32, value: u64, left: Option<Box<Node>>, right: Option<Box<Node>> }
pub struct Tree { root: Option<Box<Node>> }
/*@
spec fn keys(t: Option<Box<Node>>) -> Set<u32> decreases t {
    match t { None => Set::empty(), Some(n) => keys(n.left).union(keys(n.right)).insert(n.key) }
}
spec fn content(t: Option<Box<Node>>) -> Map<u32, u64> decreases t {
    match t {
        None => Map::empty(),
        Some(n) => content(n.left).union(content(n.right)).insert(n.key, n.value),
    }
}
spec fn ordered(t: Option<Box<Node>>) -> bool decreases t {
    if let Some(n) = t {
        ordered(n.left) && ordered(n.right)
            && (forall |k: u32| #[trigger] keys(n.left).contains(k) ==> k < n.key)
            && (forall |k: u32| keys(n.right).contains(k) ==> n.key < k)
    } else { true }
}
impl Tree { spec fn view(self) -> Map<u32, u64> { content(self.root) } }
@*/
//@ invariant Tree: ordered(self.root)
impl Tree {
    //@ ensures result@ == Map::empty() && result@.len() == 0
    pub fn new() -> Tree { Tree { root: None } }
    //@ ensures self@ == old(self@).insert(key, value)
    pub fn insert(&mut self, key: u32, value: u64) { put(&mut self.root, key, value) }
    //@ ensures result.is_some() <==> self@.contains(key)
    //@ ensures match result { Some(v) => *v == self@[key], None => true }
    pub fn get(&self, key: u32) -> Option<&u64> {
        let mut at = &self.root;
        while let Some(n) = at
        //@ invariant content(*at).contains(key) <==> self@.contains(key)
        //@ decreases *at
        {
            if key == n.key { return Some(&n.value); }
            at = if key < n.key { &n.left } else { &n.right };
        }
        None
    }
}
//@ requires ordered(*slot)
//@ ensures ordered(*slot) && content(*slot) == content(old(*slot)).insert(key, value)
//@ decreases *slot
fn put(slot: &mut Option<Box<Node>>, key: u32, value: u64) {
    match slot {
        None => *slot = Some(Box::new(Node { key, value, left: None, right: None })),
        Some(n) if key < n.key => put(&mut n.left, key, value),
        Some(n) if key > n.key => put(&mut n.right, key, value),
        Some(n) => n.value = value,
    }
}
impl Tree {
    //@ ensures match self.root { Some(n) => result == n.key, None => result == 0 }
    pub fn top(&self) -> u32 { match &self.root { Some(n) => n.key, None => 0 } }
    //@ ensures match o { Some(x) => result == *x && result == x, None => true }
    pub fn of(o: &Option<u32>) -> u32 { match o { Some(x) => *x, None => 0 } }
}
