"""Write docs/schema/*.json, the JSON Schemas of all that can be handed in, from the models that check it.

A test compares them with the models; run this after a model changed and read the difference.
"""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from dealgraph.graph.claims import Claim, Document, Judgement, Proposal, Retraction
from dealgraph.loaders.mapping import Mapping

FOLDER = Path(__file__).parent.parent / "docs" / "schema"
Schema = dict[str, Any]


def schemas() -> dict[str, Schema]:
    """Every published schema by its file name."""
    models: dict[str, type[BaseModel]] = {
        "claim": Claim,
        "document": Document,
        "retraction": Retraction,
        "judgement": Judgement,
        "proposal": Proposal,
        "mapping": Mapping,
    }
    found = {name: _headed(model.model_json_schema(), name) for name, model in models.items()}
    _short_roles(found["claim"])
    _short_cells(found["mapping"])
    found["jsonfeed-extension"] = _extension(found["claim"])
    return found


def texts() -> dict[str, str]:
    """File names and what they hold."""
    return {f"{name}.json": json.dumps(schema, indent=1) + "\n" for name, schema in schemas().items()}


def _headed(schema: Schema, name: str) -> Schema:
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:dealgraph:schema:{name}:1",
        **schema,
    }


def _short_roles(claim: Schema) -> None:
    """A name alone stands for a company, and one party for a list of one."""
    roles = claim["properties"]["roles"]
    roles["additionalProperties"] = False
    party: Schema = {"anyOf": [{"$ref": "#/$defs/EntityRef"}, {"type": "string"}]}
    for pattern, several in roles["patternProperties"].items():
        roles["patternProperties"][pattern] = {"anyOf": [{**several, "items": party}, *party["anyOf"]]}


def _short_cells(mapping: Schema) -> None:
    """A text alone stands for a fixed value."""
    fixed: Schema = {"type": "string"}
    for name in ("kind", "metric", "status", "section"):
        mapping["properties"][name] = {"anyOf": [fixed, mapping["properties"][name]]}
    attributes = mapping["properties"]["attributes"]["patternProperties"]
    for pattern, cell in attributes.items():
        attributes[pattern] = {"anyOf": [fixed, cell]}


def _extension(claim: Schema) -> Schema:
    """`_dealgraph` of an item: claims whose evidence may leave the document to the item."""
    claim = copy.deepcopy(claim)
    definitions = claim.pop("$defs")
    definitions["Evidence"]["required"] = ["quote"]
    definitions["Evidence"]["description"] = (
        "The passage. Without a document it stands in the item; start and end may be left out."
    )
    definitions["Claim"] = {key: value for key, value in claim.items() if key not in ("$schema", "$id")}
    return _headed(
        {
            "title": "JSON Feed extension _dealgraph",
            "type": "object",
            "properties": {
                "about": {
                    "type": "string",
                    "format": "uri",
                    "description": "An https address that explains the extension.",
                },
                "claims": {"type": "array", "items": {"$ref": "#/$defs/Claim"}},
            },
            "$defs": definitions,
        },
        "jsonfeed-extension",
    )


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for file, text in texts().items():
        FOLDER.joinpath(file).write_text(text, "utf-8")
