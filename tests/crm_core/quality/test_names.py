"""Names: of an organisation or a person, alike or not."""

import pytest

from crm_core.quality import names
from crm_core.quality.likeness import likeness


@pytest.mark.parametrize(
    "name", ["Acme Corp", "Müller GmbH", "O'Brien & Sons", "深圳华星精密", "宏达五金厂", "第一医院"]
)
def test_an_organisation_is_known_by_its_words(name: str) -> None:
    assert names.is_organisation(name)
    assert not names.is_person(name)


@pytest.mark.parametrize("name", ["李雷", "欧阳娜娜", "王总", "Mr Smith", "Dr. Voss"])
def test_a_person_is_known_by_surname_or_salutation(name: str) -> None:
    assert names.is_person(name)
    assert not names.is_organisation(name)


@pytest.mark.parametrize("part", ["buyer", "Head of Purchasing", "采购经理", "CEO", "总经理"])
def test_a_title_is_no_name(part: str) -> None:
    assert names.is_title(part)


@pytest.mark.parametrize("part", ["王总", "李经理", "Acme Corp", "Partners Group", "Jane Liu"])
def test_a_name_is_no_title(part: str) -> None:
    assert not names.is_title(part)


@pytest.mark.parametrize("part", ["采购部", "技术部门", "Sales department", "Dept. of Physics"])
def test_a_department_is_known_by_its_end(part: str) -> None:
    assert names.is_department(part)


def test_a_person_whose_name_ends_like_a_department_is_none() -> None:
    assert not names.is_department("李科")
    assert names.is_department("财务科")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Corp", "ACME Corporation"),
        ("Acme", "Acme, Inc."),
        ("华星精密有限公司", "华星精密"),
        ("華星精密", "华星精密"),
    ],
)
def test_names_that_differ_in_form_alone_are_the_same(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one) == "same"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kestrel Robotics", "Kestral Robotics"),
        ("深圳华星精密", "华星精密"),
        ("华星精密", "华兴精密"),
        ("华星", "Huaxing"),
    ],
)
def test_names_spelled_or_sounding_nearly_so_are_similar(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one) == "similar"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Acme Corp", "Bolt Ltd"),
        ("Acme Components", "Acme Foods"),
        ("华星精密", "宏达精密"),
        ("3M", "3M Health"),
        ("", "Acme"),
    ],
)
def test_other_names_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) is None
