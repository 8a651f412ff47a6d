"""Chinese role cues: which words beside an amount say what it measures; rows as in `roles_en`.

A cue is one row; a cue right after the amount beats the nearest one before it.
"""

from __future__ import annotations

ROWS: tuple[tuple[str, str | None, str, str], ...] = (
    ("skip", None, "MPQ", r"套现|变现|每股|成交额|成交量|换手|股价|涨停|跌停|目标价|溢价|折让|折价|(?<![毛净])利率|票面|收益率|年化|派息|回购|分红|理财|现金管理|罚款|罚金|手续费|股息|单价|售价|起售价|定价|(?<!收购)(?<!交易)(?<!转让)(?<!总)价格(?!进行|收购|购买|受让|转让|出售|将)|补贴后|到手价|降价|市盈率|关税|税率|通胀|CPI|失业率|性能|效率|精度|准确率|召回|净买入|净卖出|净流入|净流出|逆回购|成本(?:降低|下降)|速度|延迟|功耗|占(?:公司|总|营收|净资产|比)"),
    ("skip", None, "P", r"成本[^，。；]{0,3}(?:降低|下降|减少|上升|增加)|性能|效率|功耗|速度|(?:股份|股票|指数|收盘|开盘|盘中|盘前|盘后|早盘|午盘|港股|美股|A股|期货|概念股|板块)[^，。；]{0,12}(?:涨|跌|升|报)|涨超|跌超|(?:高开|低开|收涨|收跌|大涨|大跌|涨幅|跌幅)"),
    ("acquisition", None, "M", r"交易(?:总|的)?估值"),
    ("observation", "valuation_pre_money", "M", r"投前(?:估值)?"),
    ("observation", "valuation_post_money", "M", r"投后(?:估值)?"),
    ("observation", "enterprise_value", "M", r"企业价值|企业估值"),
    ("skip", None, "M", r"(?:持仓|持股)市值|单日(?:盈利|获利)|浮盈|市值[^，。；]{0,6}(?:蒸发|缩水|减少|增加|上涨)|蒸发|缩水"),
    ("observation", "market_cap", "M", r"市值"),
    ("deal", None, "M", r"交易(?:总|的)?(?:估值|对价|价值|金额|总额|总值)"),
    ("observation", "valuation", "M", r"估值|私募市场[^，。；]{0,4}价值"),
    ("observation", "gdp", "M", r"GDP(?!增)|(?:国内|地区)生产总值(?!增)"),
    ("observation", "total_funding", "M", r"累[计积](?:已)?(?:完成|获得?|获)?(?:超|近|约)?(?:融资|募资)(?:额|金额|总额|规模)?|融资总额|总融资|累计筹集|融资累[计积]"),
    ("observation", "registered_capital", "M", r"(?<!后者)(?<!新增)注册资本|注册资金|(?<=[，。])出资额"),
    ("observation", "net_loss", "M", r"净亏损?|亏损|亏掉|预亏"),
    ("observation", "operating_income", "M", r"营业利润|营业利益|经营利润|经营溢利|运营利润"),
    ("observation", "gross_profit", "M", r"毛利润?(?!率)"),
    ("observation", "ebitda", "M", r"EBITDA"),
    ("observation", "ebit", "M", r"EBIT(?!DA)|息税前利润"),
    ("observation", "net_income", "M", r"归母净利润?|净利润?|净赚|(?<=\ue004)赚|预盈|盈利|利润总额|利润(?!率)|净收益|溢利|扣非"),
    ("supply_contract", None, "M", r"(?<!新签)合同总?(?:销售|采购)额|协议总?(?:销售|采购)额"),
    ("observation", "revenue", "M", r"营业总?收入|营收|总收入|(?<!投资)收益(?!率)|收入|销售额|营业额|销售收入|销售总额"),
    ("observation", "investment_income", "M", r"投资(?:净)?(?:收益|回报)"),
    ("observation", "capex", "M", r"资本(?:性)?(?:开支|支出)"),
    ("observation", "r_and_d", "M", r"研发(?:投入|费用|支出|开支)"),
    ("observation", "cash", "M", r"现金(?:及现金等价物|储备|流|余额|水平|总额)|账上现金|在手现金"),
    ("observation", "orders", "M", r"在手订单|新签订单|新增订单|新签[^，。；]{0,6}合同(?:总?金?额)?|新签合同|订单额|订单(?:金额|总额|规模)|订单(?:\ue004|已|累计|合计|总计)*(?:达到?|升至|增至|增长至|为)|合同负债"),
    ("funding_round", "debt", "M", r"债务(?:资金|融资)"),
    ("observation", "debt", "M", r"负债|债务(?!资金|融资)|欠款|借款余额"),
    ("observation", "assets_under_management", "M", r"管理规模|资产管理规模|资产规模|总资产|管理资产"),
    ("observation", "exports", "M", r"出口(?:额|总额|总值)?"),
    ("observation", "exports", "Q", r"出口量"),
    ("observation", "imports", "M", r"进口(?:额|总额|总值)?"),
    ("observation", "imports", "Q", r"进口量"),
    ("observation", "box_office", "M", r"票房"),
    ("observation", "gross_merchandise_value", "M", r"GMV|(?<!关联)交易额|成交总额"),
    ("funding_round", "debt", "M", r"(?:贷款|授信|信贷|债券)[^，。；]{0,4}规模"),
    ("skip", None, "M", r"(?:为|替|帮助?)(?:客户|用户|消费者|企业|居民|商家|群众)[^，。；]{0,8}(?:节省|节约)"),
    ("observation", "cost_savings", "M", r"节省|节约|成本削减|降本"),
    ("observation", "foreign_reserves", "M", r"外汇储备|外储"),
    ("forecast", "gdp_growth", "P", r"GDP(?:实际)?(?:增速|增长率|增长)[^，。；]{0,3}(?:预测|预期|预估|预计|目标)"),
    ("observation", "market_size", "M", r"(?:市场|行业|产业)(?=[\ue004，]{0,2}(?:预计|将|达|增长|突破|有望|约为|总值|总额))|市场(?:规模|空间|容量)|产业规模|产值|行业规模|(?<!基金)(?<!融资)(?<!募资)(?<!累计)(?<!关账，)(?<!融资，)(?<!基金，)(?<!大)规模"),
    ("observation", "spending", "M", r"(?:总)?支出|开支|费用"),
    ("observation", "gross_margin", "P", r"毛利率|净利率|利润率|利润率"),
    ("observation", "market_share", "P", r"(?<!全)(?:占据?|掌控|控制|贡献)(?:了|着)?(?:全球|全国|世界|国内)(?:市场)?(?:的)?(?:约|超过|超|近|逾)?$|市场份额|市占率|市场占有率|(?<!合伙)(?<!财产)(?<!基金)份额"),
    ("observation", "penetration", "P", r"渗透率"),
    ("stake", "stake", "P", r"持股|股权|股份|(?:合伙|财产|基金)份额|持有|权益|控股|表决权|出资比例|持股比例"),
    ("layoffs", "layoffs", "PQ", r"裁员[^。；]{0,30}人数|裁员|裁减|裁撤|削减.{0,6}(?:岗位|职位|员工)|裁掉|减员"),
    ("observation", "headcount", "Q", r"员工(?:总数|人数)?(?![^，。；]{0,3}加入)|雇员|职工|团队规模|研发人员|^名(?:员工|研发|工程师)|人员规模"),
    ("observation", "users", "Q", r"用户(?:数|规模)?|月活|日活|活跃消费者|活跃买家|MAU|DAU|访问量|浏览量|播放量|订阅|付费|人数|注册用户|会员|下载量|粉丝"),
    ("forecast", "jobs", "Q", r"工作机会|就业(?:岗位|机会)|工作岗位|岗位|招募|招聘(?!会)"),
    ("observation", "orders", "Q", r"大定|小定|锁单|预订量?|订单量|订单数|意向订单|累计订单|新增订单|在手订单|下定"),
    ("observation", "installed_base", "Q", r"(?<!股东)(?<!员工)(?<!用户)(?<!客户)数量|保有量"),
    ("observation", "funding_rounds", "Q", r"(?:投?融资|投资|并购)(?:事件|数量|次数|笔数|案例)(?:总?数量?)?"),
    ("observation", "patents", "Q", r"专利"),
    ("observation", "customers", "Q", r"客户|商家|商户"),
    ("observation", "units_sold", "Q", r"销量|交付量?|售出|出货量?|卖出|销售(?!额|收入)|发货|产销"),
    ("observation", "production", "Q", r"产量|生产(?!日期)|发电量|下线"),
    ("observation", "electricity_demand", "Q", r"用电量|耗电量|电力消耗|能耗|电力需求|消费量|用电需求"),
    ("observation", "supply_deficit", "Q", r"供应短缺|供应缺口|供给缺口|供需缺口|短缺量|缺口"),
    ("observation", "electricity_traded", "Q", r"交易电量"),
    ("observation", "gdp_growth", "P", r"经济(?:增速|增长率)|GDP(?:增速|增长率)"),
    ("observation", "installations", "Q", r"装车量|装机量"),
    ("observation", "capacity", "Q", r"产能(?!翻)|装机(?:容量)?|总容量|算力|年产|月产|储能(?!订单|企业|项目|系统|市场|电池|合同|产品|大单)|装机"),
    ("observation", "stores", "Q", r"门店|店铺|网点|家店|开店"),
    ("investment", None, "M", r"战略配售|参与[^，。；]{0,8}(?:IPO|配售|定增|基石)"),
    ("funding_round", "ipo", "M", r"(?<!参与\ue000)(?<!参与\ue000\ue005)IPO|首次公开(?:募股|发行)|上市募资|挂牌|港交所|科创板"),
    ("skip", None, "M", r"所得款项净额|募集资金净额|净筹|面值"),
    ("funding_round", None, "M", r"所得款项(?:总额|总)?|募集资金总额|募集配套资金|配售所得"),
    ("funding_round", "debt", "M", r"债券|票据|本金总额|可转债|贷款|授信|信贷|公司债|中票|发债|银团"),
    ("funding_round", None, "M", r"关账，规模|(?:融资|基金)，规模|融资，累[计积](?:规模|金额)|募投|融资|募资|募集|筹集|(?<!自)筹资|[A-H天]\+*轮|种子轮|Pre-[A-Z]|定增|轮|集资"),
    ("supply_contract", None, "MQ", r"订单|合同|中标|采购|供货|供应|订购|供电|租赁|承购|包销|租用|大单|协议金额"),
    ("investment", "subsidy", "M", r"补助|补贴|拨款|资助|奖励"),
    ("investment", "guarantee", "M", r"担保"),
    ("acquisition", None, "M", r"收购|并购|控股(?!股东|公司|子公司|权)|买下|拿下|私有化|合并|购买|受让|作价|对价|出售|转让|购入"),
    ("investment", None, "M", r"投资(?:额|总额)?|总投资|投入|斥资|注资|(?<!流)出资(?!金)|增资|入股|砸|建设|兴建|建厂|认购|承诺|项目|增持|扩建|投建|认股权证|提供|(?<![融募])(?<!募集)(?<!自有)(?<!流出)(?<!流入)资金"),
    ("deal", None, "M", r"交易|协议|价值|总价|金额|总额|作价"),
)  # fmt: skip

