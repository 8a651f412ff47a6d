"""What can be said to dealgraph, each one event: Document, Claim, Retraction, Judgement, which make the graph, and
Proposal, Review, Reading, which stand beside it.

A claim is one source saying one thing in one passage, and never changes. Its id is the sha-256 of its
canonical JSON without what says nothing about the world (the reader's version, its confidence).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, Literal

import orjson
from pydantic import AfterValidator, Field, ValidationError, field_validator, model_validator

from . import spelling
from .canonical import decimal_text, digest, dumps, nfc
from .complaints import complaint
from .errors import InvalidInput
from .events import CLAIM, DOCUMENT, JUDGEMENT, PROPOSAL, READING, RETRACTION, REVIEW, Event
from .values import (
    Attribution,
    DocumentRef,
    EntityRef,
    Evidence,
    Hash,
    Instant,
    Line,
    Moment,
    Number,
    Period,
    Quantity,
    Slug,
    Status,
    Text,
    Value,
    altered,
)

ShortText = Annotated[str, AfterValidator(nfc), Field(min_length=1, max_length=500)]
_NOT_CONTENT = {"confidence", "extractor"}


def _document_id(ref: DocumentRef) -> str:
    return _sha256(spelling.document(ref, named=False))


def meaning(content: Mapping[str, Any]) -> str:
    """The hash of what a claim says, wherever it stands: so two wordings of an item are compared."""
    return digest({key: value for key, value in content.items() if key != "evidence" and key not in _NOT_CONTENT})


def identified(ref: DocumentRef) -> DocumentRef:
    """The same header with its id filled in. A given id that does not fit is refused."""
    computed = _document_id(ref)
    if ref.id is not None and ref.id != computed:
        raise InvalidInput(f"the document's id does not fit its header (computed: {computed}); leave it out", "/id")
    return ref if ref.id else altered(ref, id=computed)


class Document(Value):
    """One published thing with its text. Offsets of evidence index `text` by code points."""

    header: DocumentRef
    text: Annotated[str, AfterValidator(nfc), Field(max_length=5_000_000)] = ""

    @model_validator(mode="after")
    def _hash_fits(self) -> Document:
        if self.text and self.header.sha256 != text_hash(self.text):
            raise ValueError("sha256 is not the hash of the text")
        return self

    @classmethod
    def of(cls, text: str = "", **header: Any) -> Document:
        """A document from its parts, with hash and id computed."""
        text = nfc(text)
        ref = DocumentRef.model_validate({**header, "sha256": text_hash(text) if text else header.get("sha256")})
        return cls(header=identified(ref), text=text)

    @property
    def id(self) -> str:
        return identified(self.header).id or ""

    def event(self) -> Event:
        body = self.model_dump(mode="json", exclude_none=True)
        return Event(self.id, DOCUMENT, dumps(body))


def text_hash(text: str) -> str:
    """The sha-256 of a text's UTF-8 bytes, as `sha256` of a document."""
    return _sha256(text)


