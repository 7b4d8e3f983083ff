settings = ⚙️ Settings
settings-name = 👤 { $name } · { $position }
settings-language = 🌐 { $language }
settings-zone = 🕘 { $zone } · now { $now }
settings-working = 🔔 Reminders { $times }
settings-ask-name = Now colleagues read “{ $name }”. Type your name as it should be.
language-en = English
language-zh = 中文
button-zone = Time zone
button-working-time = Reminders
button-name = Name

zone-which = 🕘 Where are you? Pick a region, or type a city.
zone-type = Type your city or country, or the offset from UTC: “Munich”, “Vietnam”, “+8”.
zone-near = “{ $typed }” may be one of these. Tap yours, or type it again:
zone-unknown = I find no place “{ $typed }”. Try a bigger city nearby, such as “Shanghai”, or the offset, such as “+8”.
region-asia = Asia
region-europe = Europe
region-americas = Americas
region-africa = Africa
region-pacific = Australia, Pacific

# What /cancel ended
cancelled-nothing = There is nothing to cancel.
cancelled-settings = Cancelled. Your settings stay as they are.
cancelled-team = Cancelled. The team stays as it is.
cancelled-log = Cancelled. Nothing was logged.
cancelled-remind = Cancelled. No reminder was made.
cancelled-reminder = Cancelled. The reminder stays as it is.
cancelled-new = Cancelled. No customer was made.
cancelled-interaction = Cancelled. The record stays as it is.
cancelled-edit = Cancelled. The customer stays as it is.

# What choices have taught
learned = 🗣 Whom you mean
learned-line = { $number }. { $words } → { $name }
learned-none = Nothing yet. When a name is unclear and you pick whom you mean, I remember it for you.
learned-now = From now on “{ $words }” means { $name }.
learned-gone = That was removed already.
button-learned = My names
