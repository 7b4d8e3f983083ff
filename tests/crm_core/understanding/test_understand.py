"""What a rep types, and what is read from it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from crm_core.understanding import (
    Directory,
    DirectoryContact,
    DirectoryCustomer,
    Ref,
    Understanding,
    read_time,
    understand,
)

ZONE = "Asia/Shanghai"
HERE = ZoneInfo(ZONE)
NOW = datetime(2026, 11, 23, 10, 0, tzinfo=HERE)
CUSTOMERS = (
    DirectoryCustomer(
        "k",
        "Kestrel Robotics Inc.",
        contacts=(DirectoryContact("mara", "Mara Voss", title="Buyer"),),
    ),
    DirectoryCustomer(
        "h",
        "深圳市华星精密有限公司",
        aliases=("华星",),
        contacts=(
            DirectoryContact("li", "李雷", title="采购经理"),
            DirectoryContact("wang", "王建国", title="总经理"),
        ),
    ),
    DirectoryCustomer(
        "d", "宏达机械有限公司", contacts=(DirectoryContact("wang2", "王伟", title="总经理"),)
    ),
)


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory.build(CUSTOMERS)


def read(text: str, directory: Directory, current: Ref | None = None) -> Understanding:
    return understand(text, NOW, ZONE, directory, current=current)


def test_one_english_sentence_fills_the_card(directory: Directory) -> None:
    entry = read(
        "Visited Kestrel today, Mara wants a quote for 40 arms. Send it tomorrow 9am", directory
    ).entries[0]
    assert entry.refs == (Ref("k", "mara"),)
    assert entry.kind == "visit"
    assert entry.follow_up is not None
    assert entry.follow_up.due is not None
    assert entry.follow_up.due.value == datetime(2026, 11, 24, 9, tzinfo=HERE)


@pytest.mark.parametrize(
    "told",
    [
        "invoice of 4k due 1 Dec",
        "the 4k invoice is due on 1 Dec",
        "owes us 4,000 usd, pays on 1 Dec",
        "balance 4k to be paid by 1 Dec",
        "deposit of 4k by 1 Dec",
        "will wire the 4k on 1 Dec",
        "the last 4k landed this morning",
    ],
)
def test_a_payment_due_is_no_amount_of_a_deal(told: str, directory: Directory) -> None:
    entry = read(f"Visited Kestrel today, Mara wants 40 arms, {told}", directory).entries[0]
    assert entry.opportunity is not None
    assert (entry.opportunity.quantity, entry.opportunity.amount) == (40, None)


@pytest.mark.parametrize(
    ("told", "note"),
    [
        ("follow up tomorrow 9am send the quote", "send the quote"),
        ("follow up tomorrow 9am, send the quote", "send the quote"),
        ("remind me tomorrow 9am send the quote", "send the quote"),
        ("follow up tomorrow 9am", "follow up"),
        ("call her tomorrow 9am, send the quote", "call her"),
    ],
)
def test_the_note_says_what_to_do(told: str, note: str, directory: Directory) -> None:
    entry = read(f"Visited Kestrel today, Mara wants a quote for 40 arms, {told}", directory)
    follow_up = entry.entries[0].follow_up
    assert follow_up is not None
    assert follow_up.note == note


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Visited Kestrel today, wants a quote for 40 arms", "wants a quote for 40 arms"),
        ("Met Mara Voss at Kestrel. She wants 40 arms", "She wants 40 arms"),
        ("Visited Kestrel today, met Mara, wants 40 arms", "wants 40 arms"),
        ("Quick call with Mara this morning: price is fine", "price is fine"),
        ("今天拜访了华星的李雷,要40台", "要40台"),
        (
            "Emailed Mara the price list, wants 40 arms",
            "Emailed Mara the price list, wants 40 arms",
        ),
        ("Visited Kestrel today", "Visited Kestrel today"),
    ],
)
def test_a_summary_leaves_out_what_the_card_says_already(
    text: str, summary: str, directory: Directory
) -> None:
    assert read(text, directory).entries[0].summary == summary


def test_one_chinese_sentence_fills_the_card(directory: Directory) -> None:
    entry = read("下午跟华星李雷通了电话，聊了200台的报价，后天上午10点跟进", directory).entries[0]
    assert entry.refs == (Ref("h", "li"),)
    assert entry.kind == "call"
    assert entry.opportunity is not None
    assert entry.opportunity.quantity == 200
    assert entry.follow_up is not None
    assert entry.follow_up.due is not None
    assert entry.follow_up.due.value == datetime(2026, 11, 25, 10, tzinfo=HERE)


@pytest.mark.parametrize(
    "told",
    [
        "12月1号付尾款3万",
        "答应12月1号打款3万",
        "月底前结3万",
        "余下的3万下周付清",
        "元旦前先给3万",
        "下个月10号前还我们3万",
        "定金3万，12月8号前",
        "还欠3万，月底给",
    ],
)
def test_what_is_to_be_paid_is_no_amount_of_a_deal(told: str, directory: Directory) -> None:
    entry = read(f"今天拜访华星，李雷要40台铣床，{told}", directory).entries[0]
    assert entry.opportunity is not None
    assert (entry.opportunity.quantity, entry.opportunity.amount) == (40, None)


@pytest.mark.parametrize(
    ("said", "amount"),
    [("总价60万付款后发货", 600_000), ("从50万谈到45万", 450_000), ("要6块大屏", None)],
)
def test_a_sum_is_read_for_what_it_is(
    said: str, amount: float | None, directory: Directory
) -> None:
    offer = read(f"李雷{said}", directory).entries[0].opportunity
    assert offer is not None
    assert offer.amount == amount


def test_an_hour_is_of_the_day_that_the_sentence_has_named(directory: Directory) -> None:
    follow_up = read("李雷说他明天有空，约10点", directory).entries[0].follow_up
    assert follow_up is not None
    assert follow_up.due is not None
    assert follow_up.due.value == datetime(2026, 11, 24, 10, tzinfo=HERE)


@pytest.mark.parametrize(
    "text", ["华星的李雷让把发票寄到华星总部", "Kestrel's Mara wants it sent to Kestrel's new hall"]
)
def test_a_customer_named_twice_is_one(text: str, directory: Directory) -> None:
    entry = read(text, directory).entries[0]
    assert (len(entry.refs), entry.candidates) == (1, ())


@pytest.mark.parametrize("person", ["王总", "联系人李雷"])
def test_whom_a_new_customer_has_is_nobody_known(person: str, directory: Directory) -> None:
    entry = read(f"新客户 无锡蓝天冷链 {person} 18866667777", directory).entries[0]
    assert (entry.new_customer, entry.refs, entry.candidates) == ("无锡蓝天冷链", (), ())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("new customer Blue Harbor Cafe, contact Nina Flores the owner", "owner"),
        ("new customer Blue Harbor Cafe, purchase head Mr Ravi Menon", "purchase head"),
        ("新客户：蓝海餐饮，联系人周杰，采购经理", "采购经理"),
    ],
)
def test_what_somebody_new_is_is_read(text: str, title: str, directory: Directory) -> None:
    entry = read(text, directory).entries[0]
    assert [(u.field, u.value) for u in entry.updates] == [("title", title)]


def test_who_reminds_the_rep_orders_no_reminder(directory: Directory) -> None:
    assert read("李雷提醒我们注意价格", directory).intent == "log"


def test_a_surname_that_fits_two_people_is_asked_about(directory: Directory) -> None:
    entry = read("刚跟王总通了电话", directory).entries[0]
    assert set(entry.candidates) == {Ref("h", "wang"), Ref("d", "wang2")}


def test_the_customer_tells_which_person_is_meant(directory: Directory) -> None:
    entry = read("去了趟宏达机械，王总不在", directory).entries[0]
    assert entry.refs == (Ref("d", "wang2"),)


@pytest.mark.parametrize("text", ["kestrel", "华星", "hxjm", "find Kestrel", "查一下华星"])
def test_a_name_and_nothing_else_is_a_lookup(text: str, directory: Directory) -> None:
    assert read(text, directory).intent == "lookup"


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("Kestrel phone is now 13800138000", "phone", "13800138000"),
        ("李雷电话换成13912345678", "phone", "13912345678"),
        ("Mara Voss new email is mara@kestrel.example", "email", "mara@kestrel.example"),
        ("华星搬到深圳市南山区科技园8号", "address", "深圳市南山区科技园8号"),
    ],
)
def test_a_changed_fact_is_an_update(
    text: str, field: str, value: str, directory: Directory
) -> None:
    understood = read(text, directory)
    assert understood.intent == "update"
    assert [(u.field, u.value) for u in understood.entries[0].updates] == [(field, value)]


@pytest.mark.parametrize(
    "text", ["remind me to call Mara tomorrow 9am", "明天9点提醒我给李雷打电话"]
)
def test_a_reminder_logs_no_contact(text: str, directory: Directory) -> None:
    understood = read(text, directory)
    assert understood.intent == "reminder"
    assert understood.entries[0].occurred is None
    assert understood.entries[0].follow_up is not None


@pytest.mark.parametrize("text", ["new customer Blue Harbor Cafe", "新客户：蓝海餐饮"])
def test_a_new_customer_is_named(text: str, directory: Directory) -> None:
    understood = read(text, directory)
    assert understood.intent == "new_customer"
    assert understood.entries[0].new_customer in {"Blue Harbor Cafe", "蓝海餐饮"}


def test_a_pronoun_means_the_customer_just_opened(directory: Directory) -> None:
    entry = read("called her, she is happy", directory, current=Ref("k", "mara")).entries[0]
    assert entry.refs == (Ref("k", "mara"),)


@pytest.mark.parametrize(
    ("answer", "value"),
    [
        ("tomorrow 9am", datetime(2026, 11, 24, 9, tzinfo=HERE)),
        ("12/3", datetime(2026, 12, 3, tzinfo=HERE)),
        ("下周二下午3点", datetime(2026, 12, 1, 15, tzinfo=HERE)),
    ],
)
def test_an_answer_to_when_is_read(answer: str, value: datetime) -> None:
    when = read_time(answer, NOW, ZONE)
    assert when is not None
    assert when.value == value


@pytest.mark.parametrize("answer", ["32/13/2026", "blue", "", "你好"])
def test_what_is_no_time_is_none(answer: str) -> None:
    assert read_time(answer, NOW, ZONE) is None


@pytest.mark.parametrize(
    "text",
    [
        "visited Kestrel and 华星 today",
        "上午拜访了华星，要30台铣床，下午去了宏达机械，压缩机漏油",
    ],
)
def test_each_customer_of_a_message_has_an_entry(text: str, directory: Directory) -> None:
    assert len(read(text, directory).entries) == 2


def test_what_is_said_of_one_customer_stays_with_it(directory: Directory) -> None:
    first, second = read(
        "上午拜访了华星，要30台铣床，下午去了宏达机械，压缩机漏油", directory
    ).entries
    assert (first.refs, first.complaint) == ((Ref("h"),), False)
    assert (second.refs, second.complaint) == ((Ref("d"),), True)
