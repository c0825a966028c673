"""A specification ends where the comment ends that it is to rustc; nothing in it may go on behind that."""

from __future__ import annotations

import pytest

from murust.source import SourceFile
from murust.syntax.lexer import LexError, raw_tokens
from murust.syntax.parser import parse

GO_ON = {
    "a comment in a line": "fn f() {\n    //@ assert true; /*\n    panic!();\n    // */\n}\n",
    "a comment that is the line": "//@ /*\nfn f() {}\n// */\nfn g() {}\n",
    "a text in a line": '//@ ensures "a" != "\nfn f() {}\n// "\nfn g() {}\n',
    "a raw text in a line": 'fn f() {\n    //@ assert r"\n    panic!();\n    // " == "";\n}\n',
    "bytes in a line": 'fn f() {\n    //@ assert b"\n    panic!();\n    // " == b"";\n}\n',
    "a text with the end of a block": 'fn f() {\n    /*@ ghost let s = "*/ panic!(); /*"; @*/\n}\n',
    "a text with the whole end of a block": 'fn f() {\n    /*@ ghost let s = "@*/ panic!(); /*@"; @*/\n}\n',
    "a character with the end of a block": 'fn f() {\n    /*@ ghost let s = r"*/ panic!(); /*"; @*/\n}\n',
    "a text with the start of a comment": 'fn f() {\n    /*@ assert "/*" != ""; @*/\n}\nfn g() {}\n/* */ */\n',
    "a line with the start of a comment": "fn f() {\n    /*@ assert true; // /*\n    @*/\n}\n",
    "a line joined to the one before": '//@ requires true\n//@ ensures "a" != "\nfn f() {}\n// "\nfn g() {}\n',
}


@pytest.mark.parametrize("text", GO_ON.values(), ids=GO_ON.keys())
def test_what_goes_on_is_an_error(text: str) -> None:
    _, problems = parse(SourceFile("a.rs", text.encode()))
    assert problems and problems[0].code == "P0002"
    with pytest.raises(LexError):
        list(raw_tokens(text))


END = {
    "a comment in a block": "fn f() {\n    /*@ assert true; /* why */ @*/\n}\n",
    "a comment in a line": "fn f() {\n    //@ assert true; /* why */\n}\n",
    "a line in a block": "fn f() {\n    /*@ assert true; // why @*/\n}\n",
    "a comment between lines": "//@ requires true\n/* why\n   and how */\n//@ ensures true\nfn f() {}\n",
    "a text in a block": '/*@ spec fn f() -> bool { "a\nb" != "" } @*/\n',
}


@pytest.mark.parametrize("text", END.values(), ids=END.keys())
def test_what_ends_is_fine(text: str) -> None:
    tree, problems = parse(SourceFile("a.rs", text.encode()))
    assert tree is not None and not problems
    list(raw_tokens(text))
