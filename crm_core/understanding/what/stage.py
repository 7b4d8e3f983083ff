"""Where the deal stands, as far as the message tells."""

from crm_core.understanding.model import Stage
from crm_core.understanding.text import Text
from crm_core.understanding.words import either

_UNDONE = either(
    r"""
            not signed|hasn't signed|haven't signed|not yet signed|to sign|once signed
            when signed|get \w+ signed|signed nda|nda signed|signed for|won't|not lost
            lost (?:his|her|their|the) (?:phone|number|key|card|email|contact)\w*|lost touch
            no order
        """,
    r"""
            没签|未签|还没签|等签|要签|签收|签字|签到|没成交|未成交|没丢|会不会丢|签不签|下单前
            没下单|未下单|签了(?:保密|nda)
        """,
)
# the first that applies decides: what is settled says more than what was talked about
_WORDS: tuple[tuple[Stage, str, str], ...] = (
    (
        "lost",
        r"""
                lost (?:the |this |that |a )?(?:deal|order|tender|bid|account|project|business)
                lost it|lost to|lost them|deal lost
                (?:going|gone|goes|go|went) with (?:a |an |the )?(?:another)\w*
                (?:going|gone|goes|go|went) with (?:a |an |the )?(?:competitor|someone)\w*
                (?:going|gone|goes|go|went) with (?:a |an |the )?(?:other|cheaper)\w*
                (?:going|gone|goes|go|went) with (?:a |an |the )?(?:different|rival)\w*
                went with [a-z]\w+
                chose (?:a |another |the )?(?:competitor|someone|other|supplier|vendor|rival)\w*
                gone to (?:a |the )?competitor
                cancell?ed (?:the |their )?(?:order|contract|deal|project)|not going ahead
                won't (?:be )?buy\w*|bought (?:from )?(?:elsewhere|someone else|a competitor)
            """,
        r"""
                丢单|丢了|丢给|输了|没中标|未中标|落标|流标
                选了(?:别家|其他|竞品|同行|对手|别人)|用了?别家|给了?别家
                被[^,，。]{1,8}(?:抢|截)|黄了|没戏|不买了|取消(?:了)?(?:订单|采购|项目|合同)
                不做了
            """,
    ),
    (
        "won",
        r"""
                signed|won (?:the |this |a |it)?\w*|deal closed|closed (?:the |a |this )?deal
                deal done|closed it|placed (?:an |the |a |their |her |his )?(?:\w+ )?order
                po (?:received|is in|came|arrived|for)|got the (?:order|po|signature)
                gave us the order|order confirmed|confirmed (?:the |their )?order
                awarded (?:us|the)|sent (?:us )?(?:the |a )?po\b|ordered|renewed
            """,
        r"""
                签(?:了|下|约了|单|完|好了)|合同签|成交|中标|拿下|下单了|已经?下单
                下了(?:个|一)?单|下了[^,，。]{1,10}(?:订单|单)|赢单|赢了|续签了|续约了|定下来了
                订了\d|订单(?:已|确认)|付了(?:定金|订金|预付)|打了(?:定金|订金|预付)
                定金(?:已|到)
            """,
    ),
    (
        "on_hold",
        r"""
                budget (?:is |was |got )?(?:frozen|freeze|cut)|frozen|on hold|no budget
                postponed|paused|put (?:it |this |the \w+ )?off
                not (?:now|this year|at the moment)|no interest|no decision|shelved
                delayed (?:until|till|to)|deferred|parked|revisit|not a priority|hold off
                holding off|wait until
            """,
        r"""
                搁置|暂停|暂缓|先放(?:一)?放|先不(?:考虑|做|买|上|动)|冻结
                预算(?:没批|被砍|冻|砍|不够)|没(?:有)?预算|延期到|推迟|往后推|推到|明年再|缓一缓
                停了|暂时不|再等等|等等再
            """,
    ),
    (
        "trial",
        r"""
                trial|pilot|samples?|prototype|proof of concept|poc|demo unit
                test(?:ing)? (?:unit|the|our|it)|evaluation|evaluate|eval unit
                try (?:out )?(?:it|them|the|one)|loaner
            """,
        r"""
                试用|试产|试样|样品|样机|样件|打样|小批量|测试|试点|试跑|试机|试一试|试做|送样
                寄样|试运行|试装
            """,
    ),
    (
        "negotiation",
        r"""
                negotiat\w*|send (?:\w+ ){0,2}contract|discount|\d{1,3} ?% off|% off|better price
                lower (?:the )?price|price (?:is |was )?(?:still )?(?:too )?high|too expensive
                reduce|cheaper|best price|payment terms|days terms|terms|bargain\w*|haggl\w*
                counter ?offer|match (?:the|their|our) (?:price|quote|offer)|price cut|come down
                knock \w+ off|rebate|credit limit
                contract (?:review|draft|terms|changes|redlines?)|redlines?|final price
            """,
        r"""
                还价|砍价|压价|降价|便宜|优惠|打折|[打给]?[一二三四五六七八九\d]{1,3}折|\d{1,3}个点|让利
                让点|降\d|再降|折扣|账期|付款(?:方式|条件)|谈价|议价
                价格(?:再|能|谈|有|高|偏|太)|嫌贵|太贵|返点|比价|讲价|合同条款|改合同|最终价
                底价|嫌
            """,
    ),
    (
        "quoted",
        r"""
                quoted
                sent (?:\w+ ){0,4}(?:quote|quotation|offer|proposal|price list|pricing|estimate)
                emailed (?:\w+ ){0,4}(?:quote|quotation|offer|proposal|price list|pricing|estimate)
                (?:quote|quotation|offer|proposal) (?:sent|is out|submitted|delivered)
                gave (?:\w+ ){0,4}(?:quote|quotation|offer|price)
                submitted (?:\w+ ){0,3}(?:quote|bid|proposal|tender|offer)|offered
                revised (?:quote|offer|price)
            """,
        r"""
                (?<![给要出等做求])报价(?!单?给|单?发|单?出|需求|之前|前|要|后天|明天)
                报了(?:个)?价|报过价|发了报价|方案报|新报价|报价[\d一二三四五六七八九十两]
            """,
    ),
    (
        "inquiry",
        r"""
                wants?(?: to)?(?: see| buy| order| know)?|needs?|asked (?:for|about|if|whether)
                asks? (?:for|about)|interested|inquir\w*|enquir\w*|enquiry|looking (?:for|at|to)
                requests?|requested|rfq|quote for|might (?:buy|order|take|need)|would like
                considering|thinking (?:of|about)|plans? to (?:buy|order|get|purchase)|reorder
                could use|in the market
            """,
        r"""
                想(?:要|买|了解|采购|订|换|上|看)
                要(?!求|是|不|么|点|害|紧|约|素|领|开会|去|回|给|等|提醒|到)[^,，。]{0,3}[\d一二三四五六七八九十百千两]
                询价|询盘|咨询|问(?:了)?(?:一下)?(?:价格|报价|价)|需要|需求|采购|有意向|意向
                感兴趣|打算(?:买|采购|上|换|订)|计划(?:买|采购|上|换|订)
                准备(?:买|采购|上|换|订)|考虑(?:买|采购|上|换)|下一单|再订|补货|加单|追加|再要
                要货
            """,
    ),
)
_STAGES = tuple((stage, either(en, zh)) for stage, en, zh in _WORDS)


def find_stage(text: Text) -> Stage | None:
    plain = _UNDONE.sub(" ", text.plain)
    for stage, pattern in _STAGES:
        if pattern.search(plain):
            return stage
    return None
