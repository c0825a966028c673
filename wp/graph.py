"""Strongly connected components: which functions call one another in a circle. Source: Tarjan 1972."""

from __future__ import annotations

from collections.abc import Mapping


def components(graph: Mapping[str, frozenset[str]]) -> list[frozenset[str]]:
    """The components, callees before callers. Names that are no keys are left out."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    result: list[frozenset[str]] = []
    for root in graph:
        if root in index:
            continue
        work: list[tuple[str, list[str]]] = [(root, sorted(graph[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, pending = work[-1]
            if pending:
                successor = pending.pop()
                if successor not in graph:
                    continue
                if successor not in index:
                    index[successor] = low[successor] = len(index)
                    stack.append(successor)
                    on_stack.add(successor)
                    work.append((successor, sorted(graph[successor])))
                elif successor in on_stack:
                    low[node] = min(low[node], index[successor])
                continue
            work.pop()
            if work:
                low[work[-1][0]] = min(low[work[-1][0]], low[node])
            if low[node] == index[node]:
                group: set[str] = set()
                while node not in group:
                    top = stack.pop()
                    on_stack.discard(top)
                    group.add(top)
                result.append(frozenset(group))
    return result


def circle_of_each(graph: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """For each node, those that it is in a circle with (itself, if it leads to itself)."""
    return {name: group for group in components(graph) for name in group if len(group) > 1 or name in graph[name]}
