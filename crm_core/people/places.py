"""Names that people type for a time zone and that the zone data does not know."""

# Big cities after which no zone is named, and Chinese names that the locale data lacks.
CITIES: dict[str, str] = {
    "Asia/Shanghai": (
        "Beijing, Peking, Shenzhen, Guangzhou, Hangzhou, Chengdu, Chongqing, Wuhan, Nanjing, "
        "Suzhou, Tianjin, Xian, Qingdao, Ningbo, Dongguan, Xiamen, Changsha, Zhengzhou, Shenyang, "
        "北京, 深圳, 广州, 杭州, 成都, 重庆, 武汉, 南京, 苏州, 天津, 西安, 青岛, 宁波, 东莞, 厦门, "
        "长沙, 郑州, 沈阳, 大连, 济南, 合肥, 福州, 昆明, 无锡, 佛山, 哈尔滨"
    ),
    "Asia/Tokyo": "Osaka, Kyoto, Yokohama, 大阪",
    "Asia/Kolkata": "Mumbai, Delhi, New Delhi, Bangalore, Bengaluru, Chennai, 孟买, 新德里",
    "Asia/Ho_Chi_Minh": "Hanoi, Saigon, 河内",
    "Asia/Dubai": "Abu Dhabi, 阿布扎比",
    "Asia/Riyadh": "Jeddah",
    "Australia/Sydney": "Canberra, 堪培拉",
    "Europe/London": "Manchester, Leeds, Birmingham, Edinburgh, Glasgow, 曼彻斯特",
    "Europe/Berlin": "Munich, Frankfurt, Hamburg, Cologne, Stuttgart, 慕尼黑, 法兰克福, 汉堡",
    "Europe/Paris": "Lyon, Marseille, 里昂",
    "Europe/Rome": "Milan, Turin, 米兰",
    "Europe/Madrid": "Barcelona, 巴塞罗那",
    "Europe/Zurich": "Geneva, 日内瓦",
    "Europe/Amsterdam": "Rotterdam, The Hague, 鹿特丹",
    "Europe/Moscow": "St Petersburg, 圣彼得堡",
    "America/New_York": "Boston, Washington, Miami, Philadelphia, Atlanta, 波士顿, 华盛顿, 迈阿密",
    "America/Chicago": "Houston, Dallas, Austin, 休斯敦, 达拉斯",
    "America/Denver": "Salt Lake City",
    "America/Los_Angeles": "San Francisco, Seattle, San Diego, Las Vegas, 旧金山, 西雅图",
    "America/Toronto": "Ottawa, Montreal, 渥太华, 蒙特利尔",
    "America/Edmonton": "Calgary, 卡尔加里",
    "America/Vancouver": "Victoria BC, 维多利亚",
    "America/Sao_Paulo": "Rio de Janeiro, Brasilia, 里约热内卢",
    "Africa/Johannesburg": "Cape Town, Pretoria, 开普敦",
}

_UNITED_STATES = ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles")

# What an abbreviation may mean, the likeliest first. The zones that bear such names know no summer.
ABBREVIATIONS: dict[str, tuple[str, ...]] = {
    "utc": ("UTC",),
    "gmt": ("UTC", "Europe/London"),
    "cst": ("Asia/Shanghai", "America/Chicago"),
    "hkt": ("Asia/Hong_Kong",),
    "sgt": ("Asia/Singapore",),
    "jst": ("Asia/Tokyo",),
    "kst": ("Asia/Seoul",),
    "ist": ("Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"),
    "bst": ("Europe/London",),
    "cet": ("Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Warsaw"),
    "cest": ("Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Warsaw"),
    "eet": ("Europe/Helsinki", "Europe/Athens", "Africa/Cairo"),
    "msk": ("Europe/Moscow",),
    "et": ("America/New_York",),
    "est": ("America/New_York", "America/Panama"),
    "edt": ("America/New_York",),
    "ct": ("America/Chicago",),
    "cdt": ("America/Chicago",),
    "mt": ("America/Denver",),
    "mst": ("America/Denver", "America/Phoenix"),
    "mdt": ("America/Denver",),
    "pt": ("America/Los_Angeles",),
    "pst": ("America/Los_Angeles",),
    "pdt": ("America/Los_Angeles",),
    "aest": ("Australia/Sydney", "Australia/Brisbane"),
    "aedt": ("Australia/Sydney",),
    "awst": ("Australia/Perth",),
    "us": _UNITED_STATES,
    "usa": _UNITED_STATES,
    "uk": ("Europe/London",),
    "uae": ("Asia/Dubai",),
    "nzst": ("Pacific/Auckland",),
}
