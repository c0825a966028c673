//# contracts: partly
//! Expressions in boxes: their value, and a simplifier that keeps it.

#[derive(Clone, PartialEq, Debug)]
pub enum Expr {
    Number(u32),
    Variable,
    Add(Box<Expr>, Box<Expr>),
    If(Box<Expr>, Box<Expr>, Box<Expr>),
}

/*@
impl Expr {
    spec fn value(self, x: u32) -> u32
        decreases self
    {
        match self {
            Expr::Number(n) => n,
            Expr::Variable => x,
            Expr::Add(a, b) => (a.value(x) + b.value(x)) as u32,
            Expr::If(c, a, b) => if c.value(x) != 0 { a.value(x) } else { b.value(x) },
        }
    }
}
@*/

impl Expr {
    //@ ensures result == self.value(x)
    //@ decreases *self
    pub fn evaluate(&self, x: u32) -> u32 {
        match self {
            Expr::Number(n) => *n,
            Expr::Variable => x,
            Expr::Add(a, b) => a.evaluate(x).wrapping_add(b.evaluate(x)),
            Expr::If(c, a, b) => {
                if c.evaluate(x) != 0 {
                    a.evaluate(x)
                } else {
                    b.evaluate(x)
                }
            }
        }
    }

    /// Without sums with 0, operations on two numbers, and choices that are known.
    //@ ensures forall |x: u32| result.value(x) == self.value(x)
    //@ decreases self
    pub fn simplified(self) -> Expr {
        match self {
            Expr::Add(a, b) => match (a.simplified(), b.simplified()) {
                (Expr::Number(0), b) => b,
                (a, Expr::Number(0)) => a,
                (Expr::Number(m), Expr::Number(n)) => Expr::Number(m.wrapping_add(n)),
                (a, b) => Expr::Add(Box::new(a), Box::new(b)),
            },
            Expr::If(c, a, b) => match c.simplified() {
                Expr::Number(0) => b.simplified(),
                Expr::Number(_) => a.simplified(),
                c => Expr::If(Box::new(c), Box::new(a.simplified()), Box::new(b.simplified())),
            },
            other => other,
        }
    }
}

fn main() {
    let sum = Expr::Add(Box::new(Expr::Number(0)), Box::new(Expr::Variable));
    let e = Expr::If(Box::new(Expr::Number(1)), Box::new(sum), Box::new(Expr::Number(3)));
    println!("{}", e.evaluate(4));
    println!("{:?}", e.simplified());
}
