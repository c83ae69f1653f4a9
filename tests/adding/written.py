"""Articles and documents that the tests of adding share, made up and put together here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from dateline.model import Article

NOW = datetime(2031, 5, 6, 7, 8, 9, tzinfo=UTC)

LEAD = (
    "The ferry to Vardholm resumed service on May 2 after eleven weeks in the repair yard, the harbour office said."
)
MORE = (
    "Commuters had complained about the crowded bus since February, when ice damaged the vessel's rudder. "
    "The company promised to refund season tickets for the whole period, and to publish the inspector's findings."
)
LAST = "Since 1999, the line has carried the island's mail, its schoolchildren and most of what its two shops sell."
TEXT = f"{LEAD}\n\n{MORE}\n\n{LAST}"

PAGE = f"""<!doctype html>
<html lang="en-GB"><head>
<title>Ferry back in service - The Strait Gazette</title>
<link rel="canonical" href="https://gazette.example/2031/ferry">
<meta property="og:title" content="Ferry back in service">
<meta property="og:site_name" content="The Strait Gazette">
<meta name="author" content="Ann Roe">
<meta property="article:published_time" content="2031-05-06T08:00:00Z">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry back in service</h1>
<p>{LEAD}</p><p>{MORE}</p><h2>The mail</h2><p>{LAST}</p></article>
<footer>Imprint</footer></body></html>
"""


def sentences(article: Article) -> list[str]:
    return [article.text[span.start : span.end] for span in article.sentences]


def pdf(pages: Sequence[Sequence[str]], title: str = "", author: str = "") -> bytes:
    """A document of lines of text, one font, a page each; the smallest that readers accept."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        shown = "".join(f"({_escaped(line)}) Tj T* " for line in lines)
        stream = f"BT /F1 10 Tf 14 TL 50 800 Td {shown}ET"
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        content = len(objects)
        font = "<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {content} 0 R "
            f"/Resources << /Font {font} >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< /Title ({_escaped(title)}) /Author ({_escaped(author)}) /CreationDate (D:20200101000000Z) >>")
    data, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{text}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{trailer}\nstartxref\n{len(data)}\n%%EOF\n"
    return data + end.encode()


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
