"""The wording of problems with content: facts, law, evidence and checks of packs."""

from __future__ import annotations

from hria.model.text import Text

NOUNS: dict[str, Text] = {
    "calculation": Text(en="calculation", ko="계산"),
    "check": Text(en="check", ko="점검"),
    "evidence": Text(en="evidence", ko="근거 자료"),
    "fact": Text(en="fact", ko="사실"),
    "figure": Text(en="figure", ko="계산값"),
    "group role": Text(en="role of a group", ko="집단의 지위"),
    "provision": Text(en="provision", ko="조문"),
    "remedy": Text(en="remedy", ko="조치"),
    "right": Text(en="right", ko="권리"),
    "section": Text(en="section", ko="절"),
    "source": Text(en="provision, evidence or precedent", ko="조문·근거 자료·선례"),
}

OF_CONTENT: dict[str, Text] = {
    "content": Text(en="{where}: {what}", ko="{where}: {what}"),
    "no-such-folder": Text(
        en="there is no pack `{value}`"
        " (bundled: {known}; for your own give its folder, such as ./my-pack)",
        ko="`{value}` 점검표가 없습니다"
        "(기본 제공: {known}. 직접 만든 것은 ./my-pack처럼 폴더를 적으십시오)",
    ),
    "no-pack-file": Text(
        en="the folder has no `pack.yaml` (it says the pack's id, title, version and sections)",
        ko="폴더에 `pack.yaml`이 없습니다(점검표의 id, title, version, sections를 적는 파일입니다)",
    ),
    "condition-empty": Text(
        en="a condition with nothing in it decides nothing (put conditions into the list)",
        ko="빈 조건으로는 아무것도 판단할 수 없습니다(목록에 조건을 적으십시오)",
    ),
    "too-many-files": Text(
        en="the folder has more than {most} YAML files (a pack is a few dozen)",
        ko="폴더에 YAML 파일이 {most}개가 넘습니다(점검표에는 보통 수십 개입니다)",
    ),
    "too-much-work": Text(
        en="the conditions of this pack, up to this check, ask too much of too many members"
        " (nest `some` less deeply)",
        ko="이 점검까지의 조건이 너무 많은 대상을 되풀이하여 묻습니다(`some` 중첩을 줄이십시오)",
    ),
    "outside": Text(
        en="this file lies outside its pack's folder (a pack reads nothing but itself)",
        ko="파일이 점검표 폴더 밖에 있습니다(점검표는 자기 폴더 안의 것만 읽습니다)",
    ),
    "id-taken": Text(
        en="the id `{value}` exists already (a pack can add, never replace)",
        ko="`{value}` 식별자는 이미 있습니다(점검표는 더할 수만 있고 바꿀 수 없습니다)",
    ),
    "id-not-path": Text(
        en="the id `{value}` does not fit the file (it must be `{right}`)",
        ko="`{value}` 식별자가 파일 이름과 맞지 않습니다(맞는 것: `{right}`)",
    ),
    "no-such": Text(
        en="there is no {what} `{value}` (known: {known})",
        ko="`{value}`: 그런 {what} 항목이 없습니다(있는 것: {known})",
    ),
    "no-such-near": Text(
        en="there is no {what} `{value}` (did you mean `{near}`?)",
        ko="`{value}`: 그런 {what} 항목이 없습니다(혹시 `{near}`입니까?)",
    ),
    "condition-form": Text(
        en="a condition starts with one of: all, any, not, fact, figure, some, silent, in_force",
        ko="조건은 all, any, not, fact, figure, some, silent, in_force 중 하나로 시작해야 합니다",
    ),
    "one-operator": Text(
        en="a test needs exactly one operator (one of: {known})",
        ko="비교에는 연산자가 정확히 하나 있어야 합니다(가능한 것: {known})",
    ),
    "fact-or-figure": Text(
        en="a test is about one `fact` or one `figure` (leave one of them out)",
        ko="비교의 대상은 `fact` 하나 또는 `figure` 하나여야 합니다(하나만 남기십시오)",
    ),
    "operator-type": Text(
        en="`{operator}` does not fit `{fact}`, whose type is {type} (fitting: {known})",
        ko="`{fact}` 사실의 유형은 {type}이므로 `{operator}` 연산자와 맞지 않습니다"
        "(맞는 것: {known})",
    ),
    "fact-out-of-reach": Text(
        en="`{fact}` belongs to a {holder} and cannot be asked here"
        " (use `each: {holder}` or `some`)",
        ko="`{fact}` 사실은 {holder}에 속하므로 여기서 물을 수 없습니다"
        "(`each: {holder}` 또는 `some`을 쓰십시오)",
    ),
    "not-a-list": Text(
        en="`{value}` is not a list one can ask over (functions, groups, alternatives,"
        " consultations, or a fact of type members)",
        ko="`{value}` 값은 물을 수 있는 목록이 아닙니다(functions, groups, alternatives,"
        " consultations 또는 members 유형의 사실)",
    ),
    "silent-place": Text(
        en="`silent` may stand only directly inside an `all`, beside a known trigger, and never"
        " under `not`, in `applies_when`, in a red line or in an exception",
        ko="`silent`는 `all` 바로 안에서 다른 조건과 함께만 쓸 수 있고,"
        " `not` 아래나 applies_when·레드라인·예외에는 쓸 수 없습니다",
    ),
    "rule-form": Text(
        en="a severity rule needs one of: `level`, `by` with `bands`, `cases` with `otherwise`",
        ko="심각성 규칙에는 `level`, `by`와 `bands`, `cases`와 `otherwise` 중 하나가 있어야 합니다",
    ),
    "law-line-without-law": Text(
        en="a red line of basis `law` names the provisions that forbid it (add `forbidden_by`)",
        ko="근거가 `law`인 레드라인에는 금지하는 조문을 적어야 합니다(`forbidden_by`를 더하십시오)",
    ),
    "fact-needs": Text(
        en="a fact of type {type} needs `{key}` (add it)",
        ko="{type} 유형의 사실에는 `{key}` 항목이 있어야 합니다(적어 넣으십시오)",
    ),
    "fact-prefix": Text(
        en="`{value}` is the beginning of `{other}` (a fact cannot hold another; rename one)",
        ko="`{value}` 식별자는 `{other}`의 앞부분입니다"
        "(사실 안에 다른 사실을 둘 수 없으니 하나의 이름을 바꾸십시오)",
    ),
    "fact-reserved": Text(
        en="a fact cannot be called `{value}`: the key has a meaning of its own in descriptions"
        " (rename it)",
        ko="`{value}` 식별자는 쓸 수 없습니다. 설명서에서 다른 뜻으로 쓰는 키입니다"
        "(이름을 바꾸십시오)",
    ),
    "unknown-placeholder": Text(
        en="the sentence names {{{value}}}, which is neither a figure, a number fact nor `member`"
        " (name one of them)",
        ko="문장에 적힌 {{{value}}} 자리는 계산값·숫자 사실·`member` 어느 것도 아닙니다"
        "(그 가운데 하나를 적으십시오)",
    ),
}
