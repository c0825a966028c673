"""Expressions and statements as text. What is inside of an operator stands in parentheses unless it is a word, a
literal, or ends with what follows it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from murust.syntax import ast
from murust.syntax.show.types import commas, generic_args, name, path, pattern, returns, tuple_text, type_text, typed

_ATOMS = (
    ast.PathExpr, ast.Call, ast.MethodCall, ast.Index, ast.TupleExpr, ast.ArrayExpr, ast.RepeatExpr, ast.Macro,
    ast.Matches,
)  # fmt: skip


def expr(node: ast.Expr, depth: int = 0) -> str:
    handler = _HANDLERS[type(node)]
    return handler(node, depth)


def atom(node: ast.Expr, depth: int) -> str:
    """As an operand."""
    text = expr(node, depth)
    return text if isinstance(node, _ATOMS) or _is_word(node) else f"({text})"


def _is_word(node: ast.Expr) -> bool:
    return isinstance(node, ast.Literal) and node.kind is not ast.LiteralKind.FLOAT


def _receiver(node: ast.Expr, depth: int) -> str:
    return f"({expr(node, depth)})" if isinstance(node, ast.Literal) else atom(node, depth)


# --- Literals --------------------------------------------------------------------------------------------------

_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\", "\0": "\\0"}


def _escaped(text: str, quote: str, *, as_bytes: bool = False) -> str:
    def one(c: str) -> str:
        if c == quote:
            return "\\" + c
        if c in _ESCAPES:
            return _ESCAPES[c]
        if " " <= c <= "~":
            return c
        return f"\\x{ord(c):02x}" if as_bytes else f"\\u{{{ord(c):x}}}"

    return "".join(map(one, text))


def _literal(node: ast.Literal, _depth: int) -> str:
    kind = ast.LiteralKind
    match node.kind:
        case kind.BOOL:
            return "true" if node.value else "false"
        case kind.STRING:
            return '"' + _escaped(str(node.value), '"') + '"'
        case kind.CHAR:
            return "'" + _escaped(str(node.value), "'") + "'"
        case kind.BYTE:
            return "b'" + _escaped(chr(int(node.value)), "'", as_bytes=True) + "'"
        case kind.BYTE_STRING:
            assert isinstance(node.value, bytes)
            return 'b"' + _escaped(node.value.decode("latin-1"), '"', as_bytes=True) + '"'
        case _:
            return f"{node.value!s}{node.suffix}"


# --- Operators -------------------------------------------------------------------------------------------------


def _binary(node: ast.Binary, depth: int) -> str:
    return f"{atom(node.left, depth)} {node.op.value} {atom(node.right, depth)}"


def _chain(node: ast.Chain, depth: int) -> str:
    text = atom(node.operands[0], depth)
    for op, operand in zip(node.ops, node.operands[1:], strict=True):
        text += f" {op.value} {atom(operand, depth)}"
    return text


def _range(node: ast.Range, depth: int) -> str:
    low, high = (atom(end, depth) if end is not None else "" for end in (node.low, node.high))
    return f"{low}{'..=' if node.inclusive else '..'}{high}"


def _points_to(node: ast.PointsTo, depth: int) -> str:
    arrow = "|->"
    if node.count is not None:
        arrow += f"{'bytes' if node.bytes else ''}[{expr(node.count, depth)}]"
    if node.fraction is not None:
        arrow += f"{{{expr(node.fraction, depth)}}}"
    return f"{atom(node.location, depth)} {arrow} {atom(node.value, depth)}"


# --- Calls and data --------------------------------------------------------------------------------------------


def _method(node: ast.MethodCall, depth: int) -> str:
    given = f"::{generic_args(node.generics)}" if node.generics is not None else ""
    return f"{_receiver(node.receiver, depth)}.{name(node.name.name)}{given}({_list(node.args, depth)})"


def _list(nodes: tuple[ast.Expr, ...], depth: int) -> str:
    return commas(expr(node, depth) for node in nodes)


def _struct(node: ast.StructExpr, depth: int) -> str:
    parts = [f"{name(init.name.name)}: {expr(init.value, depth)}" for init in node.fields]
    if node.base is not None:
        parts.append(f"..{expr(node.base, depth)}")
    return f"{path(node.path, in_type=False)} {{ {commas(parts)} }}"


def _macro(node: ast.Macro, depth: int) -> str:
    if node.length is not None:
        return f"{path(node.path, in_type=False)}![{expr(node.args[0], depth)}; {expr(node.length, depth)}]"
    return f"{path(node.path, in_type=False)}!({_list(node.args, depth)})"


def _matches(node: ast.Matches, depth: int) -> str:
    return f"matches!({expr(node.scrutinee, depth)}, {pattern(node.pattern)}{_guard(node.guard, depth)})"


def _closure(node: ast.Closure, depth: int) -> str:
    params = [pattern(p) + typed(ty) for p, ty in node.params]
    head = f"{'move ' if node.moves else ''}|{commas(params)}|"
    if node.result is not None:
        head += returns(node.result)
    return f"{head}{_clauses(node.clauses, depth)} {expr(node.body, depth)}"


def _variables(written: tuple[tuple[ast.Ident, ast.Type | None], ...]) -> str:
    return commas(name(ident.name) + typed(ty) for ident, ty in written)


# --- Blocks ----------------------------------------------------------------------------------------------------


def _label(label: str | None) -> str:
    return "'" + label.lstrip("'") + ": " if label else ""


def _guard(node: ast.Expr | None, depth: int) -> str:
    return f" if {expr(node, depth)}" if node is not None else ""


def block(node: ast.Block, depth: int) -> str:
    head = f"'{node.label.lstrip(chr(39))}: " if node.label else ""
    head += "unsafe " if node.unsafe else "const " if node.const else ""
    if not node.statements and node.tail is None:
        return f"{head}{{}}"
    pad = "    " * (depth + 1)
    lines = [pad + statement(one, depth + 1) for one in node.statements]
    if node.tail is not None:
        lines.append(pad + _tail(node.tail, depth + 1))
    return head + "{\n" + "\n".join(lines) + "\n" + "    " * depth + "}"


def _tail(node: ast.Expr, depth: int) -> str:
    """The value of a block, which begins no statement."""
    return expr(node, depth) if isinstance(node, _BLOCK_LIKE) else _leading(node, depth)


def _leading(node: ast.Expr, depth: int) -> str:
    text = expr(node, depth)
    return f"({text})" if isinstance(node, _SPEC_BINDERS) else text


def _head(node: ast.Expr | ast.LetCondition, depth: int) -> str:
    """A condition or scrutinee: a `{` behind it opens the body."""
    if isinstance(node, ast.LetCondition):
        return f"let {pattern(node.pattern)} = {_head(node.scrutinee, depth)}"
    return expr(node, depth) if isinstance(node, ast.PathExpr | ast.Literal) else f"({expr(node, depth)})"


def _if(node: ast.If, depth: int) -> str:
    text = f"if {_head(node.condition, depth)} {block(node.then, depth)}"
    return text if node.orelse is None else f"{text} else {expr(node.orelse, depth)}"


def _match(node: ast.Match, depth: int) -> str:
    pad = "    " * (depth + 1)
    arms = [
        f"{pad}{pattern(arm.pattern)}{_guard(arm.guard, depth + 1)} => {_tail(arm.body, depth + 1)},\n"
        for arm in node.arms
    ]
    return f"match {_head(node.scrutinee, depth)} {{\n{''.join(arms)}{'    ' * depth}}}"


def _loop(node: ast.Loop | ast.For, depth: int) -> str:
    label = _label(node.label)
    if isinstance(node, ast.For):
        head = f"for {pattern(node.pattern)} in {_head(node.iterable, depth)}"
    else:
        head = "loop" if node.condition is None else f"while {_head(node.condition, depth)}"
    return f"{label}{head}{_clauses(node.clauses, depth)} {block(node.body, depth)}"


def _clauses(clauses: tuple[ast.AnyClause, ...], depth: int) -> str:
    pad = "    " * depth
    return "".join(f"\n{pad}/*@ {clause(one, depth)}; @*/" for one in clauses)


def _jump(word: str, label: str | None, value: ast.Expr | None, depth: int) -> str:
    target = " '" + label.lstrip("'") if label else ""
    given = f" {expr(value, depth)}" if value is not None else ""
    return f"{word}{target}{given}"


_BLOCK_LIKE = (ast.Block, ast.If, ast.Match, ast.Loop, ast.For)
_SPEC_BINDERS = (ast.LetIn,)
_Handler = Callable[[Any, int], str]
_HANDLERS: dict[type, _Handler] = {
    ast.Literal: _literal,
    ast.PathExpr: lambda n, d: path(n.path, in_type=False),
    ast.Unary: lambda n, d: f"{n.op.value}{atom(n.operand, d)}",
    ast.Binary: _binary,
    ast.Chain: _chain,
    ast.Assign: lambda n, d: f"{_target(n.target, d)} = {expr(n.value, d)}",
    ast.CompoundAssign: lambda n, d: f"{_target(n.target, d)} {n.op.value}= {expr(n.value, d)}",
    ast.Cast: lambda n, d: f"{atom(n.operand, d)} as {type_text(n.ty)}",
    ast.AddrOf: lambda n, d: f"&{'mut ' if n.mutable else ''}{atom(n.operand, d)}",
    ast.RawBorrow: lambda n, d: f"&raw {'mut' if n.mutable else 'const'} {atom(n.operand, d)}",
    ast.Call: lambda n, d: f"{atom(n.callee, d)}({_list(n.args, d)})",
    ast.MethodCall: _method,
    ast.Field: lambda n, d: f"{_receiver(n.operand, d)}.{name(n.name.name)}",
    ast.Index: lambda n, d: f"{_receiver(n.operand, d)}[{expr(n.index, d)}]",
    ast.TupleExpr: lambda n, d: tuple_text([expr(item, d) for item in n.items]),
    ast.ArrayExpr: lambda n, d: f"[{_list(n.items, d)}]",
    ast.RepeatExpr: lambda n, d: f"[{expr(n.item, d)}; {expr(n.length, d)}]",
    ast.StructExpr: _struct,
    ast.Block: block,
    ast.If: _if,
    ast.Match: _match,
    ast.Loop: _loop,
    ast.For: _loop,
    ast.Range: _range,
    ast.Try: lambda n, d: f"{_receiver(n.operand, d)}?",
    ast.Closure: _closure,
    ast.Underscore: lambda n, d: "_",
    ast.Break: lambda n, d: _jump("break", n.label, n.value, d),
    ast.Continue: lambda n, d: _jump("continue", n.label, None, d),
    ast.Return: lambda n, d: _jump("return", None, n.value, d),
    ast.Macro: _macro,
    ast.Matches: _matches,
    ast.Quantifier: lambda n, d: f"{n.kind} |{_variables(n.variables)}| {expr(n.body, d)}",
    ast.LetIn: lambda n, d: f"let {pattern(n.pattern)} = {expr(n.value, d)} in {expr(n.body, d)}",
    ast.View: lambda n, d: f"{_receiver(n.operand, d)}@",
    ast.IsVariant: lambda n, d: f"{atom(n.operand, d)} is {path(n.path, in_type=True)}",
    ast.ArrowField: lambda n, d: f"{_receiver(n.operand, d)}->{name(n.name.name)}",
    ast.Trigger: lambda n, d: f"#[trigger] {atom(n.operand, d)}",
    ast.PointsTo: _points_to,
    ast.Each: lambda n, d: f"each |{_variables(n.variables)}| {expr(n.guard, d)}: {expr(n.assertion, d)}",
    ast.BindName: lambda n, d: f"?{name(n.name.name)}",
}


def _target(node: ast.Expr, depth: int) -> str:
    return expr(node, depth) if isinstance(node, ast.Underscore) else atom(node, depth)


# --- Statements ------------------------------------------------------------------------------------------------


def statement(node: ast.Stmt, depth: int) -> str:
    from murust.syntax.show.items import item

    match node:
        case ast.Let(pattern=p, ty=ty, value=value, orelse=orelse):
            of = typed(ty)
            shown = None if value is None else atom(value, depth) if orelse is not None else expr(value, depth)
            given = f" = {shown}" if shown is not None else ""
            rest = f" else {block(orelse, depth)}" if orelse is not None else ""
            return f"let {pattern(p)}{of}{given}{rest};"
        case ast.ExprStmt(expr=inner, semicolon=semicolon):
            return expr(inner, depth) + ";" * semicolon
        case ast.ItemStmt(item=inner_item):
            return item(inner_item, depth)
        case _:
            return f"/*@ {ghost(node, depth)} @*/"


def ghost(node: ast.Stmt, depth: int) -> str:
    """A statement of ghost code, as it stands inside of a specification."""
    match node:
        case ast.SpecAssert(proposition=proposition, proof=proof):
            return f"assert {_by(proposition, proof, depth)}"
        case ast.SpecAssume(proposition=proposition):
            return f"assume {expr(proposition, depth)};"
        case ast.GhostLet(pattern=p, ty=ty, value=value):
            of = typed(ty)
            return f"ghost let {pattern(p)}{of} = {expr(value, depth)};"
        case ast.GhostStmt(kind="set", term=term):
            return f"ghost {expr(term, depth)};"
        case ast.GhostStmt(kind="call", term=term):
            return f"{expr(term, depth)};"
        case ast.GhostStmt(kind=kind, term=term, proof=proof):
            return f"{kind} {_by(term, proof, depth)}"
        case ast.Calc(first=first, steps=steps):
            lines = [f"{one.op.value} {_by(one.term, one.proof, depth)}" for one in steps]
            return f"calc {{ {expr(first, depth)}; {' '.join(lines)} }}"
        case _:
            return statement(node, depth)


def _by(term: ast.Expr, proof: ast.Block | None, depth: int) -> str:
    return f"{expr(term, depth)};" if proof is None else f"{expr(term, depth)} by {spec_block(proof, depth)}"


def spec_block(node: ast.Block, depth: int) -> str:
    """The steps of a proof."""
    parts = [_step(one, depth) if isinstance(one, ast.ExprStmt) else ghost(one, depth + 1) for one in node.statements]
    if node.tail is not None:
        parts.append(_proof_expr(node.tail, depth))
    return f"{{ {' '.join(parts)} }}" if parts else "{}"


def _step(node: ast.ExprStmt, depth: int) -> str:
    return _proof_expr(node.expr, depth) + ";" * node.semicolon


def _proof_expr(node: ast.Expr, depth: int) -> str:
    """Branches of a proof hold proofs."""
    match node:
        case ast.Block():
            return spec_block(node, depth)
        case ast.If(condition=condition, then=then, orelse=orelse):
            rest = f" else {_proof_expr(orelse, depth)}" if orelse is not None else ""
            return f"if {_head(condition, depth)} {spec_block(then, depth)}{rest}"
        case ast.Match(scrutinee=scrutinee, arms=arms):
            lines = [
                f"{pattern(arm.pattern)}{_guard(arm.guard, depth)} => {_proof_expr(arm.body, depth)}," for arm in arms
            ]
            return f"match {_head(scrutinee, depth)} {{ {' '.join(lines)} }}"
        case _:
            return expr(node, depth)


def clause(node: ast.AnyClause, depth: int) -> str:
    match node:
        case ast.Clause(kind=kind, proposition=proposition):
            return f"{kind.value} {expr(proposition, depth)}"
        case ast.Decreases(terms=terms):
            return f"decreases {_list(terms, depth)}"
        case ast.Modifier(name=word):
            return word
        case ast.UsesLemmas(paths=paths):
            return f"lemma {commas(path(one, in_type=False) for one in paths)}"
        case ast.GhostParam(name=ident, ty=ty):
            return f"ghost {name(ident.name)}: {type_text(ty)}"
