"""What a name is the name of: an organisation, a person, or a person's title."""

import re

from crm_core.understanding.who.salutations import SURNAMES
from crm_core.understanding.words import any_of, words

_ORGANISATION_EN = words("""
    inc llc llp ltd limited corp corporation co company gmbh ag plc sa srl spa bv nv oy ab kg pty
    group holding holdings industries industrial systems solutions robotics components technologies
    technology tech labs laboratory services bank hospital clinic university college school hotel
    foods motors works partners logistics trading enterprises international machining plastics
    packaging electronics engineering instruments pharma energy materials software networks media
    restaurant farm farms brewery institute foundation association agency studio studios store shop
""")
_ORGANISATION_ZH = words("""
    公司 集团 工厂 厂 门店 商店 超市 学校 大学 中学 学院 医院 诊所 银行 酒店 宾馆 餐厅 饭店
    中心 研究所 研究院 设计院 协会 商会 事务所 工作室 合作社 农场 科技 精密 电子 机械 实业 贸易
    商贸 物流 软件 信息 网络 传媒 电器 汽车 重工 工业 制造 模具 塑胶 五金 材料 能源 医疗 医药
    生物 食品 纺织 家具 建筑 建材 化工 包装 印刷 光电 半导体 自动化 智能 控股 投资 股份 仪器
""")
_TITLE_EN = words("""
    buyer purchaser purchasing procurement manager director engineer owner ceo cto cfo coo cmo
    president vp head chief founder co-founder partner accountant assistant secretary supervisor
    officer lead boss foreman planner technician consultant representative chairman chairwoman
    chairperson principal controller coordinator specialist analyst
""")
_TITLE_ZH = words("""
    经理 总监 主管 采购 采购员 工程师 董事长 董事 总裁 厂长 老板 主任 会计 财务 助理 秘书 部长
    科长 处长 局长 院长 校长 店长 所长 行长 负责人 技术员 销售 总工 专员 法人 合伙人 创始人 店主
    设计师 教授 博士 老师 医生 律师 组长 队长 班长 业务员
""")

_HAS_ORGANISATION = re.compile(
    rf"\b{any_of(_ORGANISATION_EN)}\b\.?|[&]|{any_of(_ORGANISATION_ZH)}", re.IGNORECASE
)
_HAS_TITLE = re.compile(rf"\b{any_of(_TITLE_EN)}\b|{any_of(_TITLE_ZH)}$", re.IGNORECASE)
_SALUTATION = re.compile(rf"[{''.join(sorted(SURNAMES))}](?:总|工|{any_of(_TITLE_ZH)})")
_DEPARTMENT = re.compile(
    r".{1,20}(?:department|dept\.?|division)|(?:department|dept\.?) of .{1,30}|"
    r"[\u4e00-\u9fff]{1,8}(?:部门|部|科|处)",
    re.IGNORECASE,
)
_CHINESE_PERSON = re.compile(rf"[{''.join(sorted(SURNAMES))}][\u4e00-\u9fff]{{1,2}}")
_DOUBLE_SURNAME = re.compile(
    r"(?:欧阳|司马|上官|诸葛|皇甫|慕容|令狐|司徒|夏侯|端木)[\u4e00-\u9fff]{1,2}"
)
_FORMAL = re.compile(r"(?:mr|mrs|ms|miss|dr|prof|herr|frau)\.?\s+\w+", re.IGNORECASE)
_WESTERN_PERSON = re.compile(r"[^\W\d_][\w'’.-]*(?:\s+[^\W\d_][\w'’.-]*){1,3}")
_MOST_TITLE_WORDS = 5


def is_organisation(name: str) -> bool:
    """Only where the name says so: a legal form, a trade, a kind of house."""
    return _HAS_ORGANISATION.search(name) is not None


def is_person(name: str) -> bool:
    """Certain for Chinese names and for Mr and Ms; another name of two words may be a firm's."""
    if is_organisation(name):
        return False
    shapes = (_CHINESE_PERSON, _DOUBLE_SURNAME, _SALUTATION, _FORMAL)
    return any(shape.fullmatch(name) for shape in shapes)


def may_be_person(name: str) -> bool:
    return is_person(name) or (
        not is_organisation(name) and _WESTERN_PERSON.fullmatch(name) is not None
    )


def is_title(part: str) -> bool:
    if is_organisation(part) or _SALUTATION.fullmatch(part):
        return False
    return len(part.split()) <= _MOST_TITLE_WORDS and _HAS_TITLE.search(part) is not None


def is_department(part: str) -> bool:
    """财务科 is one, 李科 is somebody."""
    if part.endswith(("科", "处")) and is_person(part):
        return False
    return _DEPARTMENT.fullmatch(part) is not None
