# 查找
find-ask = 要找哪个客户？名称中的几个字、拼音、首字母、手机尾号四位或联系人姓名都可以。
find-several = 有 { $count } 个客户像“{ $fragment }”
find-page = 第 { $page } 页，共 { $pages } 页
find-too-many = 还有更多，请再加一个词，例如城市或联系人。
find-near = 没有叫“{ $fragment }”的客户。您要找的是不是：
find-nobody = 没有找到“{ $fragment }”。试试更少的字、联系人姓名或手机尾号四位。
button-new-customer = 新建客户
button-earlier = ◀ 上一页
button-more = 更多 ▶
cancelled-find = 已取消。

# 客户卡片
customer-name = <b>{ $name }</b>
customer-also = 又称 { $names }
customer-more-contacts = 还有 { $count } 位联系人
customer-last = 最近：{ $kind }，{ $day } · { $who }
customer-no-last = 还没有联系记录
customer-days-ago = { $day }，{ $days } 天前
customer-open = 待办：{ $things }
customer-follow-ups = { $count } 个跟进（{ $next }）
customer-overdue = 已逾期，{ $time }
customer-deals = { $count } 个商机（{ $told }）
customer-owner = 负责人：{ $name }
customer-nobody = 无
you = 您
