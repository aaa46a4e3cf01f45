"""The object that ``cchc read --json`` prints; ``docs/read.schema.json`` holds its form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cchc.paper.model import Annex, At, Block, Kind, Paper, Paragraph, Section, Signature, Table
from cchc.reading.conference import about_one_meeting
from cchc.reading.entries import annex_path, path_of
from cchc.reading.missing import missing_facts
from cchc.reading.model import Assignment, Plan
from cchc.reading.plan import read_plan
from cchc.reading.targets import TargetRead, read_targets

if TYPE_CHECKING:
    from cchc.paper.recognition import Recognised

Json = dict[str, Any]


def read_object(recognised: Recognised) -> Json:
    """What was read from a file: its source, the paper, the plan or None, targets, what is missing, warnings."""
    paper = recognised.paper
    plan = read_plan(paper)
    return {
        "source": {"format": recognised.source, "pages": recognised.pages},
        "paper": paper_json(paper),
        "plan": plan_json(plan) if plan is not None else None,
        "targets": [target_json(target) for target in _targets(paper)],
        "missing": list(missing_facts(paper, plan, meeting=about_one_meeting(paper))),
        "warnings": [str(warning) for warning in recognised.warnings],
    }


def _targets(paper: Paper) -> tuple[TargetRead, ...]:
    """The targets of a plan, or of one issued with a decision; a conference has none, nor has any other paper."""
    sets_targets = paper.kind in (Kind.KE_HOACH, Kind.PHUONG_AN, Kind.QUYET_DINH)
    return read_targets(paper) if sets_targets and not about_one_meeting(paper) else ()


def target_json(target: TargetRead) -> Json:
    """A target; ``value`` is a decimal number as text, null where the target is done or not."""
    return {
        "area": target.area or None,
        "name": target.name,
        "compare": target.compare.value,
        "value": f"{target.value.normalize():f}" if target.value is not None else None,
        "unit": target.unit or None,
        "due": target.due.isoformat() if target.due else None,
        "owner": target.owner or None,
        "indicator": target.indicator or None,
        "at": at_json(target.at),
    }


def paper_json(paper: Paper) -> Json:
    """A paper's components. ``preamble`` is what stands between the legal basis and the first section."""
    sections = [block for block in paper.body if isinstance(block, Section)]
    return {
        "kind": paper.kind.value if paper.kind else None,
        "subject": paper.subject,
        "issuer": paper.issuer,
        "issuer_lines": list(paper.issuer_lines),
        "superior": paper.superior,
        "number": paper.number,
        "symbol": paper.symbol,
        "place": paper.place,
        "issued_on": paper.issued_on.isoformat() if paper.issued_on else None,
        "legal_basis": list(paper.legal_basis),
        "addressees": list(paper.addressees),
        "preamble": [
            _placed({"text": block.text}, block.line, block.text)
            for block in paper.body
            if isinstance(block, Paragraph)
        ],
        "tables": [_table(block) for block in paper.body if isinstance(block, Table)],
        "sections": [_section(section, "") for section in sections],
        "closing": "\n".join(paragraph.text for paragraph in paper.closing) or None,
        "recipients": list(paper.recipients),
        "signature": _signature(paper.signatures[0]) if paper.signatures else None,
        "signatures": [_signature(signature) for signature in paper.signatures],
        "annexes": [_annex(annex) for annex in paper.annexes],
        "unplaced": list(paper.unplaced),
        "at": {name: {"section": "", "line": line, "text": ""} for name, line in sorted(paper.lines.items())},
    }


def _placed(item: Json, line: int | None, text: str, section: str = "") -> Json:
    return {**item, "at": {"section": section, "line": line, "text": text}}


def at_json(at: At) -> Json:
    """A place in the source: section path, line or paragraph from 1, its text."""
    return {"section": at.section, "line": at.line, "text": at.text}


def _section(section: Section, outer: str) -> Json:
    label = section.label.strip()
    mark = label.strip(" .)/:-+*").removeprefix("Điều ")
    path = path_of(section, outer)
    heading = section.title or section.text.split("\n")[0]
    return {
        "label": label.rstrip(".)/:") if mark else label,
        "level": section.level.value,
        "title": section.title,
        "text": section.text or None,
        "tables": [_table(block) for block in section.blocks if isinstance(block, Table)],
        "children": [_section(child, path) for child in section.children],
        "at": {"section": path, "line": section.line, "text": heading},
    }


def _table(table: Table) -> Json:
    rows = [[cell.text for cell in row] for row in table.rows]
    return _placed({"header_rows": table.header_rows, "rows": rows}, table.line, " | ".join(rows[0]) if rows else "")


def _signature(signature: Signature) -> Json:
    return {"authority": " ".join(signature.authority) or None, "title": signature.title, "name": signature.name}


def _annex(annex: Annex) -> Json:
    blocks: tuple[Block, ...] = annex.blocks
    return {
        "label": annex.label,
        "title": annex.title,
        "reference": annex.reference,
        "text": "\n".join(block.text for block in blocks if isinstance(block, Paragraph)) or None,
        "tables": [_table(block) for block in blocks if isinstance(block, Table)],
        "sections": [_section(block, annex_path(annex.label)) for block in blocks if isinstance(block, Section)],
        "at": {"section": annex_path(annex.label), "line": annex.line, "text": annex.title},
    }


def plan_json(plan: Plan) -> Json:
    """A plan's facts and lists; ``at`` says where each single fact stands."""
    return {
        "review_of": plan.review_of,
        "period": {
            "start": plan.period.start.isoformat() if plan.period.start else None,
            "end": plan.period.end.isoformat() if plan.period.end else None,
        },
        "venue": plan.venue,
        "held_on": plan.held_on.isoformat() if plan.held_on else None,
        "starts_at": plan.starts_at.strftime("%H:%M") if plan.starts_at else None,
        "chair": plan.chair,
        "participants": [{"who": one.who, "note": one.note, "at": at_json(one.at)} for one in plan.participants],
        "agenda": [{"what": item.what, "who": item.who, "at": at_json(item.at)} for item in plan.agenda],
        "assignments": [_assignment(task) for task in plan.assignments],
        "funding": plan.funding,
        "at": {name: at_json(at) for name, at in sorted(plan.places.items())},
    }


def _assignment(task: Assignment) -> Json:
    return {
        "lead": task.lead,
        "with": list(task.partners),
        "what": task.handed_on or task.what,
        "kind": task.kind.value,
        "due": task.due.isoformat() if task.due else None,
        "due_text": task.due_text,
        "at": at_json(task.at),
    }
