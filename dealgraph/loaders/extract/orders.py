"""Sentences that tell a reader or a machine what to record: they state nothing, so nothing is read out of them.

This is no shield against lies, which are a matter of trusting the source; it keeps "record that X bought Y" from
being taken for "X bought Y".
"""

from __future__ import annotations

import re

_I = re.IGNORECASE
_VERBS_EN = r"(?:record|output|return|extract|emit|print|respond|reply|answer|register|insert|add|include|write|log|store|save|enter|list|treat|assume|state|report|assert)"
_MACHINES_EN = r"(?:AI|A\.I\.|LLMs?|(?:large )?language models?|GPT|chat ?bots?|crawlers?|scrapers?|parsers?|(?:fact |entity |information )?extractors?|assistants?|knowledge graphs?|databases?|automated (?:readers?|systems?))"
_ORDERS_EN = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass) (?:(?:all|any|the|your|my|these|those|every|of|everything) ){0,3}(?:previous|prior|above|earlier|preceding|foregoing|existing|other|system|before)\b|"
    r"\b(?:ignore|disregard|forget|override) (?:(?:all|any|the|your|these) ){0,2}(?:instructions?|prompts?|rules|guidelines|directions)\b|"
    r"(?:^|[\n>\"'(\[{|])\s{0,4}(?:#+ ?)?(?:system|assistant|user|developer|admin|root)(?: (?:prompt|message|note|override|instructions?|update))?\s{0,4}(?:[:>\]|]|=>)|"
    r"<\|[a-z_]+\|>|\[/?(?:INST|SYS|SYSTEM)\]|<</?SYS>>|</?(?:system|assistant|user|instructions?)>|"
    rf"(?:^|[.;:!?\n\"']|, (?:and |then )|\b(?:please|and then|then|now|instead|simply|you (?:must|should|shall|will|have to|need to)(?: now| only)?))\s{{0,4}}{_VERBS_EN} (?:(?:the |this |these |following |as |a |an |one |only |exactly |it |new |verified |true )*(?:facts?|json|claims?|tuples?|triples?|entry|entries|record|statement)\b|that\b(?! (?:figure|amount|sum|the )))|"
    rf"\b{_MACHINES_EN}(?: reading this| that read this)? (?:must|shall|should now|are (?:now |hereby )?(?:instructed|required|asked|ordered|told)|have to) (?:to )?{_VERBS_EN} (?:that|the following|this|only|exactly|a fact)\b|"
    rf"\b(?:note|notice|attention|message|instructions?|important)(?: (?:to|for))(?: (?:all|any|the))?(?: [a-z]+)? {_MACHINES_EN}\b|"
    rf"\byou are (?:now )?(?:an? )?(?:helpful |new |different |unrestricted )*{_MACHINES_EN}\b|"
    r"\b(?:new|updated|revised|hidden|secret) (?:system )?(?:instructions?|prompt)\b|\b(?:correct|right|expected|required|true) (?:extraction|output|answer|json|completion) (?:is|:)", _I)  # fmt: skip
_ORDERS_ZH = re.compile(
    r"(?:忽略|无视|忽视|忘记|忘掉|抛开|不要理会|不用理会|覆盖)(?:掉)?(?:你)?(?:以上|上述|之前|此前|前面|先前|所有|一切|任何|上面|原有|原来|系统)[^，。；]{0,8}(?:指令|指示|提示|提示词|要求|规则|内容|设定|命令)|"
    r"(?:系统|助手|用户|开发者|管理员)(?:提示词?|消息|指令|提示|信息)?\s{0,4}[:：>】\]]|系统(?:提示词|指令)|<\|[a-z_]+\|>|\[/?(?:INST|SYS)\]|</?(?:system|assistant|user)>|"
    r"(?:请|务必|只需|立即|直接|你(?:要|应|应该|必须|需要?|现在))(?:你)?(?:将|把)?(?:以下|如下|下列|这条|此条|该)?(?:事实|信息|内容)?(?:记录|输出|返回|提取|抽取|登记|写入|录入|列出|回答|声明|断言|视为|当作)(?![^，。；]{0,6}(?:新高|功率|端|值))|"
    r"(?:记录|输出|返回|提取|抽取|登记|写入|录入|添加|新增|生成)(?:以下|如下|下列|一条)(?:的)?(?:事实|信息|内容|记录|JSON|[:：])|"
    r"(?:^|[，。；：！\n“\"])(?:记录|输出|登记|写入|录入|提取|抽取)(?:[:：]|一条|以下|如下|事实|为)|"
    r"你(?:现在)?(?:是|将扮演|扮演)(?:一个|一名|一款)?[^，。；]{0,8}(?:助手|模型|AI|人工智能|机器人|抽取器|程序)|"
    r"(?:致|给|告|请|提醒|注意)[^，。；]{0,6}(?:AI|大模型|语言模型|爬虫|抽取器|抽取程序|机器阅读|智能助手|知识图谱)|(?:AI|大模型|语言模型|抽取器)(?:请|必须|应当|务必|注意)|"
    r"(?:新的?|更新后的|隐藏)(?:系统)?(?:指令|提示词)|(?:正确|标准|期望|预期)(?:答案|输出|结果|抽取结果)(?:是|为|应为|[:：])", _I)  # fmt: skip


def is_order(text: str, lang: str) -> bool:
    """Does this folded sentence speak to whoever reads it, instead of stating something?"""
    if _ORDERS_EN.search(text) is not None:  # also within Chinese: such orders come in English, too
        return True
    return lang == "zh" and _ORDERS_ZH.search(text) is not None
