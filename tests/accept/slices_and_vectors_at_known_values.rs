//! Methods of slices and vectors at values that are known.

fn slices() {
    let mut a = [5u8, 3, 9, 1];
    assert!(a.len() == 4 && !a.is_empty() && a.get(1) == Some(&3) && a.get(4).is_none());
    assert!(a.first() == Some(&5) && a.last() == Some(&1) && a.contains(&9) && !a.contains(&8));
    if let Some(x) = a.get_mut(1) {
        *x = 4;
    }
    if let Some(x) = a.first_mut() {
        *x += 1;
    }
    if let Some(x) = a.last_mut() {
        *x += 1;
    }
    assert!(a == [6, 4, 9, 2]);
    a.swap(0, 3);
    assert!(a == [2, 4, 9, 6]);
    a.reverse();
    assert!(a == [6, 9, 4, 2] && a.starts_with(&[6, 9]) && a.ends_with(&[2]));
    assert!(a.binary_search_by(|x| 4u8.cmp(x)) == Ok(2));
    a.sort();
    assert!(a == [2, 4, 6, 9] && a.binary_search(&6) == Ok(2) && a.binary_search(&5) == Err(2));
    a.copy_from_slice(&[1, 2, 3, 4]);
    assert!(a == [1, 2, 3, 4]);
    a.fill(7);
    assert!(a == [7; 4]);
    a.clone_from_slice(&[4, 3, 2, 1]);
    assert!(a == [4, 3, 2, 1]);
}

fn sorted() {
    let mut a = [4u8, 3, 1];
    a.sort_unstable();
    assert!(a == [1, 3, 4]);
}

fn parts() {
    let mut a = [1u8, 2, 3, 4, 5];
    {
        let (left, right) = a.split_at(2);
        assert!(left == [1, 2] && right == [3, 4, 5]);
    }
    {
        let (left, right) = a.split_at_mut(2);
        left[0] = right[2];
    }
    assert!(a == [5, 2, 3, 4, 5]);
    if let Some((head, tail)) = a.split_first() {
        assert!(*head == 5 && tail == [2, 3, 4, 5]);
    }
    if let Some((last, init)) = a.split_last() {
        assert!(*last == 5 && init == [5, 2, 3, 4]);
    }
    let mut chunks = a.chunks(2);
    assert!(chunks.next() == Some(&[5, 2][..]) && chunks.next() == Some(&[3, 4][..]));
    assert!(chunks.next() == Some(&[5][..]) && chunks.next().is_none());
    let mut exact = a.chunks_exact(2);
    assert!(exact.next() == Some(&[5, 2][..]) && exact.next() == Some(&[3, 4][..]) && exact.next().is_none());
    let mut windows = a.windows(4);
    assert!(windows.next() == Some(&[5, 2, 3, 4][..]) && windows.next() == Some(&[2, 3, 4, 5][..]));
    assert!(windows.next().is_none());
}

fn vectors() {
    let mut v = vec![1u8, 2, 3];
    v.push(4);
    assert!(v.pop() == Some(4) && v.len() == 3);
    v.insert(1, 9);
    assert!(v == [1, 9, 2, 3] && v.remove(0) == 1 && v == [9, 2, 3]);
    assert!(v.swap_remove(0) == 9 && v == [3, 2]);
    v.extend_from_slice(&[7, 8]);
    assert!(v == [3, 2, 7, 8]);
    let tail = v.split_off(2);
    assert!(v == [3, 2] && tail == [7, 8]);
    v.resize(4, 5);
    assert!(v == [3, 2, 5, 5]);
    v.truncate(3);
    assert!(v.as_slice() == [3, 2, 5]);
    v.as_mut_slice()[0] = 6;
    assert!(v[0] == 6);
    let mut more = vec![1u8];
    v.append(&mut more);
    assert!(v == [6, 2, 5, 1] && more.is_empty());
    v.reserve(10);
    v.clear();
    assert!(v.is_empty() && v.first().is_none());
}

fn retained() {
    let mut v = vec![1u8, 2];
    v.retain(|x| *x % 2 == 0);
    assert!(v == [2]);
}

fn main() {
    slices();
    sorted();
    parts();
    vectors();
    retained();
}
