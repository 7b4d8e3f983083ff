# When a person is reminded
working-time = 🕘 <b>When you are reminded</b>
working-quiet = 🌙 Quiet { $start }–{ $end }
working-quiet-none = 🌙 No quiet hours
working-days = 📅 { $days }
working-country = 🏖 Public holidays: { $country }
working-country-make-up = 🏖 Public holidays: { $country }, with make-up days
working-country-none = 🏖 Public holidays are not kept
working-agenda = ☀️ Agenda at { $time }
working-agenda-off = ☀️ No morning agenda
working-birthdays = 🎂 Birthdays: { $days }
working-birthdays-off = 🎂 Birthdays are not told
working-birthday-days = { $days ->
    [0] the same day
    [one] 1 day ahead
   *[other] { $days } days ahead
}
working-any-hour = any hour
list-comma = ,{" "}
button-working-quiet = Quiet hours
button-working-days = Days
button-working-country = Holidays
button-working-agenda = Agenda
button-working-birthdays = Birthdays
working-no-quiet = None
working-no-country = None
working-off = Off

working-ask-quiet = When shall reminders wait? Pick, or type such as “22:00-7:30”.
working-ask-days = Which days do you work? On the others reminders wait. Tap to change.
working-ask-country = Whose public holidays do you keep? Pick, or type a country.
working-ask-agenda = When shall your day come, on working days? Pick, or type an hour.
working-ask-birthdays = How early do you want to know of your contacts' birthdays?
working-unclear-quiet = “{ $typed }” is no span of hours. Try “22:00-7:30” or “10pm to 7am”.
working-unclear-country = I know no country “{ $typed }”. Try “Germany” or “DE”.
working-unclear-agenda = “{ $typed }” is no hour. Try “8:15” or “7am”.
error-no-working-day = One working day must be left.
error-absence-over = These days are over, or end before they begin. Try “today to Friday”.

# Being away
button-away = Away
button-away-today = Today
button-away-tomorrow = Tomorrow
button-away-friday = Until Friday
button-away-nobody = Nobody, they wait
button-away-back = I am back
button-away-change = Change
away-ask-days = ✈️ Which days are you away? Pick, or type such as “tomorrow to Friday” or “1 Dec to 5 Dec”.
away-ask-delegate = Who gets your reminders meanwhile? Without anybody they wait until you are back.
away-days = ✈️ Away { $days }
away-alone = ✈️ Away { $days } · reminders wait
away-delegated = ✈️ Away { $days } · { $name } takes over
away-unclear = “{ $typed }” is no span of days. Try “tomorrow to Friday”, “1 Dec to 5 Dec” or “next week”.
away-told = ✈️ { $name } is away { $days }. Their reminders come to you.

# The calendar feed
button-calendar = Calendar
button-calendar-new = New address
button-calendar-close = Close it
calendar-name = Fieldlog
calendar-entry = 🔔 { $whom }: { $note }
calendar-none = 📅 Your reminders can stand in your own calendar. Whoever has the address can read them.
calendar-there = 📅 Your calendar reads your reminders at a secret address. A new one makes the old one worthless.
calendar-address = 📅 Subscribe to this address in your calendar app. It is shown only now; whoever has it can read your reminders.
