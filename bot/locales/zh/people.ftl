# 角色
role-admin = 管理员
role-manager = 经理
role-rep = 销售
role-service = 客服
role-customer = 客户

# 邀请
invite-whom = 邀请对方成为：
invite-unclear = /invite 后面要写角色或客户，“{ $typed }”都不是。请写“/invite 销售”或“/invite 华星”，或者选择：
invitation = 🔗 邀请成为{ $role }，仅限一人，{ $until } 前有效：
invitation-code = 用手机扫码加入，角色：{ $role }，仅限一次。
invitation-withdrawn = 已收回：这个{ $role }邀请不能再用了。
invitation-accepted = 👤 { $name } 已加入，角色：{ $role }。
button-share = 分享
button-withdraw = 收回

# 成员
team =
    👥 { $count ->
       *[other] 共 { $count } 人
    }
person = 👤 <b>{ $name }</b> · { $position }
person-active = 加入于 { $since }
person-revoked = ⛔ 已停用。加入于 { $since }
person-revoke = 立即停用 { $name }？对方记录的内容会保留。
person-ask-team = 请输入 { $name } 所在团队的名称。
person-changed = 👤 您在团队中的身份：{ $position }。
button-no-team = 无团队
button-revoke = 停用
button-restore = 恢复
button-role = 角色
button-team = 团队
button-back = ‹ 返回
button-other = 其他

# 拒绝
error-invitation-unknown = 没有这个邀请。请重新打开完整的链接，或者再要一个。
error-invitation-used = 这个邀请已经用过了。每个邀请只能让一个人加入，请再要一个。
error-invitation-expired = 这个邀请已经失效，请再要一个。
error-own-invitation = 这是您自己发出的邀请，请把链接发给要邀请的人。
error-already-member = 您已经是成员了，这个邀请没有用掉。
error-access-withdrawn = 您的权限已被停用，请管理员为您恢复；邀请链接不起作用。
error-own-access = 不能停用自己，请让另一位管理员来做。
error-last-admin = 这是最后一位管理员，请先让别人成为管理员。
error-admin-from-settings = 这位管理员写在设置 ADMINS 里，只能在那里更改。
