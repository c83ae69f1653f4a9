"""The site as its readers meet it: by keyboard, on a phone, in the dark, without a script."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Opener

WIDTHS = (320, 390, 768, 1280, 2560)
# Each width and each scheme once: contrast depends on the scheme alone, the size of targets on the width.
SCREENS = ((390, "light"), (1280, "dark"))
PAGES = {
    "home": "",
    "year": ".year > header h2 a",
    "month": ".months a",
    "event": ".rail .u-url",
    "actors": "nav.site a[href$='actors/']",
    "actor": "th a[href*='actors/']",
    "sources": "nav.site a[href$='sources/']",
    "source": ".from a",
    "written": "nav.site li:last-child a",
}
VIA = {"actor": "actors/"}  # pages not linked from the home page


def reach(visit: Opener, name: str, **options: object) -> Page:
    """The first page of that kind."""
    page = visit(VIA.get(name, ""), **options)
    if PAGES[name]:
        page.goto(page.locator(PAGES[name]).first.evaluate("link => link.href"))
    return page


def follow(page: Page, selector: str) -> None:
    """Goes to the link by keyboard alone."""
    link = page.locator(selector).first
    target = link.evaluate("link => link.href")
    for _ in range(400):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    else:
        pytest.fail(f"{selector} cannot be reached with the Tab key")
    assert link.evaluate("link => getComputedStyle(link).outlineStyle") != "none", "the focus cannot be seen"
    page.keyboard.press("Enter")
    page.wait_for_url(target)


def heading(page: Page) -> str:
    return page.locator("main h1").inner_text()


def test_from_home_to_source_and_back_by_keyboard(visit: Opener) -> None:
    page = visit()
    home = page.url
    follow(page, ".months a")
    month = page.url
    follow(page, ".rail .u-url")
    event = page.url
    assert "/events/" in event
    follow(page, "aside a[href*='actors/']")
    assert "/actors/" in page.url
    follow(page, ".from a")
    assert "/sources/" in page.url
    page.goto(event)
    follow(page, "figcaption a[href*='sources/']")
    assert "/sources/" in page.url
    follow(page, f"td a[href$='{event.split('/')[-2]}/']")
    assert page.url == event
    follow(page, ".kicker a:last-child")
    assert page.url == month
    follow(page, ".kicker a:first-child")
    assert page.url == home


def test_the_first_key_skips_to_the_text(visit: Opener) -> None:
    page = visit()
    page.keyboard.press("Tab")
    assert page.locator(".skip").evaluate("link => link === document.activeElement")
    page.keyboard.press("Enter")
    assert page.locator("main").evaluate("main => main === document.activeElement")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out(visit: Opener, name: str) -> None:
    page = reach(visit, name)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_nothing_serious(visit: Opener, name: str) -> None:
    page = reach(visit, name)
    options = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
    for width, scheme in SCREENS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        found = Axe().run(page, options=options).response["violations"]
        serious = [
            (rule["id"], [node["html"] for node in rule["nodes"]][:3])
            for rule in found
            if rule["impact"] in {"serious", "critical"}
        ]
        assert serious == [], f"{width} px, {scheme}"


def test_dark_is_dark(visit: Opener) -> None:
    brightness = "Math.max(...getComputedStyle(document.body).backgroundColor.match(/\\d+/g).map(Number))"
    assert visit(color_scheme="light").evaluate(brightness) > 200
    assert visit(color_scheme="dark").evaluate(brightness) < 60


@pytest.mark.parametrize("name", ["home", "event"])
def test_everything_reads_without_a_script(visit: Opener, name: str) -> None:
    with_script = reach(visit, name).locator("main").inner_text()
    without = reach(visit, name, java_script_enabled=False).locator("main").inner_text()
    assert without == with_script
    assert len(without.split()) > 50


def test_statuses_can_be_hidden_without_a_script(visit: Opener) -> None:
    page = visit(java_script_enabled=False)
    reported = page.locator(".rail [data-s=reported]").first
    claimed = page.locator(".rail [data-s=claimed]").first
    assert reported.is_visible()
    page.locator("#f-reported").uncheck()
    assert not reported.is_visible()
    assert claimed.is_visible()
    page.locator("#f-reported").check()
    assert reported.is_visible()


def test_marks_stay_apart_in_forced_colors(visit: Opener) -> None:
    bodies = visit(forced_colors="active").locator("defs > g[id^=dot-] > .body")
    painted = bodies.evaluate_all("bodies => bodies.map(body => getComputedStyle(body).fill)")
    assert len(set(painted)) == 3  # solid, empty, hatched


def test_a_missing_page_is_the_sites_own_at_any_depth(visit: Opener, address: str) -> None:
    page = visit("no/such/page/")
    assert heading(page) == "There is no page at this address"
    assert page.evaluate("getComputedStyle(document.body).margin") == "0px", "the style sheet is not found"
    page.locator("main a").first.click()
    page.wait_for_url(address)


def test_paper_has_the_text_and_no_menus(visit: Opener) -> None:
    page = reach(visit, "event")
    page.emulate_media(media="print")
    assert page.locator("main h1").is_visible()
    assert page.locator(".quotation blockquote").first.is_visible()
    assert not page.locator("nav.site").is_visible()
