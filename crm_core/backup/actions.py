"""What people do with backups: ask for one, look at them; and what is noted of each."""

from crm_core.backup.making import Made
from crm_core.backup.manifest import Manifest
from crm_core.people.policy import Action, require
from crm_core.work import Work


def note_backup(work: Work, made: Made) -> None:
    """All data went into a file: the audit trail says so."""
    require(work.actor, Action.BACK_UP)
    work.audit("backup", "store", "all", {"file": made.path.name, "rows": made.manifest.rows})


def note_restore(work: Work, manifest: Manifest) -> None:
    """The first thing that happens to a restored store."""
    require(work.actor, Action.BACK_UP)
    work.audit("restore", "store", "all", {"made_at": manifest.created_at.isoformat()})
