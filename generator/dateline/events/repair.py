"""What the parsers often get wrong, set right where no English sentence can be so.

Each repair looks for one impossible shape and gives a token another governor; all else stays as parsed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from dateline.events.vocabulary import HOLD, SPEECH
from dateline.model import Token

Heads = list[int]
Tokens = list[Token]

_LOOSE = frozenset({"prep", "npadvmod", "advmod"})
_DAYPARTS = {"morning", "afternoon", "evening", "night"}
_SEASONS = {"spring", "summer", "autumn", "fall", "winter"}
_TIMES = frozenset({"year", "month", "week", "day", "weekend", "decade"} | _DAYPARTS | _SEASONS)
_TOLD = frozenset({"tell", "inform", "warn", "promise", "ask", "show", "assure", "remind"})  # "the man told that …"
_NOMINAL = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_BARE = frozenset({"help", "let"})  # take an infinitive without "to", and nothing finite


def repaired(tokens: tuple[Token, ...], heads: tuple[int, ...]) -> tuple[tuple[Token, ...], tuple[int, ...]]:
    """The tokens with their labels, and the governors, after all repairs."""
    fixed, above = list(tokens), list(heads)
    for repair in _REPAIRS:
        for at in range(len(fixed)):
            repair(fixed, above, at)
    return tuple(fixed), tuple(above)


def _hang(heads: Heads, at: int, above: int) -> bool:
    """Gives a token another governor, unless that would close a circle."""
    up = above
    while up != at and heads[up] != up:
        up = heads[up]
    if up == at:
        return False
    heads[at] = above
    return True


def _hangs_on(heads: Heads, at: int, above: int) -> bool:
    while heads[at] != at and at != above:
        at = heads[at]
    return at == above


def _below(heads: Heads, at: int) -> list[int]:
    return [i for i, head in enumerate(heads) if head == at and i != at]


def _phrase_before_its_clause(tokens: Tokens, heads: Heads, at: int) -> None:
    """Nothing of a clause stands before its "although": in "flew *in May*, although snow fell" the date is not of the
    snow."""
    clause = heads[at]
    subordinates = tokens[at].dep == "mark" or tokens[at].tag == "WRB"
    if not subordinates or tokens[clause].dep not in {"advcl", "ccomp"} or heads[clause] > at:
        return
    for child in _below(heads, clause):
        # "*two days* after it fell" is not apart
        apart = tokens[at].text.lower() == "that" or any(token.text == "," for token in tokens[child:at])
        if heads[clause] < child < at and tokens[child].dep in _LOOSE and apart:
            _hang(heads, child, heads[clause])


def _day_of_the_saying(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "Said *on Monday* it had agreed": the day right after the reporting verb is that verb's."""
    clause = heads[at]
    verb = heads[clause]
    if tokens[at].dep not in {"nsubj", "nsubjpass"} or tokens[clause].dep != "ccomp" or verb >= at:
        return
    if tokens[verb].lemma.lower() not in SPEECH:
        return
    for child in _below(heads, clause):
        if verb + 1 == child < at and tokens[child].dep in _LOOSE:
            _hang(heads, child, verb)


