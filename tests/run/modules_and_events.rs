mod bank {
    pub mod account {
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
        pub struct Account {
            pub(super) id: u32,
            balance: i64,
        }
        impl Account {
            pub fn open(id: u32) -> Self {
                Self { id, balance: 0 }
            }
            pub fn deposit(&mut self, n: i64) -> &mut Self {
                self.balance += n;
                self
            }
            pub const fn balance(&self) -> i64 {
                self.balance
            }
        }
    }
    use self::account::Account;
    use super::Ledger as _;
    #[derive(Default)]
    pub struct Bank {
        accounts: Vec<Account>,
        pub log: Vec<(u32, Event)>,
    }
    #[derive(Debug, Clone, Copy, PartialEq)]
    #[repr(i8)]
    pub enum Event {
        Opened = -1,
        Paid(i64) = 5,
        Failed { by: i64, why: &'static str } = 9,
    }
    impl Bank {
        pub fn open(&mut self) -> u32 {
            let id = self.accounts.len() as u32 + 100;
            self.accounts.push(Account::open(id));
            self.log.push((id, Event::Opened));
            id
        }
        pub fn get(&mut self, id: u32) -> Option<&mut Account> {
            self.accounts.iter_mut().find(|a| a.id == id)
        }
        pub fn pay(&mut self, id: u32, n: i64) -> Result<i64, Event> {
            let Some(a) = self.get(id) else {
                return Err(Event::Failed { by: n, why: "none" });
            };
            let b = a.deposit(n).balance();
            let e = if b < 0 {
                a.deposit(-n);
                Event::Failed { by: -b, why: "low" }
            } else {
                Event::Paid(n)
            };
            self.log.push((id, e));
            if let Event::Failed { .. } = e {
                Err(e)
            } else {
                Ok(b)
            }
        }
    }
    impl super::Ledger for Bank {
        fn total(&self) -> i64 {
            self.accounts.iter().map(Account::balance).sum()
        }
    }
    pub fn sum(b: &Bank) -> i64 {
        b.total()
    }
}
pub trait Ledger {
    fn total(&self) -> i64;
    fn is_even(&self) -> bool {
        self.total() % 2 == 0
    }
}
use bank::{
    Bank,
    Event::{self, *},
};
const LIMIT: usize = {
    const fn f(n: usize) -> usize {
        if n < 2 {
            1
        } else {
            n * f(n - 1)
        }
    }
    f(4)
};
fn label(e: &Event) -> String3 {
    match *e {
        Opened => String3("open"),
        Paid(0) => String3("zero"),
        Paid(n) if n < 0 => String3("out"),
        Paid(1..=9) => String3("small"),
        Paid(_) => String3("in"),
        Failed {
            why: "low",
            by: b @ 1..,
        } => {
            let _ = b;
            String3("low")
        }
        Failed { .. } => String3("failed"),
    }
}
#[derive(Debug)]
struct String3(&'static str);
fn main() {
    let mut b = Bank::default();
    let (x, y) = (b.open(), b.open());
    println!(
        "{:?} {:?} {:?} {:?}",
        b.pay(x, 50),
        b.pay(y, 5),
        b.pay(x, -60),
        b.pay(1, 1)
    );
    b.pay(y, 0).unwrap();
    b.pay(x, -10).ok();
    for (id, e) in &b.log {
        println!("{id} {e:?} {:?}", label(e));
    }
    println!("{} {} {} {}", b.total(), Ledger::is_even(&b), bank::sum(&b), LIMIT);
    if let Some(a) = b.get(y) {
        a.deposit(1).deposit(2);
        println!("{a:?} {}", *a > bank::account::Account::open(3));
    }
    'outer: for i in 0.. {
        let mut j = i;
        loop {
            j = match j {
                0 => break,
                7 => break 'outer,
                k if k % 2 == 0 => k / 2,
                k => 3 * k + 1,
            };
            if j == 1 {
                continue 'outer;
            }
            if j > LIMIT as i32 {
                println!("big {i} {j}");
                break 'outer;
            }
        }
    }
    let v = 'b: {
        if b.log.len() > 3 {
            break 'b 1;
        }
        2
    };
    println!("{}", v);
}
