"""Whatever is typed, pasted or broken on its way: an answer, soon, and never an exception."""

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crm_core.understanding import Directory, DirectoryContact, DirectoryCustomer, understand
from crm_core.understanding.time.answer import read_time

ZONE = "Europe/Vienna"
DIRECTORY = Directory.build(
    DirectoryCustomer(f"c{n}", name, contacts=(DirectoryContact(f"p{n}", person, title="总经理"),))
    for n, (name, person) in enumerate(
        [("Acme Corp", "Jane Liu"), ("华星精密有限公司", "王伟"), ("宏达机械有限公司", "王建国")]
    )
)
WORDS = st.sampled_from(
    [
        *(
            "王总",
            "Acme",
            "jane",
            "明天",
            "3点",
            "下周三",
            "next",
            "Fri",
            "at 9",
            "call",
            "电话",
            "138",
        ),
        *(
            "00138000",
            "改成",
            "$",
            "20k",
            "万",
            "台",
            "报价",
            ",",
            "。",
            ".",
            ":",
            "/",
            "-",
            "'",
            "\n",
        ),
        *("2026-12-03", "remind", "提醒", "新客户", "new customer", "is now", "地址", "号", "月底"),
        *("every", "每", "the", "of", "一点", "\x00", "\ud800", "🤝"),
        *("twelve", "k", "a hundred", "grand", "visted", "tomorow", "for", "wants", "units"),
    ]
)
NOW = datetime.fromisoformat("2026-11-23T10:00:00+08:00")


@given(st.text(alphabet=st.characters(), max_size=400))
def test_any_characters_get_an_answer(text: str) -> None:
    understood = understand(text, NOW, ZONE, DIRECTORY)
    assert understood.text == text


@given(st.lists(WORDS, max_size=60).map("".join) | st.lists(WORDS, max_size=60).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_what_is_found_lies_inside_the_text(text: str) -> None:
    understood = understand(text, NOW, ZONE, DIRECTORY)
    spans = [w.span for w in understood.times]
    for entry in understood.entries:
        spans += [*entry.spans.values(), *(u.span for u in entry.updates)]
        spans += [t.span for t in entry.tasks]
    assert all(0 <= span.start <= span.end <= len(text) for span in spans)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_the_same_words_mean_the_same_each_time(text: str) -> None:
    assert understand(text, NOW, ZONE, DIRECTORY) == understand(text, NOW, ZONE, DIRECTORY)


@given(st.text(max_size=60) | st.lists(WORDS, max_size=8).map(" ".join))
@settings(deadline=None)
def test_any_answer_to_when_is_a_time_or_none(text: str) -> None:
    when = read_time(text, NOW, ZONE)
    assert when is None or when.value.tzinfo is not None


@pytest.mark.parametrize(
    "text",
    [
        "mon " * 1024,
        "9" * 4096,
        "一" * 4096,
        "1," * 2048,
        "周一" * 2048,
        "王总" * 2048,
        " " * 4096,
        "\ud800" * 4096,
        "a@" * 2048,
        "地址在" + "路" * 4000,
        "wants " * 680,
        "Visited Acme today, 明天3点 " * 160,
        "".join(chr(plane << 16 | 0x4E2D) for plane in range(17)) * 200,
    ],
    ids=lambda text: text[:8].encode("unicode_escape").decode(),
)
def test_a_page_of_anything_is_read(text: str) -> None:
    assert understand(text, NOW, ZONE, DIRECTORY).text == text


def test_beyond_the_longest_message_nothing_is_read() -> None:
    assert understand("x" * 4096 + " tomorrow", NOW, ZONE, DIRECTORY).times == ()
