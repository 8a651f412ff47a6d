"""Chinese rows of shares bought, sold and promised.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import D, G, X

SHARES: tuple[Rule, ...] = (
    Rule("zh-heading-shares", "investment", rf"^\W{{0,2}}<o>：<s>(?:拟|将|计划|已|完成)*(?:以|斥资|出资)?(?:约|近|超|不超过?)?(?:<M>)?(?:受让|收购|认购|购买|增持|举牌)(?:了)?公司(?:约|的)?{X}?(?:的)?(?:股份|股权)",
         yes=("贝塔超市：阿尔法网络拟35亿元收购公司15%股份。 => 阿尔法网络 | 贝塔超市 | 3500000000 CNY",)),
    Rule("zh-acq-in-it", "investment", rf"(?:称|公告|显示|披露)，?<s>(?:拟|将|计划|已)?(?:以|斥资|出资)?(?:约|近|超)?(?:<M>)?(?:受让|收购|认购|购买|增持){G}{{0,4}}?公司(?:约|的)?{X}?(?:的)?(?:股份|股权)", swap=True,
         yes=("贝塔超市公告称，阿尔法科技拟42亿元受让5%公司股份。 => 阿尔法科技 | 贝塔超市 | 4200000000 CNY",)),
    Rule("zh-tender-right", "investment", rf"(?:<o>)?[^。；]{{0,24}}向<s>{G}{{0,6}}(?:授予|发行|提供|签发)[^。；\ue000]{{0,30}}(?:认股权证|认股权|股份的权利|购股权|股票期权|股份)", status="possible",
         yes=("阿尔法科技向贝塔集团授予最高价值10亿美元的认股权证。 => 贝塔集团 | 阿尔法科技 | 1000000000 USD",)),
    Rule("zh-raises-hold", "investment", r"(?:斥资|投资|投入|耗资|追加投资|增持)(?:约|近|超)?<M>，?(?:并)?将其?(?:在|对|所持|持有的?)<oo>(?:公司)?的?(?:持股|股份|股权|持仓)",
         yes=("阿尔法科技上月斥资5亿元，将其在贝塔机器人的持股比例增至11%。 => 阿尔法科技 | 贝塔机器人 | 500000000 CNY",), no=("阿尔法科技上月将其在贝塔机器人的持股比例增至11%。",)),
    Rule("zh-money-out-of", "investment", rf"(?:从|向)<s>(?:处|手中)?{G}{{0,6}}(?:筹集|筹得|募得|获得|取得|获取)(?:了)?{G}{{0,8}}<M>的?(?:战略|股权)?(?:投资|注资)(?!者|人|方)", swap=True,
         yes=("贝塔汽车公告称，出售新股，从阿尔法基金筹集现金总额22亿美元的投资。 => 阿尔法基金 | 贝塔汽车 | 2200000000 USD",), no=("贝塔汽车从阿尔法基金筹集建议。",)),
    Rule("zh-brings-in", "investment", r"引入(?:了)?<zw>(?:等)?(?:作为|为|成为|担任)?(?:公司|新)*的?(?:战略|财务|产业|外部|新)*(?:投资者|投资人|投资方|股东|战投)", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("贝塔智能引入阿尔法科技、伽马集团作为战略投资者。 => 伽马集团 | 贝塔智能 | -",), no=("贝塔智能引入战略投资者。",)),
    Rule("zh-backers-are", "investment", r"<o>(?:公司)?的?(?:主要|早期|现有|外部)?(?:投资方|投资人|投资者|投资机构)(?:还)?(?:包括|有|为|是)(?:了)?<zw>", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("格帆动力的投资方包括科曜资本和伽马资本。 => 伽马资本 | 格帆动力 | -",), no=("格帆动力的投资方很多。",)),
    Rule("zh-backed-among", "investment", r"获(?:得)?(?:了)?包括<zw>(?:等)?在内的(?![^，。；]{0,14}轮)[^，。；\ue000]{0,14}(?:投资|注资|支持)(?!者|人|方)", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("格帆动力已获得包括润鸣达、科曜资本在内的多家机构投资。 => 科曜资本 | 格帆动力 | -",), no=("格帆动力已获得包括政府在内的多方关注。",)),
    Rule("zh-new-owner", "investment", r"新增(?:了)?(?:法人)?股东<zw>", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("格帆动力新增股东润鸣达，后者持股5%。 => 润鸣达 | 格帆动力 | -",), no=("格帆动力新增股东两名。",)),
    Rule("zh-bets", "investment", rf"(?:豪掷|斥资|砸下|投入|投资|出资)(?:约|近|超)?<M>(?:资金)?，?(?:押注|加注|加码|投向|投给)(?:了)?{D}<oo>",
         yes=("润鸣达豪掷10亿元押注格帆动力。 => 润鸣达 | 格帆动力 | 1000000000 CNY",), no=("润鸣达押注新能源。",)),
    Rule("zh-brings-investor", "investment", r"引入(?:了)?(?:战略|财务|产业|外部|新)*(?:投资者|投资人|投资方|股东|战投)(?:包括|有|：)?<zw>", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("贝塔智能引入战略投资者伽马资本。 => 伽马资本 | 贝塔智能 | -",), no=("贝塔智能引入战略投资者。",)),
    Rule("zh-invest-talks", "investment", rf"(?:与|和|同(?!意|样|步|时)){D}<oo>{G}{{0,10}}(?:洽谈|商谈|谈判|磋商|讨论|接触|商讨)[^。；\ue000]{{0,24}}(?:投资|注资|入股|增资)(?!银行|者)", status="possible", confidence=LIKELY,
         yes=("阿尔法集团正与贝塔智能洽谈进一步投资，考虑注资额最多300亿美元。 => 阿尔法集团 | 贝塔智能 | 30000000000 USD",), no=("阿尔法集团正与贝塔智能洽谈订单。",)),
    Rule("zh-invest-pact", "investment", rf"(?:与|同(?!意|样|步|时)){D}<oo>{G}{{0,6}}(?:签署|签订|达成)(?:了)?(?:一份|一项)?(?:战略)?(?:投资|入股|增资|股份认购|认购)(?:意向书|意向|框架协议|协议)", confidence=LIKELY,
         yes=("阿尔法石油与贝塔汽车签署了投资意向书。 => 阿尔法石油 | 贝塔汽车 | -",), no=("阿尔法石油与贝塔汽车签署了供货协议。",)),
    Rule("zh-its-investor", "investment", r"其(?:的)?(?:战略|早期|天使|重要|主要|长期|老|最大|首个|财务)*(?:投资者|投资方|投资人)<s>", swap=True, near=False, status="completed", background=True, confidence=LIKELY,
         yes=("阿尔法汽车与其战略投资者伽马资本签署协议。 => 伽马资本 | 阿尔法汽车 | -",), no=("阿尔法汽车与投资者沟通。",)),
    Rule("zh-backed", "investment", rf"<s>(?![^，。；]{{0,5}}轮)(?!与|和){G}{{0,4}}(?:投资|支持|参股|入股)的(?!股东){G}{{0,12}}<oo>", status="completed", near=False, background=True, scope="bare",
         yes=("伽马集团投资的贝塔机器人发布新品。 => 伽马集团 | 贝塔机器人 | -",)),
    Rule("zh-got-invest", "investment", rf"<o>{G}{{0,10}}获(?:得)?<s>{G}{{0,14}}(?:战略)?(?:投资|注资|增资|入股)(?!者|人|方|委员会|局)", confidence=LIKELY,
         yes=("贝塔机器人获阿尔法科技5亿元投资。 => 阿尔法科技 | 贝塔机器人 | 500000000 CNY",)),
    Rule("zh-invest-former", "investment", r"(?:与|和|对)<oo>[^。；]{0,24}(?:入股|投资|注资|增资)(?:该公司|这家公司|后者|对方)",
         yes=("阿尔法科技正与贝塔机器人谈判，拟以最高3亿元入股这家公司。 => 阿尔法科技 | 贝塔机器人 | 300000000 CNY",)),
    Rule("zh-paid-in", "investment", r"新增(?:注册)?(?:资本|股本|出资)?<M>[^。；\ue001]{0,6}由<s>(?:公司)?(?:全额|以[^，。；]{0,6}(?:方式|形式))?(?:认缴|认购|出资)", swap=True, near=True, confidence=LIKELY,
         yes=("阿尔法科技新增注册资本50亿元由贝塔集团全额认缴。 => 贝塔集团 | 阿尔法科技 | 5000000000 CNY",), no=("阿尔法科技注册资本增至50亿元。",)),
    Rule("zh-new-holder-is", "investment", r"<o>[^。；\ue000]{0,16}(?:发生|完成)?[^。；\ue000]{0,6}变更，(?:其中)?<zw>(?:等)?(?:新晋|新近)?(?:成为|成|新进|进入|跻身|为)(?:了)?(?:公司|其)?(?:新增|新任?|法人)*(?:股东|合伙人)", near=False, each=True, swap=True, status="completed",
         yes=("湖畔餐饮管理有限公司发生工商变更，阿尔法资本成为新增股东，持股比例为6%。 => 阿尔法资本 | 湖畔餐饮管理有限公司 | -",), no=("湖畔餐饮管理有限公司发生工商变更，阿尔法资本退出股东行列。",)),
    Rule("zh-new-holder", "investment", r"新增(?:了)?(?:\ue000旗下 ?)?<s>[^。；]{0,60}?(?:为|成为)(?:公司|新)?股东", swap=True, near=False, status="completed",
         yes=("贝塔机器人发生工商变更，新增阿尔法科技、伽马集团等为股东。 => 阿尔法科技 | 贝塔机器人 | -",)),
    Rule("zh-backed-by", "investment", rf"<o>(?:是|系|均?由|获|获得|得到)(?:了)?<s>(?:支持|投资|控股|扶持|参股)(?!的{G}{{0,4}})", status="completed", near=False, background=True,
         yes=("贝塔机器人由伽马集团支持。 => 伽马集团 | 贝塔机器人 | -",)),
    Rule("zh-backed-it", "investment", r"(?:^|(?<=[，。；]))(?:该公司|公司|其)(?:是|系)?由<s>(?:支持|投资|控股|孵化|扶持)", swap=True, near=False, status="completed", background=True,
         yes=("阿尔法科技发布新品。该公司由伽马集团支持，最早今年启动量产。 => 伽马集团 | 阿尔法科技 | -",), no=("阿尔法科技发布新品。该公司由伽马集团介绍。",)),
    Rule("zh-invest", "investment", rf"(?:战略投资|战略入股|投资|入股|参股|增持|买入|买进|注资|认购|增资)(?!公司|基金|集团|银行|组合|计划|的股东|方(?!式)|者|与|和|、|等|及|人(?!民币)|机构|额|总额|规模|由|收益|(?:主要)?来自)(?:了)?(?:{X}|的|{G}){{0,12}}?(?<![在于])(?:\ue005(?=\ue000))?<o>", confidence=LIKELY,
         yes=("阿尔法科技战略投资贝塔机器人。 => 阿尔法科技 | 贝塔机器人 | -",)),
    Rule("zh-capex", "investment", rf"(?:拟|将|计划|宣布|预计|正|已)?{G}{{0,10}}?(?<!需)(?<!需要)(?:(?<!募)(?<!完成固定资产)投资(?!金|组合|回报|收益率)|斥资|投入|砸下|豪掷|耗资|追加(?=(?:约|近|超过?|至少)?\ue001[^，。；]{{0,6}}(?:建设|扩建|投建|建造|用于|扩产))|(?<!流)出资(?!金))(?!额|人(?!民币)|方|比例|{G}{{0,6}}累计|{G}{{0,4}}\ue001的){G}{{0,8}}?<M>(?![^，。；]{{0,4}}，(?:同比|按年|较上年))(?!(?:的价格|现金)?，?(?:用于)?(?:全资)?(?:收购|并购|购买|买下|拿下|入股))", confidence=LIKELY,
         yes=("阿尔法科技计划投资50亿元建设新工厂。 => 阿尔法科技 | - | 5000000000 CNY",), no=("阿尔法科技将斥资22亿元收购一家零售商。",)),
    Rule("zh-by-money", "investment", r"<s>(?:拟|将|计划|已|宣布|，)*(?:斥资|以|出资|豪掷|耗资)(?:约|近|超)?<M>(?:现金)?(?:增资|入股|注资|投建|兴建|扩建|新建)", confidence=LIKELY,
         yes=("阿尔法电子以6000万美元增资海外公司。 => 阿尔法电子 | - | 60000000 USD",), no=("阿尔法电子以6000万美元出售海外公司。",)),
    Rule("zh-takes-part-in", "investment", rf"<s>(?:宣布|已|正式|近日|战略|，)*参股(?:了)?(?!公司|企业|子公司|基金|方){D}<o>", confidence=LIKELY,
         yes=("阿尔法科技参股芯片制造商贝塔半导体。 => 阿尔法科技 | 贝塔半导体 | -",), no=("阿尔法科技参股公司发布新品。",)),
    Rule("zh-are-owners", "investment", r"<zw>(?:等)?(?:均|都|皆|同)(?:为|是|系)<o>(?:的)?(?:重要|主要|早期|战略|现有)?(?:股东|投资方|投资人|投资者)", near=False, each=True, swap=True, status="completed", confidence=LIKELY,
         yes=("伽马基金、德尔塔资本均为阿尔法科技的股东。 => 德尔塔资本 | 阿尔法科技 | -",), no=("伽马基金、德尔塔资本均为知名的投资方。",)),
)  # fmt: skip
