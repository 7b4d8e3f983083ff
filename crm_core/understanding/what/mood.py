"""Mood of the customer, and whether it is a complaint about us."""

from crm_core.understanding.model import Sentiment, Stage
from crm_core.understanding.text import Text
from crm_core.understanding.words import either

_COMPLAINT = either(
    r"""
        complain\w*|complaints?|furious|arrived (?:damaged|broken|late|wrong|scratched|cracked)
        damaged|defective|defects?|broken|broke down|leak(?:s|ed|ing)|late deliver\w*
        deliver\w* (?:was|is|were|came|arrived) (?:\w+ )?late|delayed again
        wrong (?:size|colou?r|model|parts?|items?|product|quantity|invoice|address|label\w*)
        missing (?:parts?|items?|units?|pieces?|boxes)|short(?:-| )?shipped|stopped working
        not working|doesn't work|does not work
        keeps? (?:failing|crashing|breaking|jamming|tripping|stopping)
        failed (?:again|after|within)|crash(?:es|ed|ing)|malfunction\w*|faulty|disputes?|disputed
        dispute over|wrong (?:\w+ )?(?:vat|amount|price|date|spec\w*|name|count|bill)|overcharged
        double[- ]billed|billed twice|charged twice|quality (?:issue|problem|is poor|dropped)\w*
        rejected (?:the )?batch|unacceptable|refund
        return(?:ed|ing) (?:\d+ |the )?(?:units|goods|batch|\w+ because)|rust(?:y|ed)|cracked
        scratched|jamm?(?:ed|ing)
        (?:stops?|stopped|fails?|failed|jams?) (?:every|after|again|twice)
        (?:stops?|stopped|fails?|failed|jams?) (?:randomly|constantly|all the time|on them)
        (?:jammed|overheats?|trips|freezes?|crashes|leaks?) (?:every|after|again|twice)
        (?:jammed|overheats?|trips) (?:randomly|constantly|all the time|on them)
        (?:freezes?|crashes|leaks?) (?:randomly|constantly|all the time|on them)
        (?:second|third|fourth|fifth|2nd|3rd|4th|5th) time (?:this|in|already)
        still (?:waiting|hasn't|not (?:fixed|repaired|received|delivered))
        nobody (?:answered|called|came|replied)|slow (?:service|support|response)
        poor (?:service|quality|support)|out of spec|off[- ]spec
    """,
    r"""
            投诉|抱怨(?!价)|卡料|卡纸|卡住|跳闸|不启动|起火|冒烟|脱落|松动|断裂|少了\d|少发|漏发
            发错|错发|坏了|故障|损坏|破损|开裂|漏水|漏油|漏气
            漏液|质量(?:有)?问题|质量不(?:行|好|过关|稳定)|次品|不良品|不合格|返修|退货|换货
            不能用|用不了|死机|卡死|报错|停机|噪音(?:大|太大)|异响|掉漆|生锈|发霉|变形|划痕|短路
            延误|迟到了?|晚到|没按时|没到货|还没(?:修|处理|解决|到|发)|拖了
            没人(?:管|处理|理|接|回)|服务(?:差|太差|不好|态度)|态度(?:差|不好)|发票开错
            开错(?:了)?(?:发票|票)|多收|索赔|赔偿|出(?:了)?问题|有毛病
            对(?:样机|产品|质量|服务|交期|设备|我们)[^,，。]{0,6}不(?:太)?满意|不达标|精度不够
            老是坏|又坏
        """,
)
_NOT_COMPLAINT = either(
    r"""
            no complaints?|without complaints?|never (?:broke|failed)|competitor'?s
            fixed (?:now|already)|instead of the refund
        """,
    r"""
            没有?投诉|没(?:有)?(?:质量)?问题|无投诉|竞争对手|同行的|别家的|友商
            原(?:来的)?供应商|投诉(?:处理完|解决|已)
        """,
)
_NEGATIVE = either(
    r"""
        furious|angry|upset|annoyed|unhappy|disappointed|frustrated
        not (?:very |too |really )?(?:happy|pleased|satisfied|impressed|convinced|interested)
        isn't (?:happy|pleased|satisfied|interested)|wasn't (?:happy|pleased|impressed)
        aren't happy|too (?:expensive|high|pricey|costly|dear)
        price (?:is|was)? ?(?:still )?(?:too )?(?:high|steep)
        over (?:their |his |her |the )?budget|complain\w*|hates?|hated
        lost (?:the |this )?(?:deal|order|tender|bid|it|them|to)|lost it
        went with (?:a |the |another )?\w*|chose (?:a competitor|another|someone)|cancell?ed
        cancels?|cancell?ing|switch(?:ed|ing) to (?:a |another |the )?\w+|terminat\w+|bad mood
        pissed|mad (?:at|about)|dissatisfied|threaten\w*
        cheaper (?:elsewhere|offer|from|quote|at)|expensive|pricey|worried|concern(?:ed|s) about
        price objection|pushback|pushed back on price|not worth
        no longer (?:want|interested|need)\w*|sick of|fed up|irritated|rude|dealbreaker
        deal breaker|gone to (?:a )?competitor
    """,
    r"""
            生气|愤怒|恼火|发火|发飙|骂|不满(?!足|\d|意度)|不(?:太|是很|怎么|大|够)?满意|不高兴
            不开心|失望|嫌|太贵|偏贵|贵了|价格(?:偏|太|有点|比[^,，。]{1,8})?(?:高|贵)
            报价(?:偏|太|有点)?高|比[^,，。]{1,8}贵|超(?:出|了)?预算|丢单|丢了|丢给|输了|流失
            没中标|落标|选了(?:别家|其他|竞品|同行|对手)|用了?别家|给了?别家
            被[^,，。]{1,8}(?:抢|截)|不(?:再)?合作|取消(?:了)?(?:订单|合作|合同)|终止|投诉|抱怨
            不耐烦|态度冷淡|冷淡|没兴趣|不感兴趣|不认可|不看好|不靠谱|差评|犹豫|有(?:点)?顾虑
            顾虑|担心|吐槽|不爽|窝火|火大|很差|太差|质疑|价格有(?:异议|意见)
        """,
)
_POSITIVE = either(
    r"""
            happy|pleased|delighted|satisfied|impressed|excited|thrilled|loves?|loved|likes?
            liked|glad|great (?:meeting|visit|call|chat|feedback|session|demo)
            went (?:very |really )?well|went great
            good (?:meeting|feedback|vibes?|visit|chat|news|mood|call)|positive|enthusiastic
            keen|very interested|really interested|won(?! ?'?t)|signed|closed (?:the |a )?deal
            deal closed|deal done|closed it|placed (?:an |the |a )?(?:\w+ )?order
            po (?:received|is in|came|arrived)|got the (?:order|po)|approved|approves
            (?:great|good|excellent) mood|gave us the order
            accepted (?:the |our )?(?:offer|quote|proposal|price)|awarded|renewed
            confirmed the order|order confirmed|praised|recommend(?:ed|s)|grateful|thanked
            promising|can't wait|smooth|perfect|fantastic|excellent|amazing|over the moon
            five stars
        """,
    r"""
            好用|顺手|方案(?:过了|通过)|满意|高兴|开心|很好|不错|认可|赞|喜欢
            (?:很|非常|特别|挺|比较|十分|相当|都)感?(?:感兴趣|有兴趣|兴趣)
            兴趣(?:很|较|比较)?(?:大|浓)|好评|积极|热情|顺利|愉快|签(?:了|下|约了|单|完)|成交
            中标|拿下|下单了|下了单|定了(?!在|于|下|[周今明后]|\d)|赢单|赢了|续签了|续约了
            同意了|通过了|测试通过|验收通过|批了|看好|信任|感谢|表扬
            聊得(?:很|挺)?(?:好|来|愉快|投机)|谈得(?:很|挺|还)?(?:不错|好|愉快)|有意向
            意向(?:很|较|比较)?(?:强|高|明确)|没问题|点赞|惊喜|推荐(?:了)?给|转介绍
        """,
)
_NOT_POSITIVE = either(
    r"""
            not (?:very |too |really |that |yet |so )?(?:happy|pleased|satisfied|impressed)
            not (?:very |too |really |that |yet |so )?(?:interested|signed)
            not (?:very |too |really |that |yet |so )?(?:approved|keen|convinced)
            isn't (?:happy|pleased|satisfied|interested|keen)
            wasn't (?:happy|pleased|satisfied|impressed)|unhappy|dissatisfied|never signed
            hasn't signed|haven't signed|would (?:like|love)|'d (?:like|love)
            if (?:he|she|they) likes?|looks? like|feels? like|to be signed|like (?:to|a|the)
            don't like|doesn't like|didn't like|no longer interested|to sign
            once (?:it's |it is |they've )?(?:signed|approved)|when signed|signed by
            get (?:\w+ )?signed|not be signed|unless approved|needs? to be approved
            interested in (?:a|the|our|seeing|knowing)
        """,
    r"""
            不(?:太|是很|怎么|大|够|甚)?满意
            不(?:太|是很|怎么)?(?:高兴|开心|认可|喜欢|感兴趣|看好|信任|积极|热情)|没兴趣|不错过
            没(?:签|成交|中标|拿下|通过|批|同意)|未(?:签|成交|中标)|要签|等(?:着)?签
            签(?:字|收|名)|满意度|签合同|还没签|有没有(?:问题|兴趣)
        """,
)


def complaint(text: Text) -> bool:
    plain = _NOT_COMPLAINT.sub(" ", text.plain)
    return _COMPLAINT.search(plain) is not None


def sentiment(text: Text, stage: Stage | None, *, complained: bool) -> Sentiment:
    if complained or stage == "lost":
        return "negative"
    if stage == "won":
        return "positive"
    negative = _NEGATIVE.search(_NOT_COMPLAINT.sub(" ", text.plain)) is not None
    positive = _POSITIVE.search(_NOT_POSITIVE.sub(" ", text.plain)) is not None
    if negative and positive:
        return "negative"
    return "negative" if negative else "positive" if positive else "neutral"
