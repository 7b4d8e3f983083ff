# 日期
day-today = 今天 { $date }
day-tomorrow = 明天 { $date }
day-yesterday = 昨天 { $date }
day-after-tomorrow = 后天 { $date }
day-before-yesterday = 前天 { $date }

# 各处通用的按钮
button-save = 保存
button-cancel = 取消
button-edit = 修改
button-undo = 撤销
button-done = 完成
button-snooze = 推迟
button-open = 打开
button-log = 记录
button-remind = 提醒
button-history = 历史
button-skip = 跳过
button-yes = 是
button-no = 否

# 不属于任何对话的话
stranger = 您好，这个机器人只为一个团队服务，请向管理员索取邀请链接。
private-only = 我只在私聊中工作，请直接给 @{ $bot } 发消息。
unclear = 这句话我没看懂。请用一句话写下拜访，例如：“今天拜访了华为的李雷，要200台的报价，下周二下午3点跟进”。
unreadable = 我只能读文字。请用一句话写下拜访，例如：“今天拜访了华为的李雷，要200台的报价，下周二下午3点跟进”。
unreadable-answer = 我只能读文字，请用文字回答。
unknown-command = 没有 /{ $name } 这个命令。/help 可以看到我会做什么。
button-old = 这个按钮已经失效，没有改动任何内容。
apology = 抱歉，刚才出错了，没有改动任何内容。请再试一次；如果还不行，请把代码 { $code } 告诉管理员。

# 拒绝
error-not-allowed = 您的角色没有这个权限，请联系管理员。
error-record-not-found = 在您可以查看的范围内没有这条记录。
error-stale-version = 这条记录刚被别人改过，本次没有改动。请重新打开。
error-draft-gone = 这张草稿已经不在了，没有改动任何内容。
error-invalid-value = “{ $value }”不合适。
