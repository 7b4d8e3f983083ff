"""Customers are found by any fragment that a person would type."""

import pytest

from crm_core.customers import actions
from crm_core.customers.views import NewContact, NewCustomer
from crm_core.errors import NotAllowed
from crm_core.lookup.kinds import Kind
from crm_core.lookup.search import find
from crm_core.people.actor import STRANGER
from tests.crm_core.lookup.conftest import Team

HONGDA = "深圳市宏达机械有限公司"
CHANGAN = "重庆长安重工集团"


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("acme corp", "Acme Corp"),
        ("ACME  CORP.", "Acme Corp"),
        ("ａｃｍｅ　ｃｏｒｐ", "Acme Corp"),
        ("cme corp", "Acme Corp"),
        ("ellerm", "Kellerman & Sons"),
        ("kellerman and sons", "Kellerman & Sons"),
        ("brightline", "Bright Line Hotels"),
        ("hotels bright", "Bright Line Hotels"),
        ("宏达", HONGDA),
        ("达机", HONGDA),
        ("机械", HONGDA),
        ("宏達機械", HONGDA),
        ("宏达机械有限公司", HONGDA),
        ("达机械有限", HONGDA),
        ("深圳宏达", HONGDA),
        ("老宏达", HONGDA),
        ("长安", CHANGAN),
    ],
)
def test_a_customer_is_found_by_any_part_of_its_name(team: Team, fragment: str, found: str) -> None:
    assert team.finds(fragment)[0] == found
    assert not team.hits(fragment)[0].is_guess


@pytest.mark.parametrize(
    "fragment", ["Acme Corp", "ACME  CORP.", "what is the phone of Acme Corp?"]
)
def test_a_name_of_several_words_in_full_is_nobody_elses_fragment(
    team: Team, fragment: str
) -> None:
    """Its bare form, Acme, begins Acme Components too."""
    assert team.finds("acme") == ["Acme Corp", "Acme Components Ltd"]
    assert team.finds(fragment) == ["Acme Corp"]


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("hongdajixie", HONGDA),
        ("hong da ji xie", HONGDA),
        ("hongdajix", HONGDA),
        ("hdjx", HONGDA),
        ("szshdjx", HONGDA),
        ("jixie", HONGDA),
        ("chongqing", CHANGAN),
        ("cqca", CHANGAN),
        ("changan", CHANGAN),
        ("danxiaoyan", HONGDA),
        ("shanxiaoyan", HONGDA),
        ("sxy", HONGDA),
        ("wangjianguo", HONGDA),
        ("wjg", HONGDA),
    ],
)
def test_chinese_names_are_found_by_pinyin_and_initials_in_every_reading(
    team: Team, fragment: str, found: str
) -> None:
    assert team.finds(fragment) == [found]


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("jane liu", "Acme Corp"),
        ("Ms Liu", "Acme Corp"),
        ("becker", "Acme Corp"),
        ("jane acme corp", "Acme Corp"),
        ("leeds jane", "Acme Components Ltd"),
        ("sean obrien", "Bright Line Hotels"),
        ("O'Brien", "Bright Line Hotels"),
        ("王建国", HONGDA),
        ("建国", HONGDA),
        ("宏达 建国", HONGDA),
        ("宏达建国", HONGDA),
        ("王总", HONGDA),
        ("宏达王总", HONGDA),
    ],
)
def test_a_customer_is_found_by_its_people(team: Team, fragment: str, found: str) -> None:
    hit = team.hits(fragment)[0]

    assert team.names[hit.customer_id] == found
    assert hit.contact_id
    assert not hit.is_guess


@pytest.mark.parametrize(
    ("fragment", "found", "kind"),
    [
        ("0111", "Acme Corp", Kind.PHONE),
        ("尾号1118", HONGDA, Kind.PHONE),
        ("139 0000 1118", HONGDA, Kind.PHONE),
        ("+86 139-0000-1118", HONGDA, Kind.PHONE),
        ("(415) 555-0111", "Acme Corp", Kind.PHONE),
        ("jane@acme.example", "Acme Corp", Kind.EMAIL),
        ("JANE@acme", "Acme Corp", Kind.EMAIL),
        ("https://www.acme.example/about", "Acme Corp", Kind.EMAIL),
        ("wang_jg88", HONGDA, Kind.WECHAT),
        ("vip", "Acme Corp", Kind.TAG),
        ("san francisco", "Acme Corp", Kind.CITY),
    ],
)
def test_a_customer_is_found_by_how_it_is_reached_and_sorted(
    team: Team, fragment: str, found: str, kind: Kind
) -> None:
    hits = team.hits(fragment)

    assert [(team.names[hit.customer_id], hit.kind) for hit in hits] == [(found, kind)]


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("greta phone?", "Kellerman & Sons"),
        ("what is the phone number of Tom Becker?", "Acme Corp"),
        ("Bright Line's address", "Bright Line Hotels"),
        ("who is Becker?", "Acme Corp"),
        ("宏达机械的电话是多少？", HONGDA),
        ("查一下王建国的手机号", HONGDA),
    ],
)
def test_a_question_about_somebody_finds_them(team: Team, question: str, meant: str) -> None:
    hits = team.hits(question)

    assert [team.names[hit.customer_id] for hit in hits] == [meant]
    assert not hits[0].is_guess