# What is counted also where the passage names no unit ("月活用户达1.2亿").
COUNTED = frozenset(("users", "customers", "headcount", "units_sold", "orders", "stores", "installed_base", "production", "layoffs", "jobs"))
GROWTH_BEFORE = (
    r"(?:同比|环比|减亏|增亏|增长|增幅|增加|上升|提升|提高|上涨|下降|下滑|减少|降低|下跌|暴涨|激增|大增|增速|涨幅|降幅|飙升|跃升|攀升|扩大|收窄|猛增|骤降|大幅|"
    r"增至|高出|翻|增|升|降|减|CAGR|年复合增长率|年均复合增长率|复合增速|[+\-])(?:了|为|将|可|约|达到?|超过?|近|至少|逾|大幅|大|率|速|高达|涨|跌|增|减|暴增|暴涨|激增|猛增|大增|大涨|大减|骤降|[ :：]|幅度?|均)*$"
)
GROWTH_AFTER = r"^(?:的)?(?:同比|环比)?(?:增长|增幅|增速|涨幅|降幅|下滑|的速度)|^以上的?(?:增长|增速)"
BASES: tuple[tuple[str, str], ...] = (
    ("gdp", r"GDP|国内生产总值"),
    ("revenue", r"营业总?收入|营收|总收入|收入|销售额|营业额"),
    ("net_income", r"净利润?|盈利|利润(?!率)|归母|溢利|扣非"),
    ("net_loss", r"亏损|减亏|增亏|预亏"),
    ("capex", r"资本(?:性)?(?:开支|支出)"),
    ("r_and_d", r"研发(?:投入|费用|支出)"),
    ("orders", r"订单|新签[^，。；]{0,6}合同"),
    ("units_sold", r"销量|交付量?|出货量?"),
    ("production", r"产量|发电量"),
    ("capacity", r"产能|装机"),
    ("users", r"用户|月活|日活"),
    ("exports", r"出口"),
    ("imports", r"进口"),
    ("spending", r"支出|开支|投资额?"),
    ("valuation", r"估值"),
    ("electricity_demand", r"用电量|耗电量|电力需求"),
    ("demand", r"需求"),
    ("headcount", r"员工"),
    ("market_size", r"市场规模|市场"),
)
FUTURE = (
    r"预计|预亏|预盈|预增|预减|(?<!超)(?<!符合)(?<!市场)(?<!高于)(?<!低于)(?<!不及)(?<!好于)预期(?!信贷|信用)|预测|料将|将达|将超|将突破|将增|将实现|将为|将于|将在|将会|有望|目标|计划|力争|拟|指引|展望|可能|或将|或达|到20[2-9]\d年|至20[2-9]\d年|预估|可望|"
    r"规划|未来(?!合同|订单|收入)|明年|后年|打算|将(?!近|军|来|其|该|于20[01]|A|亚|[“「])"
)
