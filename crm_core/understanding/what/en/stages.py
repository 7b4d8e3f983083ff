"""English words of where a deal stands: rows of alternatives."""

from crm_core.understanding.model import Stage
from crm_core.understanding.what.en.slots import slotted

UNDONE = slotted(r"""
    not signed|hasn't signed|haven't signed|not yet signed|to sign|once signed|when signed
    (?:for|waiting for) (?:the|a|our|their|his|her) signed
    (?:chase|collect|get|need|needs|want|wants|bring|pick up|await\w*) (?:\w+ ){0,3}signed
    get \w+ signed|signed nda|nda signed|won't|not lost
    signed for (?:the |a |his |her |our )?(?:delivery|parcel|package|pallets?|goods|shipment|drop)
    lost (?:his|her|their|the) (?:phone|number|key|card|email|contact)\w*|lost touch|no order
    (?:not|isn't|hasn't) (?:been )?(?:signed?|ordered|won|renewed)
    (?:haven't|yet to|before (?:he|she|they)) (?:been )?(?:signed?|ordered|won|renewed)
    signed up (?:a )?new|wants? (?:to )?(?:sign|renew)|(?:sign|renew)s? on
    ordered (?:lunch|coffee|food|a taxi|a drink)|lost in|lost on
    (?:said|says) yes(?= to (?:a |the |our |another )?(?:\w+ )?{try_out})
    (?:off|cheaper|less|lower|down){and_then} {we_have_a_deal}
    if [^.!?\n]{1,60}{and_then} {we_have_a_deal}
""")
NOT_QUOTED = slotted(r"""
    (?:wants?|needs?|asked for|asks for|send|get|prepare|make) (?:\w+ ){0,4}{quote}
    (?:waiting for|expects?|due|by) (?:\w+ ){0,4}{quote}
    {asked_for} (?:\w+ ){0,3}{quote}
""")
"""A quotation that is still to be made."""
_ROWS: dict[Stage, str] = {
    "lost": r"""
        lost (?:the |this |that |a )?(?:deal|order|tender|bid|account|project|business)|lost it
        {gave} {business} to (?!us|me|\x00|go)\w+
        lost (?!track|touch|sight|interest|count|time)(?:the |our |a )?(?:\w+ ){0,3}{deal}
        {went_to}
        signed with (?!us|\x00|an?\b|the\b|it|me|no\b|him|her|them)[a-z]\w+|(?:as|to) lost
        lost to|lost them|deal lost|lost \x00
        {bid}(?: with| for| at)?[\w \x00]{0,30} (?:is|was|are) (?:off|dead|gone)
        (?:killed|axed|scrapped|binned|nixed|vetoed) (?:it|the (?:deal|project|order|plan)|this|our)
        went for (?:an? |the |another )?(?:\w+ )?{rival}
        {went_with}|{stays_with}
        chose (?:a |another |the )?(?:competitor|someone|other|supplier|vendor|rival)\w*
        cancel(?:l?ed|ling|s)? (?:the|their|his|her|all) \d{1,5}
        gone to (?:a |the )?competitor|{cancels} (?:\w+ ){0,3}(?:order|contract|deal|project|po)
        (?:order|contract|deal|project)s? (?:was |is |got |been )?cancell?ed(?! by us)
        {turned_away}|won't go ahead
        not going ahead|won't (?:be )?buy\w*
        bought (?:from )?(?:elsewhere|someone else|a competitor)
        (?:wont|won't|will not|not) renew\w*|not renewing
        (?:deal|project|tender|order|account)(?: \w+)? (?:is |was |looks )?(?:dead|off|lost|gone)
        picked (?:a |an |another |the )?(?:\w+ )?(?:supplier|vendor|competitor|brand|rival)
        (?:we|ours) came (?:second|third|last)|runners?-up
        (?:chose|picked|selected) {not_us} for (?:the|their)
        lost out|missed out on|(?:backed|pulled) out|called (?:it|the deal) off
        turned (?:us|our offer|it) down|turn(?:ed|s) down (?:us|it|our|the|my)
        beaten (?:on|by)|beat us
        bought from|lost (?:the |this |a )?(?:tender|bid|contract)
        didn't (?:win|get|land) (?:it|the)
        didn't (?:win|get|land) \x00+(?=[,.;!]? (?:[\w\x00]+ ){0,6}{beaten})
        (?:outbid|pipped|edged) (?:us|out)|beaten to it
        (?:we're|we are|were) out|not with us|terminat\w+
    """,
    "won": r"""
        po(?:'s|s| is| has)? (?:come |gone |been )?(?:through|in|here|signed|approved|issued|raised)
        {offer} (?:(?:was|is|got|has been|been) )?(?:accepted|approved|confirmed)
        (?:after|at|since) the signing
        signed|won (?:the |this |a |it)?\w*|deal closed|closed (?:the |a |this )?deal|deal done
        won(?=\s*[!.,]|\s*$)|closed it|placed (?:an |the |a |their |her |his )?(?:\w+ )?order
        {po_in}|(?:received|got) (?:the|an?|their|his|her|our) (?:po|purchase order)|po for
        got the (?:order|po|signature)|gave us the order
        (?:go|going|goes|went|gone|decided to go) with us
        go(?:ing|es)? ahead (?:with|on|for)(?![^.!?\n]{0,40} if )
        (?:he|she|they|it|\x00+)(?:'s|'re| is| are| will be) renewing
        (?:quote|offer|price)(?: at)? [$€£]?[\d.,]{2,12}k?(?: [a-z]{3})? (?:was |is |got )?{ok_d}
        (?:offer|quote|price|proposal)\b[^.!?\n]{3,50} (?:accepted|approved|signed off)
        agreed (?:on |to )?[$€£]?\d[\d.,]{0,9}k?(?! ?%| ?days| ?per| ?months| ?weeks| ?pm| ?am)
        (?:deal|order|contract)(?: with [\w\x00 ]{1,20})? closed (?:at|for|on)
        (?:contract|agreement|subscription|lease) (?:is |was |has been |got )?(?:extended|renewed)
        (?:chose|chosen|went for|going for|decided on|opted for|settled on) our
        deposit (?:invoice|paid|received|in)
        renewal (?:is )?(?:signed|confirmed|done|agreed)
        (?:says?|said|told (?:us|me)|and|ok|okay|,) (?:to )?go ahead(?=\s*(?:$|[.!,;]))
        (?:gave|given) (?:us|me) the (?:job|work|business|contract|deal)|picked us|chose us
        chosen us
        (?:we|we've|we have) (?:got|have|landed|won) (?:an|the|their) order
        order (?:came|has come|went) (?:through|in)|order (?:is )?(?:placed|booked|in hand)
        (?:o'?k'?e?d|okay'?e?d|approved|confirmed) (?:[\w-]+ ){2,4}order
        (?:he|she|they)(?:'s|'re)? {takes} {of_weight}(?!{no_goods}|{spans}|\w+ {apiece} )[a-z]
        order confirmed|confirmed (?:the |their )?order|awarded (?:us|the)
        {sent} (?:us |me |over )?(?:the |an? |his |her |their )?(?:signed )?(?:po|purchase order)
        took (?:all |another )?(?:\d{1,6}|two|three|four|five|ten) (?!{no_goods}|{spans})[a-z]\w*
        bought (?:the|an?|\d{1,5}|two|three|four|another)(?! [^.,]{0,40}(?:from|off|at) (?!us|me))
        ordered|renewed|(?:said|says) yes
        took the (?!{no_goods}|demo|trial|test|loan|offer|news)\w+|orders? (?:in )?from (?:\x00|the)
        order in
        accept(?:s|ed)? (?:it at |at )?[$€£]?(?:\d[\d,.]{2,12}|\d{1,4}k)
        accept(?:s|ed)? (?:our|the) (?:offer|quote|quotation|proposal|price|terms)
        {gave_us} {nod}|(?:got|have|has) \x00+(?:'?s)? {nod}|(?:as|to) won
        (?:we|they) have a (?:deal|signature)|sealed (?:it|the deal)
        shook (?:hands )?(?:(?:with|w/?) (?:[\w\x00]+ ){1,3})?on
        verbal (?:yes|ok|agreement|go-?ahead)|gave (?:us )?(?:the )?(?:green light|go-?ahead|nod)
        green ?lit|contract (?:is )?(?:signed|back)|countersigned
        down payment (?:made|received|in)|booked the order|reordered|extended the contract
        extension signed|closed (?:with )?(?:\w+ )?(?:on|for|at) \W?\d|sold
        closed (?:\x00|with|them|him|her|this one)
        (?:order|contract|deal) (?:is )?(?:in the bag|ours|won|secured|landed)
        landed (?:the|it|them|an?)
    """,
    "on_hold": r"""
        hold(?:s|ing)? (?:off )?(?:on )?(?:the|their|our|that|this) (?:order|po|delivery|project)
        froze(?:n)? (?:all |the |their |any )?(?:capex|spend\w*|budgets?|purchas\w*|orders)
        (?:capex|spend|spending|purchasing|budget) (?:freeze|stop|ban)
        budget (?:is |was |got )?(?:frozen|freeze|cut)|frozen|on hold|no budget|postponed|paused
        put (?:it |this |the \w+ )?off|not (?:now|this year|at the moment)|no interest
        out of (?:budget|money|funds|cash)|no decision|shelved|delayed (?:until|till|to)|deferred
        parked|revisit|not a priority
        hold off|holding off|wait until|not ready (?:before|until|till|yet)
        (?:no|without) (?:money|budget|funds|needs?|plans?) (?:until|till|before|this)
        (?:no|without) (?:money|budget|funds|needs?|plans?) (?:for now|right now|left)
        push(?:ed|es|ing)? (?:the \w+ |it |this )?(?:back )?(?:to|until|into)
        (?:wait|waiting|hold|holding) (?:until|till|for|off)|frozen|on ice|back burner
        postpon(?:es|ing)|{not} (?:\w+ )?interested [^.!?\n]{0,40}(?:right now|for now|yet)
        {not} (?:\w+ )?interested [^.!?\n]{0,40}at the moment
    """,
    "trial": r"""
        trial|pilot|samples?|prototype|proof of concept|poc|demo unit
        test(?:ing)? (?:unit|the|our|it)|evaluation|evaluate|eval unit
        try (?:out )?(?:it|them|the|one)|loaner
        (?:will |to |wants? to |going to )(?:test|try{not_again}|trial|pilot|evaluate)
        (?:is going to |'ll |gonna )(?:test|try{not_again}|trial|pilot|evaluate)|tested
        testing|trialling|trialing
        on (?:trial|loan|approval)|demo (?:units?|machine|version|licen[cs]e)|borrow(?:s|ed|ing)?
        took the (?:demo|trial|test|loan)|pilot of|pilot (?:is |has )?(?:run|been|going)
        for (?:a |the |our |their )?(?:[\w-]+ ){0,2}(?:test|trial|pilot)|sample kit
        test (?:batch|run|order)
    """,
    "negotiation": r"""
        (?:get|go|come|be) (?:under|below|down to) [$€£]?\d[\d,.]*k?(?! ?(?:kg|cm|mm|m\b|degrees|%))
        go ahead (?:with|on|for) [^.!?\n]{1,40} if (?:we|i|you)
        (?:talked|discussed|argued about|haggled over) (?:the )?(?:price|prices|pricing)
        (?:we're|we are|we were|i'm) (?:now )?at [$€£]?\d[\d,.]*k?(?= now|,| and (?:he|she|they))
        (?:can|could) (?:we|you) do (?:\w+ ){0,4}for \W?\d|instead of \W?\d|\d final
        (?:price|contract) (?:talks?|discussions?|haggling)|insists? on \W?\d
        (?:number|figure|price|cost|rate|it|that|quote) (?:down|lower) to
        wants? [$€£]?\d{1,4}\.\d\d?
        \d{1,3} days (?:on|for) (?:the|our|these|those)|asks? for \d{1,3} days
        hold(?:s|ing)? out for \W?\d
        (?:changes?|amendments?) (?:in|to) the (?:contract|terms|agreement|draft)
        meet (?:\w+ )?(?:in the middle|halfway|half way)|split the difference
        (?:get|come) (?:any |a bit )?closer|(?:match|beat) (?:\W?\d|it|that|them|their)(?! time)
        (?:came|come|comes) in (?:at|under|below|lower)
        (?:ok|okay|fine) with \d{1,2}(?:\.\d)? ?{percent}
        \d{1,2} ?(?:%|percent) (?:of|off|below|under) list
        on the (?:high|steep|expensive|pricey|dear) side
        bring (?:\w+ ){0,2}(?:price|cost) (?:under|below|down)|price break
        best (?:you|we|i) can do|can (?:we|you|i) do (?:any )?(?:better|cheaper|less|lower)
        (?:any|some|no) (?:room|wiggle room|movement|flexibility) (?:on|in|with)
        (?:too|bit|way too|so) (?:steep|dear|pricey|rich|costly)
        sharpen (?:our|the|your) pencil
        (?:go|get|come) (?:any )?(?:lower|down) (?:on|to|by|in)|knock(?:s|ed|ing)? (?:\w+ ){0,3}off
        negotiat\w*|send (?:\w+ ){0,2}contract|discount|\d{1,3} ?% off|% off|better price
        lower (?:the )?price|price (?:is |was )?(?:still )?(?:too )?high|too expensive|reduce
        cheaper|best price(?! (?:for|on) )|payment terms|days terms|terms|bargain\w*|haggl\w*
        counter ?offer
        match (?:the|their|our) (?:price|quote|offer)|price cut|come down|knock \w+ off|rebate
        credit limit|contract (?:review|draft|terms|changes|redlines?)|redlin\w+|final price
        {asks_for} (?:it |them )?(?:a )?(?:cheaper|discount|lower|rebate|longer terms)
        {asks_for} (?:it |them )?(?:a )?better (?:price|terms|deal|offer)
        {asks_for} (?:it |them )?(?:a )?(?:another )?\d{1,4}(?:\.\d)? ?{percent}
        (?:\d{1,7}|five|ten|fifteen|twenty) ?{percent} (?:off|less|down|discount|over|too)
        \d{1,7}k? off|{not_asked}if (?:we|i) (?:do|go|drop|come|give|take|knock|match)
        {not_asked}if (?:we|i) (?:throw|include|add|cut|lower|hold)
        if (?:he|she|they) (?:takes?|buys?|orders?|commits?)
        \d{1,7}[ -]?days? (?:terms?|net|payment)|net \d{1,7}|too much
        (?:costs?|is|are|was) (?:\w+ ){0,3}(?:over|above|more than|higher than)\s|pricey
        credit (?:limit|terms|line)|(?:over|above) (?:ford|the market|market|competition)
        discount|haggl\w*|counter-?offer\w*|pushback on price
    """,
    "quoted": r"""
        quoted|priced (?:it |them |up )
        (?:quote|quotation|offer|price)s? (?:for|on) [^.\n]{1,40} (?<!to be )(?:sent|emailed|given)
        {sent} (?:\w+ ){0,4}(?:quotes?|quotation|offers?|proposals?|price list|prices?|pricing)
        {sent} (?:\w+ ){0,4}(?:estimate|costing)
        (?:quote|quotation|offer|proposal|pricing|prices?|figures|costing) (?:sent|is out|submitted)
        gave (?:\w+ ){0,4}(?:quote|quotation|offer|price)
        submitted (?:\w+ ){0,3}(?:quote|bid|proposal|tender|offer)|offered
        revised (?:quote|offer|price)|(?:told|quoted|offered) (?:him|her|them|\w+) (?:[$€£]?\d)
        (?:quote|quotation|offer|proposal)s? (?:went out|is with|sent|is out|given)
        (?:quote|quotation|offer|proposal)s? (?:submitted|emailed|in|done)|priced (?:it|them) at
        our (?:quote|offer|bid|price) (?:is|of|at|was)
        handed (?:over )?(?:the |our )?(?:quote|offer|proposal)
    """,
    "inquiry": r"""
        {asked_for} (?:a |the |our )?{quote}
        expect(?:s|ing)? (?:the |a |an |our |my )?{quote}
        ask(?:s|ed) (?:what|how much|how many) [^.,]{1,40}(?:costs?|prices?|come to|run to)
        (?:can|could) (?:we|you|i|they) (?:do|get|have|supply|send|ship|make|offer) (?:\w+ )?\d
        wants?(?: to)?(?: see| buy| order| know)?|needs?|asked (?:for|about|if|whether|me to|us to)
        asks? (?:for|about)|interested|inquir\w*|enquir\w*|enquiry|looking (?:for|at|to)
        requests?|requested|rfq|quote for|might (?:buy|order|take|need)|would like|considering
        thinking (?:of|about)|plans? to (?:buy|order|get|purchase)|reorder|could use
        in the market|keen (?:on|to)|curious about|wishes
        after (?:a|some|two|three|four|five|six|\d{1,7})
        would (?:love|take|need)|will (?:need|order|take|want|reorder)
        (?:he|she|they|we|who|it|\x00+)'?d (?:like|love|need|take)
        needs?|need(?:ing)? (?:about|around|roughly|\d)|price (?:on|for|of)
        how much (?:for|is|are|would)|pricing|(?:take|takes|taking) (?:about |another )?\d{1,7}
        shortlist\w*|comparing|tender|asking (?:for|about)|another one|more of|to replace|upgrade
        (?:he|she|they|we|it)'ll (?:order|need|take|want|buy|reorder)
        evaluating|shopping around|getting quotes|expand\w*|requirement|best price (?:for|on)
        (?:quote|quotation|price|pricing|offer) (?:needed|wanted|required)|asking (?:best|what|how)
    """,
}
STAGES = {stage: slotted(rows) for stage, rows in _ROWS.items()}
"""The first that applies decides."""
