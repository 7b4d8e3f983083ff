"""Every table of the store, gathered for migrations."""

from crm_core.audit.model import AuditRow
from crm_core.backup.model import BackupDayRow, BackupRequestRow
from crm_core.channel.model import (
    ConversationRow,
    DraftRow,
    DueRow,
    InboxRow,
    JobDayRow,
    LeadRow,
    OutboxRow,
    ProcessRow,
)
from crm_core.customers.model import (
    AddressRow,
    AliasRow,
    ContactMethodRow,
    ContactRow,
    CustomerRow,
    FieldChangeRow,
    TagRow,
)
from crm_core.follow_ups.model import CalendarFeedRow, FollowUpRow, SeriesRow, ToldRow
from crm_core.interactions.model import InteractionEditRow, InteractionRow, ParticipantRow
from crm_core.learned.model import LearnedAliasRow
from crm_core.linking.model import ConsentRow, CustomerInvitationRow, CustomerLinkRow
from crm_core.lookup.model import TermRow
from crm_core.people.model import AccountRow, InvitationRow, UserRow, WorkingTimeRow
from crm_core.sales.model import OpportunityRow
from crm_core.store.base import Row
from crm_core.surveys.model import RefreshRow, SurveyRow

TABLES = (
    AuditRow,
    UserRow,
    AccountRow,
    InvitationRow,
    WorkingTimeRow,
    CustomerRow,
    ContactRow,
    AliasRow,
    ContactMethodRow,
    AddressRow,
    TagRow,
    FieldChangeRow,
    TermRow,
    InteractionRow,
    ParticipantRow,
    InteractionEditRow,
    SeriesRow,
    FollowUpRow,
    ToldRow,
    CalendarFeedRow,
    OpportunityRow,
    LearnedAliasRow,
    CustomerInvitationRow,
    CustomerLinkRow,
    ConsentRow,
    SurveyRow,
    RefreshRow,
    InboxRow,
    ConversationRow,
    DraftRow,
    OutboxRow,
    DueRow,
    ProcessRow,
    LeadRow,
    JobDayRow,
    BackupDayRow,
    BackupRequestRow,
)
metadata = Row.metadata
