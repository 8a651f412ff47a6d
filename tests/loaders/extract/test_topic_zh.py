"""Whom a Chinese passage is about that begins in the middle, and who acts in a sentence with more than one name."""

from __future__ import annotations

import pytest

from dealgraph.loaders.extract import extract


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("随后又完成了近7亿元的C轮融资。据悉，润鸣达创立于2016年。", "润鸣达"),
        ("公司总部位于北京。润鸣达已完成多轮融资。", "润鸣达"),
        ("阿尔法科技公告，拟通过全资子公司贝塔投资以3亿元收购伽马机器人60%股权。", "阿尔法科技"),
        ("阿尔法科技董事长王五个人出资3亿元收购贝塔机器人20%股权。", "王五"),
        ("阿尔法科技回应贝塔智能日前宣布，将投资50亿元。", "贝塔智能"),
    ],
)
def test_who_acts_is_found(text: str, subject: str) -> None:
    assert {f.subject for f in extract(text, lang="zh", date="2031-08-10")} == {subject}


def test_nobody_is_taken_for_whom_a_market_is_told_of() -> None:
    told = "2030年全省共有38个项目获得融资，融资总额达254.4亿元。润鸣达是其中之一。"
    assert not [f for f in extract(told, lang="zh") if f.subject == "润鸣达"]
