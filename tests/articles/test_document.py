from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.articles.document import Block, lay_out
from dateline.model import Span


def test_line_ends_between_blocks_tell_the_line() -> None:
    text, spans = lay_out([Block("one", 4), Block("two", 5), Block("three", 9)])
    assert text == "one\ntwo\n\n\n\nthree"
    assert spans == (Span(0, 3), Span(4, 7), Span(11, 16))


@settings(deadline=None)
@given(st.lists(st.tuples(st.text("ab ", min_size=1, max_size=5), st.integers(1, 4)), min_size=1, max_size=8))
def test_counting_line_ends_gives_each_block_its_line(gaps: list[tuple[str, int]]) -> None:
    line, blocks = 0, []
    for words, gap in gaps:
        line += gap
        blocks.append(Block(words, line))
    text, spans = lay_out(blocks)
    for block, span in zip(blocks, spans, strict=True):
        assert text[span.start : span.end] == block.text
        assert blocks[0].line + text.count("\n", 0, span.start) == block.line
