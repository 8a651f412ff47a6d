"""Chinese names: told by country, by foreign form, by short form, or hidden between words that name nobody."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract
from dealgraph.loaders.extract.zh.names import find_names


def named(text: str) -> set[str]:
    return {n.text for n in find_names(text, [0]) if n.kind == "org"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("阿尔法矿业收购了美国惠能公司。", "惠能"),
        ("与委内瑞拉国家石油公司签署备忘录。", "委内瑞拉国家石油公司"),
        ("该公司与和铂医药达成合作。", "和铂医药"),
        ("奈雪的茶控股有限公司（以下简称“奈雪的茶”）递交招股书。", "奈雪的茶控股有限公司"),
        ("在北境合资设立「先进半导体制造公司」。", "先进半导体制造公司"),
        ("现代汽车集团宣布投资。", "现代汽车集团"),
        ("市场研究机构IDC预测，出货量将增长。", "IDC"),
        ("租赁商贝塔航空订购30架客机。", "贝塔航空"),
        ("贝塔汽车订购30架阿尔法航空客机。", "阿尔法航空"),
        ("阿尔法储能斩获海外储能订单。", "阿尔法储能"),
        ("2018年收购Kering Beauté（含香水品牌）。", "Kering Beauté"),
        ("全球第一大美妆集团L'Oréal发布财报。", "L'Oréal"),
        ("阿尔法公告，将所持贝塔新材料科技有限公司45%股权转让。", "贝塔新材料科技有限公司"),
        ("增幅方面，阿尔法科技、润鸣达与格帆净利润增幅均超过200%。", "润鸣达"),
        ("增幅方面，阿尔法科技、润鸣达与格帆净利润增幅均超过200%。", "格帆"),
        ("收到盖茨旗下普晖能源伙伴（Puhui Energy）提供的资金。", "普晖能源伙伴"),
        ("润鸣达1500亿美元收购Botrix。", "润鸣达"),
        ("芯片供货给润鸣达。", "润鸣达"),
        ("联合创始人兼CTO李衡达持股49%。", "李衡达"),
        ("阿尔法科技2022-2024年营收持续增长。", "阿尔法科技"),
        ("企业级 AI 智能体平台 Acme 完成了 7700 万美元的新一轮融资。", "Acme"),
        ("阿尔法机器人连续完成两轮融资。", "阿尔法机器人"),
        ("Acme放弃收购贝塔机器人。", "Acme"),
        ("润鸣达智能科技（北境）有限责任公司成立于2031年6月。", "润鸣达智能科技（北境）有限责任公司"),
        ("腾讯智能科技（北境）有限责任公司成立于2031年6月。", "腾讯智能科技（北境）有限责任公司"),
        ("正在权衡对润鸣达宽频1310.HK提出收购要约。", "润鸣达宽频"),
        ("2031年收购润鸣·德尔塔公司并获得一款新药。", "润鸣·德尔塔"),
        ("收到招标人润鸣达股份有限公司的中标通知。", "润鸣达股份有限公司"),
        ("收入增长，而润鸣达集团股份有限公司持股35%。", "润鸣达集团股份有限公司"),
        ("腾讯持有17%的美团股份，按市值计算。", "美团"),
        ("润鸣达优势明显，但诸如贝塔科技、伽马能源等公司不可忽视。", "贝塔科技"),
        ("阅读应用润鸣达完成了腾讯领投的A轮融资。", "润鸣达"),
        ("北境政府阻止了 Acme 对贝塔机器人的收购。", "Acme"),
        ("子公司广东美的照明有限公司与贝塔集团签约。", "广东美的照明有限公司"),
        ("阿尔法科技与润鸣升降机株式会社签署协议。", "润鸣升降机株式会社"),
        ("国家大基金三期入股贝塔机器人。", "国家大基金三期"),
        ("国际零售集团润鸣达（Runmingda）披露年报。", "润鸣达"),
        ("北京5月4日电（记者王五）润鸣建设工程有限公司4日签约。", "润鸣建设工程有限公司"),
        ("据彭博引述消息报道，交易已终止。", "彭博"),
        ("该公司的另一大股东润鸣达，其持有5%的股份。", "润鸣达"),
        ("两地共同出资20亿元创立阿尔法科技。", "阿尔法科技"),
        ("早在去年，阿尔法科技就以3亿元收购。", "阿尔法科技"),
    ],
)
def test_a_name_is_found_whole(text: str, name: str) -> None:
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "AI公司融资10亿美元。",
        "任何一方不可终止交易。",
        "本地IDC机房扩容。",
        "美国芯片公司面临压力。",
        "旗下全资子公司完成收购。",
        "与中国领先的资产管理公司达成合作。",
        "收购欧洲消费电子零售巨头。",
        "通过老股转让的方式完成投资。",
        "并购浪潮正在加速。",
        "交易方是一家药企。",
        "关键试验STARLIGHT-Breast01达到终点。",
        "双抗药物AB-L01D1的靶点为PD-1与VEGF。",
    ],
)
def test_what_names_nobody_is_no_name(text: str) -> None:
    assert named(text) == set()


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("谷歌（Google）发布年报。Google今年营收达5亿美元。", "谷歌"),
        ("北境阿尔法电器股份有限公司发布年报。", None),
        ("珠海阿尔法电器股份有限公司发布年报。阿尔法电器营收达5亿元。", "珠海阿尔法电器股份有限公司"),
        ("全球储能市场规模达5亿元，预计到2032年全球市场规模将达7亿元。", "全球储能市场"),
    ],
)
def test_a_short_or_foreign_form_is_the_one_it_stands_for(text: str, subject: str | None) -> None:
    found = {f.subject for f in extract(text, lang="zh", date="2031-08-10")}
    assert found == ({subject} if subject else set())


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("阿尔法科技营收达326亿元（新台币，下同）。", 326 * 10**8, "TWD"),
        ("阿尔法科技营收达39﹒845亿元。", 39845 * 10**5, "CNY"),
    ],
)
def test_a_currency_may_be_told_once_and_a_point_be_small(text: str, value: int, unit: str) -> None:
    (fact,) = extract(text, lang="zh", date="2031-08-10")
    assert fact.amount is not None
    assert (int(fact.amount.max or 0), fact.amount.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("阿尔法科技表示，将裁减不到3%的员工，影响约6000人。", 6000),
        ("阿尔法科技表示，将裁减约6000名员工。", 6000),
    ],
)
def test_one_cut_is_told_by_its_heads(text: str, count: int) -> None:
    (fact,) = extract(text, lang="zh", date="2031-08-10")
    assert fact.metric == "layoffs"
    assert fact.amount is not None
    assert int(fact.amount.max or 0) == count


def test_a_contract_runs_from_day_to_day() -> None:
    told = "阿尔法科技与贝塔汽车签订供货合同，合同期限为2032年1月1日至12月31日。"
    (fact,) = extract(told, lang="zh", date="2031-08-10")
    assert fact.period is not None
    assert (fact.period.start, fact.period.end) == ("2032-01-01", "2032-12-31")


def test_a_place_is_told_by_its_spelling_and_by_the_larger_place_before_it() -> None:
    found = find_names("在法兰克福附近的迪岑莱赫（Dietzenlech）建立数据中心。", [0])
    assert (found[0].text, found[0].kind) == ("法兰克福附近的迪岑莱赫", "place")


def test_what_a_statistic_counts_is_a_subject_where_only_its_source_is_named() -> None:
    text = "据阿尔法咨询统计，农村中小银行贷款余额达3万亿元。"
    assert [f.subject for f in extract(text, lang="zh", date="2031-05-10")] == ["农村中小银行"]
    told = extract("阿尔法科技发布财报，机器人销量达3万台。", lang="zh", date="2031-05-10")
    assert [f.subject for f in told] == ["阿尔法科技"]
