"""What people do with backups: ask for one, look at them; and what is noted of each."""

from crm_core.backup.errors import BackupError
from crm_core.backup.keeping import Kept, kept
from crm_core.backup.manifest import Manifest
from crm_core.backup.model import BackupRequestRow
from crm_core.errors import Refusal
from crm_core.people.policy import Action, require
from crm_core.store.statements import inserted
from crm_core.work import Work


class NoBackupFolder(Refusal):
    """BACKUP_DIR is not set, so that there is nowhere to put one."""


def ask_for_backup(work: Work, account_id: str) -> list[Kept]:
    """It is made as soon as this is committed; returned are those there are, newest first."""
    require(work.actor, Action.BACK_UP)
    folder = work.settings.backup_dir
    if folder is None:
        raise NoBackupFolder
    row = {"account_id": account_id, "requested_at": work.now, "claimed_at": None}
    inserted(work.connection, BackupRequestRow, row)
    work.audit("ask_for_backup", "store", "all")
    try:
        return kept(folder, work.connection.engine)
    except BackupError:
        return []  # what is wrong with the folder is said when the backup fails


def note_backup(work: Work, name: str, manifest: Manifest) -> None:
    """All data went into a file: the audit trail says so."""
    require(work.actor, Action.BACK_UP)
    work.audit("backup", "store", "all", {"file": name, "rows": manifest.rows})


def note_restore(work: Work, manifest: Manifest) -> None:
    """The first thing that happens to a restored store."""
    require(work.actor, Action.BACK_UP)
    work.audit("restore", "store", "all", {"made_at": manifest.created_at.isoformat()})
