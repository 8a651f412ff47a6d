"""Chinese rows of how and when a company began.

Order matters: the first row that claims a pair of ends wins.
"""

from __future__ import annotations

from dealgraph.loaders.extract.model import LIKELY
from dealgraph.loaders.extract.rules import Rule
from dealgraph.loaders.extract.zh.rules.phrases import G

_T = "\ue004"

FOUNDINGS: tuple[Rule, ...] = (
    Rule(
        "zh-founded-under", "founding", r"^[\W]{0,4}\ue004由?(?:[\ue000\ue006]|[\u4e00-\u9fff·]{2,4}(?:等人?)?)(?:(?:[、和与]|及其)(?:[\ue000\ue006]|[\u4e00-\u9fff·]{2,4}))*(?:等人?)?(?:在\ue005)?(?:创立|创办|创建)(?=[，。 ]|$)",
        near=False, background=True, status="completed", confidence=LIKELY, yes=("阿尔法科技\n1909年李四创立，以染发剂起家。 => 阿尔法科技 | - | -",), no=("阿尔法科技\n1909年李四创立的品牌很多。",),
    ),
    Rule(
        "zh-since-founded", "founding", r"(?:^|(?<=[，。；]))自?从?\ue004(?:成立|创立|创办|上线|推出)(?:以来|至今)，<s>", near=False, background=True, status="completed",
        yes=("自2017年成立以来，阿尔法科技已完成10轮融资。 => 阿尔法科技 | - | -",), no=("自2017年涨价以来，阿尔法科技销量下降。",),
    ),
    Rule(
        "zh-then-founded", "founding", r"(?:^|(?<=[，。；]))(?:公司|该公司)?于?\ue004(?:正式)?(?:在\ue005)?(?:成立|创立|创办)(?=[，。；]|$)", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("阿尔法科技\n2015年成立，累计融资超34亿美元。 => 阿尔法科技 | - | -",), no=("阿尔法科技\n2015年成立的基金很多。",),
    ),
    Rule(
        "zh-then-founded-by", "founding", r"(?:^|(?<=[，。；]))(?:公司|该公司)?于?\ue004由[^，。；]{2,40}?(?:共同|联合)?(?:创立|创办|创建)(?=[，。；]|$)", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("阿尔法科技\n总部位于深圳，2021年由王五与李四创立。 => 阿尔法科技 | - | -",), no=("阿尔法科技\n2021年由王五主持会议。",),
    ),
    Rule(
        "zh-went-online", "founding", r"<s>(?:平台|公司)?上线于?\ue004", near=False, background=True, status="completed", confidence=LIKELY,
        yes=("贝塔金融上线于2011年，目前已盈利。 => 贝塔金融 | - | -",), no=("贝塔金融的新产品上线。",),
    ),
    Rule("zh-founded-by-whom", "founding", rf"(?:^|(?<=[，。；]))(?:公司)?由[^，。；]{{1,40}}?于?{_T}(?:在\ue005)?(?:共同|联合)?(?:创立|创办|创建|成立)", near=False, background=True,
         yes=("阿尔法光学科技去年卖出6万只闹钟。由赵六、钱七兄妹于1988年创立，店面遍布天津。 => 阿尔法光学科技 | - | -",), no=("阿尔法光学科技去年卖出6万只闹钟。由赵六、钱七兄妹于1988年提出。",)),
    Rule("zh-founded-in", "founding", rf"<s>(?:公司)?{G}{{0,8}}?(?:成立|创立|创办|创建|始创|始建|创始|设立)(?:于)?{_T}", near=False, background=True,
         yes=("阿尔法科技成立于2015年。 => 阿尔法科技 | - | -",)),
    Rule("zh-founded-plain", "founding", rf"(?:^|(?<=[，。；]))(?:公司|该公司|这家|该)?(?:成立|创立|创办)(?:于)?{_T}", near=False, background=True, confidence=LIKELY),
    Rule("zh-is-of-year", "founding", rf"<s>(?:则|，)?(?:(?:是|为|系)(?:一家|一个|由)?|一家)(?:(?:于)?{_T}(?:在\ue005)?(?:正式)?(?:成立|创立|创办|创建)的|(?:成立|创立|创办|创建|诞生)于?{_T})", near=False, background=True,
         yes=("阿尔法线程是一家2020年10月成立的芯片厂商。 => 阿尔法线程 | - | -",), no=("阿尔法线程是一家2020年10月上市的芯片厂商。",)),
    Rule("zh-was-born", "founding", r"<s>(?:\ue004|由此|就此|正式|便|随之|也|于是|，)*(?:诞生|应运而生)(?!于[^，。；]{0,6}(?:概念|想法))", near=False, background=True, status="completed", confidence=LIKELY,
         yes=("2017年，伽马集团分拆业务，阿尔法电器由此诞生。 => 阿尔法电器 | - | -",), no=("2017年，阿尔法电器的新品由此亮相。",)),
    Rule("zh-founded-by-others", "founding", r"<s>(?:公司)?(?:是|系)?由[^。；]{2,70}?(?:共同|联合|一手)?(?:创立|创办|创建)(?=[，。；]|于|$)", near=False, background=True, status="completed",
         yes=("阿尔法智行由前工程师王五和李四共同创立，已开始测试。 => 阿尔法智行 | - | -",), no=("阿尔法智行由王五共同参与。",)),
    Rule("zh-put-up", "founding", r"(?:出资|投资)(?:约|超|近|共)?\ue001(?:共同|联合)?(?:创立|成立|设立|组建|创办)(?:了)?[^，。；：\ue000\ue006\ue001-\ue003]{0,12}?<s>", near=False, confidence=LIKELY,
         yes=("阿尔法集团与北境政府共同出资约180亿元创立贝塔存储。 => 贝塔存储 | - | -",), no=("阿尔法集团出资约180亿元收购贝塔存储。",)),
    Rule("zh-named-one", "founding", r"(?:名为|名叫|命名为)[“\"]?<s>[”\"]?的?(?:这一|这家|该)?[^，。；\ue000]{0,6}(?:公司|企业|机构|平台)(?:已|正式|于|\ue004|，)*(?:成立|揭牌|注册)", near=False, confidence=LIKELY,
         yes=("2023年11月，名为润酷达的这一合资公司正式成立。 => 润酷达 | - | -",), no=("2023年11月，名为润酷达的这一公司正式停业。",)),
    Rule("zh-founded-t", "founding", rf"{_T}(?:成立|创立|创办)的{G}{{0,8}}<s>", near=False, background=True, yes=("2015年成立的阿尔法科技发布新品。 => 阿尔法科技 | - | -",)),
    Rule("zh-founded-here", "founding", rf"(?<!由)<s>(?:{_T}|\ue005|\d{{1,2}}日|在|于|，|正式){{1,5}}(?:成立|创立|创办)(?!以来|后|的)(?=，|。|$)", near=False, background=True,
         yes=("阿尔法科技于2015年在深圳成立。 => 阿尔法科技 | - | -",)),
    Rule("zh-founded-since", "founding", rf"<s>[^，。；\ue000]{{0,6}}，?自?{_T}(?:成立|创立|创办)(?:以来|至今)", near=False, background=True, status="completed",
         yes=("阿尔法科技自2021年成立以来，已交付500台机器人。 => 阿尔法科技 | - | -",), no=("阿尔法科技自2021年以来交付500台机器人。",)),
    Rule("zh-founded-by", "founding", rf"<s>{G}{{0,6}}(?:是|系)?由<zw>{G}{{0,14}}(?:在\ue005)?(?:创立|创办|创建|成立|孵化|发起|设立)", near=False, background=True,
         yes=("阿尔法科技由伽马集团孵化。 => 阿尔法科技 | - | -",)),
    Rule("zh-founded-person", "founding", rf"(?:创办|创立|创建|一手打造)的{G}{{0,14}}?<s>(?!{G}{{0,3}}(?:基金|模型|系列))", near=False, background=True, status="completed", confidence=LIKELY,
         yes=("前工程师王五创办的机器人公司阿尔法科技完成融资。 => 阿尔法科技 | - | -",)),
    Rule("zh-new-unit", "founding", rf"(?:成立|设立|组建|新设|注册成立)(?!的)(?:了|新|一家|全资|子公司|合资公司|合资企业|新公司){{0,4}}{G}{{0,10}}<s>(?!{G}{{0,8}}(?:基金|委员会))", near=False, confidence=LIKELY,
         yes=("伽马集团成立新公司贝塔机器人。 => 贝塔机器人 | - | -",)),
    Rule("zh-new-several", "founding", r"<s>(?=(?:[、和与及]\ue000){1,5}(?:等)?(?:[^，。；\ue000]{0,6}(?:公司|企业|机构))?(?:\ue004|\ue005|\d{1,2}日|在|于|，|均|都|同日|同时|今日|昨日|正式|宣布)*(?:成立|揭牌|设立)(?:[，。；]|$))", near=False, confidence=LIKELY, status="completed",
         yes=("贝塔协会和贝塔租赁公司9日在重庆成立。 => 贝塔协会 | - | -",), no=("贝塔协会和贝塔租赁公司9日在重庆开会。",)),
    Rule("zh-unveiled", "founding", r"(?:举行|举办|完成)(?:了)?[“\"]?<s>[”\"]?(?:的)?(?:揭牌|成立|挂牌|启动)(?:仪式|典礼|大会|活动)", near=False, confidence=LIKELY, status="completed",
         yes=("贝塔航空在天津举行“伽马培训中心”揭牌仪式。 => 伽马培训中心 | - | -",), no=("贝塔航空在天津举行颁奖仪式。",)),
    Rule("zh-lab-of-both", "founding", r"(?:共建|共同建立|共同成立|联合成立|联合设立|合作成立|合作设立|联合组建)(?:了)?(?:一家|一个)?[“\"]<s>[”\"]", near=False, confidence=LIKELY,
         yes=("阿尔法食品宣布与贝塔大学共建“伽马育种实验室”。 => 伽马育种实验室 | - | -",), no=("阿尔法食品宣布与贝塔大学共建平台。",)),
    Rule("zh-founder-made-it", "founding", rf"<s>(?:公司)?的?(?:联合|共同)?(?:创始人|创办人)[^，。；]{{1,20}}?{_T}[^，。；]{{0,8}}?(?:创立|创办|创建|成立)(?:了)?(?:该公司|公司|这家公司|它|该品牌)", near=False, background=True, status="completed",
         yes=("阿尔法实业创始人赵六于1997年在波兰创立该公司。 => 阿尔法实业 | - | -",), no=("阿尔法实业创始人赵六于1997年加入该公司。",)),
    Rule("zh-new-company", "founding", rf"<s>{G}{{0,6}}(?:官方|正式|宣布)*(?:成立|揭牌|注册成立)(?=[，。；]|$|并)", confidence=LIKELY, near=False,
         yes=("贝塔机器人有限公司成立，注册资本1亿元。 => 贝塔机器人有限公司 | - | 100000000 CNY",)),
    Rule("zh-made-it", "founding", r"(?:(?:联合|共同)?(?:创立|创办|创建)了|<N>(?:\ue004|共同|联合|等|一手|，|于|在\ue005)*(?:创立|创办|创建))[^，。；：\ue000\ue006\ue001-\ue003的]{0,12}?<s>", near=False, background=True, status="completed", confidence=LIKELY,
         yes=("2020年底，王五创立了阿尔法科技。 => 阿尔法科技 | - | -",), no=("2020年底，王五创立了公司。",)),
    Rule("zh-hung-out", "founding", r"<s>(?:\ue004|于|正式|今日|昨日|近日|日前|，)*(?:正式挂牌|挂牌成立|揭牌成立|注册成立)(?!交易|上市)", near=False, status="completed", confidence=LIKELY,
         yes=("7月22日，阿尔法能源有限公司正式挂牌。 => 阿尔法能源有限公司 | - | -",), no=("7月22日，阿尔法能源有限公司正式挂牌上市。",)),
)  # fmt: skip
