# The first words, the tour, /help
welcome =
    Hello { $name }. One line is enough:
    “Visited Kestrel Robotics today, Mara wants a quote for 40 arms, follow up Tue 3pm”
    I show you a card, you tap Save.
welcome-invite = /invite brings in your colleagues.
button-tour = Show me
button-next = Next
button-clock = 🕘 { $zone }
tour-1 =
    1/3 ✍️ Say what happened, in your own words: who, what, when next.
    “Called Jane at Acme, she moves the order to March, remind me on Monday”
    Nothing is kept until you tap Save.
tour-2 =
    2/3 🔎 Type any part of a name, a phone number or an e-mail, and the customer's card opens.
    “acme” · “0134” · “hxjm” for 华星精密
tour-3 =
    3/3 🔔 I remind you when you asked me to, and /today shows what is next.
    A slip? Undo stands under every saved card, for a day.
help =
    { $role ->
        [admin] You bring people in and see everything.
        [manager] You bring your team in and see its customers.
        [service] You see all customers and log what you do for them.
       *[other] You log visits and calls, and keep your promises.
    }
    No command is needed; write a line: “Visited Acme today, wants a quote for 200 units, follow up Tue 3pm”

# Commands: in the menu, and after their examples in /help
command-log = Log a visit or a call
command-find = Look up a customer
command-today = What is overdue, due today and next
command-remind = Be reminded at a time
command-new = Add a customer
command-edit = Change a customer
command-history = A customer's history
command-undo = Take back what you last saved
command-invite = Bring a customer or a colleague in
command-team = Your people: roles and access
command-settings = Language, time zone, name
command-cancel = Stop what was begun
command-help = What I can do
command-start = Welcome and a short tour
command-start-outside = What this chat is for
example-log = Called Acme, wants the new price list
example-find = acme
example-remind = Acme next Tue 3pm send the quote
example-new = Acme Corp, Jane Liu, 415-555-0134
example-edit = Acme
example-history = Acme
example-invite = Acme
command-survey = Ask a customer how satisfied they are
example-survey = Acme
