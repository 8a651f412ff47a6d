"""Chinese rows of what threatens a company: cuts, suits, probes, shortages.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY, REVIEW
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import D, G

_SCARCE = "(?:短缺|缺口|不足)"
_STOPS = "(?:停产|停工|暂停生产|停止生产|减产|暂停运行)"

RISKS: tuple[Rule, ...] = (
    Rule(
        "zh-under-probe", "risk", r"<s>[^，。；\ue000]{0,16}，?(?:被|遭|遭到)(?:[^，。；\ue000]{0,14})?(?:立案|调查|起诉|指控|集体诉讼)(?!审计)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
        yes=("阿尔法科技因涉嫌垄断被监管机构立案调查。 => 阿尔法科技 | - | -",), no=("阿尔法科技因业绩良好被机构调研。",),
    ),
    Rule(
        "zh-fears-cuts", "risk", r"(?:暗示|警告|可能|或将|恐将?|面临)(?:称)?，?(?:会|将|可能|进一步|进行|大规模|需要|不得不|被迫)*(?:裁员|停产|减产|破产|倒闭|违约|关厂|关闭工厂|关闭生产线)", metric="cutback", near=False, status="possible", confidence=LIKELY,
        yes=("阿尔法科技表示将精简部门，暗示可能会进行裁员。 => 阿尔法科技 | - | -",), no=("阿尔法科技表示不会裁员。",),
    ),
    Rule(
        "zh-came-to-halt", "risk", rf"<s>[^，。；\ue000]{{0,14}}(?:被迫|全面|临时|暂时|断电){_STOPS}", metric="production_halt", near=False, status="possible", confidence=LIKELY,
        yes=("阿尔法汽车因零部件短缺被迫停产。 => 阿尔法汽车 | - | -",), no=("阿尔法汽车全面恢复生产。",),
    ),
    Rule(
        "zh-short-of", "risk", rf"<s>(?:可能|或|或将|将)(?:面临|出现|遭遇|存在)(?:约|近|最多|高达)?(?P<a>\ue002)的[^，。；\ue000]{{0,6}}{_SCARCE}",
        metric="shortage", near=False, yes=("到2031年，德国可能面临8%的电力短缺。 => 德国 | - | 8 percent",),
    ),
    Rule("zh-layoff", "risk", rf"(?:裁员|裁减|裁撤|裁掉|削减{G}{{0,4}}(?:岗位|职位)){G}{{0,16}}?(?P<a>[\ue002\ue003])", metric="layoffs", near=False,
         yes=("阿尔法科技将裁员3000人。 => 阿尔法科技 | - | 3000 count",)),
    Rule("zh-layoff-posts", "risk", r"(?:削减|裁减|裁撤|缩减|精简|裁掉|砍掉)(?:其|全球|约|近|超过|超|逾|多达|至多|最多|不超过|大约|共|共计)*(?P<a>\ue003)(?:[^，。；]{0,10}?)(?:岗位|职位|员工|人员|人手|人)", metric="layoffs", near=False,
         yes=("阿尔法科技计划到2031年底进一步削减约1.3万个岗位。 => 阿尔法科技 | - | 13000 count",), no=("阿尔法科技削减了3000万元开支。",)),
    Rule("zh-layoff-passive", "risk", r"(?P<a>\ue003)(?:[^，。；\ue000]{0,8}?)(?:遭到?|被)(?:裁撤|裁员|裁掉|解雇|裁减|裁)", metric="layoffs", near=False,
         yes=("阿尔法科技公布名单，约1.4万名员工遭到裁撤。 => 阿尔法科技 | - | 14000 count",), no=("阿尔法科技的1.4万名员工被表彰。",)),
    Rule("zh-layoff-of", "risk", r"(?P<a>\ue003)(?:规模)?的?(?:[^，。；\ue000]{0,6}?)(?:裁员|人员优化)(?!计划的)", metric="layoffs", near=False,
         yes=("阿尔法科技正计划新一轮3000人规模的裁员行动。 => 阿尔法科技 | - | 3000 count",), no=("阿尔法科技的3000名员工反对降薪。",)),
    Rule("zh-sued", "risk", rf"(?:起诉|指控|状告|立案调查|罚款){G}{{0,4}}<s>", metric="lawsuit", near=False, status="possible", confidence=REVIEW,
         yes=("监管机构起诉阿尔法科技，称其涉嫌垄断。 => 阿尔法科技 | - | -",)),
    Rule("zh-probed", "risk", rf"对{D}<s>{G}{{0,6}}(?:展开|启动|进行|发起)(?:了)?{G}{{0,8}}(?:调查|审查|诉讼)", metric="investigation", near=False, status="possible", confidence=LIKELY,
         yes=("监管机构宣布对芯片巨头阿尔法科技展开反垄断调查。 => 阿尔法科技 | - | -",), no=("阿尔法科技对市场展开调查。",)),
    Rule("zh-warned", "risk", rf"<s>{G}{{0,6}}(?:警告|警示|预警)[^。；]{{0,24}}(?:短缺|不足|延迟|风险|放缓|下滑|中断|紧张|瓶颈)", metric="risk", near=False, status="possible", confidence=LIKELY,
         yes=("阿尔法科技警告，原料短缺可能影响产能。 => 阿尔法科技 | - | -",)),
    Rule("zh-risk", "risk", r"(?:(?:^|(?<=[，。；：]))(?:但|且|并|而|却|同时|目前|仍|也|还|正|公司|该公司|其|集团|将|可能|或|持续|依然|此前|曾|已|由于|因|如今|现在|\ue004|，)*|<s>[^，。；：]{0,24}?)(?<!所)(?:面临|存在|遭遇|陷入|受到|面对)(?!类似|过)[^，。；：\ue001-\ue003]{0,26}?(?:风险|不确定性|短缺|诉讼|调查|危机|缺口|过热|泡沫|压力|产能过剩|亏损风险|反垄断|制裁|瓶颈|挑战(?!者|赛|性)|困局|紧张)", metric="risk", near=False, status="possible",
         confidence=LIKELY, yes=("阿尔法科技面临芯片短缺。 => 阿尔法科技 | - | -",)),
    Rule("zh-weighs-on", "risk", r"(?:对|给)<s>[^，。；\ue000]{0,10}(?:构成|带来|形成|造成)(?:了)?(?:巨大|重大|严重|一定|较大|直接)?(?:的)?(?:压力|威胁|冲击|隐患)", metric="risk", near=False, status="possible", confidence=LIKELY,
         yes=("评级机构警告，股价急跌正对阿尔法科技的信贷评级构成压力。 => 阿尔法科技 | - | -",), no=("阿尔法科技对用户构成吸引力。",)),
    Rule("zh-faces-suits", "risk", r"<s>[^，。；\ue000]{0,8}(?:面临|遭遇|卷入|陷入)[^，。；]{0,24}?(?:诉讼|起诉|指控|反垄断调查)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
         yes=("阿尔法智能正面临《贝塔日报》等多起版权诉讼。 => 阿尔法智能 | - | -",), no=("阿尔法智能正面临新的机遇。",)),
    Rule("zh-halted-for-want", "risk", r"(?:短缺|缺货|断供|供应中断|火灾|罢工)[^。；\ue000]{0,20}，<s>[^，。；\ue000]{0,16}(?:停产|停工|减产|暂停生产)", metric="production_halt", near=False, status="possible", confidence=LIKELY,
         yes=("由于芯片短缺，阿尔法汽车宣布墨西哥工厂停产。 => 阿尔法汽车 | - | -",), no=("由于芯片充足，阿尔法汽车宣布工厂投产。",)),
    Rule("zh-halted", "risk", r"(?:生产线|产线|工厂|生产|车型)[^，。；]{0,8}(?:被迫|暂时|临时|全面)?(?:暂停|停止|中断)(?:了)?(?:运营|运行|生产)", metric="production_halt", near=False, status="possible", confidence=LIKELY,
         yes=("阿尔法汽车宣布，公司部分汽车生产线暂时停止运营。 => 阿尔法汽车 | - | -",), no=("阿尔法汽车宣布，公司汽车生产线投入运营。",)),
    Rule("zh-short-hurts", "risk", r"<s>(?:的)?[^，。；\ue000]{0,8}(?:短缺|紧缺|不足)(?:正|已|日益|可能|或|，|成为)*(?:制约|影响|拖累|威胁|推迟|阻碍)", metric="shortage", near=False, status="possible", confidence=LIKELY,
         yes=("智利硫酸短缺正日益制约铜生产。 => 智利 | - | -",), no=("智利硫酸产量正日益增长。",)),
    Rule("zh-under-lens", "risk", r"<s>[^，。；\ue000]{0,14}(?:被查(?!出)|遭查处|被立案|(?:被|遭)[^，。；\ue000]{0,8}(?:约谈|立案|调查))", metric="investigation", near=False, status="possible", confidence=LIKELY,
         yes=("阿尔法旅行涉嫌垄断被查。 => 阿尔法旅行 | - | -",), no=("阿尔法旅行涉足的市场被看好。",)),
    Rule("zh-filed-on", "risk", r"对<s>[^，。；\ue000]{0,24}?立案(?:调查|侦查|审查)", metric="investigation", near=False, status="possible", confidence=LIKELY,
         yes=("证监会宣布，对阿尔法材料重大合同公告涉嫌误导性陈述立案调查。 => 阿尔法材料 | - | -",), no=("证监会宣布，对阿尔法材料的并购方案予以注册。",)),
    Rule("zh-fined", "risk", r"<s>[^，。；\ue000]{0,20}(?:被|遭)[^，。；\ue000]{0,14}?(?:罚款|处罚|罚没|处以)(?:约|共计|合计|超|近)?(?P<a>\ue001)", metric="fine", near=False, status="possible", confidence=LIKELY,
         yes=("阿尔法科技因滥用市场支配地位被罚款18亿元。 => 阿尔法科技 | - | 1800000000 CNY",), no=("阿尔法科技因创新被奖励18亿元。",)),
    Rule("zh-bankrupt", "risk", r"(?<!撤回)(?<!撤销)(?<!撤回此前)(?:申请|声请|提交|递交|寻求|进入|启动|宣告|依据)(?:了)?[^，。；\ue000]{0,8}?破产(?:保护|清算|重整|程序|申请)?", metric="bankruptcy", near=False, confidence=LIKELY, status="completed",
         yes=("自行车制造商润鸣达动力已递交破产申请。 => 润鸣达动力 | - | -", "润鸣达光能上周声请破产保护。 => 润鸣达光能 | - | -"), no=("润鸣达动力申请专利。",)),
    Rule("zh-saved-from", "risk", r"<s>[^，。；\ue000]{0,10}，?(?:以)?(?:避免|防止|阻止)其(?:破产|倒闭|违约|清盘)", metric="bankruptcy", near=False, status="possible", confidence=LIKELY,
         yes=("议员提议把润鸣达电力收归国有，以避免其破产。 => 润鸣达电力 | - | -",), no=("议员提议把润鸣达电力收归国有，以避免其涨价。",)),
    Rule("zh-insolvent", "risk", r"(?:资不抵债|债务违约|清盘(?:申请|呈请|令)|(?:被|遭)[^，。；]{0,14}?清盘|(?:颁布|颁令|勒令)清盘|流动性危机|资金链断裂|债务危机|构成违约)", metric="insolvency", near=False, status="possible", confidence=LIKELY,
         yes=("账目显示，润鸣达集团早已资不抵债。 => 润鸣达集团 | - | -",), no=("润鸣达集团已还清债务。",)),
    Rule("zh-faces-suit", "risk", r"(?:面临|遭遇|卷入|陷入|面对)(?:来自|了|着)?[^，。；]{0,24}?(?:诉讼|起诉|控告|官司|索赔)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
         yes=("润鸣达智能刚换了总裁，眼下面临贝塔科技的专利诉讼。 => 润鸣达智能 | - | -",), no=("润鸣达智能面临贝塔科技的竞争。",)),
    Rule("zh-sued-by", "risk", r"<s>[^，。；\ue000]{0,16}?(?:遭到?|被)[^，。；\ue001-\ue003]{0,18}?(?:起诉|控告|提告|告上法庭|索赔|立案|(?<!民意)(?<!留置)调查(?!显示|问卷|统计|机构|公司)|约谈|查处)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
         yes=("润鸣达智能遭贝塔科技起诉，案由是拖欠货款。 => 润鸣达智能 | - | -", "润鸣达智能因隐瞒库存被北境委员会调查。 => 润鸣达智能 | - | -"), no=("润鸣达智能被贝塔科技收购。",)),
    Rule("zh-to-court", "risk", r"(?:将|把)<s>(?:公司)?(?:告上|诉至|诉诸)[^，。；]{0,6}(?:法庭|法院)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
         yes=("因图纸外泄，贝塔科技将润鸣达智能告上法庭。 => 润鸣达智能 | - | -",), no=("贝塔科技将润鸣达智能纳入名单。",)),
    Rule("zh-breaks-law", "risk", r"(?:认定|裁定|指控|结论(?:显示|认为)|指称|指责)，?<s>[^。；\ue000\ue001-\ue003]{0,24}?(?:违反|违背|触犯)", metric="regulatory_violation", near=False, status="possible", confidence=LIKELY,
         yes=("经过听证，北境委员会认定，润鸣达智能违反了包装标准。 => 润鸣达智能 | - | -",), no=("北境委员会认定，润鸣达智能符合法规。",)),
    Rule("zh-layoff-cut", "risk", r"(?:岗位|职位|职缺|员工|人员|人手|编制|人力)(?:总?数|规模)?(?:将|拟|计划)?(?:削减|裁减|裁撤|缩减|精简|砍掉)(?:约|近|超过|超|至多|最多|了|掉|至少)*(?P<a>[\ue002\ue003])", metric="layoffs", near=False,
         yes=("开春之前，润鸣达智能将把文职岗位削减30%。 => 润鸣达智能 | - | 30 percent",), no=("润鸣达智能的费用削减30%。",)),
    Rule("zh-may-miss", "risk", r"(?:可能|或|恐|恐怕|或将|恐将)(?:会|将)?(?:无法|难以|不能|未能)(?:(?:按期|如期|按时|继续)?(?:交付|履行|偿还|兑付|满足)|(?:按期|如期|按时)|(?:实现|达成|完成|达到|兑现)[^，。；]{0,24}(?:目标|指引|承诺|预期|计划))", metric="shortfall", near=False, status="possible", confidence=LIKELY,
         yes=("润鸣达零售表示，门店太旧，可能无法实现节电目标。 => 润鸣达零售 | - | -",), no=("润鸣达零售表示，门店虽旧，可以实现节电目标。",)),
    Rule("zh-tight", "risk", r"<s>(?:的|市场|行业)?(?:供给|供应|供货|产能|库存)(?:仍|仍然|持续|日益|进一步|明显|极度|全面|十分)*(?:吃紧|紧缺|紧张|短缺|偏紧|告急|不足)(?![约近超达]*[\ue001-\ue003])", metric="supply_shortage", near=False, status="possible", confidence=LIKELY,
         yes=("全球咖啡豆市场供给明显偏紧。 => 全球咖啡豆市场 | - | -",), no=("全球咖啡豆市场供给充足。",)),
    Rule("zh-held-back", "risk", r"(?:受制于|受限于|受困于|受阻于)[^，。；]{2,16}?(?:稀缺|短缺|不足|瓶颈|紧张|限制|缺乏|供应)", metric="constraint", near=False, status="possible", confidence=LIKELY,
         yes=("润鸣达航天的出货受制于焊工稀缺。 => 润鸣达航天 | - | -",), no=("润鸣达航天的出货受益于市场。",)),
    Rule("zh-hacked", "risk", r"(?:入侵|黑入|攻破)(?:了)?<s>|<t>[^，。；\ue000]{0,10}(?:遭到?|遭受|受到|确认|证实|发生)[^，。；\ue000]{0,10}(?:网络攻击|黑客|勒索攻击|数据泄露|入侵)", metric="data_breach", near=False, status="possible", confidence=LIKELY,
         yes=("一伙黑客声称入侵了润鸣达电子。 => 润鸣达电子 | - | -",), no=("润鸣达电子发布网络安全产品。",)),
    Rule("zh-halted-by", "risk", r"<s>[^，。；\ue000]{0,10}(?:因|由于)[^，。；\ue000]{0,16}(?:短缺|断供|缺货|罢工|火灾|地震|断电|停电)[^。；\ue000]{0,14}(?:停产|停工|减产)", metric="production_halt", near=False, status="possible", confidence=LIKELY,
         yes=("润鸣达汽车因停电减产。 => 润鸣达汽车 | - | -",), no=("润鸣达汽车因停电调整价格。",)),
    Rule("zh-fine-on", "risk", r"对(?:\ue005)?<s>(?:公司)?(?:处以|开出|罚款|处罚|作出)[^，。；\ue000]{0,6}?(?P<a>\ue001)(?:的)?[^，。；\ue000]{0,4}(?:罚款|罚单|罚金|处罚|$|，)", metric="fine", near=False, status="completed", confidence=LIKELY,
         yes=("北境法院对阿尔法航运开出9亿欧元罚单。 => 阿尔法航运 | - | 900000000 EUR",), no=("北境法院对阿尔法航运发放9亿欧元补贴。",)),
    Rule("zh-damages", "risk", r"(?:被判|被裁定|须|需)(?:向[^，。；]{0,20})?(?:支付|赔偿|缴纳)[^，。；]{0,14}?(?P<a>\ue001)[^，。；]{0,6}(?:赔偿金?|罚款|罚金|和解金)", metric="lawsuit", near=False, status="possible", confidence=LIKELY,
         yes=("阿尔法搜索在反垄断案中被判向贝塔平台支付约15亿美元赔偿金。 => 阿尔法搜索 | - | 1500000000 USD",), no=("阿尔法搜索在反垄断案中胜诉。",)),
)  # fmt: skip
