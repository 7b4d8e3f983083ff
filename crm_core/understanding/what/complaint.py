"""Whether the customer complains about what we delivered or did."""

from crm_core.understanding.text import Text
from crm_core.understanding.words import either

_COMPLAINT = either(
    r"""
        complain\w*|complaints?|furious|unacceptable|refund|claims?(?: for)? damages|dispute[sd]?
        arrived (?:\w+ )?(?:damaged|broken|late|wrong|scratched|cracked|bent|open|wet|empty|short)
        damaged|defective|defects?|defect|broken?|broke down|breakdowns?|leak(?:s|ed|ing|y)|torn
        cracked|scratched|dented|bent|rust(?:y|ed|ing)|mou?ldy|stained|chipped|warped|worn out|loose
        overheat(?:s|ed|ing)|jam(?:s|med|ming)|stuck|flicker\w*|smoking|smells? (?:burnt|bad|of \w+)
        malfunction\w*|faulty|crash(?:es|ed|ing)|freez(?:es|ing)|out of order|out of spec
        off[- ]spec
        stopped working|not working|isn't working|aren't working|won't (?:start|open|close|work|run)
        (?:don't|doesn't|does not) (?:work|open|close|start|fit|run|connect)
        (?:do not|didn't|won't|can't) (?:work|open|close|start|fit|run|connect)
        (?:don't|doesn't|does not|do not|won't|can't) (?:charge|load|print|heat|cool|hold|switch on)
        keeps? (?:failing|crashing|breaking|jamming|tripping|stopping|leaking|freezing|falling)
        (?:stops?|stopped|fails?|failed|breaks?|trips|dies) (?:every|after|again|twice|constantly)
        (?:stops?|stopped|fails?|failed|trips) (?:randomly|all the time|on them|within|halfway)
        (?:second|third|fourth|fifth|2nd|3rd|4th|5th) (?:time (?:this|in|already)|complaint|failure)
        (?:deliver\w*|shipment|truck|order|parts?|goods) (?:was|is|were|came|arrived) (?:\w+ )*?late
        late (?:deliver\w*|shipment|truck|again)|(?:days?|weeks?|hours?) late|delayed again
        overdue order
        wrong (?:\w+ )?(?:sizes?|colou?rs?|models?|parts?|items?|product|quantity|invoice|address)
        wrong (?:\w+ )?(?:vat|amount|price|date|spec\w*|name|count|bill|labels?|goods|version|by)
        (?:invoice|bill|order|label|delivery|quantity|amount|price) (?:was|is|were) (?:all )?wrong
        missing (?:parts?|items?|units?|pieces?|boxes|screws|from)|short(?:-| )?shipped|units short
        (?:is|are|were|was) missing|overcharged|double[- ]billed|(?:billed|charged) twice
        quality (?:issues?|problems?|is poor|dropped|is bad)|poor (?:quality|service|support)
        rejected (?:the |our )?(?:batch|delivery|parts)|sent (?:it|them) back
        returned (?:the|all|half)
        return(?:ed|ing) (?:\d{1,5} |the )?(?:units|goods|batch)|slow (?:service|support|response)
        still (?:waiting|hasn't|not (?:fixed|repaired|received|delivered|working))
        nobody (?:answered|called|came|replied|showed up)|never (?:arrived|came|showed|delivered)
    """,
    r"""
        投诉|抱怨(?!价)|索赔|赔偿|退货|换货|退换|返修|返工|重做|重发|次品|不良品|废品|不合格|不达标
        质量(?:有)?问题|质量(?:不(?:行|好|过关|稳定)|差|下降)|精度不(?:够|准|达)
        出(?:了)?(?:点)?问题
        故障|损坏|破损|开裂|裂(?:了|开|纹|缝)|断(?:裂|了)|变形|划痕|毛刺|色差|掉(?:漆|色|渣)|开胶
        脱(?:落|焊|胶)
        虚焊|生锈|锈(?:了|蚀)|发霉|松动|磨损|滑丝|瑕疵|漏(?:水|油|气|液|电|发|装)|渗(?:水|油)
        短路|跳闸|烧了
        冒烟|起火|发烫|过热|异响|异味|噪音(?:大|太大)|抖动|卡(?:料|纸|死|住|顿|壳)|堵(?:了|住|塞)
        死机|黑屏|花屏
        报错|报警|停机|罢工|失灵|连不上|登[录陆]?不上|一直没(?:回|来|修|解决|处理|人)|打不开
        关不上|装不上|对不上|开不了|启动不了|不启动|不转
        不亮|不制冷|不通电
        不能用|用不了|没法用|不好用|老(?:是)?(?:坏|停|出|卡)|又(?:坏|停|漏|卡|出|断|裂|死机|报警)
        坏(?:了|掉)|有毛病
        少(?:了\d|了[一二两三四五六七八九十]|发|装|送)|缺(?:件|了\d)|[发送装开寄]错|错发|弄错
        搞错|多收|算错
        延误|延期交|迟到|晚到|晚(?:了|交)[一两三四五六七八九十\d]|拖了|没按时|没到货|超期
        交期(?:拖|延|晚)
        还没(?:修|处理|解决|到货|收到|发货)|没人(?:管|处理|理|接|回|来)
        服务(?:太?差|不好|态度|跟不上)
        态度(?:差|不好|恶劣)
        对(?:样机|产品|质量|服务|交期|设备|我们)[^,，。]{0,6}不(?:太|大|怎么|是很)?满意
    """,
)
_NO_COMPLAINT = either(
    r"""
        no complaints?|without (?:any )?complaints?|never (?:broke|failed)
        no (?:defects?|damage|issues)
        fixed (?:now|already)|(?:broken|leaking|old|faulty) (?:competitor|rival)\w*
        competitor'?s \w+
        breaks? even|broke the ice|break-?through|loose ends|stuck to|bent on|claims? that
    """,
    r"""
        没有?(?:任何)?(?:投诉|抱怨|故障|问题)|无投诉|没(?:有)?出(?:过)?(?:问题|故障)
        投诉(?:处理完|解决|已)|已经?修好
        (?:同行|别家|友商|对手|竞品|原来的|老|旧)[^,，。]{0,8}(?:坏|故障|质量|投诉|漏|慢|停)
        竞争对手
    """,
)


def complaint(text: Text) -> bool:
    return _COMPLAINT.search(_NO_COMPLAINT.sub(" ", text.plain)) is not None
