# The draft card
log-nobody = <b>?</b>
log-headline = { $customer } · { $contact }
log-new-customer = 🆕 New customer
log-contact-titled = { $name }, { $title }
log-new-contact = { $contact } (new)
log-happened = { $icon } { $kind } · { $when }
log-edit-changed = ✏️ { $field } { $old } → { $new }
log-edit-added = ✏️ { $field } { $new }
log-problem = ⚠️ { $field } “{ $value }” does not look right; it stays in the text only
log-step = 🔔 { $when } · { $note }
log-step-guess = 🔔 { $when }? · { $note }
log-which = Which one do you mean?
log-somebody-else = Somebody else
log-whom = Whom was it with? Type the name, or pick one.

# What became of it
log-saved = ✓ Logged for { $about }
log-saved-fact = { $kind }, { $when }
log-saved-next = 🔔 { $when } · { $note }
log-cancelled = Not saved. Your words, in case you need them:
    { $text }
log-undone = ↩️ Undone: nothing of it stands for { $customer } any more.
undo-kept = Changed again since, so left as it is: { $fields }
undo-nothing = There is nothing to undo.
log-already-saved = Saved already.
log-changed = The card changed in the meantime. Look again, then tap Save.
log-edited-saved = That is saved already; editing the message changes nothing. Use Undo, or open the record.
log-edited-cancelled = That draft was cancelled; editing the message changes nothing. Send it again to log it.
log-edited-undone = That was undone; editing the message changes nothing. Send it again to log it.
error-draft-closed = This draft is closed. Nothing was changed.
log-closed = This draft is closed. Nothing was changed.
log-ask = What happened? One line is enough, e.g. “Visited Acme today, wants a quote for 200 units, follow up Tue 3pm”.
log-ask-about = What happened with { $customer }? One line is enough.
error-too-late-to-undo = That was saved more than 24 hours ago and can no longer be undone. Edit the record instead.
error-nothing-to-undo = There is nothing to undo.

# Correcting
log-correct = Which line shall I change?
log-line-customer = Customer
log-line-contact = Contact
log-line-kind = Kind
log-line-when = When
log-line-summary = Text
log-line-opportunity = Opportunity
log-line-step = Reminder { $number }
log-line-new-step = + Reminder
log-drop = Drop this line
log-back = Back
log-give-customer = Whom was it with? Type the name, or pick one.
log-give-contact = Who was it? Type the name, or pick one.
log-give-kind = What was it?
log-give-when = When was it? Pick a day, or type e.g. “yesterday 3pm”.
log-give-summary = Send the new text.
log-give-opportunity = What is it about? e.g. “40 arms, 420,000 yuan”.
log-give-step = When shall I remind you, and of what? e.g. “next Tuesday 3pm send the quote”.
log-give-edit = { $field }: send the right value.
log-no-time = “{ $text }” is no time. Try “tomorrow 9am”, “12/3” or “next Tuesday”.
log-past = { $when } is over. Give a time that is still to come, e.g. “tomorrow 9am”.
log-future = { $when } is still to come. When was it? e.g. “yesterday 3pm”.

# Kinds
kind-visit = Visit
kind-call = Call
kind-meeting = Meeting
kind-email = E-mail
kind-wechat = WeChat
kind-message = Message
kind-other = Note

# Parts of the day
part-morning = morning
part-noon = noon
part-afternoon = afternoon
part-evening = evening
part-night = night
part-eod = end of day

# Opportunities
opportunity-inquiry = inquiry
opportunity-quoted = quoted
opportunity-negotiation = negotiation
opportunity-trial = trial
opportunity-won = won
opportunity-lost = lost
opportunity-on_hold = on hold

# A saved interaction
interaction-happened = { $icon } { $kind } · { $when } · { $author }
interaction-before = ✎ { $when }, { $author }: before “{ $old }”
interaction-add = Add
interaction-rewrite = Rewrite
interaction-ask-addition = What shall I add?
interaction-ask-text = Send the text as it shall be.
interaction-offer = That log is saved already. Shall its text be this instead?
