# 最初的话、导览、/help
welcome =
    { $name }，您好。一句话就够了：
    “今天拜访了华星精密的李雷，要40台机械臂的报价，下周二下午3点跟进”
    我给出卡片，您点“保存”。
welcome-invite = 用 /invite 邀请同事加入。
button-tour = 看看怎么用
button-next = 下一步
button-clock = 🕘 { $zone }
tour-1 =
    1/3 ✍️ 用自己的话说：见了谁，谈了什么，下一步什么时候。
    “给华星的李雷打了电话，订单推到三月，周一提醒我”
    点“保存”之前什么都不会写入。
tour-2 =
    2/3 🔎 输入名称、电话或邮箱的任何一段，就能打开客户卡片。
    “华星” · “0134” · “hxjm”
tour-3 =
    3/3 🔔 到点我会提醒您，/today 可以看接下来要做的事。
    记错了？每张保存过的卡片下都有“撤销”，一天内有效。
help =
    { $role ->
        [admin] 您可以邀请成员，看到全部内容。
        [manager] 您可以邀请团队成员，看到本团队的客户。
        [service] 您可以看到全部客户，并记录为他们做的事。
       *[other] 您可以记录拜访和电话，并按时跟进。
    }
    不用命令，直接写一句话：“今天拜访了华星精密，要200台的报价，下周二下午3点跟进”

# 命令:用于菜单,也用于 /help 中例子之后
command-log = 记录拜访或电话
command-find = 查找客户
command-today = 逾期、今天和接下来的事
command-remind = 到时间提醒
command-new = 新建客户
command-edit = 修改客户
command-history = 客户的历史
command-undo = 撤销上一次保存
command-invite = 邀请客户或同事
command-team = 成员：角色与权限
command-settings = 语言、时区、姓名
command-cancel = 停止正在进行的事
command-help = 我会做什么
command-start = 欢迎与导览
command-start-outside = 这个聊天是做什么的
example-log = 给华星打了电话，要新的价目表
example-find = 华星
example-remind = 华星 下周二下午3点 发报价
example-new = 华星精密，李雷，138 0013 8000
example-edit = 华星
example-history = 华星
example-invite = 华星
command-survey = 问问客户是否满意
example-survey = 华星
