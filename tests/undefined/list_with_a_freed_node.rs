struct Node {
    value: u32,
    next: *mut Node,
}

fn main() {
    let second = Box::into_raw(Box::new(Node { value: 2, next: std::ptr::null_mut() }));
    let first = Box::into_raw(Box::new(Node { value: 1, next: second }));
    unsafe { drop(Box::from_raw(second)) };
    let (mut at, mut sum) = (first, 0);
    while !at.is_null() {
        let node = unsafe { &*at }; //~ UB: after its end
        sum += node.value;
        at = node.next;
    }
    println!("{}", sum);
}
