"""From a sentence to what it means: offline, deterministic, without any I/O."""

from crm_core.understanding.address import Address, split_address
from crm_core.understanding.model import (
    Channel,
    Entry,
    FieldUpdate,
    Grain,
    Intent,
    Kind,
    Opportunity,
    PartName,
    Ref,
    Sentiment,
    Span,
    Stage,
    Task,
    Understanding,
    When,
)
from crm_core.understanding.time.answer import read_time
from crm_core.understanding.understand import understand
from crm_core.understanding.who.directory import Directory
from crm_core.understanding.who.entities import DirectoryContact, DirectoryCustomer

__all__ = [
    "Address",
    "Channel",
    "Directory",
    "DirectoryContact",
    "DirectoryCustomer",
    "Entry",
    "FieldUpdate",
    "Grain",
    "Intent",
    "Kind",
    "Opportunity",
    "PartName",
    "Ref",
    "Sentiment",
    "Span",
    "Stage",
    "Task",
    "Understanding",
    "When",
    "read_time",
    "split_address",
    "understand",
]
