//# contracts: partly
//! A compiler of expressions for a stack machine, with its proof.

pub enum Expr {
    Num(i64),
    Add(Box<Expr>, Box<Expr>),
    Mul(Box<Expr>, Box<Expr>),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    Push(i64),
    Add,
    Mul,
}

/*@
spec fn wrap(n: int) -> i64 { n as i64 }

spec fn eval(e: Expr) -> i64 decreases e {
    match e {
        Expr::Num(n) => n,
        Expr::Add(a, b) => wrap(eval(*a) + eval(*b)),
        Expr::Mul(a, b) => wrap(eval(*a) * eval(*b)),
    }
}

spec fn step(op: Op, stack: Seq<i64>) -> Option<Seq<i64>> {
    match op {
        Op::Push(n) => Some(stack.push(n)),
        Op::Add => if stack.len() < 2 { None } else {
            Some(stack.take(stack.len() - 2).push(wrap(stack[stack.len() - 2] + stack[stack.len() - 1]))) },
        Op::Mul => if stack.len() < 2 { None } else {
            Some(stack.take(stack.len() - 2).push(wrap(stack[stack.len() - 2] * stack[stack.len() - 1]))) },
    }
}

spec fn exec(code: Seq<Op>, stack: Seq<i64>) -> Option<Seq<i64>> decreases code.len() {
    if code.len() == 0 { Some(stack) } else {
        match exec(code.drop_last(), stack) { None => None, Some(s) => step(code.last(), s) }
    }
}

lemma fn exec_of_concat(a: Seq<Op>, b: Seq<Op>, stack: Seq<i64>)
    ensures exec(a + b, stack) == match exec(a, stack) { None => None, Some(s) => exec(b, s) }
    decreases b.len()
{
    if b.len() > 0 {
        exec_of_concat(a, b.drop_last(), stack);
        assert (a + b).drop_last() == a + b.drop_last();
    } else {
        assert a + b == a;
    }
}
@*/

/*@
spec fn pushes(c: Seq<Op>, v: i64) -> bool { forall |s: Seq<i64>| exec(c, s) == Some(s.push(v)) }
spec fn operate(op: Op, x: i64, y: i64) -> i64 { match op { Op::Mul => wrap(x * y), _ => wrap(x + y) } }

lemma fn joined(l: Seq<Op>, r: Seq<Op>, op: Op, x: i64, y: i64)
    requires pushes(l, x) && pushes(r, y) && !(op is Push)
    ensures pushes((l + r).push(op), operate(op, x, y))
{
    assert forall |s: Seq<i64>| exec((l + r).push(op), s) == Some(s.push(operate(op, x, y))) by {
        exec_of_concat(l, r, s);
        assert (l + r).push(op).drop_last() == l + r;
        assert s.push(x).push(y).take(s.len() as int) == s;
    }
}
@*/

/// Appends code that pushes the value of an expression.
//@ ensures exists |c: Seq<Op>| out@ == old(out@) + c && pushes(c, eval(*e))
//@ decreases *e
pub fn compile(e: &Expr, out: &mut Vec<Op>) {
    match e {
        Expr::Num(n) => out.push(Op::Push(*n)),
        Expr::Add(a, b) => {
            compile(a, out);
            //@ ghost let first = out@;
            compile(b, out);
            //@ ghost let (l, r) = (first.skip(old(out@).len()), out@.skip(first.len()));
            //@ joined(l, r, Op::Add, eval(**a), eval(**b));
            out.push(Op::Add);
            //@ assert out@ == old(out@) + (l + r).push(Op::Add);
        }
        Expr::Mul(a, b) => {
            compile(a, out);
            //@ ghost let first = out@;
            compile(b, out);
            //@ ghost let (l, r) = (first.skip(old(out@).len()), out@.skip(first.len()));
            //@ joined(l, r, Op::Mul, eval(**a), eval(**b));
            out.push(Op::Mul);
            //@ assert out@ == old(out@) + (l + r).push(Op::Mul);
        }
    }
}

//@ ensures match result { Some(v) => exec(code@, Seq::empty()) == Some(v@), None => exec(code@, Seq::empty()) is None }
pub fn run(code: &[Op]) -> Option<Vec<i64>> {
    let mut stack: Vec<i64> = Vec::new();
    for i in 0..code.len()
    //@ invariant exec(code@.take(i), Seq::empty()) == Some(stack@)
    {
        //@ assert code@.take(i + 1).drop_last() == code@.take(i);
        match code[i] {
            Op::Push(n) => stack.push(n),
            op => {
                let n = stack.len();
                if n < 2 {
                    //@ exec_of_concat(code@.take(i + 1), code@.skip(i + 1), Seq::empty());
                    //@ assert code@ == code@.take(i + 1) + code@.skip(i + 1);
                    return None;
                }
                let (a, b) = (stack[n - 2], stack[n - 1]);
                stack.truncate(n - 2);
                stack.push(if op == Op::Add { a.wrapping_add(b) } else { a.wrapping_mul(b) });
            }
        }
    }
    Some(stack)
}

//@ ensures result == eval(*e)
//@ decreases *e
pub fn interpret(e: &Expr) -> i64 {
    match e {
        Expr::Num(n) => *n,
        Expr::Add(a, b) => interpret(a).wrapping_add(interpret(b)),
        Expr::Mul(a, b) => interpret(a).wrapping_mul(interpret(b)),
    }
}

fn main() {
    let e = Expr::Mul(Box::new(Expr::Num(3)), Box::new(Expr::Add(Box::new(Expr::Num(4)), Box::new(Expr::Num(5)))));
    let mut code = Vec::new();
    compile(&e, &mut code);
    println!("{:?} {}", run(&code), interpret(&e));
}
