# Days
day-today = today, { $date }
day-tomorrow = tomorrow, { $date }
day-yesterday = yesterday, { $date }
# English has no short words for these two.
day-after-tomorrow = { $date }
day-before-yesterday = { $date }

# Buttons that stand in many places
button-save = Save
button-cancel = Cancel
button-edit = Edit
button-undo = Undo
button-done = Done
button-snooze = Snooze
button-open = Open
button-log = Log
button-remind = Remind
button-history = History
button-skip = Skip
button-yes = Yes
button-no = No

# Lines that belong to no conversation
stranger = Hello. This bot works for one team; ask your admin for an invitation link.
private-only = I work in private chats only. Write to me at @{ $bot }.
unclear = I could not make that out. Write one line about the visit, e.g. “Visited Acme today, wants a quote for 200 units, follow up Tue 3pm”.
unreadable = I read text. Write one line about the visit, e.g. “Visited Acme today, wants a quote for 200 units, follow up Tue 3pm”.
unreadable-answer = I read text. Please type your answer.
unknown-command = There is no /{ $name }. /help shows what I can do.
button-old = This button is no longer in use. Nothing was changed.
apology = Sorry, that went wrong and nothing was changed. Please try again; if it stays, tell your admin the code { $code }.

# Refusals
error-not-allowed = Your role does not include this. Ask your admin.
error-record-not-found = There is no such record among those you may see.
error-stale-version = Somebody changed this in the meantime. Here nothing was changed; open it again.
error-draft-gone = This draft is no longer here. Nothing was changed.
error-invalid-value = “{ $value }” does not fit here.
