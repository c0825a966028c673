//! Labels and statics.

pub fn table() -> u32 {
    const N: usize = 4;
    static T: [[u32; N]; 2] = [[1, 2, 3, 4], [5, 6, 7, 8]];
    let mut t = 0;
    'o: for row in T.iter() {
        for (i, &x) in row.iter().enumerate() {
            if x == 7 {
                break 'o;
            }
            if i == 2 {
                continue 'o;
            }
            t += x;
        }
    }
    t
}
pub fn loopv() -> Option<u32> {
    let mut n = 1;
    let r = loop {
        n *= 3;
        if n > 50 {
            break Some(n);
        }
        if n == 0 {
            break None;
        }
    };
    r
}
pub fn blk(x: u32) -> u32 {
    let v = 'b: {
        if x > 3 {
            break 'b 1;
        }
        x + 1
    };
    v
}
