# ruff: noqa: E501 - a passage is read as one line
"""Passages of our own wording that state no fact, however much they sound like one: nothing is stated of them.

Questions, suppositions, advice, stories; other people's history; products, prices, rankings, sums over crowds; shares
and indices; sports, law, advertisements. What a reader only proposes (below 0.8) is for people to refuse.
"""

from __future__ import annotations

from decimal import Decimal

import pytest

from dealgraph.loaders.extract import analyse

STATED = Decimal("0.8")
ENGLISH = [
    "Would Acme Corp be wise to buy Beta Labs for $3 billion? Readers may disagree.",
    "Imagine that Acme Corp acquired Beta Labs for $3 billion tomorrow.",
    "What if Acme Corp raised $500 million from Gamma Capital?",
    "Suppose Acme Corp invests $2 billion in Beta Labs; the return would be poor.",
    "Had Acme Corp bought Beta Labs for $3 billion in 2029, it would own the market today.",
    "Acme Corp should buy Beta Labs for $3 billion, argues a columnist.",
    "Investors wish Acme Corp would acquire Beta Labs.",
    "Unless Acme Corp raises $100 million by May, analysts fear the worst.",
    "The tower where Acme Corp rents two floors was built in 1931 for $41 million.",
    "John Carver, who once sold a bakery for $2 million, now runs marketing at Acme Corp.",
    "The district has 40,000 residents and three schools.",
    "The Acme X200 weighs 1.2 kg, charges in 20 minutes and costs $1,299.",
    "Beta Labs' new model has 400 billion parameters and is 3 times faster than its predecessor.",
    "Acme Corp launched a phone that starts at $799 and ships in June.",
    "Gamma Power's turbine delivers up to 15 MW at a wind speed of 12 metres a second.",
    "The ten largest banks together earned $120 billion last year.",
    "Global chip sales by all makers and hyperscalers, according to no single source, are hard to count.",
    "Venture investors poured $12 billion into robotics startups in the second quarter.",
    "Acme Corp ranks third among 500 companies, behind Beta Labs and Gamma Power.",
    "Some 200 startups raised more than $5 billion between them.",
    "Acme Corp shares rose 4% to $152.30 after the report.",
    "Shares of Beta Labs fell 12%, wiping out gains of $3 billion in market value.",
    "The S&P 500 closed at 6,200 points, up 0.4%.",
    "Brent crude traded at $83 a barrel, while gold hit $2,900 an ounce.",
    "The yield on the ten-year bond rose to 4.6%.",
    "Analysts at Gamma Securities raised their price target on Acme Corp to $210 from $180.",
    "Striker Leo Marin joined Northbeck United from Harbour City for 60 million euros.",
    "Northbeck United beat Harbour City 3-1 before 52,000 fans.",
    "A company was fined $20 million for polluting the river, the court said.",
    "An unnamed bank agreed to pay $300 million to settle the case.",
    "Get up to $500 off when you buy two sofas before Sunday!",
    "The film took $90 million at the box office in its first weekend.",
    "A painting by the late master was sold for $45 million to a private collector.",
    "The lottery jackpot has reached $800 million.",
    "The city council approved a budget of $2.3 billion for schools.",
    "Tickets for the concert cost between $80 and $300.",
    "The minister said 3,000 people had applied for 500 places.",
    "In the board game, players acquire companies and raise $1,000 per round.",
    "A typical startup raises $3 million in its seed round and hires 12 people.",
    "The average deal in the sector was worth $40 million.",
    "Acme Corp's founder Mara Oduya gave $10 million to her old school.",
    "Our readers asked: did Acme Corp acquire Beta Labs?",
    "Acme Corp declined to say whether it had acquired Beta Labs for $2 billion.",
    "It is unclear whether Beta Labs raised $50 million or $60 million.",
    "Neither Acme Corp nor Beta Labs has invested in Gamma Power.",
    "Acme Corp was not acquired by Beta Labs.",
    "Contrary to reports, Acme Corp did not raise $50 million.",
    "Weekend markets wrap: Stocks drifted on Friday as traders digested a mixed jobs report. Acme Corp slipped 2.1% to $88.40 while Beta Labs gained 3%. The Nasdaq added 0.6%, and ten-year yields ended at 4.3%. Oil settled at $78.20 a barrel.",
    "How to start investing with $500. Open an account, pick two index funds and set up a monthly transfer of $50. Over thirty years, at 7% a year, you would have more than $60,000. Remember that past performance guarantees nothing.",
    "The Harbour City council voted 7-2 on Tuesday to raise property taxes by 3.5%. A family with a home worth $400,000 would pay about $120 more a year. The money, roughly $14 million, goes to schools and roads.",
    "Striker Leo Marin completed his move to Northbeck United on Monday for a fee of €60 million. He signed a five-year contract worth €12 million a year and will wear number 9.",
    "A jury in Tulsa found the hospital negligent and awarded the family $21 million. The hospital said it would appeal. Its insurer declined to comment.",
    "Review: the Acme Watch 5 has a brighter screen and costs $349, $50 more than the last one. Battery life reached 31 hours in our test, against 24 for the Beta Watch. It goes on sale on 3 June.",
    "The five richest people in the country own a combined $900 billion, a charity said. The poorest half owns 2% of all wealth.",
    "Scientists at the university found that the drug cut the risk of stroke by 28% in a trial of 4,200 patients. They hope to begin a larger study next year.",
    "Black Friday deals: save $200 on the Beta X laptop, buy two get one free on all cables, and up to 40% off headphones. Offers end on Sunday.",
    "Obituary. Henry Carver, who founded a chain of bakeries and sold it in 1998 for $30 million, died on Sunday at 91. He leaves three children and a collection of 2,000 clocks.",
    "The 2029 earthquake destroyed 12,000 homes and caused damage of about $4 billion. Rebuilding is expected to take ten years, officials said.",
    "Explainer: in a merger, company A buys company B for, say, $10 billion in shares. Shareholders of B receive 0.5 shares of A for each of theirs. Regulators may ask for remedies.",
    "Flight prices from London to New York fell 8% in March to an average of £412. Passengers paid most in July, at £690.",
    "Lottery winner Jo Bell said she will buy a house and give $1 million to charity. She won $37 million on a ticket that cost $2.",
    "The series follows Umbra Corp, a fictional bank that raises $5 billion and buys its rival Delta Trust in the second episode.",
    "Interest on the loan is 5.9% over 60 months, with an origination fee of $300. Late payments cost $35. Terms apply.",
    "The ministry said exports of the country rose, but gave no figures. Economists were puzzled.",
    "Police seized 3 tonnes of cocaine worth an estimated $90 million at the port, and arrested nine people.",
    "According to folklore, the founder of Acme Corp once traded a cow for the land under its first factory.",
]
CHINESE = [
    "阿尔法科技会以30亿元收购贝塔机器人吗？专家看法不一。",
    "假如阿尔法科技以30亿元收购贝塔机器人，行业格局将改变。",
    "如果阿尔法科技完成5亿元融资，员工将翻倍。",
    "有网友建议阿尔法科技收购贝塔机器人。",
    "若阿尔法科技投资20亿元建厂，回报期将超过十年。",
    "阿尔法科技股价上涨4%，报152.3元。",
    "沪指收涨0.8%，报3521.44点，两市成交1.2万亿元。",
    "贝塔机器人跌停，市值蒸发30亿元。",
    "国际金价突破2900美元/盎司。",
    "十年期国债收益率升至2.6%。",
    "新款手机起售价3999元，续航提升40%。",
    "该模型拥有4000亿参数，速度是上一代的3倍。",
    "十大银行去年合计盈利1.2万亿元。",
    "二季度，风险投资机构向机器人行业投入120亿元。",
    "阿尔法科技在500强中排名第三，仅次于贝塔机器人。",
    "前锋李明以6000万欧元转会北川俱乐部。",
    "北川队3比1击败海港队，现场观众5.2万人。",
    "某公司因污染河流被罚款2000万元。",
    "一家银行同意支付3亿美元和解此案。",
    "限时优惠，满500元减100元！",
    "影片首周末票房突破6亿元。",
    "一幅名画以4500万元成交，买家为匿名藏家。",
    "市政府通过23亿元教育预算。",
    "演唱会门票售价380元至1280元。",
    "据估算，一家初创公司种子轮通常融资300万元。",
    "业内单笔交易平均金额为4000万元。",
    "阿尔法科技是否完成3亿元融资尚不清楚。",
    "阿尔法科技拒绝透露是否已收购贝塔机器人。",
    "传统车企与新势力竞争加剧。",
    "小说中，阿尔法科技以30亿元收购了贝塔机器人。",
    "分析师将阿尔法科技目标价上调至210元。",
    "阿尔法科技没有完成融资。",
    "多家创业公司合计融资超过50亿元。",
    "王先生花200万元买了一套房。",
    "双色球头奖奖金达800万元。",
    "周五收盘，两市成交额1.1万亿元。阿尔法科技跌2.1%，贝塔机器人涨3%。北向资金净流入45亿元。",
    "理财小课堂：每月定投500元，按年化7%计算，三十年后可达60万元。投资有风险，入市需谨慎。",
    "市议会以7票赞成、2票反对通过了提高物业税3.5%的方案，每户每年多缴约800元。",
    "评测：新款手表售价2499元，比上一代贵300元，续航达31小时，6月3日开售。",
    "全国首富家族合计财富达9000亿元，慈善机构表示。",
    "研究人员发现，该药物使中风风险降低28%，试验涉及4200名患者。",
    "双十一大促：满1000元减200元，耳机低至6折，活动截至周日。",
    "地震造成1.2万间房屋倒塌，经济损失约40亿元，重建预计需要十年。",
    "科普：并购中，甲方以10亿元股票收购乙方，乙方股东每股换得0.5股。",
    "国庆假期，全国接待游客8.2亿人次，旅游收入7500亿元。",
    "警方在港口查获毒品3吨，案值约6亿元，抓获9人。",
    "贷款年利率5.9%，期限60个月，手续费300元，逾期罚息另计。",
    "彩民中得3700万元，表示将捐款100万元。",
    "该剧讲述虚构银行昂布拉集团融资50亿元并收购对手的故事。",
]
# Said, though a word of doubt stands near by: a condition of closing, a question after the news, a doubt of another thing.
SAID = [
    ("If approved, Acme Corp will acquire Beta Labs for $3 billion.", "acquisition"),
    ("Acme Corp agreed to acquire Beta Labs for $3 billion, if regulators approve.", "acquisition"),
    ("Acme Corp acquired Beta Labs for $3 billion, but will it pay off?", "acquisition"),
    ("Acme Corp raised $50 million, whether investors liked the price or not.", "funding_round"),
    ("Acme Corp acquired Beta Labs for $3 billion, assuming $200 million of its debt.", "acquisition"),
    ("Acme Corp reported revenue of $5 billion; analysts wonder if that will last.", "observation"),
    ("Acme Corp took a charge of $2 billion in the first quarter.", "observation"),
    ("Acme Corp has a market capitalization of $30 billion.", "observation"),
    ("阿尔法科技宣布以30亿元收购贝塔机器人，市场关注其能否完成整合。", "acquisition"),
    ("阿尔法科技完成5亿元融资，一旦获批即可投产。", "funding_round"),
    ("若羽科技完成5亿元融资。", "funding_round"),
    ("阿尔法科技市值达300亿元。", "observation"),
]


@pytest.mark.parametrize("text", [*ENGLISH, *CHINESE])
def test_nothing_is_stated_where_nothing_is_said(text: str) -> None:
    lang = "en" if text in ENGLISH else "zh"
    found = analyse(text, lang=lang, date="2031-05-10").facts
    assert [fact for fact in found if fact.confidence >= STATED and fact.status not in ("denied", "cancelled")] == []


@pytest.mark.parametrize(("text", "kind"), SAID)
def test_what_is_said_beside_a_doubt_is_said(text: str, kind: str) -> None:
    assert kind in [fact.kind for fact in analyse(text, date="2031-05-10").facts]


def test_an_amount_that_is_only_supposed_is_reported_as_unused() -> None:
    read = analyse("Imagine that Acme Corp acquired Beta Labs for $3 billion tomorrow.", lang="en")
    assert [amount.text for amount in read.unassigned_amounts] == ["$3 billion"]
