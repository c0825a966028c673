//! `Vec`: construction, growth, insertion, removal, slicing, iteration, `vec!` in both forms, nested vectors.
#[derive(Clone, Debug, PartialEq)]
struct Entry {
    key: u32,
    values: Vec<u8>,
}

fn compact(v: &mut Vec<u32>) -> usize {
    let mut kept = 0;
    for i in 0..v.len() {
        if v[i] % 2 == 1 {
            v[kept] = v[i];
            kept += 1;
        }
    }
    let removed = v.len() - kept;
    v.truncate(kept);
    removed
}

fn main() {
    let mut v: Vec<u32> = Vec::new();
    println!("{} {:?}", v.is_empty(), v.pop());
    for i in 0..8 {
        v.push(i * i);
    }
    println!("{:?} {}", v, v.len());
    println!("{} {:?}", compact(&mut v), v);
    v.insert(1, 77);
    println!("{} {:?}", v.remove(0), v);
    println!("{} {:?}", v.swap_remove(0), v);
    v.extend_from_slice(&[4, 3, 2]);
    v.sort();
    println!("{:?} {:?}", v.binary_search(&9), &v[1..3]);
    let w = vec![0u8; 3];
    let mut grid = vec![w.clone(); 2];
    grid[1][2] = 5;
    grid[0].push(1);
    println!("{grid:?} {}", grid[0] == w);
    let mut table = Vec::with_capacity(2);
    table.push(Entry { key: 1, values: vec![1, 2] });
    table.push(Entry { key: 2, ..table[0].clone() });
    table[1].values.clear();
    println!("{table:?}");
    if let Some(e) = table.iter_mut().filter(|e| e.key == 2).next() {
        e.values.push(9);
    }
    let last = table.last().map(|e| e.values.len());
    println!("{last:?} {}", table[1].values[0]);
    let total: usize = table.iter().map(|e| e.values.len()).sum();
    println!("{total} {:?}", table.first().map(|e| e.key));
    for Entry { key, mut values } in table {
        values.reverse();
        println!("{key} {values:?}");
    }
}
