"""Writes collections of made-up articles, to measure with and to look at.

    python -m benchmarks.collection FOLDER --articles 2000 [--seed 1]

Stories of `stories.toml` run over some weeks each, with invented people, bodies and towns; two newspapers tell of
most of their phases. An article has about 500 words. The n-th article of a seed is always the same, however many are
asked for.
"""

from __future__ import annotations

import argparse
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

STORIES = tomllib.loads(Path(__file__).with_name("stories.toml").read_text(encoding="utf-8"))
WORDS = 500
CAST = 20  # stories that share their people, bodies and towns: about a hundred articles on each
FIRST_DAY = date(2015, 1, 5)
DAYS_APART = 3  # from the beginning of one story to the next, on average

ROLES = ("mayor", "treasurer", "head of works", "deputy mayor")
GIVEN = (
    "Ada", "Albin", "Brita", "Caspar", "Dorota", "Edvin", "Elina", "Felix", "Greta", "Hanno", "Ines", "Jonas",
    "Katja", "Lorenz", "Mira", "Nils", "Olga", "Pavel", "Rosa", "Stefan", "Tilda", "Ulrich", "Vera",
    "Walter", "Yvonne",
)  # fmt: skip
BEGINNINGS = (
    "Bren",
    "Cor",
    "Dal",
    "Esk",
    "Fal",
    "Gar",
    "Hol",
    "Kal",
    "Lind",
    "Mor",
    "Nor",
    "Ost",
    "Pel",
    "Ros",
    "Sand",
    "Tor",
    "Ulv",
    "Ver",
    "Wel",
)
SURNAME_ENDS = (
    "berg",
    "dahl",
    "er",
    "ette",
    "holm",
    "ick",
    "in",
    "mann",
    "ov",
    "quist",
    "rup",
    "sen",
    "stone",
    "vik",
)
TOWN_ENDS = ("burg", "by", "ford", "haven", "ik", "mark", "mouth", "stad", "ton", "wick")
REGION_ENDS = ("avia", "land", "mere", "onia")
PAPERS = (
    "The Harbour Post",
    "Morning Courier",
    "Northern Wire",
    "The Observer of the Plain",
    "Evening Ledger",
    "Radio Orle",
)
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


@dataclass(frozen=True, slots=True)
class Written:
    """An article as a file: its name, and Markdown with front matter."""

    name: str
    text: str


def collection(count: int, seed: int = 1) -> Iterator[Written]:
    """The first `count` articles, in the order of their stories."""
    made = 0
    story = 0
    while True:
        for article in told(story, seed):
            if made == count:
                return
            yield article
            made += 1
        story += 1


def told(number: int, seed: int) -> Iterator[Written]:
    """All articles of one story."""
    random = Random(f"{seed} story {number}")
    story = random.choice(STORIES["story"])
    words = cast(story, number, seed, random)
    begins = FIRST_DAY + timedelta(days=number * DAYS_APART + random.randrange(DAYS_APART))
    days = [begins]
    for _ in story["phase"][1:]:
        days.append(days[-1] + timedelta(days=random.randrange(2, 16)))
    for phase in range(len(days)):
        papers = random.sample(PAPERS, random.choice((1, 2, 2, 3)))
        for paper in papers:
            yield article(story, phase, days, words, paper, number, Random(f"{seed} {number} {phase} {paper}"))


def cast(story: Mapping[str, Any], number: int, seed: int, random: Random) -> dict[str, str]:
    """Who and where: the people and places of the stories around this one, so that names come again."""
    town = Random(f"{seed} towns {number // CAST}")
    places = [f"{town.choice(BEGINNINGS)}{town.choice(TOWN_ENDS)}" for _ in range(6)]
    regions = [f"{town.choice(BEGINNINGS)}{town.choice(REGION_ENDS)}" for _ in range(2)]
    people = [(town.choice(GIVEN), f"{town.choice(BEGINNINGS)}{town.choice(SURNAME_ENDS)}") for _ in range(8)]
    (given, surname), (other_given, other_surname) = random.sample(people, 2)
    chosen, near = random.sample(places, 2)
    words = {
        "who": f"{given} {surname}",
        "Who": surname,
        "other": f"{other_given} {other_surname}",
        "Other": other_surname,
        "town": chosen,
        "near": near,
        "region": random.choice(regions),
        "role": random.choice(ROLES),
        "n": str(random.randrange(12, 480)),
        "m": str(random.randrange(3, 12)),
        "year": str(random.randrange(1994, 2014)),
        "month": random.choice(MONTHS),
    }
    return {**words, **{part: random.choice(story[part]).format_map(words) for part in ("body", "rival")}}


def article(
    story: Mapping[str, Any],
    phase: int,
    days: list[date],
    words: dict[str, str],
    paper: str,
    number: int,
    random: Random,
) -> Written:
    day = days[phase]
    published = day + timedelta(days=random.choice((0, 1, 1, 2)))
    dated = {**words, "day": worded(day, published, random), "first": full(days[0])}
    lead = random.choice(story["phase"][phase]["lead"]).format_map(dated)
    paragraphs = [sentence(lead)]
    rest: list[str] = []
    if phase + 1 < len(days):
        following = {**dated, "next": worded(days[phase + 1], published, random)}
        rest.append(random.choice(STORIES["plan"]["text"]).format_map(following))
    if phase > 0:
        before = {**dated, "day": worded(days[phase - 1], published, random)}
        rest.append(random.choice(story["phase"][phase - 1]["lead"]).format_map(before))
        rest += [random.choice(STORIES["past"]["text"]).format_map(dated)]
    filler = list(STORIES["undated"]["text"])
    random.shuffle(filler)
    length = len(lead.split())
    while length < WORDS - 10:
        take = random.randrange(2, 5)
        lines = [text.format_map(dated) for text in filler[:take]]
        filler = filler[take:] + filler[:take]
        if rest:
            lines.insert(random.randrange(len(lines) + 1), rest.pop())
        paragraphs.append(" ".join(map(sentence, lines)))
        length += len(paragraphs[-1].split())
    title = random.choice(story["phase"][phase]["title"]).format_map(dated)
    name = f"{published.isoformat()}-{number:05}-{story['name']}-{phase}-{paper.split()[-1].lower()}"
    matter = (
        f'---\ntitle: "{sentence(title)}"\ndate: {published.isoformat()}\npublisher: {paper}\n'
        f"url: https://example.org/{name}\n---\n\n"
    )
    return Written(f"{name}.md", matter + "\n\n".join(paragraphs) + "\n")


def sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


def full(day: date) -> str:
    return f"{MONTHS[day.month - 1]} {day.day}, {day.year}"


def worded(day: date, published: date, random: Random) -> str:
    """The day as a newspaper of that date writes it: by weekday where that is clear."""
    ago = (published - day).days
    if 0 <= ago < 6 and random.random() < 0.6:
        return WEEKDAYS[day.weekday()]
    return full(day) if random.random() < 0.5 else f"{MONTHS[day.month - 1]} {day.day}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Writes a collection of made-up articles.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    for written in collection(asked.articles, asked.seed):
        (asked.folder / written.name).write_text(written.text, encoding="utf-8")


if __name__ == "__main__":
    main()
