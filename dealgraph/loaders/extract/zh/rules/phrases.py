"""Pieces of pattern that the Chinese rows share.

Marks: \\ue000 a name, \\ue001 money, \\ue002 a share or multiple, \\ue003 a count, \\ue004 a time, \\ue005 a place, \\ue006 a person.
"""

G = "[^，。；：\ue000\ue005\ue006]"
D = "[^，。；：\ue000\ue006\ue001-\ue003]{0,12}?"
HEDGE = "(?:约|近|超|超过|逾|至少|最高|高达|不低于|不超过|共|共计|总计|合计|价值|总额|总价|为|达)*"
GOES_ON = "(?:^|(?<=[，。；：]))(?:此外|另外|同时|其中|目前|近日|日前|此前|随后|并|还|也|又|已|正|将|拟|曾|其|公司|该公司|集团|双方|先后|再次|，|\ue004)*"
X = "[\ue001-\ue003]"
# What may stand between a subject and "with": when, where and how sure.
ADV = "(?:还|也|又|再次?|已经?|将|正在?|拟|曾|近日|日前|今日|昨日|昨天|今天|目前|此前|随后|先后|正式|宣布|官宣|表示|成功|最近|现已|的?(?:间接)?(?:全资|控股)?(?:附属公司|子公司)|，|\ue004|在\ue005)*"
