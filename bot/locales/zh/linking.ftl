# 邀请客户
invite-which-customer = 邀请哪位客户？输入名称，或点选。
invite-which-contact = 邀请{ $customer }的哪位？
invite-customer-itself = 客户本身
customer-invitation = 🔗 给 { $whom }，仅限一人，{ $until } 前有效：
customer-invitation-code = 用手机扫码：{ $whom } 会先看到说明，不同意就不会被询问。
customer-invitation-withdrawn = 已收回：这个链接不能再用了。
customer-linked = 🔗 { $who } 打开了您的链接并已同意，对应 <b>{ $name }</b>（{ $customer }）。不是本人？
customer-unlinked = ✓ { $who } 与{ $customer }的关联已解除。
customer-linked-line = 🔗 已关联：{ $name }，{ $day } 起
customer-linked-line-as = 🔗 已关联：{ $name }，Telegram 名“{ $who }”，{ $day } 起
button-unlink = 解除关联
button-unlink-named = 解除 { $name } 的关联
button-invite = 邀请
cancelled-invite = 已取消，没有邀请任何人。

# 同意
consent-team = 我们的团队
consent-ask = { $inviter } 希望偶尔在这里问问您是否满意。您愿意吗？
privacy-notice = 🔒 您的数据如何使用（第 { $version } 版）
    · 拜访之后或隔一段时间会有一个简短的问题，30 天内最多一次。
    · 我们会把您在 Telegram 上的名字和您的回答，与我们关于您及贵公司的记录一起保存。
    · 只有负责您的同事和他们的主管会看到，不会提供给他人，只用于改进对您的服务。
    · 您随时可以停止：/stop，或每个问题下面的按钮。之前的回答会保留；如需删除，请告诉我们。
button-agree = 同意
consent-agreed = 谢谢您，{ $name }。下次拜访之后我们会来问您。随时可用 /stop 停止，/privacy 可以看到您同意的内容。
consent-declined = 好的：没有保存任何内容，也不会再问您。如果改变主意，请重新打开链接。
consent-decided = 您已经做过选择了。发送 /start 可以看到现在的情况。
consent-given = 您于 { $day } 同意（第 { $version } 版）。
consent-none = 您还没有同意，所以不会被询问。
privacy-for-staff = 客户在同意之前会看到以下内容：

# 客户自己的聊天
button-stop-surveys = 不再接收
customer-welcome = { $name }，您好。我们偶尔会问问您是否满意，点一下就行。/stop 可以停止。
customer-welcome-stopped = { $name }，您好。目前不会问您任何问题。我们可以偶尔问问您是否满意吗？
surveys-stopped = 好的，以后不会再问您。谢谢您之前的回答。改变主意请发送 /start。
surveys-stopped-already = 现在本来就不会问您。改变主意请发送 /start。
customer-talk = 谢谢。这个聊天没有人值守，只用来问问您是否满意；有事请直接联系您熟悉的同事。/help 可以看到这里能做什么。
customer-talk-asked = 请点上面问题下方的数字，或直接输入数字。这个聊天没有人值守，其他事情请直接联系您熟悉的同事。
help-customer = 我偶尔会问您是否满意。点一个数字即可；想多说一句也欢迎，不说也没关系。
command-stop = 不再接收问题
command-privacy = 隐私说明

# 拒绝
error-link-is-for-customer = 这是给客户的链接：请转发给客户，或让客户扫码。链接没有被用掉。
error-customer-account = 这是客户的账号。请用另一个账号打开邀请；邀请没有被用掉。
