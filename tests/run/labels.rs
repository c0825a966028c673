fn main() {
    let mut a = 0;
    let found = 'outer: loop {
        a += 1;
        let mut b = 0;
        loop {
            b += 1;
            if b > a {
                continue 'outer;
            }
            if a * b == 42 {
                break 'outer a + b;
            }
        }
    };
    println!("{found}");
    let mut i = 0;
    'rows: while i < 5 {
        i += 1;
        let mut j = 0;
        while j < 5 {
            j += 1;
            let mut k = 0;
            while k < 5 {
                k += 1;
                if i + j + k == 9 {
                    continue 'rows;
                }
                if i * j * k > 40 {
                    break 'rows;
                }
            }
        }
        println!("row {i}");
    }
    let value = 'block: {
        if i > 3 {
            break 'block 1;
        }
        2
    };
    println!("{i} {value}");
}
