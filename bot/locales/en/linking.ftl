# Inviting a customer
invite-which-customer = Which customer do you invite? Type a name, or pick one.
invite-which-contact = Who of { $customer } is it for?
invite-customer-itself = The customer itself
customer-invitation = 🔗 For { $whom }, for one person, until { $until }:
customer-invitation-code = To scan with a phone: { $whom } reads what it is about, and is asked nothing without agreeing.
customer-invitation-withdrawn = Withdrawn: that link does nothing any more.
customer-linked = 🔗 { $who } opened your link and agreed: linked as <b>{ $name }</b> ({ $customer }). Not them?
customer-unlinked = ✓ { $who } is no longer linked to { $customer }.
customer-linked-line = 🔗 Linked: { $name }, since { $day }
customer-linked-line-as = 🔗 Linked: { $name }, on Telegram “{ $who }”, since { $day }
button-unlink = Unlink
button-unlink-named = Unlink { $name }
button-invite = Invite
cancelled-invite = Cancelled. Nobody was invited.

# Consent
consent-team = Our team
consent-ask = { $inviter } would like to ask you now and then how satisfied you are, here in this chat. Is that all right with you?
privacy-notice = 🔒 What happens with your data (version { $version })
    · You get a short question after a visit or now and then, at most one in 30 days.
    · We keep your name on Telegram and what you answer, with our record of you and your firm.
    · Those who look after you read it, and their managers. It is given to nobody else, and used to serve you better.
    · You may stop at any time: /stop, or the button under every question. What you answered before is kept; ask us if it is to be removed.
button-agree = Agree
consent-agreed = Thank you, { $name }. You will hear from us after the next visit. /stop ends it at any time, /privacy shows what you agreed to.
consent-declined = All right: nothing was kept, and you will not be asked. Should you change your mind, open the link again.
consent-decided = You have decided on this already. /start shows how things stand.
consent-given = You agreed on { $day } (version { $version }).
consent-none = You have not agreed, so you are asked nothing.
privacy-for-staff = This is what customers read before they agree to be asked:

# A customer's own chat
button-stop-surveys = Stop surveys
customer-welcome = Hello { $name }. We ask you now and then how satisfied you are; one tap is enough. /stop ends it.
customer-welcome-stopped = Hello { $name }. You are asked nothing at present. Should we ask you now and then how satisfied you are?
surveys-stopped = Done: you will not be asked again. Thank you for your answers so far. /start if you change your mind.
surveys-stopped-already = You are asked nothing already. /start if you change your mind.
customer-talk = Thank you. Nobody reads along in this chat, it only asks how satisfied you are; please write or call the person you know with us. /help shows what you can do here.
customer-talk-asked = Please tap a number under the question above, or type it. Nobody reads along in this chat; for anything else please write or call the person you know with us.
help-customer = Now and then I ask how satisfied you are. Tap a number; a line of your own is welcome and never required.
command-stop = No more questions
command-privacy = The privacy notice

# Refusals
error-link-is-for-customer = This link is for the customer: send it on, or let them scan the code. It was not used up.
error-customer-account = This account is a customer's. Open the invitation with another one; it was not used up.
