"""Who holds which share of a Chinese company, told beside the holder or as two lists."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


def held(text: str) -> list[tuple[str, str | None, int]]:
    return [
        (f.subject, f.object, int(f.amount.max or 0))
        for f in extract(text, lang="zh", date="2031-05-10")
        if f.metric == "stake" and f.amount
    ]


@pytest.mark.parametrize(
    "words",
    ["伽马资本持股12%。", "伽马资本则持股12%。", "持股12%的伽马资本也是股东。", "股东伽马资本持股比例为12%。"],
)
def test_the_holder_stands_beside_the_words_of_holding(words: str) -> None:
    assert held(f"阿尔法科技发布年报。{words}") == [("伽马资本", "阿尔法科技", 12)]


def test_a_list_of_holders_is_paired_with_its_list_of_shares() -> None:
    told = "阿尔法科技有限公司成立。该公司由贝塔汽车、伽马资本共同出资，出资比例分别为70%、30%。"
    assert held(told) == [("贝塔汽车", "阿尔法科技有限公司", 70), ("伽马资本", "阿尔法科技有限公司", 30)]


def test_what_is_told_of_the_old_name_is_told_of_the_new_one() -> None:
    told = "阿尔法科技有限公司名称变更为德尔塔科技有限公司，注册资本增至5亿元。"
    assert {f.subject for f in extract(told, lang="zh")} == {"德尔塔科技有限公司"}


def test_a_share_of_a_fund_is_no_market_share() -> None:
    told = extract("阿尔法科技拟收购贝塔资本持有的伽马基金44%合伙份额。", lang="zh")
    assert "market_share" not in {f.metric for f in told}


def test_the_holder_is_never_what_is_held() -> None:
    assert held("阿尔法速递已完成多轮融资，腾讯持有极光6.32%的股份。") == [("腾讯", "极光", 6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("小米和华为分别持有阿尔法科技约45%的股份。", {("小米", "阿尔法科技", 45), ("华为", "阿尔法科技", 45)}),
        ("小米持有阿里巴巴的1.5亿股B类股，占其已发行股本的1.67%。", {("小米", "阿里巴巴", 1)}),
        (
            "雷军直接持有小米11%的股份，并通过持股平台合计控制公司36%的股份。",
            {("雷军", "小米", 11), ("雷军", "小米", 36)},
        ),
    ],
)
def test_each_holds_the_share_and_all_of_it_is_held_by_whom_a_part_is(
    text: str, expected: set[tuple[str, str, int]]
) -> None:
    told = {(f.subject, f.object, int(f.amount.min or 0)) for f in extract(text, lang="zh") if f.amount}
    assert expected <= told, told


def test_a_founder_holds_a_share_of_his_company() -> None:
    assert ("王大明", "小米", 20) in held("小米创始人王大明持有公司20%的股份。")
