"""Chinese words of phones and other numbers: rows of alternatives."""

PHONE_WORD = r"""
    手机|电话|号码|座机|热线|联系方式|联系电话|分机|电联|打他|打她|号
"""
NOT_PHONE = r"""
    订单|发票|账号|帐号|卡号|税号|信用代码|合同|编号|单号|运单|序列|型号|身份证|开户|qq
"""
