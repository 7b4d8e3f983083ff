# 备份
command-backup = 立即备份
backups =
    💾 { $count ->
        [0] 还没有备份。
       *[other] 共 { $count } 份备份，最近的：
    }
backup-line = { $made } · { $size } MB
backup-begun = 现在开始备份，完成后告诉您。
backup-made = ✓ 备份已完成并读回核对：{ $size } MB，{ $rows } 行。现保留 { $kept } 份。
backup-unsealed = 这份备份没有加密；在服务器上运行“fieldlog keys new”生成密钥，填入 BACKUP_KEY。
backup-failed =
    ⚠️ 备份失败：{ $reason ->
        [folder] 备份目录不能写入。
        [space] 磁盘已满。
        [tools] 缺少 pg_dump，或其版本比服务器旧。
        [store] 无法读取数据库。
       *[other] 日志里有出错位置。
    }
    在服务器上运行“fieldlog check”可查看解决办法；/backup 再试一次。

# 拒绝
error-no-backup-folder = 还没有存放备份的地方。请在服务器上设置 BACKUP_DIR，然后重新启动 Fieldlog。