class Claim(Value):
    """One source saying one thing in one passage.

    `roles` holds the parties by role, `quantity` the main figure of the kind, `quantities` the others
    (such as `post_money`), `attributes` short texts (such as `round`). Which are allowed says the ontology.
    """

    kind: Slug
    roles: dict[Slug, Annotated[tuple[EntityRef, ...], Field(min_length=1, max_length=32)]]
    metric: Slug | None = None
    quantity: Quantity | None = None
    quantities: dict[Slug, Quantity] = Field(default_factory=dict)
    attributes: dict[Slug, ShortText] = Field(default_factory=dict)
    period: Period | None = None
    status: Status = "completed"
    attribution: Attribution | None = None
    evidence: Evidence
    confidence: Annotated[Number, Field(ge=0, le=1)] = Decimal(1)
    extractor: Annotated[str, Field(max_length=100)] | None = None

    @field_validator("roles", mode="before")
    @classmethod
    def _one_is_a_list_of_one(cls, roles: Any) -> Any:
        if not isinstance(roles, dict):
            return roles
        return {role: _refs(parties) for role, parties in roles.items() if parties not in (None, [], ())}

    @model_validator(mode="after")
    def _normal_form(self) -> Claim:
        document = identified(self.evidence.document)
        if document is not self.evidence.document:
            object.__setattr__(self, "evidence", altered(self.evidence, document=document))
        object.__setattr__(self, "roles", {role: _in_order(refs) for role, refs in sorted(self.roles.items())})
        return self

    @property
    def id(self) -> str:
        return _sha256("".join(self._spelled()))

    def content(self) -> dict[str, Any]:
        """What the claim says, as JSON: the part that its id is the hash of."""
        body = self.model_dump(mode="json", exclude_none=True, exclude=_NOT_CONTENT)
        return {key: value for key, value in body.items() if value != {}}

    def event(self) -> Event:
        before, evidence, after = self._spelled()
        read_by = "" if self.extractor is None else f'"extractor":{spelling.quoted(self.extractor)},'
        body = f'{before}"confidence":"{decimal_text(self.confidence)}",{evidence}{read_by}{after}'
        return Event(_sha256(before + evidence + after), CLAIM, body.encode())

    def _spelled(self) -> tuple[str, str, str]:
        """Its content as canonical JSON, in three parts: between them stands what is not content."""
        fields = self.__dict__
        before = f'{{"attributes":{spelling.texts(said)},' if (said := fields["attributes"]) else "{"
        if (said := fields["attribution"]) is not None and (told := spelling.attribution(said)) != "{}":
            before += f'"attribution":{told},'
        after = f'"kind":"{fields["kind"]}",'
        if (said := fields["metric"]) is not None:
            after += f'"metric":"{said}",'
        if (said := fields["period"]) is not None:
            after += f'"period":{spelling.period(said)},'
        if said := fields["quantities"]:
            after += f'"quantities":{spelling.quantities(said)},'
        if (said := fields["quantity"]) is not None:
            after += f'"quantity":{spelling.quantity(said)},'
        if said := fields["roles"]:
            after += f'"roles":{spelling.roles(said)},'
        return before, f'"evidence":{spelling.evidence(fields["evidence"])},', f'{after}"status":"{fields["status"]}"}}'


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _refs(parties: Any) -> Any:
    listed = parties if isinstance(parties, (list, tuple)) else (parties,)
    return tuple({"name": party} if isinstance(party, str) else party for party in listed)


def _in_order(refs: tuple[EntityRef, ...]) -> tuple[EntityRef, ...]:
    return refs if len(refs) == 1 else tuple(sorted(set(refs), key=_ref_order))


def _ref_order(ref: EntityRef) -> tuple[str, str, str]:
    return ref.name, ref.kind, ref.id or ""


class Retraction(Value):
    """The withdrawal of a claim: it stays on record, and counts no longer from `retracted_at` on.

    The last turn decides: 0 (left out) withdraws, 1 restores what turn 0 withdrew, 2 withdraws that again, and so on.
    """

    claim: Hash
    reason: Annotated[Text, Field(min_length=1, max_length=1000)]
    by: Line
    retracted_at: Instant
    turn: Annotated[int, Field(ge=1, le=1_000_000)] | None = None

    def event(self) -> Event:
        return _plain_event(self, RETRACTION)


class Judgement(Value):
    """A decision of a person or a rule, kept for ever and undone only by a later record.

    `same`/`different` tell of two names (`left`, `right`); `settle` prefers one claim (`claim`) over another
    (`over`) that contradicts it; `undo` takes back the judgement `target`.
    """

    verdict: Literal["same", "different", "settle", "undo"]
    left: EntityRef | None = None
    right: EntityRef | None = None
    claim: Hash | None = None
    over: Hash | None = None
    target: Hash | None = None
    by: Line
    reason: Annotated[Text, Field(max_length=1000)] = ""
    judged_at: Instant

    @model_validator(mode="after")
    def _complete(self) -> Judgement:
        names, claims = ("left", "right"), ("claim", "over")
        needs = {"same": names, "different": names, "settle": claims, "undo": ("target",)}
        given = {name for name in ("left", "right", "claim", "over", "target") if getattr(self, name) is not None}
        if given != set(needs[self.verdict]):
            raise ValueError(f"'{self.verdict}' needs {' and '.join(needs[self.verdict])}, and nothing else")
        return self

    @property
    def id(self) -> str:
        return self.event().id

    def event(self) -> Event:
        return _plain_event(self, JUDGEMENT)


