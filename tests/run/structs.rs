#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Point {
    x: i32,
    y: i32,
}

#[derive(Debug, PartialEq)]
struct Line(Point, Point);

struct Unit;

impl Point {
    fn new(x: i32, y: i32) -> Self {
        Point { x, y }
    }

    fn moved(self, dx: i32) -> Self {
        Self { x: self.x + dx, ..self }
    }

    fn shift(&mut self, dy: i32) {
        self.y += dy;
    }

    fn norm(&self) -> i32 {
        self.x * self.x + self.y * self.y
    }
}

fn main() {
    let _unit = Unit;
    let mut p = Point::new(3, 4);
    p.shift(1);
    let q = p.moved(10);
    println!("{:?} {:?} {}", p, q, q.norm());
    let mut line = Line(p, q);
    line.1.x = 0;
    line.0 = line.1;
    println!("{:?} {} {}", line, line.0 == line.1, p != q);
}
