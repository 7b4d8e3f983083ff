# 拒绝
error-time-has-passed = 这个时间已经过去,请选一个将来的时间。