class Proposal(Value):
    """A claim that its reader is not sure of: nothing is believed of it until somebody accepts it.

    Its id is that of the claim, so however often a passage is read, it is proposed once.
    """

    claim: Claim
    rule: Annotated[str, Field(max_length=100)] = ""
    reason: Annotated[Text, Field(max_length=1000)] = ""

    @property
    def id(self) -> str:
        return self.claim.id

    def event(self) -> Event:
        claim = self.claim.event()
        body = {"claim": orjson.Fragment(claim.data), **self.model_dump(mode="json", exclude={"claim"})}
        return Event(digest({"type": PROPOSAL, "claim": claim.id}), PROPOSAL, dumps(body))


class Review(Value):
    """What somebody decided about a proposal. The decision of the highest `turn` counts.

    `claim` is the claim that was accepted: the proposal's own, or that with somebody's corrections.
    """

    proposal: Hash
    decision: Literal["accept", "reject"]
    claim: Hash | None = None
    turn: Annotated[int, Field(ge=0)] = 0
    by: Line
    reason: Annotated[Text, Field(max_length=1000)] = ""
    decided_at: Instant

    @model_validator(mode="after")
    def _complete(self) -> Review:
        if (self.claim is None) != (self.decision == "reject"):
            raise ValueError("'accept' names the claim that it accepts, 'reject' names none")
        return self

    def event(self) -> Event:
        return _plain_event(self, REVIEW)


class Reading(Value):
    """That a document was read by an extractor, and what came of it: so that it is not read by the same one again.

    `names` is the journal position whose graph the extractor knew the names of, `proposed` the ids of all that it
    proposes, `turn` how often the document was read before. `item` is the hash of the feed's item that the document is
    a wording of, `worded_at` its day by the item, `seen_at` when it was first fetched.
    """

    document: Hash
    extractor: Annotated[str, Field(min_length=1, max_length=100)]
    names: Annotated[int, Field(ge=0)] = 0
    turn: Annotated[int, Field(ge=0)] = 0
    stated: Annotated[int, Field(ge=0)] = 0
    proposed: tuple[Hash, ...] = ()
    below: Annotated[int, Field(ge=0)] = 0
    unused: Annotated[int, Field(ge=0)] = 0
    item: Hash | None = None
    worded_at: Instant | None = None
    seen_at: Moment | None = None

    def event(self) -> Event:
        body = self.model_dump(mode="json", exclude_none=True)
        told = {name: body[name] for name in ("document", "extractor", "names", "turn")}
        return Event(digest({"type": READING, **told}), READING, dumps(body))


def family_of(extractor: str | None) -> str:
    """Which reader an extractor is, whatever its version: "rules" of "rules/3f9c". Empty: no reader, a person."""
    return (extractor or "").partition("/")[0]


Beside = Proposal | Review | Reading  # the graph knows nothing of them: what is only proposed is not believed
Statement = Document | Claim | Retraction | Judgement | Beside
_MODELS: dict[str, type[Statement]] = {
    DOCUMENT: Document,
    CLAIM: Claim,
    RETRACTION: Retraction,
    JUDGEMENT: Judgement,
    PROPOSAL: Proposal,
    REVIEW: Review,
    READING: Reading,
}


def _plain_event(value: Retraction | Judgement | Review, kind: str) -> Event:
    body = value.model_dump(mode="json", exclude_none=True)
    return Event(digest({"type": kind, **body}), kind, dumps(body))


def parse(kind: str, data: bytes | dict[str, Any], pointer: str = "") -> Statement:
    """The statement that an event of type `kind` holds. Errors carry a JSON pointer to the field at fault."""
    model = _MODELS.get(kind)
    if model is None:
        raise InvalidInput(f"unknown event type '{kind}'; known: {', '.join(_MODELS)}", f"{pointer}/type")
    try:
        return model.model_validate_json(data) if isinstance(data, bytes) else model.model_validate(data)
    except ValidationError as error:
        raise invalid(error, pointer) from None
    except InvalidInput as error:
        raise InvalidInput(str(error), f"{pointer}/evidence/document{error.pointer}") from None


def invalid(error: ValidationError, pointer: str = "") -> InvalidInput:
    """The first complaint of a validation error, as ours."""
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    where = "".join(f"/{str(part).replace('~', '~0').replace('/', '~1')}" for part in first["loc"])
    return InvalidInput(complaint(first), pointer + where)
