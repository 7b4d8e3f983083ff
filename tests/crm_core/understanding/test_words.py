"""A long table of words is written anew to be tried faster, and means what it meant."""

import re

import pytest

from crm_core.understanding.what.en import channels, complaints, moods, stages
from crm_core.understanding.words import Either, by_first, table
from tests.crm_core.understanding.judging import messages

TABLES = {str(name): rows for name, rows in [*stages.STAGES.items(), *channels.CHANNELS.items()]}
TABLES |= {"complaint": complaints.COMPLAINT, "bad": moods.NEGATIVE, "good": moods.POSITIVE}


@pytest.mark.parametrize("name", TABLES)
def test_a_table_matches_where_its_rows_do(name: str) -> None:
    rows = table(TABLES[name]).replace("n't", "n'?t").replace(r"\w+ ", r"[\w\x00']+ ")
    plainly = re.compile(rf"(?<![a-z0-9])(?:{rows})(?![a-z0-9])")
    either = Either(TABLES[name])
    said = [message.text.lower() for message in messages("en.seen")]
    found = [text for text in said if plainly.search(text)]
    assert found
    assert [text for text in said if either.search(text)] == found


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (r"(?:quote|price)s? sent", "prices sent"),
        (r"(?<!not )happy|sad", "so happy"),
        (r"(?:\d{1,3}|two) boxes|boxes", "12 boxes"),
        (r"'d like|would like", "'d like"),
        (r"(?:no|not)(?: at)? all", "not at all"),
    ],
)
def test_a_row_that_may_begin_in_several_ways_is_found(rows: str, said: str) -> None:
    assert re.fullmatch(f"(?:.*?)(?:{by_first(rows)})", said)


def test_what_may_not_stand_before_a_word_is_still_excluded() -> None:
    assert re.search(by_first(r"(?<!not )happy|sad"), "not happy") is None


def test_behind_many_long_beginnings_the_rest_is_written_once() -> None:
    rows = f"(?:{'|'.join(f'word{n}' for n in 'abcdefghij')}) {'x' * 100}"
    assert by_first(rows).count("x" * 100) == 1
    assert re.search(by_first(rows), f"wordc {'x' * 100}")
