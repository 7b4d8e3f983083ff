"""Names that are words too, and the words that make of them names."""

import re

from crm_core.understanding.words import words

EVERYDAY = frozenset(
    words("""
        will mark may bill sue grant rich frank grace hope joy faith art drew chase miles jack bob
        pat rob dean earl guy ray max dawn summer april june august sunny young long white black
        brown green price day low short stone wood hill field page bell cook baker fisher hunter
        king knight banks park price rose lane reed bright sharp swift love best noble wise case
        cash chance page mason cliff dale glen gene jean jay kit lee nick norm penny ruby sandy
        scott trip van victor wade ward west woody buyer order quote next last bond buck chip cole
        dash mini
    """)
)


GIVEN = frozenset(
    words("""
        will mark bill sue grant frank grace hope joy faith art drew chase miles jack bob pat rob
        dean
        earl ray max dawn april june gene jean jay kit lee nick norm penny ruby sandy scott victor
        wade ward mason cliff dale glen
    """)
)
"""Of these the given names: after "met" or "texted" they name somebody."""


EVERYDAY_ZH = frozenset(
    words("""
        高峰 高兴 文明 平安 成功 安康 安宁 方圆 田园 马达 江南 黄河 长江 和平 海洋 康健 时光
        路程 祝福 包容 常青 常胜 万一 千里 万事 安全 温馨 国庆 元旦 建设 单位 周到 明白
        白天 金牌 江山 钟表
    """)
)
"""Names that are words too: they count only beside their firm."""


LEADS_NAME = re.compile(
    r"(?<![a-z])(?:from|with|w/|w|to|met|called|texted|emailed|visited|saw|at|by|and|for|of)\s+$"
)


MEETS = re.compile(
    r"(?<![a-z])(?:with|w/?|into|met|told|gave|give|quoted|offered|promised|showed|sold|asked|ask|tell|rang|ring|see|saw|tried|try|reached|visited|caught|"
    r"(?:call|text|email|e-mail|messag|phon|ping|whatsapp|dm|chas|nudg|remind)(?:e|ed|'d|ing)?)\s+$"
)


SPEAKS = re.compile(
    r"\s+(?:says?|said|thinks?|thought|wants?|wanted|needs|asks|asked|told|tells|confirmed|confirms|"
    r"called|rang|texted|emailed|mailed|messaged|phoned|pinged|whatsapped|replied|wrote|mentioned|"
    r"promised|promises|agreed|agrees|complained|complains|reckons?|insists?|loves?|loved|likes|liked|"
    r"hates|hated|signed|sounded|sounds|seems|seemed|decided|decides|prefers|refused|hopes|feels|felt|"
    r"drove|drives|ran|runs|sat|stood|saw|sees|keeps|kept|brought|brings|made|makes|puts|goes|comes|"
    r"takes|owes|tests|test|plans|expects|moved|retired|retires|joined|visited|jumped|raised|handed|"
    r"ordered|orders|bought|accepted|approved|rejected|cancelled|canceled|postponed|left|took|came|met|"
    r"showed|invited|introduced|offered|picked|chose|gave|got|has|had|can|could|would|might|should|"
    r"reckoned|suggested|suggests|heard|knows|knew|likes|took|went|did|does|finally|also|just|already|still|"
    r"(?:is|was) (?:happy|out|away|on|back|keen|not|interested|sick|off|leaving|coming|ready|still|"
    r"now|very|so)|"
    r"to (?:confirm|decide|check|come back|sign|send|call|ring|let)|over the moon|happy|keen|"
    r"furious|annoyed|unhappy|pleased|interested|not|fine|ok|"
    r"hasn't|isn't|wasn't|didn't|doesn't|won't|can't)(?![a-z])"
)
"""What only a person does: before it even a word of every day is a name."""


OTHER_SURNAME = re.compile(r" (?P<surname>[A-Z][a-z'\-]+)(?![a-z])")
"""Tom Rees, behind the given name: another Tom than Tom Becker."""


ADDRESSES = re.compile(
    r"(?<![a-z])(?:mr|mrs|ms|miss|mister|dr|doctor|prof|professor|herr|frau|signora?|mme)\.?\s+$"
)
"""Mr Shaw: what follows is a name, in small letters too."""


ENDS_NAME = re.compile(
    r"\s*(?:$|[,.:;!?&+]|[a-z](?=\s*[,.:;]|\s*$)|(?:at|from|of|today|yesterday|about|re|on|says?|said|wants?|and|is|was|has|not|isn't|wasn't|out|away|"
    r"will|[a-z]+ed|[a-z]{3,}s)\b)"
)


OWNED = re.compile(r"s ")
OWN = re.compile(
    r"'?s (?:new |old |direct |work )?(?:phone|number|mobile|cell|e-?mail|address|birthday|bday|"
    r"office|boss|team|assistant|desk|"
    r"order|invoice|quote|sample|meeting|visit|card|title|wechat|whatsapp|voicemail|contract|budget)(?![a-z])"
)
"""What a person has: adas phone."""


THEN_ANOTHER = re.compile(
    r"(?<![a-z])(?:then|and (?:also |just )?(?:visited|met|saw|called|emailed|texted|went|rang))"
    r"(?![a-z])"
)
"""Between a person and a firm: two contacts, not one."""


UNKNOWN_FIRM = re.compile(
    r"(?:^|[,，。;；\s]|跟|和|与|给|找|见了?|约了?|拜访了?|联系了?|打给|碰到了?|遇到了?)"
    r"(?P<firm>[一-鿿]{2,4})的$"
)


NO_FIRM = re.compile(
    r"[今昨前明后][天日晚]|约|好$|熟|一起|来的|[打发]来|上任|刚|值班|[上下这]|公司|他们|我们|你们|咱们|客户|采购|技术|财务|销售|负责|部门?$|刚才|最近|新来|说好|"
    r"[见聊谈碰遇找打发收送寄问看]$|过|了|给|的|认识|合作|老板|对方|那边|这边|隔壁|厂里|工厂|总部|仓库|车间|拜访|联系|接待|介绍|推荐"
)


OTHER_PERSON = re.compile(
    r"['’]s\s+(?:\w+\s+)?(?:replacement|successor|colleague|assistant|boss|team|"
    r"secretary|predecessor|deputy)"
    r"|的(?:同事|助理|接班人|老板|领导|上司|下属|秘书|继任)"
)
