settings = ⚙️ 设置
settings-name = 👤 { $name } · { $position }
settings-language = 🌐 { $language }
settings-zone = 🕘 { $zone } · 现在 { $now }
settings-working = 🔔 提醒时间 { $times }
settings-ask-name = 现在同事看到的是“{ $name }”。请输入您的姓名。
language-en = English
language-zh = 中文
button-zone = 时区
button-working-time = 提醒时间
button-name = 姓名

zone-which = 🕘 您在哪里？请选地区，或输入城市。
zone-type = 请输入城市、国家或与 UTC 的时差，例如“深圳”、“越南”、“+8”。
zone-near = “{ $typed }”可能是以下之一，请选择，或者再输入一次：
zone-unknown = 没有找到“{ $typed }”。请试试附近的大城市，如“上海”，或时差，如“+8”。
region-asia = 亚洲
region-europe = 欧洲
region-americas = 美洲
region-africa = 非洲
region-pacific = 澳洲与太平洋

# /cancel 结束了什么
cancelled-nothing = 没有要取消的事。
cancelled-settings = 已取消，设置没有变。
cancelled-team = 已取消，成员没有变。
cancelled-log = 已取消，没有记录任何内容。
cancelled-remind = 已取消，没有设置提醒。
cancelled-reminder = 已取消，提醒没有变。
cancelled-new = 已取消，没有新建客户。
cancelled-interaction = 已取消，记录没有变。
cancelled-edit = 已取消，客户没有变。

# 选择教会了什么
learned = 🗣 您说的是谁
learned-line = { $number }. { $words } → { $name }
learned-none = 还没有。称呼不清楚时，您选了是谁，我就替您记住。
learned-now = 记住了：“{ $words }”就是{ $name }。
learned-gone = 这一条已经删除了。
button-learned = 我的称呼
