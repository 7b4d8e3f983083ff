# Lookup
find-ask = Whom are you looking for? A few letters, pinyin, initials, a phone's last four digits or a contact's name will do.
find-several = { $count ->
    [one] 1 customer like “{ $fragment }”
   *[other] { $count } customers like “{ $fragment }”
 }
find-page = Page { $page } of { $pages }
find-too-many = There are more; add a word, e.g. the city or a contact.
find-near = Nobody is called “{ $fragment }”. Did you mean:
find-nobody = Nobody is found by “{ $fragment }”. Try fewer letters, a contact's name or the last four digits of a phone.
button-new-customer = New customer
button-earlier = ◀ Back
button-more = More ▶
cancelled-find = Cancelled.

# A customer's card
customer-name = <b>{ $name }</b>
customer-also = also { $names }
customer-more-contacts = { $count ->
    [one] and 1 more contact
   *[other] and { $count } more contacts
 }
customer-last = Last: { $kind }, { $day } · { $who }
customer-no-last = No contact logged yet
customer-days-ago = { $day }, { $days } days ago
customer-open = Open: { $things }
customer-follow-ups = { $count ->
    [one] 1 follow-up ({ $next })
   *[other] { $count } follow-ups (next { $next })
 }
customer-overdue = overdue since { $time }
customer-deals = { $count ->
    [one] 1 deal ({ $told })
   *[other] { $count } deals ({ $told })
 }
customer-owner = Owner: { $name }
customer-nobody = nobody
you = you
