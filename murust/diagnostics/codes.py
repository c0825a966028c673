"""The register of diagnostic codes: each is declared here once. Numbers are never used again.

Where rustc has a code for the same mistake, its code is used (family E, titles are ours). The other families are
murust's own.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from types import MappingProxyType

import attrs


class Family(enum.Enum):
    """The first letter of a code; the value says what the family is about."""

    E = "a mistake that rustc reports too, under the same code"
    P = "syntax"
    N = "names"
    T = "types"
    B = "borrows"
    C = "contracts: specifications that make no sense as such"
    V = "proof"
    M = "running"
    U = "outside the supported subset"


@attrs.frozen
class CodeInfo:
    code: str
    title: str

    @property
    def family(self) -> Family:
        return Family[self.code[0]]


_TITLES = {
    # rustc's own codes (Rust error codes index)
    "E0004": "a `match` does not cover every value",
    "E0005": "a pattern that must match everything does not",
    "E0015": "a call of a function that is not `const` in a constant",
    "E0023": "a pattern has the wrong number of fields",
    "E0025": "a pattern binds a field twice",
    "E0026": "a pattern names a field that does not exist",
    "E0027": "a pattern does not mention all fields",
    "E0029": "a range pattern of a type that has no ranges",
    "E0030": "a range pattern that contains nothing",
    "E0040": "a destructor is called by hand",
    "E0046": "an implementation lacks items of its trait",
    "E0049": "a method has the wrong number of type parameters",
    "E0050": "a method has the wrong number of parameters",
    "E0053": "a method has another type than in its trait",
    "E0054": "a cast to `bool`",
    "E0057": "a closure is called with the wrong number of arguments",
    "E0061": "a call with the wrong number of arguments",
    "E0062": "a field is given twice",
    "E0063": "a field is missing",
    "E0067": "compound assignment to something that is not a place",
    "E0069": "a `return` without a value in a function that returns one",
    "E0070": "assignment to something that is not a place",
    "E0072": "a type that contains itself without indirection",
    "E0080": "a constant cannot be evaluated",
    "E0106": "a reference without a lifetime",
    "E0107": "the wrong number of generic arguments",
    "E0116": "methods for a type that is not defined here",
    "E0117": "an implementation of a foreign trait for a foreign type",
    "E0118": "an inherent implementation for a type parameter",
    "E0119": "two implementations of a trait for one type",
    "E0120": "`Drop` for something that is no struct or enum",
    "E0121": "`_` in the type of an item",
    "E0124": "a field declared twice",
    "E0131": "`main` with parameters",
    "E0133": "an unsafe operation outside of `unsafe`",
    "E0164": "a pattern that names something that is no constructor",
    "E0184": "a type that is both `Copy` and `Drop`",
    "E0185": "a method where the trait has an associated function",
    "E0186": "an associated function where the trait has a method",
    "E0195": "a method has other lifetime parameters than in its trait",
    "E0199": "`unsafe impl` of a safe trait",
    "E0200": "a safe `impl` of an unsafe trait",
    "E0201": "an item is implemented twice",
    "E0204": "`Copy` for a type that holds something that is not",
    "E0210": "an implementation of a foreign trait for a type parameter",
    "E0220": "an associated type that does not exist",
    "E0223": "an associated type of which it is not clear whose it is",
    "E0252": "a name is imported twice",
    "E0255": "an imported name is defined here, too",
    "E0261": "a lifetime that is not declared",
    "E0262": "a lifetime with a name that is reserved",
    "E0267": "`break` or `continue` in a closure, out of it",
    "E0268": "`break` or `continue` outside a loop",
    "E0271": "an associated type is another one than is wanted",
    "E0277": "a type does not have a capability that is needed",
    "E0282": "a type cannot be inferred",
    "E0283": "a type that can't be inferred, for a trait",
    "E0284": "an associated type that can't be inferred",
    "E0308": "a value has another type than is expected",
    "E0317": "an `if` without `else` used as a value",
    "E0364": "a private function is exported again",
    "E0365": "something private is exported again",
    "E0368": "a compound assignment on a type that does not have it",
    "E0369": "a binary operator on a type that does not have it",
    "E0381": "a variable is used before it has a value",
    "E0382": "a value is used after it was moved",
    "E0384": "an immutable variable is assigned twice",
    "E0390": "methods for a primitive type",
    "E0391": "a definition that depends on itself",
    "E0392": "a parameter of a type is never used",
    "E0403": "a generic parameter is declared twice",
    "E0404": "a name that is not a trait where one is needed",
    "E0405": "a trait that does not exist",
    "E0407": "a method that is not in the trait",
    "E0408": "a name that is not bound in every alternative",
    "E0409": "a name that is bound in different ways in alternatives",
    "E0411": "`Self` where there is none",
    "E0415": "two parameters with one name",
    "E0416": "a pattern binds a name twice",
    "E0422": "a struct is not found",
    "E0423": "a type is used as a value",
    "E0424": "`self` in a function without it",
    "E0425": "a name is not found",
    "E0426": "a label is not found",
    "E0428": "a name defined twice",
    "E0432": "an import is not found",
    "E0433": "a path leads nowhere",
    "E0436": "`..` in a value that is no struct",
    "E0437": "an associated type that is not in the trait",
    "E0438": "an associated constant that is not in the trait",
    "E0451": "a private field in a struct expression or pattern",
    "E0499": "two mutable borrows at the same time",
    "E0502": "a mutable and a shared borrow at the same time",
    "E0503": "a use of a value that is mutably borrowed",
    "E0505": "a move of a value that is borrowed",
    "E0506": "an assignment to a value that is borrowed",
    "E0507": "a move out of something borrowed",
    "E0508": "a move out of an array or slice",
    "E0509": "a move out of a type with a destructor",
    "E0515": "a reference to something that ends with the function is returned",
    "E0525": "a closure is called in a way that it does not support",
    "E0527": "a slice pattern has the wrong number of elements",
    "E0528": "a slice pattern has too many elements",
    "E0529": "a slice pattern for something that is no array or slice",
    "E0531": "a pattern names something that is not found",
    "E0532": "a pattern names something of another kind",
    "E0533": "a pattern names something that is no unit variant or constant",
    "E0552": "`repr` says something that is no layout",
    "E0559": "a variant has no such field",
    "E0560": "a struct has no such field",
    "E0571": "`break` with a value in a loop that has none",
    "E0573": "something of another kind where a type is needed",
    "E0574": "something of another kind where a struct is needed",
    "E0576": "a trait has no such associated item",
    "E0579": "an exclusive range pattern that contains nothing",
    "E0580": "`main` has the wrong type",
    "E0583": "the file of a module is not found",
    "E0586": "an inclusive range without an end",
    "E0592": "two methods with one name",
    "E0593": "a closure takes another number of arguments than is wanted",
    "E0594": "an assignment to something immutable",
    "E0596": "a mutable borrow of something immutable",
    "E0597": "a value does not live as long as its borrow",
    "E0599": "a method or associated item is not found",
    "E0600": "a unary operator on a type that does not have it",
    "E0603": "a private item",
    "E0604": "a cast to `char` from something other than `u8`",
    "E0605": "a cast that does not exist",
    "E0606": "a cast that is not allowed",
    "E0608": "an index into a type that has no elements",
    "E0609": "a field is not found",
    "E0610": "a field of a type that has no fields",
    "E0614": "`*` on a type that cannot be dereferenced",
    "E0615": "a method is used as a field",
    "E0616": "a private field",
    "E0618": "a call of something that is not a function",
    "E0621": "a parameter whose type needs a lifetime",
    "E0624": "a private method",
    "E0631": "a closure takes other arguments than are wanted",
    "E0665": "a derived `Default` without a default variant",
    "E0689": "a method of a number whose type is not known",
    "E0713": "a borrow of something whose owner is dropped",
    "E0716": "a temporary is dropped while it is borrowed",
    "E0726": "a lifetime that may not be left out",
    "E0745": "the address of a value",
    "E0774": "`derive` before something that is no type",
    "E0747": "generic arguments in the wrong order or of the wrong kind",
    "E0782": "a trait is used as a type",
    # syntax
    "P0001": "the text does not parse",
    "P0002": "a character or literal that is not Rust's",
    "P0003": "a clause that belongs to nothing",
    "P0004": "`..` where no pattern can have it",
    "P0005": "a chained comparison in code",
    "P0006": "a constant without a value",
    "P0007": "a file that cannot be read",
    # names
    "B0001": "something does not last as long as the signature promises",
    "N0001": "a macro is not found",
    "N0002": "a trait that can't be derived",
    "N0003": "an attribute that does not exist, or is not supported",
    # types
    "T0001": "a literal out of range for its type",
    "T0003": "a constant takes too long to be evaluated",
    "T0002": "a format string and its arguments do not fit",
    # contracts
    "C0001": "a logical term in code, or an effect in a specification",
    "C0002": "two measures for one thing",
    "C0003": "a specification calls executable code",
    "C0004": "`old` of a variable that does not exist on entry",
    "C0005": "a bit operation without a width",
    "C0006": "a block without a value in a specification",
    "C0007": "`result` outside `ensures`",
    "C0008": "`old` where there is no earlier state",
    "C0009": "`@` of something without a view",
    "C0010": "`->` of a field that variants have with different types",
    "C0011": "`?` where nothing determines a value, or nothing can be bound",
    "C0012": "what a raw pointer points to, as a value",
    "C0013": "assertions about the heap are compared",
    "C0014": "a function of the logic, not called",
    "C0015": "`final` of something that is no mutable borrow",
    "C0016": "a lemma as a value, or something else as a step of a proof",
    "C0017": "`|->` of something that is no raw pointer",
    "C0018": "a function that can't be `pure`",
    "C0019": "a clause where it has no meaning",
    "C0020": "a measure of a type that does not decrease",
    "C0021": "ghost code that changes what it may not",
    "C0022": "a statement that is no step of a proof",
    "C0023": "a step of a proof, of a term that it is not for",
    "C0024": "a calculation whose steps point in different directions",
    "C0025": "a lemma with a result, or an axiom with a proof",
    "C0026": "an invariant that is not for a type of this module",
    # proof
    "V0001": "an `ensures` does not hold where the function returns",
    "V0002": "a `requires` of a function does not hold where it is called",
    "V0003": "an arithmetic operation can overflow",
    "V0004": "a division by zero",
    "V0005": "an index out of bounds",
    "V0006": "an assertion can fail, or a panic can be reached",
    "V0007": "a loop invariant does not hold on entry",
    "V0008": "a loop invariant is not kept by a round of the loop",
    "V0009": "a measure does not decrease, or is negative",
    "V0010": "a shift by the width of the type or more",
    "V0011": "a loop or a recursion without a measure",
    "V0012": "an `assert` of a specification does not hold",
    "V0020": "the solver could not decide",
    "V0030": "a `requires` that nothing satisfies",
    # running
    "M0001": "a clause does not hold in this run",
    "M0002": "a clause that could not be evaluated in this run",
    # outside the subset
    "U0001": "a construct that murust does not support",
    "U0002": "checked, and not run or proved yet",
}

CODES: Mapping[str, CodeInfo] = MappingProxyType({code: CodeInfo(code, title) for code, title in _TITLES.items()})
