"""The accuracy of reading as a page: the totals field by field, then a row a file."""

from __future__ import annotations

from bench.accuracy import DETAILS, Scores, group_share, measure, total


def markdown() -> str:
    """Two tables for ``docs/measured.md``."""
    by_file = measure()
    return "\n".join([_intro(len(by_file)), "", *_fields(total(by_file)), "", *_files(by_file)])


def _intro(count: int) -> str:
    return (
        f"{count} files held against readings made by hand (`tests/gold`), by `python -m bench.accuracy`. "
        "These papers were at hand while the reader was built; the figures of a first reading of unseen papers "
        "are in `docs/decisions/0003-how-reading-is-measured.md`."
    )


def _fields(scores: Scores) -> list[str]:
    lines = ["| field | right | share |", "|---|---|---|"]
    for name, tally in sorted(scores.items()):
        lines.append(f"| {name} | {tally.right} of {tally.asked} | {tally.share:.1%} |")
    return lines


def _files(by_file: dict[str, Scores]) -> list[str]:
    head = ["paper", "plan", *DETAILS]
    lines = [f"| file | {' | '.join(head)} |", "|" + "---|" * (len(head) + 1)]
    for name, scores in by_file.items():
        shares = [group_share(scores, "paper."), group_share(scores, "plan.")]
        shares += [scores[f"assignments.{part}"].share for part in DETAILS]
        lines.append(f"| {name} | {' | '.join(f'{share:.1%}' for share in shares)} |")
    return lines