def _phrase_before_and(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "Ground was broken *in May*, and by June men dug": what stands before "and" is of the first clause."""
    clause = heads[at]
    first = heads[clause]
    if tokens[at].dep != "cc" or clause < at or first >= at or tokens[clause].dep not in {"advcl", "conj"}:
        return
    if not any(tokens[i].dep in {"nsubj", "nsubjpass"} and i > at for i in _below(heads, clause)):
        return
    for child in _below(heads, clause):
        if child < at and tokens[child].dep in _LOOSE:
            _hang(heads, child, first)
    tokens[clause] = replace(tokens[clause], dep="conj")


def _joined_by_nothing(tokens: Tokens, heads: Heads, at: int) -> None:
    """Verbs are joined by "and" or a comma: in "a ceasefire *agreed* a day earlier" the second describes the noun."""
    token, above = tokens[at], heads[at]
    if token.tag not in {"VBD", "VBN"} or above >= at - 1 or tokens[at - 1].pos not in _NOMINAL:
        return
    joined = token.dep == "conj" and not any(t.text in {",", ";"} or t.dep == "cc" for t in tokens[above:at])
    beside = token.dep == "advcl" and token.tag == "VBN"
    if (joined or beside) and at not in heads[:at] and _hang(heads, at, at - 1):
        tokens[at] = replace(token, dep="acl", tag="VBN")


def _told_in_full(tokens: Tokens, heads: Heads, at: int) -> None:
    """A clause with "that" and a subject of its own describes no place or call: in "told them on a call that it
    *would close*" it is what was told."""
    token, noun = tokens[at], heads[at]
    if token.dep not in {"relcl", "acl"} or tokens[noun].pos not in _NOMINAL or tokens[heads[noun]].dep != "prep":
        return
    below = [tokens[i] for i in _below(heads, at)]
    mark = any(child.dep == "mark" and child.text.lower() == "that" for child in below)
    subject = any(child.dep in {"nsubj", "nsubjpass"} for child in below)
    verb = heads[heads[noun]]
    says = tokens[verb].lemma.lower() in SPEECH | HOLD and verb < noun
    if mark and subject and says and _hang(heads, at, verb):
        tokens[at] = replace(token, dep="ccomp")


def _sentence_without_a_verb(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "Parents of the children *sued* in May": a noun in the place of a clause has lost its verb to its phrase."""
    token = tokens[at]
    bare = token.dep == "acl" and token.tag in {"VBN", "VBD"} and tokens[at - 1].pos in _NOMINAL
    if not bare or any(tokens[i].dep in {"agent", "auxpass", "aux", "nsubj"} for i in _below(heads, at)):
        return
    noun = heads[at]
    while tokens[noun].dep == "pobj" and heads[noun] != noun:
        noun = heads[heads[noun]]
    root = heads[noun] == noun
    if tokens[noun].pos not in _NOMINAL or not (root or tokens[noun].dep == "dep") or noun >= at:
        return
    if any(tokens[i].pos == "AUX" or tokens[i].dep in {"relcl", "cop"} for i in _below(heads, noun)):
        return
    heads[at] = at if root else heads[noun]
    tokens[at] = replace(token, dep="ROOT" if root else "ccomp", tag="VBD")
    for i in _below(heads, noun):
        if i > at or (tokens[i].dep in _LOOSE and i < noun):
            heads[i] = at
    heads[noun] = at
    tokens[noun] = replace(tokens[noun], dep="nsubj")


def _says_in_full(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "…; the army *denied* it had flown": a participle that describes a noun tells nothing in full."""
    token, noun = tokens[at], heads[at]
    if token.dep != "acl" or token.tag not in {"VBN", "VBD"} or noun != at - 1 or token.lemma.lower() in _TOLD:
        return
    content = next((i for i in _below(heads, at) if tokens[i].dep == "ccomp" and i > at), None)
    own = content is not None and any(tokens[i].dep.startswith("nsubj") for i in _below(heads, content))
    if not own or any(tokens[i].dep in {"agent", "auxpass"} for i in _below(heads, at)):
        return
    heads[at] = at if heads[noun] == noun else heads[noun]
    heads[noun] = at
    tokens[at] = replace(token, dep="ROOT" if heads[at] == at else "parataxis", tag="VBD")
    tokens[noun] = replace(tokens[noun], dep="nsubj")


def _time_before_clause(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "*The following year* they married" is a sentence about a marriage, not about a year in which they did."""
    token, noun = tokens[at], heads[at]
    if token.dep != "relcl" or heads[noun] != noun or at < noun or tokens[noun].lemma.lower() not in _TIMES:
        return
    below = [tokens[i] for i in _below(heads, at)]
    relative = any(child.tag in {"WDT", "WP", "WRB"} for child in below)
    if relative or not any(child.dep in {"nsubj", "nsubjpass"} for child in below):
        return
    heads[at] = at
    for i in [i for i in _below(heads, noun) if i > noun]:
        heads[i] = at
    heads[noun] = at
    tokens[at], tokens[noun] = replace(token, dep="ROOT"), replace(tokens[noun], dep="npadvmod")


def _then_joins(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "Granted it in May, *then froze* it in July": a verb in the same tense is joined to the first."""
    token, above = tokens[at], heads[at]
    if token.dep == "dep" and token.tag == tokens[above].tag == "VBD" and above < at:
        tokens[at] = replace(token, dep="conj")


def _said_last(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "…, *the company, Tarn Ltd, acknowledged* on Friday.": who ends a sentence with a reporting verb speaks."""
    token, noun = tokens[at], heads[at]
    above = heads[noun]
    if token.dep != "acl" or token.lemma.lower() not in SPEECH or token.tag not in {"VBN", "VBD"} or above == noun:
        return
    below = [tokens[i] for i in _below(heads, at)]
    apart = tokens[at - 1].text == "," and any(t.text == "," for t in tokens[above:noun])
    if above > noun or not apart or any(child.dep in {"agent", "ccomp", "dobj"} for child in below):
        return
    heads[at], heads[noun] = above, at
    tokens[at] = replace(token, dep="parataxis", tag="VBD")
    tokens[noun] = replace(tokens[noun], dep="nsubj")


def _described_subject(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "Two ferries *ordered* in 2015 *will be* late", "the ship, *launched* in May, *is* due": the finite verb
    without a subject is the main one, and the first describes the noun."""
    first = heads[at]
    token, described = tokens[at], tokens[first]
    if first == at or described.tag not in {"VBD", "VBN"} or not _is_finite(tokens, heads, at):
        return
    below = _below(heads, first)
    noun = next((i for i in below if tokens[i].dep in {"nsubj", "nsubjpass"} and i < first), None)
    bare = not any(
        tokens[i].dep in {"nsubj", "nsubjpass", "mark", "aux"} and tokens[i].tag != "MD" for i in _below(heads, at)
    )
    if noun is None or not bare or first > at or any(tokens[i].dep in {"aux", "auxpass"} for i in below):
        return
    if described.lemma.lower() in SPEECH | HOLD or any(tokens[i].dep == "cc" and first < i < at for i in below):
        return
    commas = tokens[first - 1].text == "," and any(t.text == "," for t in tokens[first:at])
    if token.dep != "ccomp" and not (token.dep in {"conj", "dep"} and commas):
        return
    heads[at] = at if heads[first] == first else heads[first]
    heads[first], heads[noun] = noun, at
    tokens[at] = replace(token, dep=described.dep)
    tokens[first] = replace(described, dep="acl", tag="VBN")


def _is_finite(tokens: Tokens, heads: Heads, at: int) -> bool:
    auxiliaries = [tokens[i] for i in _below(heads, at) if tokens[i].dep in {"aux", "auxpass"}]
    bare = tokens[at].tag == "VBN" and not auxiliaries and tokens[at].dep == "ccomp"  # taken for a participle
    return (
        bare
        or tokens[at].tag in {"VBZ", "VBP", "VBD"}
        or any(t.tag in {"MD", "VBZ", "VBP", "VBD"} for t in auxiliaries)
    )


def _described_before(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "That a plant, *announced* last year, *would open*": the same where the first is set below the second."""
    token, main = tokens[at], heads[at]
    if token.dep != "advcl" or token.tag not in {"VBD", "VBN"} or main < at or tokens[at - 1].text != ",":
        return
    below = _below(heads, at)
    noun = next((i for i in below if tokens[i].dep in {"nsubj", "nsubjpass"} and i < at), None)
    words = {tokens[i].text.lower() for i in below if tokens[i].dep == "mark" or tokens[i].tag == "WRB"}
    alone = not any(tokens[i].dep in {"nsubj", "nsubjpass"} for i in _below(heads, main))
    if noun is None or not alone or words - {"that"} or not _is_finite(tokens, heads, main):
        return
    heads[at], heads[noun] = noun, main
    for i in below:
        if tokens[i].dep == "mark":
            heads[i] = main
    tokens[at] = replace(token, dep="acl", tag="VBN")
    tokens[noun] = replace(tokens[noun], dep="nsubj")


def _price_agreed(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "It will cost 360, twice the price *agreed* in 2015": no price says that it will."""
    token = tokens[at]
    if heads[at] != at or token.tag != "VBD" or token.lemma.lower() in SPEECH | HOLD or at == 0:
        return
    below = _below(heads, at)
    told = next((i for i in below if tokens[i].dep == "ccomp" and i < at), None)
    noun = next((i for i in below if tokens[i].dep == "nsubj" and i == at - 1), None)
    does = any(tokens[i].dep in {"ccomp", "xcomp", "dobj"} and i > at for i in below)
    if told is None or noun is None or noun < told or tokens[noun].pos != "NOUN" or does:
        return
    if any(token.text == ";" for token in tokens[told:at]):
        return
    if not any(tokens[i].dep in {"nsubj", "nsubjpass"} for i in _below(heads, told)):
        return
    heads[told], heads[noun], heads[at] = told, told, noun
    tokens[told] = replace(tokens[told], dep="ROOT")
    tokens[noun] = replace(tokens[noun], dep="npadvmod")
    tokens[at] = replace(token, dep="acl", tag="VBN")


def _aside_of_a_noun(tokens: Tokens, heads: Heads, at: int) -> None:
    """ "Under the deal, *signed* at dawn, no jobs will go": what was signed stands before the comma."""
    token = tokens[at]
    if token.dep != "advcl" or token.tag != "VBN" or at < 2 or tokens[at - 1].text != ",":
        return
    noun = at - 2
    subject = next((i for i in _below(heads, heads[at]) if tokens[i].dep in {"nsubj", "nsubjpass"}), None)
    end = max(i for i in range(len(tokens)) if i == at or _hangs_on(heads, i, at))
    closed = end + 1 < len(tokens) and tokens[end + 1].text == ","
    ahead = subject is not None and subject > at
    if tokens[noun].pos in _NOMINAL and (ahead or closed) and _hang(heads, at, noun):
        tokens[at] = replace(token, dep="acl")


def _main_verb_under_help(tokens: Tokens, heads: Heads, at: int) -> None:
    """What one helps or lets another do has no tense: in "soldiers who came to help Brin *withdrew*" and in
    "volunteers sent to help Brin *left*" the soldiers and the volunteers are those who do so."""
    token, above = tokens[at], heads[at]
    if token.tag not in _FINITE or token.dep != "ccomp" or tokens[above].lemma.lower() not in _BARE or above > at:
        return
    helped = next((i for i in _below(heads, at) if tokens[i].dep == "nsubj" and above < i < at), None)
    root = above
    while heads[root] != root:
        root = heads[root]
    verb = root if tokens[root].pos == "VERB" else None
    doers = [root] if verb is None else [i for i in _below(heads, root) if tokens[i].dep == "nsubj" and i < root]
    if helped is None or verb == above or not doers or tokens[doers[0]].pos not in _NOMINAL:
        return
    doer = doers[0]
    for child in _below(heads, root):
        if tokens[child].dep == "punct":
            heads[child] = at
    heads[helped], heads[at], heads[doer] = above, at, at
    tokens[helped] = replace(tokens[helped], dep="dobj")
    tokens[at], tokens[doer] = replace(token, dep="ROOT"), replace(tokens[doer], dep="nsubj")
    if verb is not None:
        heads[verb] = doer
        tokens[verb] = replace(tokens[verb], dep="acl", tag="VBN")


_REPAIRS: tuple[Callable[[Tokens, Heads, int], None], ...] = (
    _phrase_before_its_clause,
    _day_of_the_saying,
    _phrase_before_and,
    _joined_by_nothing,
    _told_in_full,
    _sentence_without_a_verb,
    _says_in_full,
    _time_before_clause,
    _then_joins,
    _said_last,
    _described_subject,
    _described_before,
    _price_agreed,
    _aside_of_a_noun,
    _main_verb_under_help,
)
