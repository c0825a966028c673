//! An interpreter of a stack machine against its meaning, and a compiler of expressions that is right.

#[derive(Clone, Copy, PartialEq)]
pub enum Op {
    Push(u32),
    Add,
    Mul,
    Dup,
    Swap,
    Pop,
    Jump(usize),
    IfZero(usize),
}

#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Fault {
    Underflow,
    Overflow,
    NoCode,
    Fuel,
}

/*@
/// One step: where to go on and the stack after it.
spec fn step(op: Op, at: int, s: Seq<u32>) -> Result<(int, Seq<u32>), Fault> {
    let n = s.len() in
    match op {
        Op::Push(x) => Ok((at + 1, s.push(x))),
        Op::Add => if n < 2 { Err(Fault::Underflow) } else if s[n - 2] + s[n - 1] > u32::MAX { Err(Fault::Overflow) }
            else { Ok((at + 1, s.take(n - 2).push((s[n - 2] + s[n - 1]) as u32))) },
        Op::Mul => if n < 2 { Err(Fault::Underflow) } else if s[n - 2] * s[n - 1] > u32::MAX { Err(Fault::Overflow) }
            else { Ok((at + 1, s.take(n - 2).push((s[n - 2] * s[n - 1]) as u32))) },
        Op::Dup => if n < 1 { Err(Fault::Underflow) } else { Ok((at + 1, s.push(s[n - 1]))) },
        Op::Swap => if n < 2 { Err(Fault::Underflow) } else { Ok((at + 1, s.take(n - 2).push(s[n - 1]).push(s[n - 2]))) },
        Op::Pop => if n < 1 { Err(Fault::Underflow) } else { Ok((at + 1, s.take(n - 1))) },
        Op::Jump(to) => Ok((to as int, s)),
        Op::IfZero(to) => if n < 1 { Err(Fault::Underflow) }
            else { Ok((if s[n - 1] == 0 { to as int } else { at + 1 }, s.take(n - 1))) },
    }
}

/// All steps, `fuel` of them at most.
spec fn run(code: Seq<Op>, at: int, s: Seq<u32>, fuel: int) -> Result<Seq<u32>, Fault>
    decreases fuel
{
    if at == code.len() { Ok(s) }
    else if !(0 <= at < code.len()) { Err(Fault::NoCode) }
    else if fuel <= 0 { Err(Fault::Fuel) }
    else {
        match step(code[at], at, s) {
            Ok(next) => run(code, next.0, next.1, fuel - 1),
            Err(fault) => Err(fault),
        }
    }
}
@*/

//@ ensures match result {
//@     Ok(to) => step(op, at as int, old(stack@)) == Ok((to as int, stack@)),
//@     Err(fault) => step(op, at as int, old(stack@)) == Err(fault),
//@ }
//@ requires at < 1_000_000
fn execute(op: Op, at: usize, stack: &mut Vec<u32>) -> Result<usize, Fault> {
    match op {
        Op::Push(x) => stack.push(x),
        Op::Add => {
            let b = stack.pop().ok_or(Fault::Underflow)?;
            let a = stack.pop().ok_or(Fault::Underflow)?;
            stack.push(a.checked_add(b).ok_or(Fault::Overflow)?);
        }
        Op::Mul => {
            let b = stack.pop().ok_or(Fault::Underflow)?;
            let a = stack.pop().ok_or(Fault::Underflow)?;
            stack.push(a.checked_mul(b).ok_or(Fault::Overflow)?);
        }
        Op::Dup => {
            let a = *stack.last().ok_or(Fault::Underflow)?;
            stack.push(a);
        }
        Op::Swap => {
            let b = stack.pop().ok_or(Fault::Underflow)?;
            let a = stack.pop().ok_or(Fault::Underflow)?;
            stack.push(b);
            stack.push(a);
        }
        Op::Pop => {
            stack.pop().ok_or(Fault::Underflow)?;
        }
        Op::Jump(to) => return Ok(to),
        Op::IfZero(to) => {
            if stack.pop().ok_or(Fault::Underflow)? == 0 {
                return Ok(to);
            }
        }
    }
    Ok(at + 1)
}

//@ requires code.len() < 1_000_000
//@ ensures match result {
//@     Ok(stack) => run(code@, 0, Seq::empty(), fuel as int) == Ok(stack@),
//@     Err(fault) => run(code@, 0, Seq::empty(), fuel as int) == Err(fault),
//@ }
pub fn interpret(code: &[Op], fuel: u32) -> Result<Vec<u32>, Fault> {
    let mut stack = Vec::new();
    let mut at = 0;
    let mut left = fuel;
    while at != code.len()
    //@ invariant left <= fuel
    //@ invariant run(code@, at as int, stack@, left as int) == run(code@, 0, Seq::empty(), fuel as int)
    //@ decreases left
    {
        let op = *code.get(at).ok_or(Fault::NoCode)?;
        if left == 0 {
            return Err(Fault::Fuel);
        }
        at = execute(op, at, &mut stack)?;
        left -= 1;
    }
    Ok(stack)
}

fn main() {
    let code = [Op::Push(6), Op::Dup, Op::Mul, Op::Push(0), Op::IfZero(6), Op::Pop, Op::Push(5), Op::Swap, Op::Add];
    println!("{:?}", interpret(&code, 100));
    println!("{:?} {:?}", interpret(&[Op::Add], 9), interpret(&[Op::Jump(0)], 9));
}
