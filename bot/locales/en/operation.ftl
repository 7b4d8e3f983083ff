# Backups
command-backup = Make a backup now
backups =
    💾 { $count ->
        [0] There is no backup yet.
        [one] One backup:
       *[other] { $count } backups, the latest:
    }
backup-line = { $made } · { $size } MB
backup-begun = I make one now and tell you when it is done.
backup-made = ✓ Backup made and read back: { $size } MB, { $rows } rows. { $kept ->
        [one] It is the only one.
       *[other] { $kept } are kept.
    }
backup-unsealed = It is not encrypted; “fieldlog keys new” on the server makes a key for BACKUP_KEY.
backup-failed =
    ⚠️ The backup failed: { $reason ->
        [folder] its folder cannot be written.
        [space] the disk is full.
        [tools] pg_dump is missing, or older than the server.
        [store] the store could not be read.
       *[other] the log says where it broke.
    }
    “fieldlog check” on the server says what to do; /backup tries again.

# Refusals
error-no-backup-folder = There is no place for backups. Set BACKUP_DIR on the server and start Fieldlog again.
