fn sum(a: &[i64]) -> i64 {
    let mut i = 0;
    let mut total = 0;
    while i < a.len() {
        total += a[i];
        i += 1;
    }
    total
}

fn fill(a: &mut [i64], x: i64) {
    let mut i = 0;
    while i < a.len() {
        a[i] = x + i as i64;
        i += 1;
    }
}

fn main() {
    let mut a = [1, 2, 3];
    let b = a;
    a[1] = 50;
    println!("{:?} {:?} {}", a, b, sum(&a));
    let mut grid = [[0u8; 3]; 2];
    grid[1][2] = 7;
    let row = grid[1];
    grid[1][0] = 1;
    println!("{:?} {:?} {}", grid, row, grid == [[0, 0, 0], [1, 0, 7]]);
    let mut c = [0; 4];
    fill(&mut c, 10);
    println!("{:?} {} {}", c, c.len(), c.is_empty());
    let empty: [i64; 0] = [];
    println!("{} {:?}", sum(&empty), empty);
}
