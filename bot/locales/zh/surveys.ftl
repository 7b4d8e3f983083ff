# 客户看到的问卷
survey-us = 我们
survey-ask-visit = 您对 { $rep } { $day }的拜访满意吗？
survey-ask-csat = 您对 { $rep } 的服务满意吗？
survey-ask-nps = 您有多大可能向他人推荐我们？
survey-ask-ces = 在我们这里办事容易吗？
survey-scale-csat = 1 = 很不满意 · 5 = 非常满意
survey-scale-nps = 0 = 完全不会 · 10 = 一定会
survey-scale-ces = 1 = 很难 · 7 = 很容易
survey-score = { $score } 分（满分 { $last }）
survey-thanks = 谢谢您：{ $score }。
survey-ask-comment = 愿意说说原因吗？写一句话，或者跳过。
survey-noted = 谢谢，已记下。
survey-changeable = { $until } 之前可以修改。
survey-same = 已经记下 { $score }。
survey-settled = 谢谢您：{ $score }。已超过一天，不能再修改了。
survey-expired = 这个问题开放了 14 天，现已关闭，没有保存任何内容。
survey-stopped = 您已选择不再接收问题，所以没有保存任何内容。改变主意请发送 /start。
button-change = 更改

# 团队收到的消息
alarm-who = <b>{ $person }</b>（{ $customer }）
alarm-low = ⚠️ { $person }打了 { $score }
alarm-follow-up = 已建跟进：{ $due }
alarm-follow-up-of = 已建跟进：{ $due } · { $name }
alarm-note = 评分低：{ $score }，请致电了解原因
alarm-comment = 💬 { $person }打了 { $score }，并补充：
alarm-changed = ✏️ { $person }改成了 { $score }
alarm-recovered = 💚 { $person }重新满意了：{ $before } → { $after }
alarm-contact = ✓ { $person }打了 { $score } 之后，{ $name } 已联系：{ $kind }
alarm-no-number = 记录里没有 { $person } 的电话。
button-call = 致电
error-survey-closed = 这个问题已关闭，没有保存任何内容。
cancelled-survey = 已取消。

# 客户卡片上
customer-satisfaction = 满意度 { $mean }（{ $count } 份回答）
customer-satisfaction-other = 满意度 { $kind } { $score }

# 手动询问
survey-whom = 询问哪位客户？输入名称，或点选。
survey-who = 询问{ $customer }的哪位？
survey-way-chat = 聊天
survey-what = 问 { $name } 什么？
survey-kind-csat = 是否满意 1–5
survey-kind-nps = 是否推荐 0–10
survey-kind-ces = 是否方便 1–7
survey-asked = 📨 已询问 { $name }：{ $kind }
survey-asked-later = 📨 { $time }（对方的白天）询问 { $name }：{ $kind }
survey-not-asked = 无法询问 { $name }：对方已停止接收，或联系不上。
survey-nobody = { $customer }还没有人关联，所以无法询问。
survey-all-stopped = { $customer }已关联的人都不再接收问题。
survey-rests = 30 天内已经问过 { $name }，{ $until }之后可以再问。
error-cannot-be-asked = 无法询问 { $name }：对方已停止接收，或联系不上。
error-asked-recently = 30 天内已经问过 { $name }。
button-survey = 调查

# 给没有 Telegram 的客户的网页
survey-way-web = 网页
survey-page = 🔗 给 { $name }，{ $kind }，{ $until } 前有效：
survey-page-code = 用手机扫码：{ $name } 在网页上回答。
web-title = 一个简短的问题
web-comment = 愿意说说原因吗？（选填）
web-agree = 发送即表示您同意我们这样使用您的回答
web-notice = （第 { $version } 版）我们会把您的回答与我们关于您及贵公司的记录一起保存。只有负责您的同事和他们的主管会看到，不提供给他人。30 天内最多问一次。如需删除回答，请告诉我们。
web-send = 发送
web-change = 修改我的回答
web-closed = 这个问题已关闭
web-stopped = 好的，以后不会再问您。谢谢。
web-wrong = 请检查
web-choose = 请选择一个数字。
web-unknown = 这个地址没有对应的问题，请重新打开完整的链接。
web-too-often = 太频繁了，请一分钟后再试。
web-too-large = 内容太长了，请写短一些。
web-unreadable = 无法读取，请使用页面上的表单。
web-away = 暂时无法访问，请一分钟后再试；没有保存任何内容。

# 结果
button-results = 结果
results-title = 📊 满意度，最近 { $days } 天
results-title-months = 📊 满意度，最近 { $months } 个月
results-none = 还没有询问过任何人。
results-group = <b>{ $name }</b>
results-satisfied = { $share } 满意
results-answered = { $sent } 人中 { $answered } 人回答（{ $rate }）
results-no-team = 无团队
results-by-all = 全部
results-by-rep = 按销售
results-by-team = 按团队
results-by-month = 按月
results-by-trigger = 按场合
trigger-visit = 拜访之后
trigger-regular = 每 90 天
trigger-hand = 手动

# 我们的记录是否还对
refresh-ask-phone = 顺便问一下：这还是您的电话吗？{ $value }
refresh-ask-address = 顺便问一下：这还是您的地址吗？{ $value }
refresh-value-phone = 现在是多少？请输入号码，或跳过。
refresh-value-address = 现在是哪里？请用一行写下地址，或跳过。
refresh-thanks = 谢谢。
refresh-passed-on = 谢谢，已转告。
refresh-answered = 您已经回答过了，谢谢。
refresh-proposed = 🔄 { $who } 说现在不一样了：{ $field }
cancelled-refresh = 已取消。

# 客户的历史里
history-answer = ⭐ { $day } · { $person } · { $kind } { $score }
history-answer-quoted = ⭐ { $day } · { $person } · { $kind } { $score }：“{ $comment }”
