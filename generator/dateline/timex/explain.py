"""What `dateline explain` prints: how each expression of a text was read."""

from __future__ import annotations

from dateline.model import Resolved, Timex, Unresolved
from dateline.timex.formats import edtf
from dateline.timex.narrative import Published, read
from dateline.timex.tagger import Match


def explain(text: str, dct: Published) -> str:
    """One block a timex, its lines aligned; a plain sentence where there is none."""
    found = read(text, dct)
    if not found:
        return "No temporal expression found."
    return "\n\n".join(_block(match, timex) for match, timex in found)


def _block(match: Match, timex: Timex) -> str:
    lines = [
        ("rule", f"{timex.rule}   ({match.rule.operator})"),
        ("captures", ", ".join(f"{name} = {value}" for name, value in match.captures.items()) or "none"),
    ]
    match timex:
        case Resolved(interval=interval, why=why):
            lines += [
                ("anchor", why),
                ("interval", f"{interval.start or '…'} up to, not including, {interval.end or '…'}"),
                ("grain", interval.grain.value),
                ("EDTF", edtf(interval)),
            ]
        case Unresolved(reason=reason):
            lines.append(("unresolved", reason))
        case _:
            lines.append(("interval", "none: it names no days"))
    lines.append(
        ("TIMEX3", f'type="{timex.type.value}" value="{timex.value}"' + (f' mod="{timex.mod}"' if timex.mod else ""))
    )
    return "\n".join([f"“{timex.text}”", *(f"  {label:<11}{words}" for label, words in lines)])
