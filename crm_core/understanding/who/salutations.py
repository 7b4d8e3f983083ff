"""How people of a company are spoken of: 王总, 孙工, Mr Shaw; and which titles that points to."""

import re

from crm_core.understanding.words import words

SALUTATIONS: dict[str, str] = {
    # what is said behind the surname: what the title of such a person looks like
    "董事长": r"董事长|总裁|创始人|chair",
    "总经理": r"总经理|总裁|gm|ceo",
    "总监": r"总监|director",
    "经理": r"经理|manager|主管",
    "主任": r"主任",
    "主管": r"主管|经理",
    "厂长": r"厂长|生产|plant",
    "科长": r"科长",
    "处长": r"处长",
    "部长": r"部长|部",
    "局长": r"局长",
    "校长": r"校长",
    "院长": r"院长",
    "所长": r"所长",
    "行长": r"行长",
    "会计": r"会计|财务|account",
    "老板娘": r"老板",
    "老板": r"老板|总|董事长|法人|owner|创始人|合伙人",
    "工程师": r"工程师|工艺|技术|研发|engineer|cto",
    "助理": r"助理",
    "秘书": r"秘书",
    "教授": r"教授|博士",
    "博士": r"博士|教授|技术|研发",
    "医生": r"医生|主任",
    "老师": r"老师|教授|.",
    "律师": r"律师|法务",
    "师傅": r"师傅|技工|.",
    "队长": r"队长",
    "店长": r"店长",
    "组长": r"组长",
    "班长": r"班长",
    "采购": r"采购|buyer|purchas|procure",
    "财务": r"财务|会计|financ|account",
    "女士": r".",
    "先生": r".",
    "小姐": r".",
    "同学": r".",
    "董": r"董事|总裁|创始人|chair",
    "总": (
        r"总|董事|老板|厂长|合伙人|创始人|负责人|ceo|cto|coo|cfo|gm|vp|owner|director|"
        r"founder|经理"
    ),
    "工": r"工程师|工艺|技术|研发|设备|engineer|cto|质量|品质|生产",
    "经": r"经理",
    "科": r"科长",
    "处": r"处长",
    "局": r"局长",
    "院": r"院长",
    "主": r"主任",
    "厂": r"厂长",
    "哥": r".",
    "姐": r".",
    "叔": r".",
    "姨": r".",
    "嫂": r".",
    "兄": r".",
}
ABBREVIATED = frozenset(words("经 科 处 局 院 主 厂 叔 姨 嫂 兄"))
"""Said only where nothing else can be meant; never taken for a new person's name."""

SURNAMES = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘"
    "杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷"
    "施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪"
    "靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕"
    "晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练"
    "仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习胥保和蔺骆缪裘麦寇逄檀"
)

_NOT_TITLED = (
    r"[长监]|(?<=[总工经主科处局院厂])\d|体|结|共|计|部(?!长)|(?<=工)[作厂程艺具业人地商装控位件序种费资期会况单]|(?<=总)[价额量成线装包数]|"
    r"(?<=主)[要机板管线]|(?<=科)[技目室]|(?<=处)[理罚]|(?<=厂)[家商房里]|(?<=局)[域部]|(?<=院)[子校]|"
    r"(?<=经)[理验过常费营济]|(?<=姐)妹|(?<=兄)弟"
)
"""方处理, 台工控机: characters of other words."""
_ORDERED = "|".join(sorted(SALUTATIONS, key=len, reverse=True))
_SURNAME = (
    "(?:欧阳|司马|上官|诸葛|皇甫|尉迟|慕容|令狐|司徒|夏侯|端木|" + f"[{''.join(sorted(SURNAMES))}])"
)
AFTER_SURNAME = re.compile(
    rf"(?<![改升担接调现新主就聘转历\d])(?P<surname>{_SURNAME})(?P<title>{_ORDERED})"
    rf"(?!{_NOT_TITLED})"
)
_NOT_CALLED = r"(?!小[时车包单计项宗]|大[方同于全明成车包单项宗])"
BEFORE_SURNAME = re.compile(
    rf"(?<![一-鿿]){_NOT_CALLED}(?:老|小|阿|大)(?P<surname>{_SURNAME})(?![一-鿿](?:[^一-鿿]|$)|客户|"
    rf"板|时|区|型|量|批|家|学)"
    rf"|(?<=[和跟给约见找请陪的了,，。：:、被让问与同向对])(?:老|小|"
    rf"阿)(?P<surname2>{_SURNAME})(?!客户|板|时|区|型|量|批|家|学)"
)

TITLES_EN: dict[str, str] = {
    "buyer": r"buyer|purchas|procure|采购",
    "purchasing manager": r"purchas|procure|buyer|采购",
    "procurement": r"procure|purchas|buyer|采购",
    "purchasing": r"purchas|procure|buyer|采购",
    "owner": r"owner|founder|老板",
    "boss": r"owner|ceo|gm|director|president|founder|老板|总经理|董事长",
    "gm": r"gm|general manager|总经理",
    "purchasing lead": r"purchas|procure|buyer|采购",
    "ceo": r"ceo|chief executive|总经理|总裁",
    "cto": r"cto|技术总监",
    "cfo": r"cfo|financ",
    "director": r"director",
    "plant manager": r"plant manager",
    "fleet manager": r"fleet",
    "accountant": r"account|financ|财务",
    "finance": r"financ|account|财务",
    "accounting": r"financ|account|财务",
    "accounts": r"financ|account|财务",
    "ops manager": r"op(?:s|eration)",
    "lab director": r"lab director",
    "engineer": r"engineer|工程师",
}
TITLES_ZH: dict[str, str] = {
    "采购经理": r"采购",
    "采购总监": r"采购",
    "采购主管": r"采购",
    "采购": r"采购|purchas|buyer|procure",
    "财务": r"财务|会计|financ|account",
    "老板": r"老板|总经理|董事长|owner|法人",
    "总经理": r"总经理",
    "董事长": r"董事长",
    "技术总监": r"技术|cto",
    "项目经理": r"项目",
    "工程师": r"工程师",
}
