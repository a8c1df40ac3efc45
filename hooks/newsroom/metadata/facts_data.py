"""Documents, events and affairs in schema.org's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newsroom.text.dates import iso

if TYPE_CHECKING:
    from newsroom.metadata.site import Site
    from newsroom.pages.dossier.affair_pages import AffairView
    from newsroom.pages.dossier.calendar import EventView
    from newsroom.pages.dossier.document_views import DocumentFacts

_IN_FORCE = {"in-force": "InForce", "amended": "PartiallyInForce"}


def document_node(facts: DocumentFacts) -> dict[str, Any]:
    """Return a document."""
    row = facts.row
    return {
        "@type": "Legislation",
        "name": f"{row.kind.title} {row.number}",
        "legislationIdentifier": row.number,
        "legislationType": row.kind.title,
        "legislationPassedBy": {"@type": "Organization", "name": row.issuer.title},
        "legislationDate": f"{row.issued:%Y-%m-%d}",
        "legislationDateVersion": f"{facts.in_force:%Y-%m-%d}",
        "legislationLegalForce": _IN_FORCE.get(row.standing_kind, "NotInForce"),
        "description": row.subject,
    }


def event_node(event: EventView, site: Site) -> dict[str, Any]:
    """Return an event."""
    node: dict[str, Any] = {
        "@type": "Event",
        "name": event.title,
        "startDate": f"{event.start:%Y-%m-%d}" if event.takes_whole_days else iso(event.start),
        "organizer": {"@type": "Organization", "name": site.publisher},
    }
    if event.end:
        is_day = event.takes_whole_days
        node["endDate"] = f"{event.last_day:%Y-%m-%d}" if is_day else iso(event.end)
    if event.place:
        node["location"] = {"@type": "Place", "name": event.place, "address": event.place}
    return node


def steps_node(view: AffairView, site: Site) -> dict[str, Any]:
    """Return an affair's steps."""
    items = [
        {"@type": "ListItem", "position": step.number, "name": step.title}
        | ({"url": site.absolute(step.url)} if site.address else {})
        for step in view.steps
    ]
    order = "https://schema.org/ItemListOrderAscending"
    return {
        "@type": "ItemList",
        "name": view.title,
        "numberOfItems": len(items),
        "itemListOrder": order,
        "itemListElement": items,
    }
