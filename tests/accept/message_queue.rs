//! Messages of several ports in one queue: each port gets its own in the order in which they were sent.

#[derive(Clone, Copy)]
pub struct Message {
    port: u8,
    value: u32,
}

/*@
/// What was sent to a port.
spec fn sent(all: Seq<Message>, port: u8) -> Seq<u32>
    decreases all.len()
{
    if all.len() == 0 {
        Seq::empty()
    } else if all.last().port == port {
        sent(all.drop_last(), port).push(all.last().value)
    } else {
        sent(all.drop_last(), port)
    }
}
@*/

//@ ensures all@ == old(all@).push(Message { port: port, value: value })
//@ ensures sent(all@, port) == sent(old(all@), port).push(value)
//@ ensures forall |other: u8| other != port ==> sent(all@, other) == sent(old(all@), other)
pub fn send(all: &mut Vec<Message>, port: u8, value: u32) {
    all.push(Message { port, value });
    //@ assert all@.drop_last() == old(all@);
}

//@ ensures result@ == sent(all@, port)
pub fn received(all: &[Message], port: u8) -> Vec<u32> {
    let mut values = Vec::new();
    for i in 0..all.len()
    //@ invariant values@ == sent(all@.take(i), port)
    {
        //@ assert all@.take(i + 1).drop_last() == all@.take(i);
        if all[i].port == port {
            values.push(all[i].value);
        }
    }
    values
}

fn main() {
    let mut all = Vec::new();
    send(&mut all, 1, 10);
    send(&mut all, 2, 20);
    send(&mut all, 1, 30);
    println!("{:?}", received(&all, 1));
}
