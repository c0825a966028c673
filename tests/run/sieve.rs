fn main() {
    let mut composite = [false; 60];
    let mut count = 0;
    let mut n = 2;
    while n < composite.len() {
        if !composite[n] {
            count += 1;
            print!("{n} ");
            let mut m = n * n;
            while m < composite.len() {
                composite[m] = true;
                m += n;
            }
        }
        n += 1;
    }
    println!("\n{count}");
}
