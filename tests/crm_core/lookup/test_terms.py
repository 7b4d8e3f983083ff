"""What a customer can be found by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_core.lookup.fold import folded
from crm_core.lookup.kinds import Kind
from crm_core.lookup.model import LONGEST_TERM
from crm_core.lookup.terms import Alias, Method, Person, Record, terms_of

WILD = st.text(max_size=60)
RECORDS = st.builds(
    Record,
    id=st.just("x"),
    name=WILD,
    aliases=st.lists(st.builds(Alias, WILD, st.sampled_from(["", "p"])), max_size=3).map(tuple),
    contacts=st.lists(st.builds(Person, st.just("p"), WILD, WILD), max_size=2).map(tuple),
    methods=st.lists(
        st.builds(
            Method, st.sampled_from(["mobile", "phone", "email", "website", "wechat", "qq"]), WILD
        ),
        max_size=3,
    ).map(tuple),
    tags=st.lists(WILD, max_size=2).map(tuple),
    city=WILD,
)
HAN_NAME = st.text("深圳市华星精密宏达机械科技重庆长安单乐", min_size=2, max_size=12)


def texts(record: Record, *kinds: Kind) -> set[str]:
    return {term.text for term in terms_of(record) if not kinds or term.kind in kinds}


def test_a_name_is_known_with_and_without_what_the_law_adds() -> None:
    assert texts(Record("x", "Kestrel Robotics GmbH"), Kind.NAME) == {
        "kestrel robotics gmbh",
        "kestrelroboticsgmbh",
        "kestrel robotics",
        "kestrelrobotics",
    }


def test_a_chinese_name_is_known_without_its_place_and_trade() -> None:
    known = texts(Record("x", "深圳市宏达机械有限公司"), Kind.NAME, Kind.SHORT)

    assert {"深圳市宏达机械有限公司", "深圳市宏达机械", "宏达机械", "宏达"} <= known


@given(HAN_NAME, st.data())
def test_any_two_characters_of_a_name_begin_a_term(name: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(name) - 2))
    fragment = name[start : start + 2]

    assert any(text.startswith(fragment) for text in texts(Record("x", name)))


@pytest.mark.parametrize(
    ("title", "said"),
    [("总经理", "王总"), ("高级工程师", "王工"), ("采购经理", "王经理"), ("董事长", "王董")],
)
def test_a_person_is_spoken_of_by_surname_and_title(title: str, said: str) -> None:
    person = Person("p", "王建国", title)

    assert said in texts(Record("x", "华星", contacts=(person,)), Kind.SALUTATION)


def test_a_shared_mail_provider_tells_nothing_of_a_customer() -> None:
    mail = (Method("email", "li@qq.com", "p"), Method("email", "li@huaxing.cn", "p"))

    assert texts(Record("x", "Y", methods=mail), Kind.EMAIL) == {
        "li@qq.com",
        "li@huaxing.cn",
        "huaxing.cn",
    }


def test_a_persons_terms_name_the_person() -> None:
    record = Record("x", "Acme", contacts=(Person("p", "Jane Liu"),))

    assert {t.text for t in terms_of(record) if t.contact_id == "p"} >= {"jane liu", "liu", "jane"}


def test_a_usual_customer_takes_few_terms() -> None:
    record = Record(
        "x",
        "深圳市华星精密有限公司",
        contacts=(Person("p", "李雷", "采购经理"),),
        methods=(Method("mobile", "+8613800138000", "p"), Method("email", "li@huaxing.cn", "p")),
        city="深圳",
    )

    assert len(terms_of(record)) < 45


@given(RECORDS)
def test_whatever_a_record_holds_its_terms_fit_the_store(record: Record) -> None:
    found = terms_of(record)

    assert len({(term.text, term.contact_id) for term in found}) == len(found)
    for term in found:
        assert 0 < len(term.text) <= LONGEST_TERM
        term.text.encode()
    if folded(record.name):
        assert folded(record.name) in {term.text for term in found}


@given(st.text(max_size=5000))
def test_an_endless_name_has_a_bounded_number_of_terms(name: str) -> None:
    assert len(terms_of(Record("x", name[:200]))) < 2_000
