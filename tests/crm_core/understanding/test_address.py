"""Chinese addresses are taken apart into their divisions."""

import pytest

from crm_core.understanding import Address, split_address


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("深圳市南山区科技园8号", Address("广东省", "深圳市", "南山区", "科技园8号")),
        ("广东省深圳市南山区科技园南路8号", Address("广东省", "深圳市", "南山区", "科技园南路8号")),
        ("杭州滨江区江南大道588号", Address("浙江省", "杭州市", "滨江区", "江南大道588号")),
        ("广西南宁青秀区民族大道", Address("广西壮族自治区", "南宁市", "青秀区", "民族大道")),
        ("长沙市嶽麓區麓谷大道", Address("湖南省", "长沙市", "岳麓区", "麓谷大道")),
        ("昆山花桥绿地大道", Address("江苏省", "苏州市", "昆山市", "花桥绿地大道")),
        ("海南省文昌市文城镇", Address("海南省", None, "文昌市", "文城镇")),
    ],
)
def test_an_address_in_one_line_is_taken_apart(line: str, parts: Address) -> None:
    assert split_address(line) == parts


def test_a_postcode_is_kept_apart() -> None:
    parts = Address("北京市", "北京市", "海淀区", "中关村大街1号", "100080")
    assert split_address("北京市海淀区中关村大街1号 100080") == parts


def test_a_district_of_several_cities_is_not_guessed() -> None:
    found = split_address("朝阳区建国路88号")
    assert found == Address(None, None, "朝阳区", "建国路88号")


@pytest.mark.parametrize("line", ["12 Dock Street, Portland", "科技园8号", "", "🤝"])
def test_what_names_no_place_in_china_is_left_whole(line: str) -> None:
    assert split_address(line) is None
