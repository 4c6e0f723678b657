"""The hover texts of the description's schema that are no fact's own."""

from __future__ import annotations

from hria.model.fact import Asked, Reason, Standing
from hria.model.text import Text

PARTS: dict[str, Text] = {
    "": Text(en="A deployment described for hria", ko="hria 설명서"),
    "hria": Text(en="Version of the format: 1", ko="형식의 판: 1"),
    "language": Text(
        en="Language of texts not given as {en, ko}", ko="{en, ko}로 적지 않은 글의 언어"
    ),
    "title": Text(en="Name of the system or plan", ko="시스템이나 계획의 이름"),
    "described_on": Text(
        en="The day on which these facts were true of the plan", ko="아래 사실의 기준일"
    ),
    "prepared_by": Text(
        en="In which role the description was written, never by whom",
        ko="작성한 사람의 지위(이름은 적지 않음)",
    ),
    "benchmarks": Text(
        en="Law of elsewhere shown for comparison, marked as not binding",
        ko="구속력 없는 비교 자료로 보일 다른 나라의 법",
    ),
    "parties": Text(
        en="Offices and organisations by a short name, never natural persons",
        ko="기관·단체를 짧은 이름으로 적음(자연인은 적지 않음)",
    ),
    "sources": Text(
        en="Where the facts come from, by a short name", ko="사실의 출처를 짧은 이름으로 적음"
    ),
    "measures": Text(en="Remedies that are proposed, adopted or done", ko="제안·결정·이행한 조치"),
    "waivers": Text(
        en="Weak spots of the description that somebody accepts, and why",
        ko="설명서의 약점 가운데 감수하기로 한 것과 그 이유",
    ),
    "background": Text(
        en="What the sources tell that no check uses", ko="점검에는 쓰이지 않는 출처의 다른 내용"
    ),
    "functions": Text(en="What the system does, function by function", ko="시스템의 기능(기능별)"),
    "groups": Text(en="Who is affected, group by group", ko="영향을 받는 사람(집단별)"),
    "alternatives": Text(
        en="Other means to the same end that were examined", ko="같은 목적을 위해 검토한 다른 수단"
    ),
    "consultations": Text(en="Who was heard, and when", ko="누구의 의견을 언제 들었는지"),
    "label": Text(en="Its name in documents", ko="문서에 나올 이름"),
}

KEYS: dict[str, Text] = {
    "value": Text(en="The answer", ko="답"),
    "low": Text(
        en="Lower end of the range in which the number lies", ko="수가 있는 범위의 아래 끝"
    ),
    "high": Text(en="Upper end of that range", ko="그 범위의 위 끝"),
    "standing": Text(
        en="How well it stands; where it is left out, the source decides",
        ko="얼마나 확실한지. 적지 않으면 출처의 종류에 따라 정해짐",
    ),
    "sources_of": Text(
        en="Names from `sources`, or {in, page, quote}",
        ko="sources에 적은 이름, 또는 {in, page, quote}",
    ),
    "note": Text(en="A remark that documents print", ko="문서에 실리는 설명"),
    "private": Text(en="Whether documents leave it out", ko="문서에서 뺄지 여부"),
    "per": Text(en="Per what the figure is counted", ko="무엇당 수치인지"),
    "complete": Text(
        en="Whether this is all: true (all), false (there is more), left out (not known)",
        ko="이것이 전부인지: true(전부), false(더 있음), 적지 않음(알 수 없음)",
    ),
    "unknown": Text(en="Why it is not known", ko="알 수 없는 이유"),
    "asked": Text(en="The day on which somebody asked", ko="물은 날"),
    "of": Text(en="The party that was asked", ko="질문을 받은 당사자"),
    "disputed": Text(en="Rival claims, two or more", ko="서로 다른 주장(둘 이상)"),
    "by": Text(en="Whose claim it is: a party", ko="주장한 당사자"),
}

HOVER = Text(
    en="{ask}\n\nAsk: {asked}. Record: {record}. Needed by the stage: {due}.",
    ko="{ask}\n\n물을 곳: {asked}. 답이 있을 문서: {record}. 필요한 단계: {due}.",
)

ASKED: dict[Asked, Text] = {
    Asked.OPERATOR: Text(en="whoever decides on the system and runs it", ko="도입·운영 기관"),
    Asked.VENDOR: Text(en="the vendor", ko="공급업체"),
    Asked.EMPLOYER: Text(en="the employer", ko="사용자"),
    Asked.COUNCIL: Text(en="the council", ko="의회"),
    Asked.REGULATOR: Text(en="the regulator", ko="감독기관"),
    Asked.WORKERS: Text(en="the workers and their representatives", ko="노동자와 그 대표"),
    Asked.GROUP: Text(en="the people affected", ko="영향을 받는 사람들"),
}

REASONS: dict[Reason, Text] = {
    Reason.NOT_STATED: Text(en="not stated", ko="밝히지 않음"),
    Reason.NOT_ASKED: Text(en="nobody has asked yet", ko="아직 묻지 않음"),
    Reason.NO_REPLY: Text(en="asked, no reply", ko="물었으나 답이 없음"),
    Reason.WITHHELD: Text(en="asked, and refused", ko="공개를 거부함"),
    Reason.NO_RECORD: Text(en="the answer is that no record exists", ko="기록이 없다고 함"),
    Reason.UNDECIDED: Text(en="not decided yet", ko="아직 정해지지 않음"),
}

STANDINGS: dict[Standing, Text] = {
    Standing.DOCUMENTED: Text(en="a document shows it", ko="문서로 확인됨"),
    Standing.REPORTED: Text(en="press or another report says so", ko="언론 등이 보도함"),
    Standing.ESTIMATED: Text(en="worked out from other figures", ko="다른 수치에서 추정함"),
    Standing.CLAIMED: Text(en="somebody says so", ko="누군가의 주장임"),
}
