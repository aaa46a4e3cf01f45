"""``python -m tools.figures``: how long files and functions are, how fully they are annotated and described."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

SOURCE, TESTS = Path("src/cchc"), Path("tests")
LIBRARY = ("lib", "law", "paper", "reading", "dossier")
LONGEST = 8

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Measured:
    """A function or method: where it stands, its lines, whether it is annotated, public and described."""

    place: str
    lines: int
    annotated: bool
    public: bool
    described: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """A tree of modules: the lines of each file by its path, and every function."""

    files: dict[str, int]
    functions: tuple[Measured, ...]

    @property
    def lines(self) -> int:
        return sum(self.files.values())


def measure(root: Path, folders: Sequence[str] = ("",)) -> Figures:
    """The modules under ``root``, or under some of its folders; migrations, which Django writes, are left out."""
    paths = [path for folder in folders for path in sorted((root / folder).rglob("*.py"))]
    texts = {path: path.read_text(encoding="utf-8") for path in paths if "migrations" not in path.parts}
    files = {str(path): len(text.splitlines()) for path, text in texts.items() if text.strip()}
    return Figures(files, tuple(found for path, text in texts.items() for found in _functions(str(path), text)))


def _functions(path: str, text: str) -> Iterator[Measured]:
    tree = ast.parse(text)
    inner = {id(node) for outer in ast.walk(tree) if isinstance(outer, Function) for node in _inside(outer)}
    private = {
        id(node)
        for outer in ast.walk(tree)
        if isinstance(outer, ast.ClassDef)
        if outer.name[0] == "_"
        for node in outer.body
    }
    for node in ast.walk(tree):
        if isinstance(node, Function):
            public = not node.name.startswith("_") and id(node) not in inner | private
            yield Measured(
                f"{path}:{node.lineno} {node.name}",
                (node.end_lineno or node.lineno) - node.lineno + 1,
                _annotated(node),
                public,
                ast.get_docstring(node) is not None,
            )


def _inside(outer: Function) -> Iterator[ast.AST]:
    return (node for statement in outer.body for node in ast.walk(statement))


def _annotated(node: Function) -> bool:
    spec = node.args
    given = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *filter(None, (spec.vararg, spec.kwarg))]
    asked = [argument for argument in given if argument.arg not in ("self", "cls")]
    return node.returns is not None and all(argument.annotation is not None for argument in asked)


def spread(values: Sequence[int]) -> tuple[float, float]:
    """Median and 90th percentile; the one value twice where there is only one. Raises ``StatisticsError`` for none."""
    return median(values), quantiles(values, n=10, method="inclusive")[-1] if len(values) > 1 else median(values)


def share(flags: Sequence[bool]) -> float:
    """The share of true flags, 1 where there are none."""
    return sum(flags) / len(flags) if flags else 1.0


def table(code: Figures, library: Figures, tests: Figures) -> str:
    """The figures as lines of text, the longest files and functions last."""
    rows = []
    for name, found in (("code", code), ("library", library), ("tests", tests)):
        files, functions = spread(list(found.files.values())), spread([each.lines for each in found.functions])
        annotated = share([each.annotated for each in found.functions])
        described = share([each.described for each in found.functions if each.public])
        rows.append(
            f"{name:<8}{len(found.files):>6}{found.lines:>8}{files[0]:>8.0f}{files[1]:>6.0f}{len(found.functions):>11}"
            f"{functions[0]:>8.0f}{functions[1]:>6.0f}{annotated:>11.1%}{described:>11.1%}"
        )
    head = f"{'':<8}{'files':>6}{'lines':>8}{'median':>8}{'90 %':>6}{'functions':>11}{'median':>8}{'90 %':>6}"
    head += f"{'annotated':>11}{'described':>11}"
    return "\n".join(
        [head, *rows, f"lines of tests a line of code: {tests.lines / code.lines:.2f}", "", *_longest(code)]
    )


def _longest(code: Figures) -> Iterator[str]:
    yield "longest files:"
    for path, lines in sorted(code.files.items(), key=lambda item: -item[1])[:LONGEST]:
        yield f"{lines:>6}  {path}"
    yield "longest functions:"
    for found in sorted(code.functions, key=lambda each: -each.lines)[:LONGEST]:
        yield f"{found.lines:>6}  {found.place}"


def main() -> int:
    print(table(measure(SOURCE), measure(SOURCE, LIBRARY), measure(TESTS)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
