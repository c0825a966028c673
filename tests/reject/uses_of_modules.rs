//# rustc: fail
//! What use declarations name.
pub mod s0 {
    use {self}; //~ ERROR E0432: `self` names nothing that can be imported
}
pub mod s3 {
    
}
pub mod s4 {
    use self::{self}; //~ ERROR E0432: `self` names nothing that can be imported
}
pub mod s5 {
    use crate; //~ ERROR E0432: `crate` names nothing that can be imported
}
pub mod s8 {
    use super; //~ ERROR E0432: `super` names nothing that can be imported
}
pub mod s18 {
    use *; //~ ERROR E0432: `` names nothing that can be imported
}
pub mod s19 {
    use core::mem;
}
pub mod s20 {
    
}
pub mod s21 {
    
}
