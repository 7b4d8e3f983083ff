"""The mood in which the customer was."""

from crm_core.understanding.model import Sentiment, Stage
from crm_core.understanding.text import Text
from crm_core.understanding.words import either

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
_NOT_NEGATIVE = either("no complaints?|without (?:any )?complaints?", "没有?(?:投诉|抱怨)")
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


def sentiment(text: Text, stage: Stage | None, *, complained: bool) -> Sentiment:
    if complained or stage == "lost":
        return "negative"
    if stage == "won":
        return "positive"
    negative = _NEGATIVE.search(_NOT_NEGATIVE.sub(" ", text.plain)) is not None
    positive = _POSITIVE.search(_NOT_POSITIVE.sub(" ", text.plain)) is not None
    if negative and positive:
        return "negative"
    return "negative" if negative else "positive" if positive else "neutral"
