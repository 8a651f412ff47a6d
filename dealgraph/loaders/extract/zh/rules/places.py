"""Chinese rows of where a company sits, builds and works.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import G

_PLANT = (
    "(?:新?工厂|新厂|新?设施|厂(?![商家区长房])|制造厂|晶圆厂|建厂|设厂|办厂|[\u4e00-\u9fff]{0,6}车厂|芯片厂|电池厂|基地|数据中心|园区|研发中心|实验室|产线|生产线|超级工厂|电站|办事处|研究院|厂房|枢纽|算力中心|"
    "海外仓|子公司|分公司|合资公司|合资企业|研究中心|创新中心|交付中心|旗舰店|首店|项目|团队)"
)
_SITE = "(?:新?工厂|新厂|制造厂|晶圆厂|建厂|芯片厂|电池厂|基地|数据中心|园区|研发中心|实验室|产线|生产线|总部|超级工厂|晶圆厂|电站|项目|办事处|中心|研究院|厂房|枢纽|算力中心|[\u4e00-\u9fff]{0,3}厂(?![商家区长]))"
_WORKS = "(?:工厂|制造厂|基地|数据中心|园区|研发中心|实验室|产线|生产线|办事处|分公司|中心|研究院|厂房|门店|枢纽)"

PLACES: tuple[Rule, ...] = (
    Rule(
        "zh-sites-list", "location", rf"在(?=<N>[、和及与])<zw>(?:等地|等[^，。；\ue000]{{0,4}})?(?:都|均|分别|先后|也|已|共|将|，)*(?:设有|拥有|建有|设立|开设|运营|建立|建设|建成|新建|布局)[^，。；\ue000]{{0,16}}{_WORKS}",
        near=False, each=True, confidence=LIKELY, yes=("阿尔法科技在北京、上海、苏州设有生产基地。 => 阿尔法科技 | 苏州 | -",), no=("阿尔法科技在北京、上海发布新品。",),
    ),
    Rule(
        "zh-is-based", "location", r"<s>(?:则)?(?:是|为|系)(?:一家)?(?:总部)?(?:位于|设在|地处)<o>的[^，。；\ue000]{0,24}(?:公司|企业|厂商|平台|机构|开发商|制造商|供应商|商)", near=False, background=True, status="completed",
        yes=("阿尔法科技是一家位于上海的机器人公司。 => 阿尔法科技 | 上海 | -",), no=("阿尔法科技是一家关注上海的机器人公司。",),
    ),
    Rule(
        "zh-based-firm", "location", r"(?:^|(?<=[，。；]))(?:位于|来自|扎根|立足)<o>的[^，。；\ue000]{0,16}(?:公司|企业|厂商|平台|初创|机构)<s>", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("位于上海的机器人公司阿尔法科技发布新品。 => 阿尔法科技 | 上海 | -",), no=("位于上海的阿尔法科技园区开放。",),
    ),
    Rule("zh-hq", "location", rf"<s>(?:公司)?{G}{{0,10}}总部(?:位于|设在|在|设于|坐落于|落户)<o>", near=False, background=True, status="completed",
         yes=("阿尔法科技总部位于深圳。 => 阿尔法科技 | 深圳 | -",)),
    Rule("zh-hq-in", "location", r"<s>(?:公司)?的<o>总部(?!基地项目)", near=False, background=True, status="completed",
         yes=("贝塔汽车的西雅图总部园区内有三个温室。 => 贝塔汽车 | 西雅图 | -",), no=("贝塔汽车的海外总部园区内有三个温室。",)),
    Rule("zh-hq-plain", "location", r"(?:^|(?<=[，。；]))(?:该?公司|其)?总部(?:位于|设在|在|设于|(?=.[，。；]))<o>(?!的)", near=False, background=True, status="completed"),
    Rule("zh-hq-of", "location", rf"总部(?:位于|设在|在|设于)<o>的{G}{{0,16}}<s>", near=False, background=True, status="completed",
         yes=("总部位于深圳的机器人公司阿尔法科技发布新品。 => 阿尔法科技 | 深圳 | -",)),
    Rule("zh-plant-coming", "location", r"<s>(?:[^，。；\ue000]{0,8}其|的|旗下|在|位于)?<o>(?:的)?(?:(?:新|在建|第[二三四五]座?)(?:工厂|晶圆厂|厂区|基地)(?!(?:已|正式|顺利)*(?:投产|竣工|启用|投入|恢复|运营))|[\u4e00-\u9fffA-Z0-9.]{0,8}?(?:工厂|晶圆厂|厂区|基地)(?:的)?(?:建设|动工|开工|奠基))", near=False, status="announced", confidence=LIKELY,
         yes=("阿尔法科技正加速其美国泰勒工厂建设。 => 阿尔法科技 | 美国 | -",), no=("阿尔法科技正加速其工厂建设。",)),
    Rule("zh-plant", "location", r"<s>(?:[^，。；\ue000]{0,8}其|的|旗下|在|位于)?<o>(?!以外|之外|境外)(?:超级|第[一二三四]|新|[\u4e00-\u9fffA-Z0-9.]{0,8}?(?<!建设)(?<!建造)(?<!的))?(?:工厂|厂(?![商家区长房方])|厂区|产业园|晶圆厂|生产基地|制造基地|研发中心|数据中心)", near=False, confidence=LIKELY,
         yes=("阿尔法科技深圳工厂恢复生产。 => 阿尔法科技 | 深圳 | -",)),
    Rule("zh-plant-it", "location", r"(?:^|(?<=[，。；]))(?:其|公司)?<o>(?:[\u4e00-\u9fff]{0,8}?)(?:厂|工厂|基地|产业园|园区)(?=是|为|，|将|于|目前|已|[一二三]期|规划|项目)", near=False, confidence=LIKELY,
         yes=("阿尔法科技共有六座工厂，深圳厂是其中最大的一座。 => 阿尔法科技 | 深圳 | -",)),
    Rule("zh-site-of-it", "location", r"<o>(?:的)?[^，。；\ue000]{0,8}(?:工厂|基地|数据中心|超级工厂|研发中心)，?是<s>", near=False, confidence=LIKELY,
         yes=("苏州储能超级工厂，是阿尔法汽车在美国之外的第一座工厂。 => 阿尔法汽车 | 苏州 | -",), no=("苏州储能超级工厂，是行业标杆。",)),
    Rule("zh-site-lies", "location", r"<s>(?:的)?(?:位于|坐落于|地处)<o>的(?:[^，。；\ue000]{0,14})(?:基地|工厂|厂区|数据中心|园区|实验室|研发中心)", near=False, confidence=LIKELY,
         yes=("阿尔法科技位于苏州的生产基地投产。 => 阿尔法科技 | 苏州 | -",), no=("阿尔法科技位于苏州的客户投产。",)),
    Rule("zh-builds-named", "location", rf"在<o>(?:投资建设|投建|建设|新建|兴建|投资新建|开工建设)(?:了)?<N>(?:{G}{{0,16}}(?:项目|基地|工厂|生产线|产业园|中心))?", near=False, confidence=LIKELY,
         yes=("阿尔法科技拟在江苏省溧阳市投资建设贝塔电池生产线扩建项目。 => 阿尔法科技 | 江苏省溧阳市 | -",), no=("阿尔法科技拟在江苏省溧阳市推广贝塔电池。",)),
    Rule("zh-site", "location", rf"(?<!不)(?<!租赁)(?<!租用)(?:在|于|位于|落户|赴)(?:\ue005)?(?!\ue005[、和与及]\ue005)<o>(?!之外|以外|除外)，?{G}{{0,16}}?(?:的)?(?:建设|设立|建立|兴建|新建|建造|投建|建|开设|扩建|打造)?(?:全\ue005|\ue005)?{G}{{0,12}}?{_SITE}", near=False, confidence=LIKELY,
         yes=("阿尔法科技将在深圳建设新工厂。 => 阿尔法科技 | 深圳 | -",)),
    Rule("zh-moves-to", "location", rf"(?:转入|转至|转移至|转移到|迁至|迁往|迁入|搬至|搬到|搬迁至)(?:了)?<zw>(?:等地)?(?:的)?{G}{{0,6}}(?:基地|工厂|厂区|园区|生产线|厂)", near=False, each=True, confidence=LIKELY, status="completed",
         yes=("阿尔法服饰关掉旧车间，缝纫设备转入波兰、越南和墨西哥基地。 => 阿尔法服饰 | 越南 | -",), no=("阿尔法服饰关掉旧车间，缝纫设备转入新公司。",)),
    Rule("zh-made-there", "location", r"(?:在|于)<o>(?:的?[\u4e00-\u9fff]{0,4}(?:工厂|基地))?(?:\ue004|正式|开始|本地|批量|进行)*(?:投产|量产|组装|设厂|建厂|开工建设)", near=False, confidence=LIKELY,
         yes=("阿尔法重工透露，这款拖拉机将于2033年在巴西投产。 => 阿尔法重工 | 巴西 | -",), no=("阿尔法重工透露，这款拖拉机将于2033年在巴西上市。",)),
    Rule("zh-site-money", "location", r"(?:在|于)<zw>(?:各地|境内)?(?:投资|投入|耗资|斥资)(?:约|超|近|超过)?\ue001[^。；]{0,24}(?:产能|设施|工厂|基地|数据中心|资料中心|车厂|电池厂)", near=False, each=True, confidence=LIKELY,
         yes=("阿尔法科技宣布，将在德国和法国投资35亿美元，以扩大电池产能。 => 阿尔法科技 | 法国 | -",), no=("阿尔法科技在德国投资35亿美元购买债券。",)),
    Rule("zh-site-landed", "location", rf"<s>{G}{{0,20}}?(?:项目|基地|工厂|中心|产业园|总部|园区)(?:正式|成功|已|将)?(?:签约)?(?:落户|落子|选址|落地)(?:于|在|到)?<o>", near=False, confidence=LIKELY,
         yes=("阿尔法科技储能项目正式落户苏州。 => 阿尔法科技 | 苏州 | -",), no=("阿尔法科技的产品落地。",)),
    Rule("zh-sites-of", "location", rf"(?<!总部)位于<zw>(?:等地)?的{G}{{0,14}}?{_PLANT}", near=False, each=True, confidence=LIKELY,
         yes=("阿尔法医药将升级其位于无锡、青岛和北京的生产基地。 => 阿尔法医药 | 青岛 | -",), no=("阿尔法医药关注位于海外的生产基地。",)),
    Rule("zh-mine-in", "location", r"(?:其|公司|旗下)位于<o>(?:的)?[^，。；\ue000]{0,10}(?:矿山?|油田|气田|盐湖|工厂|基地|园区|厂)(?=[，。；的将已]|$|重|扩|建|恢复|生产|投产)", near=False, confidence=LIKELY,
         yes=("阿尔法矿业获得贷款，用于提升其位于加州芒廷稀土矿的分离能力。 => 阿尔法矿业 | 加州 | -",), no=("阿尔法矿业获得贷款，用于提升其位于市场的地位。",)),
    Rule("zh-lie-in-all", "location", rf"{_PLANT}(?:主要|都|均|将|分别)*(?:位于|分布在|分布于|遍布|设在)(?:\ue005[东南西北中]{{0,2}}部?的)?(?=\ue005[、和与及])<zw>", near=False, each=True, confidence=LIKELY,
         yes=("阿尔法家居主营木床，工厂分布在天津和重庆等地。 => 阿尔法家居 | 重庆 | -",), no=("阿尔法家居的客户分布在天津和重庆。",)),
    Rule("zh-lies-in", "location", rf"{_PLANT}(?:将|就|也)?(?:位于|坐落于|地处|设在|建在|选址)<o>", near=False, confidence=LIKELY,
         yes=("阿尔法科技宣布投资计划，数据中心位于里斯本。 => 阿尔法科技 | 里斯本 | -",), no=("阿尔法科技宣布投资计划，数据中心位于郊区。",)),
    Rule("zh-own-site", "location", r"位于<o>的[^，。；\ue000]{0,6}<s>(?=[，。；]|$|项目|金矿|铜矿|矿|工厂|正|将|于|已)", near=False, confidence=LIKELY, status="completed",
         yes=("阿尔法矿业以10亿美元收购贝塔集团旗下位于加纳的Nimbus金矿。 => Nimbus金矿 | 加纳 | -",), no=("阿尔法矿业收购位于加纳的金矿。",)),
    Rule("zh-sets-up-in", "location", rf"在<zw>(?:各地|本地|当地|境内)?(?:投资|新建|建立|设立|成立|开设|建设|兴建|组建|打造|设|建|开)(?:了|约|超|近|其)*(?:\ue001)?(?:\ue005)?{G}{{0,30}}?{_PLANT}", near=False, each=True, confidence=LIKELY,
         yes=("阿尔法科技将在苏州和慕尼黑建立研发团队。 => 阿尔法科技 | 慕尼黑 | -",), no=("阿尔法科技将在海外建立研发团队。",)),
    Rule("zh-opens-there", "location", rf"(?:启用|投运|投用|开设|拥有|运营|扩建|升级)(?:了)?(?:其)?(?:位于)?<o>(?:的)?(?:第[一二三四五六七八九十]座|首座|首个|新)?{G}{{0,6}}{_PLANT}", near=False, confidence=LIKELY,
         yes=("阿尔法云正式启用韩国第三座数据中心。 => 阿尔法云 | 韩国 | -",), no=("阿尔法云正式启用第三座数据中心。",)),
    Rule("zh-seat", "location", r"(?:^|(?<=[，。；]))(?:公司|其|<s>)?总部<o>(?=[，。；]|$)", near=False, background=True, status="completed",
         yes=("阿尔法美妆是全球美妆集团，总部巴黎，去年营收440亿欧元。 => 阿尔法美妆 | 巴黎 | -",), no=("阿尔法美妆是全球美妆集团，总部大楼启用。",)),
)  # fmt: skip
