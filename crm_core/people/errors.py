"""What is refused about people: invitations, access, names, time zones."""

from crm_core.errors import Refusal


class InvitationUnknown(Refusal):
    """No such token was ever given out, or it was cut short on the way."""


class InvitationUsed(Refusal):
    """Somebody else came in with it."""


class InvitationExpired(Refusal):
    """Too old, withdrawn, or its inviter may no longer invite."""


class OwnInvitation(Refusal):
    """The inviter opened the link meant for somebody else."""


class AlreadyMember(Refusal):
    """Who is in the team needs no invitation; it stays good for somebody else."""


class CustomerAccount(Refusal):
    """A customer's account is not also one of the team's; it stays good for somebody else."""


class AccessWithdrawn(Refusal):
    """A revoked person came with an invitation; only restoring lets them back in."""


class OwnAccess(Refusal):
    """Nobody takes their own access away."""


class LastAdmin(Refusal):
    """Without them nobody could let people in or out."""


class AdminFromSettings(Refusal):
    """Who stands in the setting `ADMINS` stays admin until taken out of it."""
