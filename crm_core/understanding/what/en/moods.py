"""English words of the mood in which somebody was: rows of alternatives."""

from crm_core.understanding.what.en.slots import slotted

NEGATIVE = slotted(r"""
    on the (?:high|steep|expensive|pricey|dear) side|runners?-up
    (?:we|ours) came (?:second|third|last)
    (?:ours|we) (?:is|are|was|were) (?:the )?(?:highest|dearest|priciest|most expensive)
    turn(?:ed|s) down (?:us|it|our|the|my)
    (?:doesn't|didn't|don't|not) (?:really |much )?(?:like|fancy|rate|trust)
    (?:\d{1,2} ?% |much |way |a lot |far |a bit )cheaper(?! if)|cheaper than (?:us|ours|our|we)
    (?:noisier|slower|worse|weaker|thinner|heavier|dearer|pricier) than
    furious|angry|upset|annoyed|unhappy|disappointed|frustrated
    not (?:very |too |really )?(?:happy|pleased|satisfied|impressed|convinced|interested)
    isn't (?:happy|pleased|satisfied|interested)|wasn't (?:happy|pleased|impressed)|aren't happy
    (?:too|bit|way too) (?:expensive|high|pricey|costly|dear|steep|rich)
    cancel (?:the|their|his|her) \d{1,5}|(?:wants?|decided|threatens) to (?:cancel|leave|quit)
    looks? (?:cheap|tacky|awful|ugly)|never again|won't (?:re-?order|buy|use|come back)
    {turned_away}
    not a happy (?:man|lady|bunny)
    spitting feathers|up in arms|hopping mad|at (?:his|her|their) wits'? end|kicking off|seething
    price (?:is|was)? ?(?:still )?(?:too )?(?:high|steep)|over (?:their |his |her |the )?budget
    complain\w*|hates?|hated|lost (?:the |this )?(?:deal|order|tender|bid|it|them|to)|lost it
    {went_with}|{stays_with}|chose (?:a competitor|another|someone)|cancell?ed|cancels
    cancell?ing|switch(?:ed|ing) to (?!us|our|you)(?:a |another |the )?\w+|terminat\w+|bad mood
    pissed
    mad (?:at|about)|dissatisfied|threaten\w*|cheaper (?:elsewhere|offer|from|quote|at)|expensive
    pricey|worried|concern(?:ed|s) about|price objection|pushback|pushed back on price|not worth
    no longer (?:want|interested|need)\w*|sick of|fed up|irritated|rude|dealbreaker|deal breaker
    gone to (?:a )?competitor
    not (?:amused|thrilled|keen|sold|on board|ready to buy|too pleased|at all happy|best pleased)
    isn't (?:happy|thrilled|amused|keen|sold)
    (?:is|was|are|were) ?n't (?:amused|thrilled|keen|impressed|convinced|sold)
    (?:too|way too|bit too) {off_size}|(?:so|very) (?:thin|slow|loud|noisy|weak|late|dear|steep)
    lost (?:the )?(?:tender|bid|deal|order|account|project|contract) ?(?:at|to|by|over|with)?
    lost out|out of the running
    (?:deal|project|order|account) (?:is|was)? ?(?:dead|off|gone|lost)|called (?:it|the deal) off
    backed out|pulled out|bailed|won'?t renew|not renewing|wont renew|pricey|overpriced
    costs? (?:\w+ ){0,3}(?:more|over)|more expensive|(?:under ?cut|beaten) (?:us|on price)|grumpy
    sour|moaned|moans|grumbled|fuming|livid|cross with|raging|had enough|gave me an earful
    shouted|disappoint\w*|unimpressed|let down|letting (?:him|her|them) down|no way
    deal[- ]?breaker|(?:is|was|are) too much|reject(?:s|ed)|refused
    turned (?:us|it|the offer) down
    (?:said|says|sez|saying|say) no(?! (?:problem|rush|worries|hurry|need|issue))
    a joke|rip-?off|ridiculous|insult\w*|daylight robbery|laughable|laughed at (?:our|the)
    or (?:he|she|they)(?: wi)?(?:'?ll)? walks?
    (?:killed|axed|scrapped|binned|nixed|vetoed) (?:it|the|our|this)
    {bid}(?: with| for| at)?[\w \x00]{0,30} (?:is|was|are) (?:off|dead|gone)
    {gave} {business} to (?!us|me|\x00|go)\w+
    {went_to}|lost \x00
    lost (?!track|touch|sight|interest|count|time)(?:the |our |a )?(?:\w+ ){0,3}{deal}
""")
NOT_NEGATIVE = slotted(r"""
    cancell?ed(?: by \w+)?(?:[:,-])? (?:the |our |my |today's |tomorrow's )?{gathering}
    {gathering} (?:[\w\x00]+ ){0,5}(?:is |was |got |has been )?cancell?ed
    (?:so|very) (?:late|early) {when}
    no complaints?|without (?:any )?complaints?
""")
POSITIVE = slotted(r"""
    ok with (?:the |our )?(?:price|quote|offer|terms|sample|spec|design|proposal)s?
    (?:rates?|output|productivity|sales|yield|throughput) (?:is |are )?(?:well |way )?up(?! to| for)
    thanking (?:us|me|our)|so far,? so good|works? a treat|(?:works?|working) like a charm
    (?:no|zero) (?:issues|complaints) so far|all fine|holding up (?:well|fine|nicely)|doing the job
    (?:said|says|say) (?:ok|okay|fine|yes) (?:to|with)|go ahead(?=\s*(?:$|[.!,;]))
    (?:is|'s|was|are|were) (?:quite|pretty|rather|really|very|so) {well}
    (?<!no )(?<!not )(?:quite|pretty|damn|dead) (?:good|nice|pleased|happy)(?! (?:chance|size))
    without (?:a|any) (?:hitch|hitches|trouble|problem|issue|glitch|fault)s?
    (?:trouble|problem)-?free
    (?:no|zero) (?:hitches|trouble|problems|glitches|faults)(?! (?:with|in) (?:paying|that))
    (?:a |an )?(?:big |huge |great |massive )?fan of
    rat(?:es|ed) (?:it|them|us|the \w+) (?:highly|very)
    happy|pleased|delighted|satisfied|impressed|excited|thrilled|loves?|loved|likes?|liked|glad
    great (?:meeting|visit|call|chat|feedback|session|demo)|went (?:very |really )?well
    {goes} (?:really |very |so )?(?:well|great|nicely|smoothly|strong)
    went great
    good (?:meeting|feedback|vibes?|visit|chat|news|mood|call)|positive|enthusiastic
    keen|(?:very|really|super|highly|extremely) (?:interested|keen)|won(?! ?'?t)|signed
    closed (?:the |a )?deal
    {offer} (?:(?:was|is|got|has been|been) )?(?:accepted|approved|confirmed)
    {gave_us} {nod}
    (?:thx|thanks|ty|kudos|cheers) (?:from|for)|deal closed|deal done|closed it
    placed (?:an |the |a )?(?:\w+ )?order
    {po_in}|got the (?:order|po)|approved|approves
    (?:great|good|excellent) mood|gave us the order
    accepted (?:the |our )?(?:offer|quote|proposal|price)|awarded|renewed|confirmed the order
    order confirmed|praised|recommend(?:ed|s)|grateful|thanked|promising|can't wait|smooth
    perfect|fantastic|excellent|amazing|over the moon|(?:5|five)[- ]stars?
    looks? (?:really |very |so )?(?:good|great|promising|solid)|sounds? (?:good|great|promising)
    (?:all|both|everyone|they) (?:liked|loved|happy|good)|works? (?:well|fine|great|perfectly)
    runs? (?:fine|well|great|smoothly|like a dream)|running (?:fine|well|smoothly)|like new
    relieved|appreciat\w+|says thanks|thanks (?:us|for)|thankful|thank you|gave us the order
    took the|said yes|(?:is|are) in|green light|go-?ahead|agreed to
    accept(?:s|ed)? (?:our|the) (?:offer|quote|price|terms|proposal)|good to go|on board|sold on
    chuffed|stoked|rav(?:es?|ed|ing)|praises?|top marks|spot on|nailed it|hit it off
    warm(?:ed)? up|went (?:really |very |super )?(?:great|well|smooth(?:ly)?|better)
    great (?:talk|lunch|dinner|news|fit|response)|(?:all|everything) (?:good|fine|ok)\b
    super (?:happy|keen|nice)|blown away|wowed|floored|smitten|hooked|loving|adores?|adored|buzzing
    tickled|eager|mind[- ]blown|thumbs up|first class|top notch|brilliant\w*|superb|delights?
""")
NOT_POSITIVE = r"""
    approves (?:all |the |our )?(?:deliver\w+|slots|invoices|payments|hours|access)
    (?:he|she|they|we|who|it|\x00+)'?d (?:like|love)(?! it| that| this)
    happy (?:birthday|new year|christmas|holidays|easter|diwali|hour)
    not (?:very |too |really |that |yet |so )?(?:happy|pleased|satisfied|impressed)
    not (?:very |too |really |that |yet |so )?(?:interested|signed)
    not (?:very |too |really |that |yet |so )?(?:approved|keen|convinced)
    isn't (?:happy|pleased|satisfied|interested|keen)
    wasn't (?:happy|pleased|satisfied|impressed)|unhappy|dissatisfied|never signed|hasn't signed
    haven't signed|would (?:like|love)|'d (?:like|love)|if (?:he|she|they) likes?|looks? like
    feels? like|to be signed|like (?:i|he|she|we|they|you) (?:asked|said|wanted|told|did|do|agreed)
    (?:just|exactly|as) like|likely
    (?<!both )(?<!they )(?<!all )like (?:to|a(?! dream| charm| glove| treat)|the)|don't like
    doesn't like
    didn't like
    no longer interested|to sign|once (?:it's |it is |they've )?(?:signed|approved)|when signed
    signed by|get (?:\w+ )?signed|not be signed|unless approved|needs? to be approved
    (?<!very )(?<!really )(?<!super )(?<!highly )interested in (?:a|the|our|seeing|knowing)
    (?:he|she|they)(?:'s| is| are| was)? (?:not|no longer) (?:keen|happy|on board|sold)
    (?:customer|client|it)(?:'s| is| are| was)? (?:not|no longer) (?:keen|happy|on board|sold)
    thank[- ]?you (?:card|note|mail|e-?mail|gift|letter|call)s?
    (?:for|waiting for) (?:the|a|our|their|his|her) signed
    (?:chase|collect|get|need|needs|want|wants|bring|pick up|await\w*) (?:\w+ ){0,3}signed
    all in|(?:is|are) in (?:\w+ )?(?:a )?(?:meeting|until|on|for|the|town|today)
    (?:is|are) in (?:\w+ )?(?:a )?(?:tomorrow|jan|feb|q\d|nov|dec)|(?:is|are) keen (?:on|to)
    keen (?:on|to)|took the (?:train|car|call|samples?|bus|stairs|opportunity|demo|trial|test|loan)
    (?:is|are) in(?! [.!]|$)
"""
OF_ALL = r"""
    (?:they )?(?:both|all)|both of them|all of them|everyone|everybody
"""
"""Opens a clause that speaks of all who were named."""
