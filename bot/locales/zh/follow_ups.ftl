# 跟进谁、做什么
whom = <b>{ $customer }</b>
whom-with-contact = <b>{ $customer }</b> · { $contact }
note-none = 跟进

# 到期的提醒
reminder-what = { $note }（{ $time } 到期）
reminder-what-delayed = { $note }（{ $time } 到期，提醒已延迟）
reminder-whose = 代 { $name } 跟进
reminder-comes = 将在您的下一个工作时间提醒：{ $time }
reminder-note = { $note }
reminder-last = 上次：{ $day } { $kind }
reminder-last-quoted = 上次：{ $day } { $kind }：“{ $summary }”
reminder-done = ✓ 已完成：{ $whom }
reminder-cancelled = ✕ 不再需要做：{ $whom }
already-open = 尚未完成，{ $time } 到期。
already-done = 已经完成了。
already-cancelled = 这项跟进已取消。

# 推迟
snooze-until = 推迟到什么时候？
snoozed = 💤 已推迟到 { $time }：{ $whom }

# 按钮所指的时间
time-line-hour = 1小时后：{ $time }
time-line-afternoon = 今天下午：{ $time }
time-line-tomorrow = 明天09:00：{ $date }
time-line-monday = 下周一09:00：{ $date }
button-hour = 1小时后
button-afternoon = 今天下午
button-tomorrow = 明天09:00
button-monday = 下周一09:00
button-other-time = 其他时间
button-no-more = 不用了

# 输入的时间
time-ask = 推迟到什么时候？请输入时间，例如“明天上午9点”、“12月3日14:30”或“下周二”。
time-unclear = “{ $text }”不是时间。可以写“明天上午9点”、“12月3日”或“下周二”。
time-no-date = “{ $text }”不是有效的日期。可以写“明天上午9点”、“12月3日”或“下周二”。
time-passed = { $time } 已经过去。可以写“明天上午9点”、“12月3日”或“下周二”。

# 完成之后
result-ask = 结果怎么样？请用一句话回复，也可以跳过。
result-line = 结果：“{ $result }”

# 新建提醒
remind-what = 🔔 { $note }
remind-when-what = 🔔 { $time } · { $note }
remind-whom = 提醒哪位客户？请输入名称，或点选一位。
remind-which = 您指的是哪一位？请点选，或输入名称。
remind-nobody = 没有找到与“{ $text }”相近的客户。
remind-when = 什么时候？请输入时间，例如“明天上午9点”，或点选一个。
remind-note = 要做什么？请简单写几个字。
remind-note-missing = 要做什么？可以直接输入，也可以就这样保存。
remind-next = 下次什么时候跟进？
remind-edit = 要修改哪一项？
button-edit-time = 时间
button-edit-note = 内容
button-edit-whom = 客户
remind-saved = ✓ 已设提醒：{ $whom }
remind-cancelled = 没有保存。您写的内容在这里：
remind-undone = ↩️ 已撤销，不会再提醒。
remind-changed = 卡片刚才有变化，请看一下再点“保存”。
remind-already-saved = 已经保存过了。
remind-already-cancelled = 已经取消了。
remind-already-undone = 已经撤销了。

# 重复
repeats = 🔁 { $often }
repeats-after-contact = 每次联系后 { $days } 天
repeats-workdays = 每个工作日
repeats-daily = { $count ->
    [1] 每天
   *[other] 每 { $count } 天
}
repeats-weekly = { $count ->
    [1] 每周
   *[other] 每 { $count } 周
}
repeats-monthly = { $count ->
    [1] 每月
   *[other] 每 { $count } 个月
}
repeats-yearly = { $count ->
    [1] 每年
   *[other] 每 { $count } 年
}
repeats-days = { $count ->
    [1] 每{ $on }
   *[other] { $every }的{ $on }
}
repeats-on = { $every }{ $on }
repeats-day = { $day }号
repeats-last-day = 最后一天
repeats-next = 🔁 下次：{ $time }（{ $often }）
repeats-stopped = 以后不再重复，这一次保留。
button-stop-repeating = 不再重复

# 拒绝
error-time-has-passed = 这个时间已经过去，请选一个将来的时间。

# 日程
agenda-title-overdue = ☀️ { $date } · 逾期 { $overdue } 项 · 今天 { $due } 项
agenda-title = ☀️ { $date } · { $due } 项
agenda-title-free = ☀️ { $date }
agenda-overdue = 逾期
agenda-today = 今天
agenda-tomorrow = 明天
agenda-line = { $number }. { $time } <b>{ $customer }</b> · { $note }
agenda-line-overdue = { $number }. <b>{ $customer }</b> · { $note }（{ $time }）
agenda-ahead = 接下来几天
agenda-line-ahead = { $time } <b>{ $customer }</b> · { $note }
occasion-birthday = 🎂 { $day } · { $contact } 生日，<b>{ $customer }</b>
occasion-birthday-years = 🎂 { $day } · { $contact } { $years } 岁生日，<b>{ $customer }</b>
agenda-note-whose = { $note }（代 { $name }）
agenda-empty = 没有安排。
agenda-to-tomorrow = 明天
agenda-to-today = 今天

# 团队逾期
escalation = ⚠️ 团队逾期跟进 · { $count } 项
escalation-line = { $number }. { $name } · <b>{ $customer }</b> · { $note }（{ $date }）
escalation-more = ……还有 { $count } 项
