# 草稿卡片
log-nobody = <b>?</b>
log-headline = { $customer } · { $contact }
log-new-customer = 🆕 新客户
log-contact-titled = { $name } { $title }
log-new-contact = { $contact }（新）
log-happened = { $icon } { $kind } · { $when }
log-edit-changed = ✏️ { $field } { $old } → { $new }
log-edit-added = ✏️ { $field } { $new }
log-problem = ⚠️ { $field }“{ $value }”看起来不对，只留在文字里
log-step = 🔔 { $when } · { $note }
log-step-guess = 🔔 { $when }? · { $note }
log-which = 您说的是哪一位？
log-somebody-else = 别的人
log-whom = 是哪个客户？请输入名称，或点选。

# 结果
log-saved = ✓ 已记录：{ $about }
log-saved-fact = { $kind }，{ $when }
log-saved-next = 🔔 { $when } · { $note }
log-cancelled = 没有保存。您的原话在这里，以备再用：
    { $text }
log-undone = ↩️ 已撤销：{ $customer } 的这次记录全部收回。
undo-kept = 之后又改过，保持不变：{ $fields }
undo-nothing = 没有可以撤销的内容。
log-already-saved = 已经保存过了。
log-changed = 卡片刚刚有变化，请再看一眼，然后点“保存”。
log-edited-saved = 这条已经保存，修改消息不会改动它。请用“撤销”，或打开记录修改。
log-edited-cancelled = 那张草稿已经取消，修改消息不会改动它。要记录请重新发送。
log-edited-undone = 那条记录已经撤销，修改消息不会改动它。要记录请重新发送。
error-draft-closed = 这张草稿已经结束，没有改动任何内容。
log-closed = 这张草稿已经结束，没有改动任何内容。
log-ask = 发生了什么？一句话就够，例如：“今天拜访了华为的李雷，要200台的报价，下周二下午3点跟进”。
log-ask-about = { $customer } 那边发生了什么？一句话就够。
error-too-late-to-undo = 保存已超过24小时，不能再撤销。请直接修改记录。
error-nothing-to-undo = 没有可以撤销的内容。

# 修改
log-correct = 要改哪一行？
log-line-customer = 客户
log-line-contact = 联系人
log-line-kind = 方式
log-line-when = 时间
log-line-summary = 内容
log-line-opportunity = 商机
log-line-step = 提醒{ $number }
log-line-new-step = + 提醒
log-drop = 去掉这一行
log-back = 返回
log-give-customer = 是哪个客户？请输入名称，或点选。
log-give-contact = 是哪位联系人？请输入姓名，或点选。
log-give-kind = 是什么方式？
log-give-when = 什么时候？点选日期，或输入，例如“昨天下午3点”。
log-give-summary = 请发送新的内容。
log-give-opportunity = 是什么商机？例如“40台机械臂，42万元”。
log-give-step = 什么时候提醒，提醒什么？例如“下周二下午3点发报价”。
log-give-edit = { $field }：请发送正确的值。
log-no-time = “{ $text }”不是时间。可以写“明天上午9点”、“12月3日”或“下周二”。
log-past = { $when } 已经过去了。请给一个将来的时间，例如“明天上午9点”。
log-future = { $when } 还没有到。是什么时候发生的？例如“昨天下午3点”。

# 方式
kind-visit = 拜访
kind-call = 电话
kind-meeting = 会议
kind-email = 邮件
kind-wechat = 微信
kind-message = 消息
kind-other = 备注

# 一天中的时段
part-morning = 上午
part-noon = 中午
part-afternoon = 下午
part-evening = 晚上
part-night = 夜里
part-eod = 下班前

# 商机
opportunity-inquiry = 询价
opportunity-quoted = 已报价
opportunity-negotiation = 谈判
opportunity-trial = 试用
opportunity-won = 赢单
opportunity-lost = 丢单
opportunity-on_hold = 搁置

# 已保存的记录
interaction-happened = { $icon } { $kind } · { $when } · { $author }
interaction-before = ✎ { $when }，{ $author }：原为“{ $old }”
interaction-add = 补充
interaction-rewrite = 改写
interaction-ask-addition = 要补充什么？
interaction-ask-text = 请发送改写后的全文。
interaction-offer = 这条记录已经保存。要把内容改成下面这样吗？
