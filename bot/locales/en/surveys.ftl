# A survey, as the customer reads it
survey-us = us
survey-ask-visit = How satisfied were you with { $rep }'s visit on { $day }?
survey-ask-csat = How satisfied are you with { $rep }?
survey-ask-nps = How likely are you to recommend us to others?
survey-ask-ces = How easy is it to get from us what you need?
survey-scale-csat = 1 = not at all · 5 = very
survey-scale-nps = 0 = not at all likely · 10 = certainly
survey-scale-ces = 1 = very hard · 7 = very easy
survey-score = { $score } of { $last }
survey-thanks = Thank you: { $score }.
survey-ask-comment = Would you like to say why? Write a line, or skip.
survey-noted = Thank you, noted.
survey-changeable = You may change it until { $until }.
survey-same = { $score } is kept already.
survey-settled = Thank you: { $score }. That was kept more than a day ago and cannot be changed any more.
survey-expired = This question was open for 14 days and is closed now. Nothing was kept.
survey-stopped = You asked for no more questions, so nothing was kept. /start if you changed your mind.
button-change = Change

# What the team hears
alarm-who = <b>{ $person }</b> ({ $customer })
alarm-low = ⚠️ { $person } gave { $score }
alarm-follow-up = Follow-up made: { $due }
alarm-follow-up-of = Follow-up made: { $due } · { $name }
alarm-note = Low score: { $score }. Call and hear why
alarm-comment = 💬 { $person } gave { $score } and adds:
alarm-changed = ✏️ { $person } changed it to { $score }
alarm-recovered = 💚 { $person } is satisfied again: { $before } → { $after }
alarm-contact = ✓ { $name } was in touch with { $person } after { $score }: { $kind }
alarm-no-number = There is no phone number of { $person } in the record.
button-call = Call
error-survey-closed = This question is closed. Nothing was kept.
cancelled-survey = Cancelled.

# On a customer's card
customer-satisfaction = { $count ->
    [one] Satisfaction { $mean } (1 answer)
   *[other] Satisfaction { $mean } ({ $count } answers)
 }
customer-satisfaction-other = Satisfaction { $kind } { $score }

# Asking by hand
survey-whom = Which customer shall be asked? Type a name, or pick one.
survey-who = Who of { $customer }?
survey-way-chat = in the chat
survey-what = What shall { $name } be asked?
survey-kind-csat = Satisfied? 1–5
survey-kind-nps = Recommend us? 0–10
survey-kind-ces = Easy? 1–7
survey-asked = 📨 { $name } is asked: { $kind }
survey-asked-later = 📨 { $name } will be asked { $time }, by day: { $kind }
survey-not-asked = { $name } cannot be asked: they stopped, or cannot be reached.
survey-nobody = Nobody of { $customer } is linked yet, so nobody can be asked.
survey-all-stopped = Whoever is linked to { $customer } wants no questions.
survey-rests = { $name } was asked within the last 30 days. Ask again from { $until } on.
error-cannot-be-asked = { $name } cannot be asked: they stopped, or cannot be reached.
error-asked-recently = { $name } was asked within the last 30 days.
button-survey = Survey

# The web page for who has no Telegram
survey-way-web = web page
survey-page = 🔗 For { $name }, { $kind }, until { $until }:
survey-page-code = To scan with a phone: { $name } answers on a web page.
web-title = A short question
web-comment = Would you like to say why? (optional)
web-agree = By sending you agree to how your answer is used
web-notice = (Version { $version }) We keep what you answer with our record of you and your firm. Those who look after you read it, and their managers; nobody else. You are asked at most once in 30 days. Tell us if you want your answer removed.
web-send = Send
web-change = Change my answer
web-closed = This question is closed
web-stopped = Done: you will not be asked again. Thank you.
web-wrong = Please check
web-choose = Please choose one of the numbers.
web-unknown = This address leads to no question. Please open the whole link again.
web-too-often = That was too often. Please try again in a minute.
web-too-large = That is too long. Please write less.
web-unreadable = That could not be read. Please use the form on the page.
web-away = We cannot be reached right now. Please try again in a minute; nothing was kept.

# Results
button-results = Results
results-title = 📊 Satisfaction, the last { $days } days
results-title-months = 📊 Satisfaction, the last { $months } months
results-none = Nobody was asked yet.
results-group = <b>{ $name }</b>
results-satisfied = { $share } satisfied
results-answered = { $answered } of { $sent } answered ({ $rate })
results-no-team = no team
results-by-all = All
results-by-rep = By rep
results-by-team = By team
results-by-month = By month
results-by-trigger = By occasion
trigger-visit = after a visit
trigger-regular = every 90 days
trigger-hand = by hand

# Is what we have of them still right?
refresh-ask-phone = One more thing: is this still your phone number? { $value }
refresh-ask-address = One more thing: is this still your address? { $value }
refresh-value-phone = What is it now? Type the number, or skip.
refresh-value-address = What is it now? Type the address in one line, or skip.
refresh-thanks = Thank you.
refresh-passed-on = Thank you, passed on.
refresh-answered = You answered that already. Thank you.
refresh-proposed = 🔄 { $who } says it is different now: { $field }
cancelled-refresh = Cancelled.

# In a customer's history
history-answer = ⭐ { $day } · { $person } · { $kind } { $score }
history-answer-quoted = ⭐ { $day } · { $person } · { $kind } { $score }: “{ $comment }”
