"""Chinese names without a segmenter: gazetteer, organisation endings, Latin runs, and the slots beside trigger words.

A form found once (before 宣布, after 收购, beside 领投) is a name wherever it stands in the passage.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from dealgraph.loaders.extract import triggers
from dealgraph.loaders.extract.model import Name
from dealgraph.loaders.extract.zh import firms as firms_zh
from dealgraph.loaders.extract.zh import gazetteer as gazetteer_zh
from dealgraph.loaders.extract.zh import markets as markets_zh
from dealgraph.loaders.extract.zh import neighbours as neighbours_zh
from dealgraph.loaders.extract.zh import rounds as rounds_zh
from dealgraph.loaders.extract.zh import worries as worries_zh
from dealgraph.loaders.extract.zh.gazetteer import KNOWN_ZH, wordy
from dealgraph.loaders.extract.zh.lexicon import (
    COUNTRIES,
    DESCRIPTORS,
    LATIN_STOP,
    ORG_ENDINGS,
    PLACES_ZH,
    STOP_ZH,
    WELL_KNOWN_ZH,
)
from dealgraph.loaders.extract.zh.slots import BODY, GLOSSED, HAN, SLOTS, STAKES, SUBJECT

MAX_NAME = 24
MAX_FORMS = 300
_ABC = "A-Za-zÀ-ÖØ-öø-ɏ"
_LATIN = re.compile(rf"(?<![{_ABC}0-9$.])[{_ABC}][{_ABC}0-9.&'+\-]{{0,30}}(?: (?!\d{{1,4}}(?:年|月|日|[万亿%家个台名]))(?:[A-ZÀ-ÖØ-Þ0-9][{_ABC}0-9.&'+\-]{{0,30}}|of|and|&)){{0,5}}|(?<![\d.])\d{{1,3}}[A-Z][a-z]+|360(?=集团|数科|公司)")
_ENDING = re.compile(rf"(?:{ORG_ENDINGS})(?![业人员资权]|(?<=互联)网)")
# "河北交通投资集团" is a name, what somebody invests in a 科技 is none.
_AFTER_INVESTMENT = ("集团", "控股", "基金", "银行", "股份", "实业", "资本")
# "肿瘤学生物|制药公司Acme": the words before a name in foreign letters say what it is.
_A_THING = ("试验", "药物", "新药", "抗体", "疗法", "型号", "车型", "机型", "处理器", "飞机", "客机", "手机", "火箭", "卫星", "显卡")
_KIND_OF = re.compile(rf"(?:{ORG_ENDINGS}){{1,2}}(?:公司|企业|巨头|厂商|开发商)(?=[A-Za-z“])")
_DESCRIPTIVE = re.compile(
    r"[ ]?(?:公司(?!旗下)|发电(?!集团)|电站|巨头|巨擘|企业|厂商|平台|品牌|初创|独角兽|龙头|项目|市场|行业|产业|领域|生产|设备|产品|技术|设施|芯片|部长|发展史|史(?=[上中])|园(?!区)|业务|服务|系统|需求|板块|概念|工具|应用|解决方案|[A-Za-z]|开发|制造|供应|运营|"
    r"零部件|零件|配件|材料|电池|赛道|生态|基础设施|人才|标准|标的|中心|链|类|化|级|性|型|界|圈|股(?!份|权|票|东)|价(?!值)|费|品|业(?!务)|者|师|专家|分析|方面|能力|研发|领先|等(?:领域|行业|产业|方向|技术|业务)|设计|短缺|紧缺|订单|落地|涨价|价格|代工|支出|开支|封装|测试|大厂|新锐|新星|门店|工厂|指数|ETF)"
)
# "采购300亿美元的Azure算力": whose compute is bought, also where its name is else that of a product.
_COMPUTE_OF = re.compile(r"(?:采购|购买|订购|租用|租赁)[^，。；]{1,16}的(?!AI|GPU|CPU|TPU|NPU)(?P<n>[A-Z][A-Za-z.&\-]{2,24})(?=(?:的)?(?:算力|云服务|云计算|云资源|计算资源))")
_QUOTED_FIRM = re.compile(rf"[“「『\"]({BODY}{{2,16}}(?:公司|集团|基金|银行|大学|研究院|实验室))[”」』\"]")
_QUOTED = re.compile(rf"[“「\"]({BODY}{{2,14}})[”」\"](?!战略|计划|工程|模式|概念|理念)")
_CALLED = re.compile("(?:公司|品牌|企业|平台|厂商|商|机构|应用|项目|团队|「)[“「\"]$")
_ACTS = re.compile("(?:，|近日|日前|今日|已|近期|正式|刚刚|连续|再次|又|于[^，。]{1,8})*(?:宣布|完成|获|（以|融资|拿下|斩获|成立|揭牌|挂牌成立)")
_MASKED = re.compile(r"(?<![A-Za-z])(?!AI|IT|AR|VR|PC|EV)[A-Z]{1,2}公司(?!司)|(?<![\u4e00-\u9fff])[甲乙丙丁]公司|(?<=[与和、])[甲乙丙丁]公司")
# The research house and not the data centre of the same letters.
_HOUSE = re.compile(r"(?<![A-Za-z])(?:(?:(?<=机构)|(?<=据))IDC|IDC(?=(?:昨日|今日|近日|最新)?(?:发布|预测|数据显示|报告|表示|指出|称|预计|认为)))(?![A-Za-z])")
_PLACE_FORM = re.compile(rf"(?:(?<=[在于位、省市州赴往至])|(?<=公里的)|(?<=附近的))(?!开发|建设|打造|推进|规划|运营|多个|一些|部分)(?:(?![于在位其的将和与及])[{HAN}]){{2,8}}?(?:(?<![上城都])市|省|县|区|州|镇|自治区|开发区|高新区|工业园|产业园)(?!场|值|面|盈|公司|长|级|民|域|块|间|隔)")
# Words at which a name cannot continue to the left of its ending.
_CUT = re.compile(
    r"(?:(?<=\n)|^)[-•*] ?|诸如|譬如|例如|比如|招标人|采购人|发包人|保荐人|承销商|面临|遭遇|(?<=.)遭(?!遇)|以(?!色列)|并(?![网购表行])|(?<=[器测板圆工备件装计学通池料体热药铁])厂|如果|假如|假设|倘若|要是|宣布|伙伴|致使|使得|像(?![素新])|接到|接入|收到|所持|阻止了?|叫停了?|批准了?|否决了?|预测|入主|拿下|取得|购买|购入|投建|兴建|新建|收购|起诉|指控|状告|出售|采购|转让|供应商?|提供商?|供货|投资|完成|旗下|下属|所属|引入|测试|洽购|购得|拍下|买下|客户|鲸吞|吞下|揽下|收编|吃下|易主|联袂|迎战|硬刚|叫板|(?<=科技|集团|汽车|股份|公司|电子|医药|生物|能源|控股|资本|银行)同|回应|证实|竞购|联手|减持|增持|分拆|出价|变更为|考虑|卖给|订造|接过|全部|剩余|其余|已发行|试图|挑战(?!者)|同意|核准|拿到|牵手|共建|引进|新设|授予|助力|中标|选定|搭载|承建|接获|签约|订购|租用|竞得|接手|接盘|承接|私有化|吸收合并|股份予|予(?=[\u4e00-\u9fff]{3})|股权|创立|创办|获得|成立|领投|跟投|加入|携手|联合|认购|入股|包括|来自|还有|通过|作为|关于|根据|以及|子公司|公司|企业|巨头|厂商|品牌|平台|"
    r"制造商|供应商|运营商|服务商|开发商|提供商|独角兽|龙头|全球|国内|近日|日前|今日|昨日|今年|去年|上周|本周|其中|同时|目前|此前|此外|多家|一家|这家|两家|"
    r"三家|几家|数家|涉及|持有|控制|支持|由于|新增|因|选择|采用|使用|签署|达成|合作|发布|推出|参与|参股|控股(?=[\u4e00-\u9fff]{2})|增资|美元|亿元|万元|\d[万亿]?(?:元|美元|年|月|日元|日圆|日|号|种|个|项|款|类|条|大|位|座|架|台|辆|艘|颗|枚|套|片|部|件|名|家|人|吨|股|韩元|欧元|港元|英镑)?|押注|加码|竞争对手|对手|租赁商|经销商|代理商|分销商|承包商|集成商|销售商|年(?=[^\u4e00-\u9fff])|[去今明前]年|家(?=[\u4e00-\u9fff]{2}(?:资本|基金))|前|后|老牌|知名|著名|上市|打造|进入|布局|聚焦|专注|和(?!铂|记|黄埔|黄医|硕|辉光|而泰|誉|元生)|[，。；：、！？（）()“”「」『』【】《》〈〉｜丨|%\"' \n的了在与及向对由被从将为是据于把给让获称等或且但而该其此这那某所者着过—]"
)
_NO_TITLE = re.compile(
    "排名|排行|榜单|名单|营收|销量|产量|净利|财务|预期|核心|观点|事件|点评|消息|数据|快讯|公告|声明|标题|摘要|提示|要点|今日|记者|问|答|评论|分析|独家|来源|建议|风险|业绩|财报|报道|研报|时间|地点|行业|市场|"
    "公司$|表示|宣布|称|关键|原因|结论|导读|编辑|作者|获悉|财联社|电$|讯$|日$|[的了是在]|资本运作|亮点|展望|目标|新闻|概念|个股|板块|融资轮"
)
_TICKED = re.compile(r"(?:^|(?<=[，。；、：与和向对由\n丨｜|】》 ]))((?:(?![与和向对由及])[\u4e00-\u9fffA-Z*]){2,8})(?=[（(](?:\d{6}|(?!19\d\d|20\d\d)\d{4,5}|\d{4,5}\.HK|[A-Z]{1,5}\.(?:US|N|O|HK)|(?:SH|SZ|HK)?\.?\d{5,6}(?:\.(?:SH|SZ|HK))?)[）)])", re.MULTILINE)
_TICKED_BARE = re.compile(r"(?:^|(?<=[，。；、：与和向对由\n》 ]))((?:(?![与和向对由及])[\u4e00-\u9fff]){2,8})(?=\d{4,6}\.(?:HK|SH|SZ|SS))", re.MULTILINE)
_BRACKETED = re.compile(r"[\u4e00-\u9fff]{2,12}（[\u4e00-\u9fff]{2,4}）[\u4e00-\u9fff]{0,8}?(?:股份)?有限(?:责任)?公司")
_TITLE = re.compile(rf"^(?P<n>{BODY}{{3,7}}?)(?:（[^）]{{1,20}}）)?[：:]", re.MULTILINE)
_LEAD = re.compile(
    r"^(?:诸如(?=.{2})|招标人(?=.{2})|采购人(?=.{2})|发包人(?=.{2})|引入(?=.{4})|(?:封测|面板|晶圆|代工|存储器?|设备|零组件|组装|设计|光学|网通|服务器|电池|材料|半导体|散热|载板|主机板|工具机|石化|钢铁|制药|药)(?:大?厂|龙头)(?=[\u4e00-\u9fff]{2})|(?:独家|联席|联合)?(?:保荐人|承销商)(?=.{2})|再?到(?=.{3})|授予|兹提述|客户(?=.{2})|[日美韩德英法荷港台]商(?=[\u4e00-\u9fffA-Z]{3})|(?:竞争)?对手(?=.{2})|竞争者(?=.{2})|助力|所属|下属(?!的)|(?:合作|合资|中国|长期)*伙伴|致使|使得|导致|促使|像(?=.{2})|\d{1,2}[.、）]|[-•*] ?|(?:上市|收购|合并|融资|投产|交易)(?:完成)?后|预估|(?:近日|日前|今日|昨日|今天|昨天|上周|本周|目前|同时|此外|其中|随后|另外|据悉|而|但|不过|然而|因此|对此|当日|同日|当地时间|北京时间|消息称|报道称|公告称|显示|"
    r"如果|假如|假设|倘若|要是|一旦|若(?=.{4})|早些时候|老股东|原股东|老牌|股东|投资方|财务顾问|此前|如今|最近|最新|眼下|当前|独家|快讯|周[一二三四五六日]|[上中下]午|晚间|早间|盘后|盘前|年报显示|财报显示|数据显示|继|由|对|与|和(?!铂|记|黄埔|黄医|硕|辉光|而泰|誉|元生)|将|向|为|以|把|及|从|获|作为|包括|市传|届时|美股|美国|日本|新增|韩国|德国|英国|法国|澳大利亚|加拿大|印度|以色列|瑞典|荷兰|瑞士|国内|全球|知名|著名|老牌|头部|"
    r"国产|本土|清华系|家族企业)[，：]?)+"
)
_TRAIL = re.compile(
    r"(?:(?<=..)(?:增资|投资|交易|收购|融资)(?:完成)?后(?=$)|(?<=..)就|(?<=..)(?:第?[一二三四1-4]季度?|[上本去]季|(?:十[一二]?|[一二三四五六七八九])月|单月|[单首]季|期内|截[至止]|上一?个?)(?=$)|(?<=..)[要可](?=$)|又?参与|(?<=..)参(?=$)|结盟|(?:定向|公开|非公开)?发行(?=$)|增发(?=$)|官方|合并|强强|前身|短兵相接|创建|始建|组建|筹建|联袂|(?<=..)有权到?|(?<=..)到(?=$)|合资(?:建厂)?|筹备|持续|引入|之间|去年|今年|被传|成功|(?<=..)签(?=$)|(?<=..)[原双](?=$)|筹划|转而|两家|二者|同步|同日|双双|率先|相继|先后|[一二两三四五六]个月内|\d+个月内|年内|仍然?|依然|出价|报价|[早晚]间|周[一二三四五六日][早晚]|通过|这样|20\d\d[-~至到]?|(?<=[\u4e00-\u9fff])\d{1,2}-(?=$)|[上下]调|调[高低]|连续|即对外|对外|今日|近日|日前|昨日|今天|昨天|上周|本周|已经?|正式|又|也|再次|共同|联合|则|正在?|于|刚刚|还|曾|方面|公司股票|独家|拟|将|和|与|在|均|都|周[一二三四五六日]|发布公告|等|两家公司|等公司|及|早|股价|上月|目前|此前|日|同样|此次|年化|未|预计|计划|首次|成功|年化|未|均未|从未|并未|并|从|没有|尚未|尚|从来|将于|的|近期|近年来?|今年以来|以来|战略|前|洽谈|是|系|近|约|不仅|不但|不可|不得|不会|不再|进一步|公开|当天|当日|自|欲|有望|或将|考虑|承诺|同意|决定|未来|上线|据传|传出|传|支持|扶持|现|最早?|最快|最迟|有意|午后|盘后|控制权|控股权|全部股权|剩下|剩余|其余|的?(?:出货量|销量|产量|交付量|营收|净利润|利润|收入|销售额|产能|市场份额|份额|估值|订单|毛利率|资本开支|资本支出|研发投入)|本月初|月初|年初|上旬|中旬|下旬|一直|一致|始终|共计|合计|共)+$"
)
_DESCRIBED = re.compile(rf"^.{{1,16}}?(?:{DESCRIPTORS})[ ]?(?=.{{2,}})")
_BAD = re.compile(
    r"(?:(?:财务|市场|行业)表|(?:财务|业绩)预期|(?:全球|研发|核心|管理|公司)团队|人士|分析师|机构|投资者|巨头|企业|车企|厂商|市场|行业|消息|数据|报告|总额|金额|规模|收入|利润|营收|投资|融资|协议|合同|项目|计划|方面|时间|问题|情况|业务|产品|技术|系统|平台|服务|"
    r"方案|模型|领域|阶段|需求|价格|成本|资金|股价|(?:的|%|公司|普通|存量)股份|股权|订单|产能|销量|交易|事件|政策|措施|部门|领导人|董事长|创始人|总裁|总经理|经理|官员|负责人|发言人|部长|总统|首相|员工|客户|用户|工厂|基地|园区|"
    r"过程中|期间|以来|之后|之前|同比|环比|增长|下降|超过|达到|左右|以上|(?<!纪)元|倍|轮|年|月|日|条件|前提|基础|方式|名义|形式|原因|目的|大会|论坛|峰会|发布会|会议|研究|观点|声明|变更|生态|建设|设计|开发|制造|研发|芯片|要求|协商|进展|判断|背景|程度|幅度|空间|关系|能力|效率|水平|压力|影响|风险|新闻|传闻|竞争|合作|整体|另一|一种|这个|那个)$|"
    r"^(?:称公司|正就|正?寻求|增速比|些|尽职调查|占|仅|暨|却|仍(?!兴)|更(?!美)|务求|似乎|首[座批家](?![\u4e00-\u9fff]$)|历经|经历|历时|互为|审慎$|下了|急需)|^额(?!尔|济)|国再$|部长[\u4e00-\u9fff]{1,3}$|[资股接属设]子$|(?:领先|知名|著名|最大)$|(?:交易|接盘|买|卖|受让|转让|出让|收购|投资|合作|资金|发起|牵头)方$|(?:[A-Z]类|普通|存量|老|新|旧)股(?:份)?$|[业会险有创]资$|之一$|^录得|^便是|^[上下]半年|^浪潮$|^发行|每股$|(?:路线|蓝|版|示意)图$|项目总$|^旗舰|^建议|^竟|^偏爱|^传闻|^\d+英寸|^(?:分销|经销|从事|重启|现已|明显|显著|横跨|涵盖|兹|该等|有关|另有|专注|均为|皆)|(?:中|上|下)午$|凌晨$|傍晚$|^剥离|后公司$|^市场化|^相对|利率$|汇率$|油价$|金价$|房价$|股市$|楼市$|^[今明去后]年|短缺$|紧缺$|过剩$|不足$|缺口$|该公司$|^(?:案|惟)|^(?:来自|相较|相比|较之|传(?=[A-Za-z])|得(?!物|到|力|润|邦|州)|万(?!联|科|华|达|国|向|洲|孚|兴|集|丰|润)|亿(?!纬|联|航|嘉|道)|吨|千(?!方|问|禾)|打造|面向|推动|加快|实现|提供|进行|开展|利用|采用|建设|发展|共同|联合|因(?![特诺赛])|支持|加强|增强|扩大|提升|优化|构建|形成|促进|用于|主要|重点|持续|全面|深度|深化|首次|募集资金|双轮|双方|价值|协议|股权|资产|这|那|每|各|某(?!某)|消息面|核心(?!科技)|力争|争取|年化|受惠|得益|增加(?=[\u4e00-\u9fff]{3})|受益|预估|估计|自(?!变量|然|主|由|贡|如|游|嗨|动)|虽|尽管|即便|商定|约定|牵头|专门|远[低高超]|[略稍][低高优]|大幅|任何|任意|如果|虽然|因为|由于|随着|通过|对于|关于|根据|按照|为了|除了|如何|什么|怎么|为什么|是否|可以|能够|需要|应该|目前|当前|第[一二三四五\d]|一|两家|三家|四家|五家|几|数(?![码据])|[两二三四五六七八九十\d]+(?:大|架|艘|座|家|个|名|位|款|项|种|轮|次|年|月|支)|总|经|毛|净|拟|在|于|位|宣|成立|多|许多|很多|大量|不少|部分|所有|全部|其他|另|本|该|此|其|他|她|它|我|你|有|无|不|没|从|到|当|在|是|并|或|且|但|而|也|还|就|都|只|才|又|再|更|最|非|由|被|把|使|让|给|对|向|以|于|与|和(?!铂|记|黄埔|黄医|硕|辉光|而泰|誉|元生)|及|双方|前者|后者|同时|今后|未来|过去)|[，。；：]|亿|万元|万美元|%|市场规模|自\d"
)


# "中国证券网讯（记者 张三）", "新华社北京5月4日电": who sent the news and from where.
_DATELINE = re.compile(r"^[^，。；：\n]{2,20}?(?:[丨｜|]|[网社报]讯(?!飞)|(?:汽车|证券|财经|科技|日报|网|APP|App|app)讯(?=[，：（ ])|\d日[电讯]|社电(?!商))[ ]?(?:（[^）\n]{1,24}）)?(?=.)", re.MULTILINE)


def find_names(text: str, starts: Iterable[int], extra: Iterable[str] = ()) -> list[Name]:
    """Names of a folded Chinese text, longest form first, none overlapping."""
    indexes = (gazetteer_zh.known(), gazetteer_zh.index({e for e in extra if 2 <= len(e) <= MAX_NAME}))
    listed = rounds_zh.investors(text) - PLACES_ZH
    gazetteer = {text[s:e] for s, e in gazetteer_zh.hits(text, *indexes)} | listed
    legal = firms_zh.completed(text, firms_zh.legal_names(text))
    called = [(s, e) for s, e in firms_zh.spelled_out(text) if not any(s < b and a < e for a, b in legal)]
    short = firms_zh.short_names(text, legal + called)
    stems = firms_zh.stems(text, legal) | {f for f in firms_zh.foreign(text) if _plain(f) and not wordy(f)}
    spans = [Name(s, e, text[s:e]) for s, e in [*legal, *called, *gazetteer_zh.hits(text, *indexes)] if text[s:e] not in PLACES_ZH]
    spans += _marked(text, listed, "org")
    spelled = _spelled(text)
    forms = _endings(text) | _slots(text) | set(short) | stems | {n.text for n in spelled if n.kind == "org"}
    forms |= {f for item in neighbours_zh.summed(text) for f in _cleaned(item)}
    forms |= {f for item in neighbours_zh.ranked(text) for f in _cleaned(re.split("[由是为的]", item)[-1])}
    forms |= {f for item in neighbours_zh.in_lists(text, forms | gazetteer | {text[s:e] for s, e in legal} | {n.text for n in _latin(text)}) for f in _cleaned(item)}
    forms = {f if "（" in f else f.rstrip("）") for f in forms}  # a bracket that opened before the name is no part of it
    known = gazetteer_zh.hits(text, indexes[0])
    guessed = [n for n in _marked(text, forms - PLACES_ZH - gazetteer, "org") if not any(n.start < s < n.end < e for s, e in known)]
    ends = {e: s for s, e in legal}  # "设立浙江…有限公司": the legal name says where it starts
    spans += _latin(text) + [n for n in guessed if n.start >= ends.get(n.end, 0)]
    spans += [Name(m.start(), m.end(), m.group()) for form in (_MASKED, _HOUSE) for m in form.finditer(text)]
    spans += [Name(m.start("n"), m.end("n"), m.group("n")) for m in _COMPUTE_OF.finditer(text)]
    spans += [Name(s, e, text[s:e]) for s, e in firms_zh.with_seats(text)]
    spans += markets_zh.markets(text) + worries_zh.groups(text)
    spans += [Name(m.start(), m.end(), _LEAD.sub("", m.group())) for m in _BRACKETED.finditer(text) if m.end() not in ends]
    spans += _marked(text, gazetteer_zh.present(text, gazetteer_zh.places()), "place")
    spans += [Name(m.start(), m.end(), m.group(), "place") for m in _PLACE_FORM.finditer(text)]
    spans += [n for n in spelled if n.kind == "place"]
    names = _joined_places(markets_zh.owned(_disjoint(spans, gazetteer | stems)), text)
    names = sorted([*names, *markets_zh.counted(text, names)], key=lambda n: n.start)
    names = [firms_zh.trimmed(n, text) for n in names if not firms_zh.described(n) and not firms_zh.likened(n, text)]
    lines = [m.span() for m in _DATELINE.finditer(text)]
    return [n for n in names if not any(s <= n.start < e for s, e in lines)] if lines else names


# "法兰克福附近的迪岑巴赫", "里斯本以南约150公里的锡尼什": the larger place only says where the smaller one lies.
_LEADS_ON = re.compile("(?:（[A-Za-z .]{2,30}）)?(?:市|附近的|郊区的|近郊的|的(?=[\u4e00-\u9fff]{2,6}[市县区镇])|北部|南部|东部|西部|东北部|西北部|东南部|西南部|首都|以?[东南西北]{0,2}约?[0-9]{1,3}公里的| )?")


# "国家大基金二期": each is a fund of its own.
_TERM = re.compile("[一二三四五]期")


def _joined_places(names: list[Name], text: str) -> list[Name]:
    """'日本广岛' is one place, told from the country down."""
    out: list[Name] = []
    for name in names:
        if out and name.kind == "place" and out[-1].kind == "place" and _LEADS_ON.fullmatch(text, out[-1].end, name.start):
            first = out.pop()
            name = Name(first.start, name.end, text[first.start : name.end], "place")
        if out and out[-1].kind == "place" and out[-1].end == name.start and name.text.isascii() and firms_zh.HAS_WORKS.match(text, name.end):
            first = out.pop()
            name = Name(first.start, name.end, text[first.start : name.end], "place")
        if out and out[-1].kind == "place" and out[-1].end == name.start and name.kind == "org" and name.text not in KNOWN_ZH and (_FIRM.search(name.text) or name.text.endswith(("部", "署", "厅", "局"))):
            first = out.pop()
            name = Name(first.start, name.end, text[first.start : name.end])
        if name.text.endswith("基金") and (term := _TERM.match(text, name.end)) is not None:
            name = Name(name.start, term.end(), text[name.start : term.end()], name.kind)
        if out and out[-1].text.isascii() and (out[-1].text + name.text) in WELL_KNOWN_ZH and not text[out[-1].end : name.start].strip():
            first = out.pop()
            name = Name(first.start, name.end, text[first.start : name.end])
        out.append(name)
    return out


def _disjoint(spans: list[Name], gazetteer: frozenset[str] | set[str]) -> list[Name]:
    """Longest first; a place inside an organisation gives way, a name glued to a Latin one is joined."""
    known = gazetteer_zh.index(gazetteer)
    spans.sort(key=lambda n: (_loose(n, gazetteer, known), -(n.end - n.start), n.start, n.kind))
    taken: set[int] = set()
    out = []
    for name in spans:
        if any(i in taken for i in range(name.start, name.end)):
            continue
        taken.update(range(name.start, name.end))
        out.append(name)
    return sorted(out, key=lambda n: n.start)


def _loose(name: Name, gazetteer: frozenset[str] | set[str], known: gazetteer_zh.Index) -> bool:
    """A guessed form that only wraps a known name in other words gives way to the known name."""
    if name.text in gazetteer or name.kind == "place" or name.text.endswith(("有限公司", "有限责任公司", "（有限合伙）", "株式会社", "市场", "行业")):
        return False
    inner = next((name.text[s:e] for s, e in gazetteer_zh.hits(name.text, known)), None)
    if inner is None or not re.search(r"[\u4e00-\u9fff]", inner):
        return False
    rest = name.text.split(inner, 1)
    return bool(rest[0]) or rest[1] in ("人工智能", "数据", "软件", "智能", "芯片", "机器人", "半导体") or re.fullmatch(rf"(?:{ORG_ENDINGS}|[A-Z])*(?:公司)?|[A-Za-z\u4e00-\u9fff]{{0,6}}(?:{ORG_ENDINGS})(?:公司)?", rest[1]) is None


def _latin(text: str) -> list[Name]:
    out = []
    for m in _LATIN.finditer(text):
        body = m.group().rstrip(" .-+&'")
        words = [w for w in body.split() if w not in LATIN_STOP]
        if not words or not body[0].isascii() or (len(body) == 1):
            continue
        start = m.start()
        for word in body.split():
            if word in LATIN_STOP and len(words) < len(body.split()) and body.startswith(word):
                start += len(word) + 1
                body = body[len(word) + 1 :]
            else:
                break
        while (last := body.rpartition(" ")[2]) != body and (last in LATIN_STOP - {"AI"} or (last.isdigit() and len(body.split()) < len(words))):
            body = body[: -len(last) - 1]
        if text.startswith("%", start + len(body)):
            body = body.rstrip("0123456789.")
        if len(body) < 2 or re.fullmatch(r"[A-Za-z]?[\d.+\-]+[A-Za-z]{0,3}|[A-Z]\d.*|(?:SH|SZ|BJ|HK)\d{4,6}|[a-z]{1,3}", body) or body in LATIN_STOP:
            continue
        if re.search(r"[\d-]", body) and text.endswith(_A_THING, 0, start):
            continue  # "药物AB-101", "车型X7": what somebody makes
        if text.startswith(("标段", "合同段", "号线", "系列飞机", "抗体", "双抗", "单抗", "靶点", "生产线", "产线"), start + len(body)):
            continue
        tail = re.match(rf"(?:公司|集团|资本|基金|科技|股份有限公司|有限公司|银行|创投|汽车|电子|半导体|金矿|铜矿|锂矿|铁矿|油田|气田)(?![{HAN}]{{0,1}}旗下)", text[start + len(body) :])
        end = start + len(body) + (tail.end() if tail else 0)
        out.append(Name(start, end, text[start:end]))
    return out


def _marked(text: str, forms: Iterable[str], kind: str) -> list[Name]:
    out = []
    for form in sorted(forms, key=lambda f: (-len(f), f)):
        at = text.find(form)
        while at >= 0:
            out.append(Name(at, at + len(form), form, kind))
            at = text.find(form, at + len(form))
    return out


def _endings(text: str) -> set[str]:
    forms = set()
    known = gazetteer_zh.hits(text, gazetteer_zh.known())
    for m in _ENDING.finditer(text):
        begin = max(0, m.start() - 14)
        window = text[begin : m.start()]
        cut = 0
        for c in _CUT.finditer(window):
            if not firms_zh.within(known, begin + c.start(), begin + c.end()) and not (c.group() == "投资" and c.end() == len(window) and m.group() in _AFTER_INVESTMENT):
                cut = c.end()
        whole = "集团公司" if text.startswith("集团公司", m.start()) else m.group()
        if whole != "集团公司" and (_DESCRIPTIVE.match(text, m.end()) or _KIND_OF.match(text, m.end())):
            continue
        form = window[cut:] + whole
        form = _TRAIL.sub("", form)
        if _good(form) and len(form) - len(m.group()) >= (1 if len(m.group()) > 1 else 2) and m.group() != "公司":
            forms.add(form)
    return forms


_SPOT = re.compile(r"(?:在|于|落户|选址|[公里近郊）]的|位于[^，。；]{0,8})$")
_A_SPOT = re.compile("[市省县区州镇郡府邦岛村]$")


def _spelled(text: str) -> list[Name]:
    """What brackets spell in foreign letters, without the words before it that no name holds; a place where somebody does something there."""
    out = []
    for start, end in neighbours_zh.spelled(text):
        raw = text[start:end]
        cut = max((c.end() for c in _CUT.finditer(raw) if c.end() < len(raw)), default=0)
        form = _RESIDUE.sub("", _without_kind(_LEAD.sub("", raw[cut:])))
        at = end - len(form)
        if _good(form):
            out.append(Name(at, end, form, "place" if _A_SPOT.search(form) or _SPOT.search(text, max(0, at - 12), at) else "org"))
    return out


def _slots(text: str) -> set[str]:
    forms = set()
    forms |= {m.group("n").lstrip("-.&+·") for m in _TITLE.finditer(text) if not _NO_TITLE.search(m.group("n"))}
    for m in SUBJECT.finditer(text):
        forms |= _cleaned(m.group("n"))
    forms |= {m.group(1) for pattern in (_TICKED, _TICKED_BARE) for m in pattern.finditer(text)}
    there = triggers.grams(text, 2)
    for pattern in (*SLOTS, GLOSSED):
        if not triggers.may_match(triggers.needs(pattern.pattern, 2), there):
            continue
        for m in pattern.finditer(text):
            forms |= _cleaned(m.group("n"))
    forms |= {m.group(1) for m in _QUOTED_FIRM.finditer(text)}
    for pattern in STAKES:
        forms |= {f for m in pattern.finditer(text) if _plain(f := m.group("n")) and _INSIDE.search(f) is None}
    for m in _QUOTED.finditer(text):
        if _CALLED.search(text[max(0, m.start() - 4) : m.start() + 1]) or _ACTS.match(text[m.end() : m.end() + 10]):
            forms.add(m.group(1))
    return forms


_OFFICE = re.compile(r"(?:联合)?创始人|董事长|首席|(?:行政|执行|高级|副)?总裁|总经理|CEO|CFO|CTO|COO|高管|分析师|负责人|发言人|副总|执行官|方面|官网|官微|研报|研究|财报|年报|公告")
# "企业级AI智能体平台Ema": what a product is, before its name in foreign letters.
_LEVEL = re.compile(r"^.*[\u4e00-\u9fff]级.*(?:平台|公司|巨头|厂商|开发商|服务商)[ ]?(?=[A-Z][A-Za-z.&\-]+$)")
# "烟草商Delta": what somebody deals in, before the name in foreign letters.
_TRADE = re.compile(f"^[{HAN}]{{1,10}}(?:商|巨头|大厂|企业|厂商|运营方|机构|初创|财团|对手)[ ]?(?=[A-Z])")
_AT_SOME_PLACE = re.compile("(?<=[\u4e00-\u9fff]{3})[于在](?=[\u4e00-\u9fff]{2})|(?<=[\u4e00-\u9fff]{3})(?:提供|打造|合作(?!社|银行)|接入|开展|通过|携手|这样|那样|展开)")
# "跨国体育集团阿尔法": a group of common words says what the name after it is.
_A_KIND_OF = re.compile("(.{2,8}?)(?:集团|公司|企业|巨头|机构)(?=[\u4e00-\u9fff]{2,8}$)")
# "香港宽频1310.HK提出": what an exchange calls it ends a name.
_CODED = re.compile(r"(?<=[\u4e00-\u9fff]{2})\d{4,6}\.(?:HK|SH|SZ|SS|US|N|O)")
_RESIDUE = re.compile(rf"^(?:{DESCRIPTORS}|[ ])+")


def _without_kind(form: str) -> str:
    kind = _A_KIND_OF.match(form)
    return form[kind.end() :] if kind is not None and wordy(kind.group(1)) else form


def _cleaned(raw: str) -> set[str]:
    form = _RESIDUE.sub("", _OFFICE.split(_LEVEL.sub("", _TRADE.sub("", raw.strip())))[0])
    form = _AT_SOME_PLACE.split(_CODED.split(form)[0])[0]
    form = _without_kind(form)
    known = next((form[i:] for i in range(len(form) - 2) if form[i:] in KNOWN_ZH), None)
    if known is not None:
        return {known}
    stripped = _LEAD.sub("", form)
    form = stripped if len(stripped) >= 4 or not re.match("美国|日本|韩国|德国|英国|法国|全球", form) else form
    form = _TRAIL.sub("", form).strip()
    described = _DESCRIBED.match(form)
    if described is not None:
        rest = _RESIDUE.sub("", form[described.end() :]).strip()
        if len(rest) >= 2 and _good(rest):
            form = rest
    parts = [p.strip() for p in re.split(r"[、和与及]", form)] if re.search(r"[、]|(?<=.{2})[和与及](?=.{2})", form) else [form]
    return {p for p in parts if _good(p)}


_INSIDE = re.compile(
    r"^受|^扣除|损益|较$|款项|^面临|遭遇|(?<=.)遭|占据|占有|(?<=.{2})(?<!自)由(?=.{2})|所持|买入|阻止|叫停|放弃|批准|否决|下属|(?<!气象)预测|展开|启动|发起|公布|依据|据悉|暂缓|搁置|放弃|最终|全部|已发行|考虑|竞购|一家|多家|并不|包括|洽谈|助力|中标|选定|搭载|承建|签约|(?<=.)在(?!线)(?=.)|业务量|有关规定|(?<=.)从(?=.)|手中|要求|每家|报道|报导|宣布|完成|收购|回购|出售|采购|被|向(?!日|上|阳|前|量)|表示|预计|签署|签订|达成|进行|谈判|发布|公告|获得|拥有|超过|位于|同比|环比|营业|收入|利润|估值|市值|负债|注册资本|经调整|毛利|净利|人民币|总部|裁员|融资|目标|正式|"
    r"持有|共同|分别|合计|(?<![虚模])拟|计划|计算|今年|去年|知情|披露|成立|投资(?!局|公司|基金|集团|管理|控股|银行|有限|委员会|促进|者关系|$)|使用|用于|建设(?!银行|集团|工程|有限|$)|推进|推出|同意|否认|取消|终止|已经|正在|成为|开始|需要|认为|指出|显示|透露|提交|递交|招股书|上市|科创板|创业板|IPO|港交所|挂牌|受理|泡沫|首期|二期|母公司|子公司|控股股东|实际控制人|战略(?!资本|投资|基金)|累计|归母|归属|会计|准则|近期|占公司|债券|贷款|票据|交割|价格|金额|股东|最大|高端|斩获|发文|"
    r"品牌|定期|日均|每年|有限合伙|公司(?!$)|企业(?!$)|为了|指控|起诉|状告|成为|存在|所有|部分|新增|其中|整合|季度|可能|正与|(?<=.)是(?=.)|用电量|将翻|接到|收到|购买|方式"
)
# A firm ending makes a name even of common words ("智能制造集团").
_FIRM = re.compile("(?:有限公司|集团|股份|控股|银行|证券|保险|大学|研究院|交易所|政府|委员会|资本|公司|协会|学会|商会|联合会)$")
_TRADES = ("电力", "石油", "电池", "芯片", "工业", "能源", "科技", "智能", "电子", "量子", "生物", "医药", "光伏", "软件", "网络", "医疗", "制药", "材料", "数据")


def _good(form: str) -> bool:
    if any(form[:i] in KNOWN_ZH and re.fullmatch("集团|控股|股份|公司|集团公司", form[i:]) for i in range(2, len(form) - 1)):
        return True
    return _INSIDE.search(form) is None and _plain(form) and not _trade_of_a_place(form) and form.rstrip("省市县") not in PLACES_ZH and (not wordy(form) or (_FIRM.search(form) is not None and not wordy(form.removesuffix("公司"))))


def _trade_of_a_place(form: str) -> bool:
    """'欧洲消费电子', '中国商业航天公司': two common words and more behind a place name no firm."""
    size = next((n for n in (4, 3, 2) if form[:n] in PLACES_ZH), 0)
    rest = form[size:].removesuffix("公司")
    return bool(size) and form not in KNOWN_ZH and len(rest) >= (4 if form[:size] not in (*COUNTRIES, "中国", "北美", "欧洲", "亚洲", "南美", "非洲", "中东", "东南亚", "亚太", "拉美") else 2 if form.endswith(_TRADES) else 3) and not rest.startswith("国家") and wordy(rest) and _FIRM.search(rest) is None


def _plain(form: str) -> bool:
    return (
        2 <= len(form) <= MAX_NAME
        and form not in STOP_ZH
        and form not in LATIN_STOP
        and _BAD.search(form) is None
        and "的" not in form
        and not re.search(r"\d(?:\.\d+)?[万亿千百%]|\d(?:吨|MW|GW|台|架|艘|起|笔|家|辆|名|人|倍|兆瓦|吉瓦)|^\d+$", form)
        and re.search(rf"[{HAN}A-Za-z]{{2}}", form) is not None
        and not re.fullmatch(r"(?:Pre-?)?[A-Za-z0-9+\-]{0,3}", form)
    )


def _around(form: str, full: str) -> bool:
    """Whether a legal name only adds its seat and its legal form: 珠海格力电器股份有限公司 is 格力电器."""
    before, found, after = full.partition(form)
    return bool(before and found) and before.removesuffix("市").removesuffix("省") in PLACES_ZH and re.fullmatch(rf"(?:(?:{ORG_ENDINGS})*(?:股份)?有限(?:责任)?公司)?", after) is not None


_HAN_TAIL = re.compile("[\u4e00-\u9fff]{2,6}")
_SUBSIDIARY = re.compile("(?:子公司|孙公司|参股公司)(?:的)?$")


def canonical(names: list[Name], text: str) -> dict[str, str]:
    """A form that opens a longer one of the passage, or is given for it in brackets, is short for it."""
    forms = sorted({n.text for n in names if n.kind != "place"}, key=lambda f: (-len(f), f))
    table = {n.text: n.text for n in names}
    forms = forms[:MAX_FORMS]
    for form in forms:
        longer = [f for f in forms if len(f) > len(form) and f.startswith(form) and (re.fullmatch(rf"(?:{ORG_ENDINGS}|公司)+| .*", f[len(form) :]) or (len(form) > 2 and f.endswith("有限公司")))]
        if not longer and form.isascii() and form.isupper() and len(own := [f for f in forms if f.startswith(form) and _HAN_TAIL.fullmatch(f, len(form))]) == 1:
            longer = own  # "LG新能源 ... 向LG供应"
        longer = [f for f in longer if not (form in KNOWN_ZH and _SUBSIDIARY.search(text, 0, text.find(f)))]
        if longer:
            table[form] = longer[0]
        elif (market := firms_zh.whole_market(form, forms)) is not None:
            table[form] = market
        elif len(form) > 2 and len(whole := [f for f in forms if _around(form, f)]) == 1 and not _SUBSIDIARY.search(text, 0, text.find(whole[0])):
            table[form] = whole[0]
        elif form.endswith(("集团", "股份", "公司")) and len(form) <= 6:
            holding = [f for f in forms if f.endswith("公司") and form[:-2] in f and len(f) > len(form) + 2]
            if len(holding) == 1 and len(form) > 3:
                table[form] = holding[0]
    return table | firms_zh.short_names(text, [(n.start, n.end) for n in names if n.kind == "org"]) | _renamed(names, text) | firms_zh.glosses(text, [(n.start, n.end) for n in names if n.kind == "org"])


_NEW_NAME = re.compile(r"(?:名称[^，。；]{0,30}变更|更名|改名)为[“「\"]?")


def _renamed(names: list[Name], text: str) -> dict[str, str]:
    """'企业名称变更为乙公司': what the passage told of the old name is told of the new one."""
    out: dict[str, str] = {}
    orgs = [n for n in names if n.kind == "org"]
    for m in _NEW_NAME.finditer(text):
        new = next((n for n in orgs if n.start == m.end()), None)
        old = next((n for n in reversed(orgs) if n.end <= m.start() and m.start() - n.end < 60), None)
        if new is not None and old is not None and "合并" not in text[old.end : m.start()]:
            out[old.text] = new.text
    return out
