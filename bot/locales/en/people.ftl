# Roles
role-admin = admin
role-manager = manager
role-rep = rep
role-service = service
role-customer = customer

# Invitations
invite-whom = Invite somebody as:
invite-unclear = /invite takes a role or a customer, and “{ $typed }” is neither. Try “/invite rep” or “/invite Acme”, or choose:
invitation = 🔗 Invitation as { $role }, for one person, until { $until }:
invitation-code = To scan with a phone: joins as { $role }, once.
invitation-withdrawn = Withdrawn: the invitation as { $role } lets nobody in any more.
invitation-accepted = 👤 { $name } joined as { $role }.
button-share = Share
button-withdraw = Withdraw

# The team
team =
    👥 { $count ->
        [one] One person
       *[other] { $count } people
    }
person = 👤 <b>{ $name }</b> · { $position }
person-active = In the team since { $since }
person-revoked = ⛔ No access. In the team since { $since }
person-revoke = Take { $name }'s access away, at once? What they recorded stays.
person-ask-team = Type the name of the team for { $name }.
person-changed = 👤 You are in the team: { $position }.
button-no-team = No team
button-revoke = Revoke
button-restore = Restore
button-role = Role
button-team = Team
button-back = ‹ Back
button-other = Other

# Refusals
error-invitation-unknown = I do not know this invitation. Open the whole link again, or ask for a new one.
error-invitation-used = This invitation has been used. Each one lets one person in; ask for a new one.
error-invitation-expired = This invitation is no longer good. Ask for a new one.
error-own-invitation = This is your own invitation. Send the link to the person whom you invite.
error-already-member = You are in the team already. The invitation was not used up.
error-access-withdrawn = Your access was withdrawn. Ask your admin to restore it; a link does not.
error-own-access = You cannot take your own access away. Ask another admin.
error-last-admin = This is the last admin. Make somebody else admin first.
error-admin-from-settings = This admin stands in the setting ADMINS. Only there can that be changed.
