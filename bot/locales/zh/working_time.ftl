# 什么时候提醒
working-time = 🕘 <b>什么时候提醒您</b>
working-quiet = 🌙 免打扰 { $start }–{ $end }
working-quiet-none = 🌙 没有免打扰时段
working-days = 📅 { $days }
working-country = 🏖 法定节假日：{ $country }
working-country-make-up = 🏖 法定节假日：{ $country }，含调休
working-country-none = 🏖 不按法定节假日休息
working-agenda = ☀️ 每日日程 { $time }
working-agenda-off = ☀️ 不推送每日日程
working-birthdays = 🎂 生日：{ $days }
working-birthdays-off = 🎂 不提醒生日
working-birthday-days = { $days ->
    [0] 当天提醒
   *[other] 提前 { $days } 天
}
working-any-hour = 任何时间
list-comma = 、
button-working-quiet = 免打扰
button-working-days = 工作日
button-working-country = 节假日
button-working-agenda = 日程
button-working-birthdays = 生日
working-no-quiet = 不设
working-no-country = 不设
working-off = 关闭

working-ask-quiet = 什么时段不提醒？请点选，或输入，例如“22:00-7:30”。
working-ask-days = 您哪几天上班？其余的日子先不提醒。点一下就改。
working-ask-country = 按哪个国家或地区的法定节假日休息？请点选，或输入名称。
working-ask-agenda = 工作日几点推送当天日程？请点选，或输入时间。
working-ask-birthdays = 提前多久提醒联系人的生日？
working-unclear-quiet = “{ $typed }”不是时段。可以写“22:00-7:30”或“22点到7点”。
working-unclear-country = 没有找到“{ $typed }”。可以写“德国”或“DE”。
working-unclear-agenda = “{ $typed }”不是时间。可以写“8:15”或“8点”。
error-no-working-day = 至少要留一个工作日。
error-absence-over = 这几天已经过去，或者结束在开始之前。可以写“今天到周五”。

# 不在的时候
button-away = 请假
button-away-today = 今天
button-away-tomorrow = 明天
button-away-friday = 到周五
button-away-nobody = 没有人，先等着
button-away-back = 我回来了
button-away-change = 修改
away-ask-days = ✈️ 您哪几天不在？请点选，或输入，例如“明天到周五”、“12月1日到5日”。
away-ask-delegate = 这几天提醒发给谁？没有人代替的话，等您回来再提醒。
away-days = ✈️ 不在：{ $days }
away-alone = ✈️ 不在：{ $days } · 提醒先等着
away-delegated = ✈️ 不在：{ $days } · { $name } 代替
away-unclear = “{ $typed }”不是日期范围。可以写“明天到周五”、“12月1日到5日”或“下周”。
away-told = ✈️ { $name } { $days } 不在，其间的提醒由您代为跟进。

# 日历订阅
button-calendar = 日历
button-calendar-new = 新地址
button-calendar-close = 关闭订阅
calendar-name = Fieldlog
calendar-entry = 🔔 { $whom }：{ $note }
calendar-none = 📅 可以把提醒放进您自己的日历。知道地址的人都能看到，请不要转发。
calendar-there = 📅 您的日历正从一个保密地址读取提醒。生成新地址后，旧地址失效。
calendar-address = 📅 请在日历应用里订阅这个地址。它只显示这一次；知道地址的人都能看到您的提醒。
