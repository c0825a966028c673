//! Expression trees.

#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    Num(i64),
    Add(Box<Expr>, Box<Expr>),
    Neg(Box<Expr>),
}
pub fn eval(e: &Expr) -> Option<i64> {
    Some(match e {
        Expr::Num(n) => *n,
        Expr::Add(a, b) => eval(a)?.checked_add(eval(b)?)?,
        Expr::Neg(a) => eval(a)?.checked_neg()?,
    })
}
pub fn simplify(e: Expr) -> Expr {
    match e {
        Expr::Neg(inner) => match *inner {
            Expr::Neg(x) => simplify(*x),
            other => Expr::Neg(Box::new(simplify(other))),
        },
        Expr::Add(a, b) => Expr::Add(Box::new(simplify(*a)), Box::new(simplify(*b))),
        n => n,
    }
}
