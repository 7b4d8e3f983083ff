"""English words of how a contact took place: rows of alternatives."""

from crm_core.understanding.model import Channel
from crm_core.understanding.what.en.slots import slotted

_ROWS: dict[Channel, str] = {
    "video": r"""
        {video}\s+(?:call|meeting|chat|conf\w*|demo|session)|zoomed
        {video} (?:today|yesterday|just now|this|went|done)|skyped|facetimed|video[- ]?called
        webexed
        (?:had|did|on|over|via|by|in)\s+(?:a\s+)?{video}
        (?:zoom|teams|webex|skype|facetime|video ?chat) {with}
        ^\s*(?:zoom|teams|webex|skype|facetime|video ?call|videocall)|video ?conference\w*
        webinar
    """,
    "event": r"""
        (?:at|during|from)\s+(?:the\s+|an?\s+)?(?:[\w'&-]+\s+){0,4}{event}\b
        (?:our|their|the)\s+(?:booth|stand)\b
        ^[^,.]{0,20}\b(?:expo|trade ?show|trade ?fair|exhibition|booth)\b
    """,
    "message": r"""
        (?<!new )whats ?app(?:ed)?(?! (?:number|no|nr|is|now|id)\b|:\s*[\x00+\d])|texted
        text(?:ed)? (?:from|with|to)|got a text|sms|telegram(?:med)?|(?:by|via|over|per) text
        texte?d? {us}
        txt(?:'?d|ed|s)?
        signal|messaged|pinged|imessage|dm(?:ed|'d)?|linkedin|slack(?:ed)?|messenger|message from
        (?<!wechat )(?<!wechat voice )msg(?:'?d|ed)?\b(?! {to_machine})
        line message|viber
        left (?:\w+ ){0,3}(?:text|whatsapp|sms|dm|voice note)
        (?:sent|got|had) (?:\w+ ){0,3}{a_text}s?\b(?! {to_machine})
        (?:text|message|dm|voice note)s? (?:back|came|in)
        wrote (?:me |us |him |her )?on (?:whatsapp|linkedin|telegram)
    """,
    "wechat": r"""
        (?:sent|got|had|left) (?:\w+ ){0,3}wechat
        wechat(?:ed|ted)|(?:on|over|via|by|in|through|from|per|his|her) (?:a )?wechat(?! id| is)
        ^wechat(?!'s| id| is)|wechat (?:from|with|chat|call|message|msg|voice|video)|weixin
    """,
    "email": r"""
        (?:first|second|third|fourth|2nd) (?:e-?)?mail (?:today|sent|yesterday|this|now)
        (?:3rd|another|my|sent) (?:e-?)?mail (?:today|sent|yesterday|this|now)
        (?:[a-z]{3,}ed|told|said|wrote) (?:\w+ )?by (?:e-?)?mail
        e-?mailed|e-?mail(?:ing)? (?:from|to|with|exchange|thread)(?! \x00)
        (?:sent|got|received|wrote|had|by|via)\s+(?:[\w']+\s+){0,3}e-?mails?\b
        (?:over|per|through|an?|her|him|them)\s+(?!(?:new|different|work|second|wrong)\b)(?:[\w']+\s+){0,3}e-?mails?\b|^\s*e-?mail
        (?:replied|answered|responded|wrote)\s+(?:by|via)\s+mail|mailed
        (?:mail|e-?mail)s? (?:went|sent|out|came)
        wrote (?:back )?to
        (?:dropped|shot|fired off|sent) (?:\w+ ){0,3}an? (?:line|note)
        (?:got|had|received) (?:an? )?(?:\w+ ){0,2}(?:mail|reply|answer) (?:from|by mail)
        cc'?e?'?d (?:me|us)|in (?:his|her|their) (?:e-?mail|inbox)|inbox|(?:e-?mail|mail)s? back
    """,
    "visit": r"""
        visited(?! us| our)
        (?:tried|went|wanted|hoped) to (?:see|catch|visit|drop in on|find) (?!if|whether|what|how)
        {found} (?:[\w'.-]+ ){1,3}(?:at|in) (?:her|his|their|the) (?:\w+ )?{their_place}
        called {on_somebody}
        visit last|(?:wrapped|finished) (?:up )?(?:at|with)|just (?:done|through) (?:at|with)
        visit(?:ing)? (?:to|at|with)
        (?:site|factory|plant|customer|client)[ -]visit
        (?:site|factory|plant|store|shop|farm|field|roof)[ -](?:survey|inspection|tour|audit|check)
        surveyed|measured up
        (?:dropped|left|delivered) (?:\w+ ){1,9}(?:at|with) (?:the |their )?{front}
        (?:took|brought|ran|drove|carried) (?:\w+ ){1,5}(?:round|over|out|up|down|across) to
        ^\s*(?!\w+ed |rang |spoke |from |off )(?:[\w&'.-]+ ){1,3}{place} (?:this|today|yesterday)
        (?:office|quick|short|surprise|courtesy|cold)[ -]visit
        (?:dropp?(?:ed|ing)|stopp?ed|popped) (?:by|in|into|off|at|over|round)(?! {here})
        {i}went to(?! (?:voice ?mail|answer))
        went (?:by|over to|round to|out to|in to|down to|up to|across to|back to)\b
        was (?:at|over at|on-?site at)|swung by|called (?:in|round|over|out) (?:at|on|to)
        walked (?:in|into|through)
        showed (?:me|us) (?:the|his|her|their|round|around)
        dropp?ed (?:\w+ ){1,5}off (?:with|at|to|for)
        dropp?ed off (?:\w+ ){1,6}(?:with|at|to|for)
        {sped} (?:\w+ )?(?:by|in|into|over|round|across|up|down|out|along|past|to)(?! {here})
        toured|on-?site (?:at|with|visit)|came by(?! {here})
        drove (?:\w+ ){0,4}(?:to|out|over|down|up)|been (?:to|at)
        made a visit|^\s*in (?:at|to see|with) \w
        paid (?:\w+ ){1,4}a visit|just left|leaving
        back from (?!leave|holidays?|vacation|maternity|paternity|sick|lunch|his|her|their)
        at their (?:office|plant|site|factory|shop|place|hq|warehouse)|site walk
        walk-?(?:through|round|around|about)
        ^\s*visit\b|visit (?:went|was|today|yesterday|done|ok|ended)|^\s*at\s+[a-z]
        spent (?:the |all |half |a )?(?:\w+ )?(?:morning|afternoon|day|hours?) (?:at|with|in)
        {left_there} (?:\w+ ){1,8}(?:at|off at) (?!home|the office|\W?\d)
        (?:dropped|left) (?:\w+ ){0,2}{sample} (?:\w+ ){0,2}with
        looked in (?:at|on)|called by|swung (?:past|into)|headed (?:out |over )?to
        made it (?:out )?to|rocked up (?:at|to)|pulled in at
        stopped by (?!(?:to|for|later|again|my|our|here|the|security|police|e?mail|phone)\b)[a-z]
        sat (?:down )?in (?:his|her|their) (?:office|kitchen|showroom)
        (?:stopped|stop) (?:over )?at|was out at|walk(?:ed)? the (?:[\w&]+ ){0,2}{ground}
        came out from|(?:walked|came|got|just) out of (?!stock|office|town|order|budget)|walked into
    """,
    "meeting": r"""
        \bmet\b|^\s*(?:demo|training|workshop|presentation|kick[- ]?off|review)\b|met (?:with|up)
        (?:lunch|dinner|breakfast|coffee|drinks|beer|meal|brunch|tea|golf)\s+{with}
        had (?:a |an |some )?(?:\w+ ){0,2}(?:{meal}|meeting|mtg|sit-?down)\b
        {mtg} (?:{with}|at|went|was|today|yesterday)
        {took_out} (?:\w+ ){1,4}to (?:the |a |an |our )?(?:\w+ ){0,2}{outing}
        {session} (?:done|ran|over|finished|completed?)
        watched the (?:\w+ )?(?:game|match)
        meeting (?:{with}|at|went|was|today|yesterday|ended)|sat down with
        took \w+(?: \w+)? (?:out )?(?:to|for) (?:lunch|dinner|coffee|drinks|golf)
        presented (?:[\w-]+ ){0,5}(?:to|at)
        (?:gave|ran|did|held) (?:\w+ ){0,4}(?:demo|presentation|workshop|training)|saw\b
        caught (?!up|out|on|in|fire|by|a )(?:\w+ ){1,3}(?:at|in|on|outside|after|before|near)\b
        had (?:\d+|half|an|a few|a couple of|ten|twenty) ?(?:mins?|minutes|an hour|hours?) with\b
        ^\s*(?:(?:nice|good|great|quick|short) )?\d{1,3} ?(?:mins?|minutes) {with}
        site (?:meeting|mtg)
        after (?:the|our|today's|this morning's|yesterday's) {session}
        ^\s*(?:very )?(?:good|great|nice|solid|quick|decent|productive|long) {session}
        bumped into|ran into|caught up with \w+ (?:over|at)|hosted
        {came} (?:by|in|over|round|into|to)(?: to)?(?: see| visit)? {here}
        visited us|visited our|^\s*(?:lunch|dinner|breakfast|coffee|drinks)\b
        grabbed (?:a )?(?:coffee|lunch|beer|drink|dinner)
        over (?:a |some )?(?:\w+ ){0,1}{meal}\b|sat with
        ^\s*(?:quick |short )?catch(?:ing)?[ -]?up (?:with|w/|w)\b
        sat across from
        (?:went|going|ran|walked|go) (?:thru|through|over) (?:\w+ ){1,4}with{no_phone}
        (?:grabbed|shared|did) (?:a )?(?:bite|pint|breakfast|brunch|tea)
        (?:grabbed|shared|did) (?:a )?(?:coffee|lunch|dinner|drinks?|beers?)
        (?:went|out) for (?:a )?(?:beer|pint|coffee|lunch|dinner|drinks?|walk|run|round of golf)
        played (?:golf|tennis|padel|squash)
        (?:was|were|came) at our (?:office|place|showroom|plant)|got together with|hooked up with
        face[- ]to[- ]face|in person|one on one with|sat {with}
    """,
    "call": r"""
        (?<!now )(?<!is )(?<!are )(?<!be )(?<!being )(?<!so ){no_name}called{not_off}|calling
        (?<!will )(?<!to )(?<!'ll )(?<!would )(?<!can )(?<!must )\bcall (?:{with}|from|to)
        {a_call}\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:phone )?call\b|ph call|phoned
        (?:[a-z]{3,}ed|told|said)(?: \w+){0,4}? (?:on|over|via) (?:a |the )?call
        (?:quick|short|brief|good|nice|had an?) (?:ring|natter|word|buzz) (?:{with}|from)
        on the (?:blower|dog and bone)
        spk (?:to|with|w/?)
        rang\b|by phone|on the phone|over the phone|via phone|phone chat|dialed|dialled
        left (?:\w+ ){0,5}(?:voicemail|vm|message)\b|voice ?mail|answering machine
        (?:spoke|talked|chatted|speaking|talking) (?:with|to)|spoke|^\s*(?:phone|call)\b
        (?<=: )(?:phone|call) {with}|hung up
        call (?:went|was|today|yesterday|ended)|caught up with|missed call|talk with|chat with
        telcon?|telephoned|just (?:spoke|talked)|got hold of|reached
        (?:got |just )?off (?:the phone|a call|the line)|off the phone
        put(?:ting)? (?:\w+ )?phone down|hung up|hang up
        (?:gave|give) (?:him|her|them|\w+) (?:a )?(?:call|ring|buzz|bell)(?: just now)?
        (?:tried|trying) (?:\w+ ){0,3}(?:times|twice|again) (?:today |by phone )?(?:no|but)
        no answer (?:at|from)|(?:went|goes) (?:straight )?to voicemail|line (?:was )?busy
        {did_not} (?:pick(?:ing)? up|answer(?:ing)?)(?! {message})
        picked up|had (?:\w+ ){0,2}(?:him|her|them|\w+) on the (?:phone|line)|by telephone
        phone conversation
        (?:no luck|unable|failed|couldn't|could not) (?:to )?(?:reach|reaching|get|getting)\s
        (?:can't|can not|cannot|trouble) (?:to )?(?:reach|reaching|get|getting) |rings? out
        (?:his|her|their) phone (?:is|was) off
        (?:talked|spoke|chatted|discussed) (?:\w+ ){1,3}with
    """,
}
CHANNELS = {channel: slotted(rows) for channel, rows in _ROWS.items()}
"""The first row that matches in a clause decides."""
