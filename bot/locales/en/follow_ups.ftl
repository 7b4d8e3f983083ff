# Whom and what
whom = <b>{ $customer }</b>
whom-with-contact = <b>{ $customer }</b> · { $contact }
note-none = follow up

# A reminder that fell due
reminder-what = { $note } (due { $time })
reminder-what-delayed = { $note } (due { $time }, delayed)
reminder-whose = For { $name }
reminder-comes = Comes { $time }, in your next working time.
reminder-note = { $note }
reminder-last = Last: { $kind }, { $day }
reminder-last-quoted = Last: { $kind }, { $day }: “{ $summary }”
reminder-done = ✓ Done: { $whom }
reminder-cancelled = ✕ No longer to be done: { $whom }
already-open = Open, due { $time }.
already-done = Done already.
already-cancelled = It is no longer to be done.

# Putting it off
snooze-until = Snooze until when?
snoozed = 💤 Snoozed until { $time }: { $whom }

# The times that buttons mean
time-line-hour = In 1 hour: { $time }
time-line-afternoon = This afternoon: { $time }
time-line-tomorrow = Tomorrow 09:00: { $date }
time-line-monday = Next Monday 09:00: { $date }
button-hour = In 1 hour
button-afternoon = This afternoon
button-tomorrow = Tomorrow 09:00
button-monday = Next Monday 09:00
button-other-time = Other time
button-no-more = No more

# Times that are typed
time-ask = Until when? Type a time such as “tomorrow 9am”, “12/3 14:30” or “next Tuesday”.
time-unclear = “{ $text }” is no time. Try “tomorrow 9am”, “12/3” or “next Tuesday”.
time-no-date = “{ $text }” is no date. Try “tomorrow 9am”, “12/3” or “next Tuesday”.
time-passed = { $time } has passed. Try “tomorrow 9am”, “12/3” or “next Tuesday”.

# After Done
result-ask = What came of it? Answer in one line, or skip.
result-line = Result: “{ $result }”

# Making a reminder
remind-what = 🔔 { $note }
remind-when-what = 🔔 { $time } · { $note }
remind-whom = For which customer? Type a name, or pick one.
remind-which = Which one do you mean? Pick one, or type the name.
remind-nobody = I find no customer like “{ $text }”.
remind-when = When? Type a time such as “tomorrow 9am”, or pick one.
remind-note = What is to be done? Type it in a few words.
remind-note-missing = What is to be done? Type it, or save it as it is.
remind-next = When next?
remind-edit = Which line shall I change?
button-edit-time = Time
button-edit-note = Note
button-edit-whom = Customer
remind-saved = ✓ Reminder set: { $whom }
remind-cancelled = Not saved. Your words, in case you need them:
remind-undone = ↩️ Taken back: this reminder will not come.
remind-changed = The card changed in the meantime. Look again, then tap Save.
remind-already-saved = Saved already.
remind-already-cancelled = Cancelled already.
remind-already-undone = Taken back already.

# What repeats
repeats = 🔁 { $often }
repeats-after-contact = { $days ->
    [one] 1 day after the last contact
   *[other] { $days } days after the last contact
}
repeats-workdays = every weekday
repeats-daily = { $count ->
    [one] every day
   *[other] every { $count } days
}
repeats-weekly = { $count ->
    [one] every week
   *[other] every { $count } weeks
}
repeats-monthly = { $count ->
    [one] every month
   *[other] every { $count } months
}
repeats-yearly = { $count ->
    [one] every year
   *[other] every { $count } years
}
repeats-days = { $count ->
    [one] every { $on }
   *[other] { $every } on { $on }
}
repeats-on = { $every } on { $on }
repeats-day = { $day ->
    [1] the 1st
    [2] the 2nd
    [3] the 3rd
    [21] the 21st
    [22] the 22nd
    [23] the 23rd
    [31] the 31st
   *[other] the { $day }th
}
repeats-last-day = the last day
repeats-next = 🔁 Next: { $time } ({ $often })
repeats-stopped = It no longer repeats. This one stays.
button-stop-repeating = Stop repeating

# Refusals
error-time-has-passed = That time has passed. Choose one that is still to come.

# The agenda
agenda-title-overdue = ☀️ { $date } · { $overdue } overdue · { $due } today
agenda-title = ☀️ { $date } · { $due } due
agenda-title-free = ☀️ { $date }
agenda-overdue = Overdue
agenda-today = Today
agenda-tomorrow = Tomorrow
agenda-line = { $number }. { $time } <b>{ $customer }</b> · { $note }
agenda-line-overdue = { $number }. <b>{ $customer }</b> · { $note } ({ $time })
agenda-ahead = Next days
agenda-line-ahead = { $time } <b>{ $customer }</b> · { $note }
occasion-birthday = 🎂 { $day } · birthday of { $contact }, <b>{ $customer }</b>
occasion-birthday-years = 🎂 { $day } · { $contact } turns { $years }, <b>{ $customer }</b>
agenda-note-whose = { $note } (for { $name })
agenda-empty = Nothing is due.
agenda-to-tomorrow = Tomorrow
agenda-to-today = Today

# What is overdue in the team
escalation = ⚠️ Overdue in the team · { $count }
escalation-line = { $number }. { $name } · <b>{ $customer }</b> · { $note } ({ $date })
escalation-more = … and { $count } more
