# 拒绝某个值：哪里不对，怎样才对
error-empty-value = 内容是空的。请输入，或点“取消”。
error-too-long = 太长了，最多 { $most } 个字。
error-invalid-phone = “{ $value }”不是电话号码。例如 138 0013 8000，国外号码请带国家代码：+1 415 555 0134。
error-invalid-email = “{ $value }”不是邮箱地址。例如 lilei@huaxing.cn。
error-invalid-website = “{ $value }”不是网址。例如 huaxing.cn。
error-invalid-wechat = “{ $value }”不是微信号。微信号是 5–20 位字母和数字，例如 lilei_88。
error-invalid-employees = “{ $value }”不是人数。例如 200。
error-invalid-birthday = “{ $value }”不是生日。例如 1988-05-03，不知道年份就写 05-03。
error-invalid-tax-id = “{ $value }”不是统一社会信用代码。应为 18 位，例如 91440300708461136T，请核对是否有误。
error-invalid-stage = “{ $value }”不是客户阶段。可选：潜在、活跃、忠实、沉睡、流失。
error-invalid-level = “{ $value }”不是客户级别。可选：A、B、C。
error-owner-unknown = 无法确定“{ $value }”是谁。可选：{ $names }。
error-unknown-field = 没有“{ $field }”这个字段。
