"""A checker for the part of JSON Schema that the project's own schemas use."""

import re
from typing import Any

_TYPES: dict[str, tuple[type, ...]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "integer": (int,),
    "null": (type(None),),
}


def faults(value: Any, schema: dict[str, Any], root: dict[str, Any], place: str = "$") -> list[str]:
    """Every place where the value breaks the schema, with the reason."""
    if "$ref" in schema:
        return faults(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, place)
    if "anyOf" in schema:
        choices = [faults(value, choice, root, place) for choice in schema["anyOf"]]
        return [] if [] in choices else choices[0]
    if "enum" in schema:
        return [] if value in schema["enum"] else [f"{place}: {value!r} is none of {schema['enum']}"]
    return _of_type(value, schema, place) or _inside(value, schema, root, place)


def _of_type(value: Any, schema: dict[str, Any], place: str) -> list[str]:
    kinds = schema.get("type", [])
    kinds = [kinds] if isinstance(kinds, str) else kinds
    if kinds and not any(isinstance(value, _TYPES[kind]) and not isinstance(value, bool) for kind in kinds):
        return [f"{place}: {type(value).__name__} is not {kinds}"]
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        return [f"{place}: {value!r} does not match {schema['pattern']}"]
    return []


def _inside(value: Any, schema: dict[str, Any], root: dict[str, Any], place: str) -> list[str]:
    if isinstance(value, dict):
        return _of_object(value, schema, root, place)
    items = enumerate(value) if isinstance(value, list) else ()
    return [fault for at, item in items for fault in faults(item, schema["items"], root, f"{place}[{at}]")]


def _of_object(value: dict[str, Any], schema: dict[str, Any], root: dict[str, Any], place: str) -> list[str]:
    out = [f"{place}: {name} is absent" for name in schema.get("required", []) if name not in value]
    known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    for name, item in value.items():
        if name in known:
            out += faults(item, known[name], root, f"{place}.{name}")
        elif more is False:
            out.append(f"{place}: {name} is not in the schema")
        elif isinstance(more, dict):
            out += faults(item, more, root, f"{place}.{name}")
    return out
