"""Chinese rows of money put into companies, projects and plants, once a company or plant is named.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import HEDGE, D, G

_INVEST = "(?:投资|注资|注入(?=约|近|超|资|\ue001)|增资|出资|投入|砸下|豪掷|斥资|追加投资)"

INVESTMENTS: tuple[Rule, ...] = (
    Rule("zh-stakes-on", "investment", r"<s>(?:近日|日前|\ue004|再)*(?:豪掷|斥资|耗资|砸下?|掷下|出手)(?:约|近|超)?<M>(?:，)?(?:护航|押注|加码|参投|战投|领投|跟投|投资|入股|投向|驰援)<o>",
         yes=("阿尔法科技豪掷1.4亿元押注贝塔机器人。 => 阿尔法科技 | 贝塔机器人 | 140000000 CNY",)),
    Rule(
        "zh-got-money-of", "investment", rf"<o>{G}{{0,12}}获(?:得)?(?:了)?(?:来自)?{HEDGE}<M>的<s>(?:的|公司)?(?:战略|独家|追加)?(?:投资|注资|增资)(?!者|人|方|机构)",
        yes=("贝塔直播近期获得约4.6亿美元的阿尔法科技战略投资。 => 阿尔法科技 | 贝塔直播 | 460000000 USD",), no=("贝塔直播获得4.6亿美元的融资，投资者看好。",),
    ),
    Rule(
        "zh-got-of-money", "investment", rf"<o>{G}{{0,12}}获(?:得)?(?:了)?(?:来自)?<s>(?:的|公司)?{HEDGE}<M>的?(?:战略|独家|追加)?(?:投资|注资|增资)(?!者|人|方|机构)",
        yes=("贝塔直播获得来自阿尔法科技的4.6亿美元战略投资。 => 阿尔法科技 | 贝塔直播 | 460000000 USD",),
    ),
    Rule(
        "zh-got-it", "investment", rf"(?:^|(?<=[，。；]))(?:\ue004|此前|随后|又|先后|还|也|已|曾|于|，)*获(?:得)?(?:了)?(?:来自)?<s>(?:的|公司)?{HEDGE}<M>的?(?:战略|独家|追加)?(?:投资|注资|增资)(?!者|人|方|机构)", swap=True, confidence=LIKELY,
        yes=("贝塔直播创办于2019年。2024年3月获阿尔法科技27亿美元投资。 => 阿尔法科技 | 贝塔直播 | 2700000000 USD",), no=("贝塔直播创办于2019年。2024年3月获投资者关注。",),
    ),
    Rule(
        "zh-once-invested", "investment", r"<s>(?:\ue004|曾|也|还|早期|最早|先后)*投(?:资)?过<oo>", near=False, status="completed",
        yes=("2015年，伽马资本投过阿尔法汽车。 => 伽马资本 | 阿尔法汽车 | -",), no=("伽马资本投过票。",),
    ),
    Rule("zh-invest-to", "investment", rf"(?<!支持)(?<!用于)(?:向|对|给|为)[^，。；：\ue000\ue006\ue001-\ue003]{{0,28}}?<oo>{G}{{0,18}}?{_INVEST}", yes=("阿尔法科技向贝塔机器人投资5亿美元。 => 阿尔法科技 | 贝塔机器人 | 500000000 USD",),
         no=("伽马集团套现58亿美元，以支持对贝塔机器人的投资。",)),
    Rule("zh-invest-placement", "investment", rf"参与(?:了|认购)?<oo>{G}{{0,4}}\ue005?{G}{{0,14}}(?:战略配售|基石投资|定增|定向增发|配售|IPO)",
         yes=("阿尔法科技以1.4亿元参与贝塔科技集团IPO的战略配售。 => 阿尔法科技 | 贝塔科技集团 | 140000000 CNY",)),
    Rule("zh-invested-all", "investment", r"(?:已|曾|先后|还)(?:经)?投资(?:了|过)?<zw>", near=False, each=True, status="completed", confidence=LIKELY,
         yes=("此前，伽马资本已投资阿尔法科技、贝塔机器人等企业。 => 伽马资本 | 贝塔机器人 | -",), no=("伽马资本曾投资多家企业。",)),
    Rule("zh-got-all", "investment", r"<o>(?:此前|曾|已|先后|\ue004)*获(?:得)?<zw>(?:等)?(?:知名)?(?:机构)?的?(?:战略)?投资(?!者|人|方)", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技曾获伽马资本、德尔塔资本投资。 => 德尔塔资本 | 阿尔法科技 | -",), no=("阿尔法科技曾获投资者关注。",)),
    Rule("zh-invest-plan", "investment", r"(?:宣布|公布|披露|公告|推出)(?:了)?[^，。；\ue001]{0,14}?投资计划，?(?:总额|总投资额?|规模|金额|总计|将)*(?:达到?|为|约|超|近)*<M>", confidence=LIKELY, status="announced", near=False,
         yes=("阿尔法科技正式宣布投资计划，总额达50亿元。 => 阿尔法科技 | - | 5000000000 CNY",), no=("阿尔法科技的投资计划获批。",)),
    Rule("zh-build-capacity", "investment", rf"(?<!\ue001)(?:新建|投建|建设|兴建|扩建|投资)(?:(?!\ue001){G}){{0,4}}年产能?(?:约|超|近)?(?P<a>\ue003)", confidence=LIKELY, near=False,
         yes=("阿尔法科技拟投资新建年产30GWh储能电池项目。 => 阿尔法科技 | - | 30000000000 watt_hour",)),
    Rule("zh-build-power", "investment", rf"(?<!\ue001)(?:建设|建造|新建|兴建|打造|部署|开发|投建)[^，。；-]{{0,10}}(?P<a>)(?:的)?{G}{{0,10}}(?:数据中心|园区|电站|电厂|发电|算力|储能|风电|光伏|产能|项目)", confidence=LIKELY, near=False,
         yes=("阿尔法科技计划建设一座2吉瓦的数据中心园区。 => 阿尔法科技 | - | 2000000000 watt",)),
    Rule("zh-capex-of", "investment", rf"总投资(?:约|超|近|达)*<M>的{D}(?!\ue005)<s>\ue005?{G}{{0,30}}(?:项目|基地|工厂|中心|[产工]业园|科技园)", confidence=LIKELY,
         yes=("总投资50亿元的阿尔法科技储能项目签约落地。 => 阿尔法科技 | 阿尔法科技储能项目 | 5000000000 CNY",)),
    Rule("zh-invest-in-site", "investment", r"在<oo>的(?:总体|总|累计)?投资(?:额)?[^，。；\ue000\ue001]{0,12}<M>", confidence=LIKELY,
         yes=("阿尔法存储在Betapark的总体投资预计将达600亿元。 => 阿尔法存储 | Betapark | 60000000000 CNY",), no=("阿尔法存储在Betapark的收入达600亿元。",)),
    Rule("zh-puts-up", "investment", rf"<s>(?:(?:与|和)<N>)?{G}{{0,8}}(?:出资|投资)(?:约|超|近|共)*<M>(?:共同|联合)?(?:创立|成立|设立|组建|创办)(?:了)?[^，。；：\ue000\ue006\ue001-\ue003]{{0,10}}?<oo>",
         yes=("阿尔法集团与北境政府共同出资约180亿元创立贝塔存储。 => 阿尔法集团 | 贝塔存储 | 18000000000 CNY",), no=("阿尔法集团宣布创立贝塔存储。",)),
    Rule("zh-project-landed", "investment", rf"<s><M>(?:的)?{G}{{0,14}}?(?:项目|基地|工厂|产业园)(?:正式)?(?:签约|落户|落地|落子|开工|奠基|动工)", confidence=LIKELY,
         yes=("阿尔法科技25亿元储能项目落户苏州。 => 阿尔法科技 | - | 2500000000 CNY",), no=("阿尔法科技25亿元项目贷款获批。",)),
    Rule("zh-capex-for", "investment", "(?:拟|将|计划|欲|预计)(?:以|使用|用|投入)?(?:不超过?|约|近|超)?<M>(?:的?资金)?(?:投建|投资|建设|兴建|扩建|参与|新建)", confidence=LIKELY,
         yes=("阿尔法科技拟30亿元投建研发基地。 => 阿尔法科技 | - | 3000000000 CNY",)),
    Rule(
        "zh-plan-invest", "investment", r"<s>(?:宣布，?)?(?:还|也|正|已)?(?:计划|拟|打算|承诺|将)(?:(?:与|和|同(?!意|样|步|时))<N>(?:合作|联合|共同|一起)，?)?(?:(?:到|在|于)?\ue004(?:前|内|底)?)?(?:在\ue005(?:各地|境内|本土)?)?(?:总共|共|再|追加)?(?:投资|投入)(?:约|超|超过|近|至少|最多)?(?P<a>\ue001)(?:美元)?(?!的)",
        near=False, yes=("阿尔法科技计划投资50亿元。 => 阿尔法科技 | - | 5000000000 CNY", "阿尔法科技宣布，将与贝塔汽车合作，在德国投资50亿元建设工厂。 => 阿尔法科技 | - | 5000000000 CNY"), no=("多家企业计划投资50亿元。",),
    ),
    Rule("zh-backed-by-all", "investment", r"(?:得到|获得|获|拿到)(?:了)?<zw>(?:等)?(?:知名)?(?:机构|公司)?的?(?:资金|资本)(?:的)?支持", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技估值30亿美元，该公司此前已经得到了伽马资本和德尔塔资本的资金支持。 => 德尔塔资本 | 阿尔法科技 | -",), no=("阿尔法科技得到了政府的资金支持。",)),
    Rule("zh-money-from", "investment", r"投资(?:主要)?来自(?:于)?<zw>", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技获得支持，主要投资来自伽马资本、德尔塔资本和贝塔集团。 => 德尔塔资本 | 阿尔法科技 | -",), no=("阿尔法科技的投资来自海外。",)),
    Rule("zh-first-backer", "investment", r"<s>(?:曾)?(?:是|为|成为)(?:了)?<o>(?:的)?(?:第[一二三]个|首个|最早的?|早期|天使|重要|第一大外部)(?:外部)?(?:投资人|投资方|投资者|投资机构)", near=False, status="completed", confidence=LIKELY,
         yes=("伽马资本是阿尔法科技的第一个投资人。 => 伽马资本 | 阿尔法科技 | -",), no=("伽马资本是知名的投资人。",)),
    Rule("zh-its-first-backer", "investment", r"<s>(?:曾)?(?:是|为|成为)(?:了)?(?:它|其|该公司|公司)的?(?:第[一二三]个|首个|最早的?|早期|天使)(?:外部)?(?:投资人|投资方|投资者|投资机构)", near=False, swap=True, status="completed", confidence=LIKELY,
         yes=("阿尔法科技成立于2022年，伽马资本是它的第一个投资人。 => 伽马资本 | 阿尔法科技 | -",), no=("阿尔法科技成立于2022年，它的第一个投资人退出。",)),
    Rule("zh-adds-shares", "investment", r"(?:增持|买入|买进|购入|加仓|增购)(?:了)?<oo>(?:公司)?(?:[AHB]股)?(?:股票|股份)?(?:约|合计|共|近|超)?(?P<a>\ue003)(?=股|[^，。；]{0,2}(?:[，。；、）]|$))(?![^。；]{0,24}\ue001)", confidence=LIKELY,
         yes=("二季度，阿尔法基金增持了贝塔科技524万股，减持伽马集团。 => 阿尔法基金 | 贝塔科技 | 5240000 count",), no=("二季度，阿尔法基金增持了债券。",)),
    Rule("zh-adds-all", "investment", r"(?:增持|买入|加仓|建仓|新进)了<zw>(?:等)", near=False, each=True, confidence=LIKELY, status="completed",
         yes=("二季度，阿尔法基金还增持了贝塔科技、伽马集团等股票。 => 阿尔法基金 | 伽马集团 | -",), no=("二季度，阿尔法基金还增持了债券等资产。",)),
    Rule("zh-gives-it", "investment", r"^\W{0,3}(?:此外，|同时，|另外，|随后，|\ue004，?)*<s>(?:也|还|已|将|曾|此前|另|\ue004|，)*(?:向|对|为|给)(?:该公司|公司|其|它|该项目|这家公司)(?:提供|注入|投入|注资|投资|追加)(?:了)?(?:约|近|超|逾|总计|共)*<M>(?!的?[^，。；]{0,4}(?:贷款|借款|订单|担保|授信))", swap=True, confidence=LIKELY,
         yes=("阿尔法矿业扩产。北境国防部也向该公司提供了4亿美元注资。 => 北境国防部 | 阿尔法矿业 | 400000000 USD",), no=("阿尔法矿业扩产。北境国防部也向该公司提供了数据。",)),
    Rule("zh-new-fund", "investment", r"<s>(?:，|宣布|近日|日前|\ue004|将|拟)*(?:推出|设立|发起)(?:了)?(?:总额|规模)?(?:约|超|达|为)*<M>(?:的)?(?:专项|投资|产业|扶持|激励|补贴)(?:基金|计划)(?:[^，。；]{0,6}(?:吸引|支持|扶持|投资|用于|鼓励))?", confidence=LIKELY,
         yes=("阿尔法集团宣布推出50亿美元专项基金吸引全球企业。 => 阿尔法集团 | - | 5000000000 USD",), no=("阿尔法集团宣布推出专项基金吸引全球企业。",)),
)  # fmt: skip
