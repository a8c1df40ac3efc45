"""What can be pressed is 44 pixels high and wide for old fingers, on every kind of page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.kinds import leads_on

if TYPE_CHECKING:
    from pathlib import Path

LEAST = 44
SMALL = """([least, within]) => {
    const small = [];
    const besides = ".skip, label input, .tabbed-set > input, .search-form h1 label";
    const pressed = ["a[href]", "button", "input", "select", "summary", "label"];
    document.body.style.paddingBottom = "100vh";
    document.querySelectorAll(within + " details").forEach((each) => { each.open = true; });
    for (const target of document.querySelectorAll(pressed.map((each) => `${within} ${each}`))) {
        const style = getComputedStyle(target);
        const inText = style.display === "inline" && target.closest(".prose");
        const unseen = style.visibility === "hidden" || !target.getClientRects().length;
        if (inText || unseen || target.matches(besides)) continue;
        target.scrollIntoView({ block: "center" });
        const box = target.getClientRects()[0];
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const hits = (across, down) => {
            const top = document.elementFromPoint(x + across, y + down);
            return top && (target.contains(top) || top.contains(target) && top.matches("label"));
        };
        const reach = (across, down) => {
            let far = 0;
            while (far < least && hits((far + 1) * across, (far + 1) * down)) far += 1;
            return far;
        };
        const size = [reach(1, 0) + reach(-1, 0) + 1, reach(0, 1) + reach(0, -1) + 1];
        if (Math.min(...size) < least) small.push([...size, target.outerHTML.slice(0, 160)]);
    }
    return small;
}"""
"""Measured by what lies on top at each point, not by boxes: one link's edge may lie below another.

Links within running text are as high as their line (WCAG 2.5.8 lets them be).
"""
FOUND = {
    "tim-kiem/?q=giams+sats": ".search-suggestion a",
    "tim-kiem/?q=giam+sat": ".search-results[aria-busy=false]",
}
"""Searches, and what tells that all is there which they show."""


def test_everything_to_be_pressed_has_44_pixels(
    address: str, web: Path, kinds: list[str], open_page: Any
) -> None:
    page = open_page("about:blank", has_touch=True, is_mobile=True, reduced_motion="reduce")
    for path in (each for each in (*kinds, *FOUND) if not leads_on(web, each)):
        page.goto(address + path)
        if path in FOUND:
            page.wait_for_selector(FOUND[path], state="attached")
        for within in ("main", "footer", ".banner"):
            assert page.evaluate(SMALL, [LEAST, within]) == [], path
    assert page.evaluate(SMALL, [LEAST, ".masthead"]) == []