def test_a_name_that_reads_like_a_question_is_found_as_a_name(team: Team) -> None:
    team.knows(NewCustomer("Open Details Ltd"), NewCustomer("微信支付"))

    assert team.finds("open details") == ["Open Details Ltd"]
    assert team.finds("微信") == ["微信支付"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kelerman", "Kellerman & Sons"),
        ("kellermna", "Kellerman & Sons"),
        ("ketlerman", "Kellerman & Sons"),
        ("kellermannn", "Kellerman & Sons"),
        ("bright lien", "Bright Line Hotels"),
        ("hogndajixie", HONGDA),
        ("鸿达机械", HONGDA),
        ("长安中工", CHANGAN),
        ("老王", HONGDA),
    ],
)
def test_a_slip_still_finds_whom_it_meant_as_a_guess(team: Team, typed: str, meant: str) -> None:
    assert team.hits(typed)[0].is_guess
    assert meant in team.finds(typed)


def test_an_unknown_word_beside_a_known_one_leaves_the_known_as_a_guess(team: Team) -> None:
    assert set(team.finds("acme zebra")) == {"Acme Corp", "Acme Components Ltd"}
    assert all(hit.is_guess for hit in team.hits("acme zebra"))


@pytest.mark.parametrize(
    "typed", ["", "  ", "😀", "\x00", "\ud800", "zzzzzz", "9999", "%", "_", "'"]
)
def test_what_is_nobody_finds_nobody(team: Team, typed: str) -> None:
    assert team.hits(typed) == []


def test_the_exact_name_comes_before_a_beginning_and_that_before_a_fragment(team: Team) -> None:
    team.knows(NewCustomer("Acme"), NewCustomer("Pacmetal"), NewCustomer("Acmeon"))

    found = team.finds("acme")

    assert found[0] == "Acme"
    assert found[-2:] == ["Acmeon", "Pacmetal"]


def test_among_equals_ones_own_come_first_then_those_contacted_last(empty_team: Team) -> None:
    team = empty_team
    first, second, _ = team.knows(*(NewCustomer(f"Orion {x}") for x in ("Ay", "Bee", "Cee")))
    team.knows(NewCustomer("Orion Aa"), by=team.colleague)
    with team.core.work(team.rep) as work:
        actions.touch_contacted(work, second, team.clock.now())

    assert team.finds("orion") == ["Orion Bee", "Orion Ay", "Orion Cee", "Orion Aa"]
    assert first


def test_ones_own_are_found_among_very_many(empty_team: Team) -> None:
    team = empty_team
    team.knows(*(NewCustomer(f"Alpha {n:03}") for n in range(250)), by=team.colleague)
    team.knows(NewCustomer("Alpha Zulu"))

    assert team.finds("alpha")[0] == "Alpha Zulu"


def test_a_name_longer_than_a_term_is_found_by_all_of_it(empty_team: Team) -> None:
    names = ["Zq" * 60, "长安重工" * 30]
    empty_team.knows(*(NewCustomer(name) for name in names))

    assert [empty_team.finds(name) for name in names] == [[names[0]], [names[1]]]


def test_a_number_with_an_extension_is_found_by_its_tail(empty_team: Team) -> None:
    empty_team.knows(NewCustomer("Acme", phone="0755-28780808 ext. 12"))

    assert empty_team.finds("0808") == ["Acme"]


def test_no_more_are_given_than_asked_for(team: Team) -> None:
    assert len(team.hits("acme", limit=1)) == 1


def test_only_what_the_person_may_see_is_found(team: Team) -> None:
    team.knows(NewCustomer("Acme North"), by=team.outsider)

    assert "Acme North" not in team.finds("acme")
    assert team.finds("acme", by=team.outsider) == ["Acme North"]
    assert team.finds("acme", by=team.colleague) == team.finds("acme")


def test_a_guess_does_not_tell_of_what_the_person_may_not_see(team: Team) -> None:
    assert team.finds("kelerman", by=team.outsider) == []


def test_a_removed_customer_is_not_found(team: Team) -> None:
    customer = team.hits("kellerman")[0].customer_id
    with team.core.work(team.rep) as work:
        actions.remove_customer(work, customer)

    assert team.hits("kellerman") == []


def test_a_new_contact_is_found_at_once(team: Team) -> None:
    customer = team.hits("kellerman")[0].customer_id
    with team.core.work(team.rep) as work:
        actions.add_contact(work, customer, NewContact("Otto Brandt", phone="+4315550210"))

    assert team.finds("otto") == ["Kellerman & Sons"]
    assert team.finds("0210") == ["Kellerman & Sons"]


def test_who_may_see_no_customers_may_not_look_for_them(team: Team) -> None:
    with team.core.reading(STRANGER) as work, pytest.raises(NotAllowed):
        find(work, "acme")
