"""Damaged text → the text as it was written: mojibake, lossy Greek, invisible characters, odd blanks.

`ftfy` undoes what can be undone exactly. One common damage is lossy: UTF-8 read as ISO-8859-7, and the bytes
0x80-0x9F dropped on the way. Every curly quote, apostrophe and dash (E2 80 xx) is then a lone β, every emoji
(F0 9F xx xx) a π with a rest. Which mark a β was follows from where it stands.
"""

from __future__ import annotations

import re

# Sound text shows nothing of this, and is spared most of the time that reading an article takes: entities, control
# characters, the first characters of mojibake, combining marks, ligatures, wide letters, anything foreign in a row.
_PERHAPS_DAMAGED = re.compile(
    r"&|[\x00-\x08\x0b-\x1f\x7f-\x9fÂÃâ\u0300-\u036f\u2028\u2029ﬀ-ﬆ！-～]|[^\x00-\x7f“”‘’—–…]{2}"
)

_BLANKS = re.compile(r"[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")

_GREEK = re.compile(r"[Ͱ-Ͽἀ-῿]")
# What the bytes A0-BF are in ISO-8859-7, Greek among it.
_REST = r"[\u00a0‘’£€₯¦§¨©ͺ«¬\u00ad―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ]"
_EMOJI = re.compile(rf"(?:β?π{_REST}{{1,2}}|(?:β{_REST}?)?οΈ|β(?=π))+")
_BARE_EMOJI = re.compile(r"(?<!\w)π+(?!\w)")  # both of the bytes that tell one from the other dropped
_PAIR = re.compile(rf"[ΒΓΔΕ]{_REST}")
_WITH_REST = (("β¦", "…"), ("β¬", "€"), ("β’", "•"))  # what keeps a byte that tells
_CONTROLS_KEPT = re.compile(r"β\x80([\x80-\x9f])")
# The same read as Windows-1253, which drops no byte: ftfy's work.
_EXACT = re.compile(r"β€[\x80-\x9f‘-”†‡•…–—‰‹›™]")

# The letter itself: β-carotene, TGF-β, β = 0.4, "interferon β."
_LETTER = re.compile(r"β[-=]|[-=]β|\bβ [=<>]|[=<>] β| β(?=[.,;:)])")

# In this order; each sees what the ones before have restored.
_BY_POSITION = (
    (re.compile(r"(?<=\d)β(?=\d)"), "–"),  # 2001–2004
    (re.compile(r"(?<=\w)β(?=(?:s|t|re|ve|ll|d|m|em)\b)", re.IGNORECASE), "’"),  # Europe’s, don’t
    (re.compile(r"(?<=\b[OLDold])β(?=[A-Z])"), "’"),  # O’Brien, d’Ivoire
    (re.compile(r"(?<=[.,!?…])β(?=\s|$|[)\].,;:])|(?<=[.,!?…])β(?=β)", re.MULTILINE), "”"),  # said.”
    (re.compile(r"(?:(?<=^)|(?<=[\s(\[”—–]))β(?=[\w$£€#@‘…])|(?<=[ (\[”])β(?=β\w)", re.MULTILINE), "“"),  # “we
    (re.compile(r"(?<=\s)β(?=\s)|(?<=^)β(?=\s)", re.MULTILINE), "—"),
    (re.compile(r"“β(?=\w)"), "“‘"),
)
_REMAINING = re.compile(r"“|”|β")


def repair(text: str) -> str:
    """Text with `\\n` as its only line end and the space as its only blank; the number of lines stays the same."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii():
        text = _restore_greek(text)
    if _PERHAPS_DAMAGED.search(text):
        import ftfy  # slow to import, and most text is sound

        text = ftfy.fix_text(text, uncurl_quotes=False)
    if not text.isascii():
        text = _INVISIBLE.sub("", text)
    return _BLANKS.sub(" ", text)


def _restore_greek(text: str) -> str:
    """Undo the lossy ISO-8859-7 damage, in a text in which all Greek can come from it and some of it must."""
    if not ("β" in text or _EMOJI.search(text)) or _EXACT.search(text):
        return text
    text = _CONTROLS_KEPT.sub(lambda mark: bytes((0xE2, 0x80, ord(mark[1]))).decode("utf-8"), text)
    rest = _BARE_EMOJI.sub("", _EMOJI.sub("", _PAIR.sub("", text)))
    if set(_GREEK.findall(rest)) - {"β"} or _LETTER.search(rest):
        return text
    text = _BARE_EMOJI.sub("", _EMOJI.sub("", text))
    text = _PAIR.sub(lambda pair: pair[0].encode("iso8859-7").decode("utf-8"), text)
    for left, mark in _WITH_REST:
        text = text.replace(left, mark)
    for pattern, mark in _BY_POSITION:
        text = pattern.sub(mark, text)
    return "\n".join(_close(line) if "β" in line else line for line in text.split("\n"))


def _close(line: str) -> str:
    """What stands after a word closes the quotation that is open; with none open it is an apostrophe, and
    between two words a dash."""
    open_quotation = False

    def mark(found: re.Match[str]) -> str:
        nonlocal open_quotation
        if found[0] != "β":
            open_quotation = found[0] == "“"
            return found[0]
        if line[found.end() : found.end() + 1].isalnum() and line[found.start() - 1 : found.start()].isalnum():
            return "—"
        if open_quotation:
            open_quotation = False
            return "”"
        return "’"

    return _REMAINING.sub(mark, line)
