"""The wording of every problem, in both languages; `{name}` is filled by plain replacement."""

from __future__ import annotations

from hria.model.text import Text

MESSAGES: dict[str, Text] = {
    # the file
    "no-such-file": Text(en="there is no such file", ko="그런 파일이 없습니다"),
    "not-a-file": Text(
        en="this is not an ordinary file (give the path of a YAML file)",
        ko="일반 파일이 아닙니다(YAML 파일의 경로를 적어 주십시오)",
    ),
    "cannot-open": Text(en="this file cannot be read", ko="파일을 읽을 수 없습니다"),
    "too-large": Text(
        en="the file is larger than {most} MB (a description takes a few kilobytes)",
        ko="파일이 {most} MB보다 큽니다(설명서는 보통 몇 킬로바이트입니다)",
    ),
    "cp949": Text(
        en="the file is saved in CP949 / EUC-KR (save it as UTF-8: in Notepad, Save as, Encoding: UTF-8)",
        ko="파일이 CP949(EUC-KR)로 저장되어 있습니다(메모장의 ‘다른 이름으로 저장’에서 인코딩을 UTF-8로 골라 다시 저장해 주십시오)",
    ),
    "not-utf8": Text(
        en="the file is not UTF-8 text (save it as UTF-8)",
        ko="UTF-8 텍스트가 아닙니다(UTF-8로 다시 저장해 주십시오)",
    ),
    "control-character": Text(
        en="the control character {code} is not allowed (delete it)",
        ko="제어 문자 {code}가 들어 있습니다(지워 주십시오)",
    ),
    # YAML
    "syntax": Text(en="this is not valid YAML: {what}", ko="YAML 문법에 맞지 않습니다: {what}"),
    "tab": Text(
        en="a tab cannot indent YAML (use spaces)",
        ko="YAML은 탭으로 들여쓸 수 없습니다(빈칸을 쓰십시오)",
    ),
    "second-document": Text(
        en="a second document starts here (one file holds one document; remove the `---`)",
        ko="여기서 두 번째 문서가 시작됩니다(파일 하나에 문서 하나만 둘 수 있습니다. `---`를 지우십시오)",
    ),
    "too-deep": Text(en="more than {most} levels of nesting", ko="중첩이 {most}단계를 넘습니다"),
    "too-many": Text(en="more than {most} values", ko="값이 {most}개를 넘습니다"),
    "alias": Text(
        en="aliases (*name) are not allowed (write the value out)",
        ko="별칭(*이름)은 쓸 수 없습니다(값을 그대로 적어 주십시오)",
    ),
    "anchor": Text(
        en="anchors (&{name}) are not allowed (write the value out where it is used)",
        ko="앵커(&{name})는 쓸 수 없습니다(값을 쓰는 곳마다 적어 주십시오)",
    ),
    "tag": Text(
        en="tags ({name}) are not allowed (write plain text or numbers)",
        ko="태그({name})는 쓸 수 없습니다(글자나 숫자를 그대로 적어 주십시오)",
    ),
    "merge-key": Text(
        en="the merge key << is not allowed (write the keys out)",
        ko="병합 키 <<는 쓸 수 없습니다(키를 하나씩 적어 주십시오)",
    ),
    "repeated-key": Text(
        en="`{key}` stands here a second time (first in line {line}; keep one)",
        ko="`{key}` 항목이 두 번 나옵니다(처음은 {line}행. 하나만 남기십시오)",
    ),
    "key-not-text": Text(
        en="a key must be a word (quote it if it has brackets)",
        ko="키는 낱말이어야 합니다(괄호가 들어가면 따옴표로 묶으십시오)",
    ),
    "not-finite": Text(en="{value} is not a finite number", ko="{value} 값은 유한한 수가 아닙니다"),
    # shapes
    "mapping-expected": Text(
        en="{what} needs `key: value` lines here", ko="{what} 자리에는 `키: 값` 줄이 와야 합니다"
    ),
    "list-expected": Text(
        en="{what} needs a list here, such as [{example}]",
        ko="{what} 자리에는 목록이 와야 합니다(예: [{example}])",
    ),
    "text-expected": Text(
        en='{what} needs text here (quote it: "{value}")',
        ko='{what} 자리에는 글이 와야 합니다(따옴표로 묶으십시오: "{value}")',
    ),
    "missing": Text(en="`{key}` is missing", ko="`{key}` 항목이 빠졌습니다"),
    "unknown-key": Text(
        en="`{key}` is not known here (known: {known})",
        ko="`{key}` 항목은 여기에 쓸 수 없습니다(쓸 수 있는 것: {known})",
    ),
    "unknown-key-near": Text(
        en="`{key}` is not known here (did you mean `{near}`?)",
        ko="`{key}` 항목은 여기에 쓸 수 없습니다(혹시 `{near}`입니까?)",
    ),
    "bad-choice": Text(
        en="{value} is not an answer for `{key}` (one of: {known})",
        ko="`{key}` 항목의 답으로 {value} 값은 쓸 수 없습니다(가능한 답: {known})",
    ),
    "bad-choice-near": Text(
        en="{value} is not an answer for `{key}` (did you mean `{near}`? one of: {known})",
        ko="`{key}` 항목의 답으로 {value} 값은 쓸 수 없습니다(혹시 `{near}`입니까? 가능한 답: {known})",
    ),
    "bad-date": Text(
        en="{value} is not a date (write the day as 2026-01-31)",
        ko="{value} 값은 날짜가 아닙니다(2026-01-31처럼 적어 주십시오)",
    ),
    "bad-sha256": Text(
        en="{value} is not a SHA-256 sum (64 digits 0-9, a-f)",
        ko="{value} 값은 SHA-256 값이 아닙니다(0-9, a-f로 된 64자리)",
    ),
    "bad-url": Text(
        en="{value} is not a web address (it starts with http:// or https://)",
        ko="{value} 값은 웹 주소가 아닙니다(http:// 또는 https://로 시작해야 합니다)",
    ),
    "empty": Text(
        en="`{key}` has no value (write one, or ❴unknown: not-stated❵, or leave the line out)",
        ko="`{key}` 항목에 값이 없습니다(값을 적거나, 모르면 ❴unknown: not-stated❵로 적거나, 줄을 지우십시오)",
    ),
    # the description
    "no-version": Text(
        en="the first line must say `hria: 1` (this file does not look like a description)",
        ko="첫 줄에 `hria: 1`이 있어야 합니다(설명서 파일이 아닌 것 같습니다)",
    ),
    "bad-version": Text(
        en="`hria: {value}` is not a version that can be read (write `hria: 1`)",
        ko="`hria: {value}` 판은 읽을 수 없습니다(`hria: 1`로 적어 주십시오)",
    ),
    "unknown-fact": Text(
        en="there is no fact `{key}` (see `hria list facts`)",
        ko="`{key}` 사실은 없습니다(`hria list facts`로 목록을 보십시오)",
    ),
    "unknown-fact-near": Text(
        en="there is no fact `{key}` (did you mean `{near}`?)",
        ko="`{key}` 사실은 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-source": Text(
        en="there is no source `{value}` under `sources`",
        ko="`sources`에 `{value}` 출처가 없습니다",
    ),
    "unknown-source-near": Text(
        en="there is no source `{value}` under `sources` (did you mean `{near}`?)",
        ko="`sources`에 `{value}` 출처가 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-party": Text(
        en="there is no party `{value}` under `parties`",
        ko="`parties`에 `{value}` 당사자가 없습니다",
    ),
    "unknown-party-near": Text(
        en="there is no party `{value}` under `parties` (did you mean `{near}`?)",
        ko="`parties`에 `{value}` 당사자가 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-member": Text(
        en="there is no `{value}` under `{list}`", ko="`{list}`에 `{value}` 항목이 없습니다"
    ),
    "unknown-member-near": Text(
        en="there is no `{value}` under `{list}` (did you mean `{near}`?)",
        ko="`{list}`에 `{value}` 항목이 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-remedy": Text(
        en="no check has a remedy `{value}`", ko="`{value}` 조치를 둔 점검 항목이 없습니다"
    ),
    "unknown-remedy-near": Text(
        en="no check has a remedy `{value}` (did you mean `{near}`?)",
        ko="`{value}` 조치를 둔 점검 항목이 없습니다(혹시 `{near}`입니까?)",
    ),
    "bad-member-name": Text(
        en="`{value}` cannot be a name here (letters, digits, hyphens; not `complete` or `unstated`)",
        ko="`{value}` 값은 이름으로 쓸 수 없습니다(글자·숫자·붙임표만, `complete`와 `unstated`는 제외)",
    ),
    # values
    "truth-as-word": Text(
        en="`{value}` is text here (write `{right}`)",
        ko="여기서 `{value}` 값은 글자로 읽힙니다(`{right}`로 적어 주십시오)",
    ),
    "truth-expected": Text(
        en="`{key}` is answered by true or false, not by {value}",
        ko="`{key}` 항목은 true나 false로 답합니다({value} 값은 쓸 수 없습니다)",
    ),
    "number-expected": Text(
        en="`{key}` needs a number, not {value}",
        ko="`{key}` 항목에는 숫자가 와야 합니다({value} 값은 쓸 수 없습니다)",
    ),
    "negative": Text(en="`{key}` cannot be below 0", ko="`{key}` 값은 0보다 작을 수 없습니다"),
    "whole-expected": Text(
        en="`{key}` counts {unit} and needs a whole number, not {value}",
        ko="`{key}` 항목은 {unit} 수이므로 정수여야 합니다({value} 값은 쓸 수 없습니다)",
    ),
    "share-expected": Text(
        en="`{key}` is a share from 0 to 1, not {value} (97 % is 0.97)",
        ko="`{key}` 항목은 0에서 1 사이의 비율입니다. {value} 값은 쓸 수 없습니다(97 %는 0.97)",
    ),
    "per-missing": Text(
        en="`{key}` is a rate and must say per what: ❴value: {value}, per: ...❵ (one of: {known})",
        ko="`{key}` 항목은 비율이므로 단위를 적어야 합니다: ❴value: {value}, per: ...❵ (가능한 단위: {known})",
    ),
    "per-unknown": Text(
        en="`{key}` cannot be stated per {value} (one of: {known})",
        ko="`{key}` 항목의 단위로 {value} 값은 쓸 수 없습니다(가능한 단위: {known})",
    ),
    "no-range": Text(
        en="`{key}` is not a number and cannot have `low` and `high`",
        ko="`{key}` 항목은 숫자가 아니므로 `low`와 `high`를 쓸 수 없습니다",
    ),
    "upside-down": Text(
        en="`low` ({low}) is above `high` ({high})",
        ko="`low`({low})가 `high`({high})보다 큽니다",
    ),
    "half-range": Text(
        en="a range needs both `low` and `high`", ko="범위에는 `low`와 `high`가 모두 있어야 합니다"
    ),
    "leaf-form": Text(
        en="`{key}` needs exactly one of `value`, `low` and `high`, `unknown`, `disputed`",
        ko="`{key}` 항목에는 `value`, `low`·`high`, `unknown`, `disputed` 중 하나만 있어야 합니다",
    ),
    "disputed-few": Text(
        en="a dispute needs at least two claims", ko="다툼에는 주장이 둘 이상 있어야 합니다"
    ),
    "disputed-alike": Text(
        en="these claims say the same (a dispute needs different ones)",
        ko="주장들이 서로 같습니다(다툼이라면 서로 달라야 합니다)",
    ),
    "standing-without-source": Text(
        en="a fact that is `{value}` must name its source (add `sources: [...]`)",
        ko="`{value}` 사실에는 출처를 적어야 합니다(`sources: [...]`를 더하십시오)",
    ),
    "complete-not-list": Text(
        en="`complete` belongs to lists; `{key}` is none",
        ko="`complete`는 목록에만 씁니다. `{key}` 항목은 목록이 아닙니다",
    ),
    "not-applicable": Text(
        en="nobody can answer “not applicable”; a check is not applicable by its own condition"
        " (leave the line out, or write ❴unknown: not-stated❵)",
        ko="‘해당 없음’은 답이 될 수 없습니다. 해당 여부는 점검 항목의 조건이 정합니다"
        "(줄을 지우거나 ❴unknown: not-stated❵로 적으십시오)",
    ),
    "repeated-item": Text(
        en="{value} stands in this list twice", ko="{value} 값이 목록에 두 번 있습니다"
    ),
    "account-named": Text(
        en="an account has a role, never a name (delete `{key}`, say `role:`)",
        ko="진술에는 이름이 아니라 지위만 적습니다(`{key}`를 지우고 `role:`을 적으십시오)",
    ),
    "account-consent": Text(
        en="an account needs `consent: true` of the person whose it is",
        ko="진술에는 본인의 동의(`consent: true`)가 있어야 합니다",
    ),
    "consent-needed": Text(
        en="without the person's consent an account cannot be used",
        ko="본인의 동의가 없는 진술은 쓸 수 없습니다",
    ),
    "bad-deadline": Text(
        en="{value} is not a deadline (a day such as 2026-01-31, or one of: {known})",
        ko="{value} 값은 기한이 아닙니다(2026-01-31 같은 날짜나 다음 중 하나: {known})",
    ),
    # content
    "content": Text(en="{where}: {what}", ko="{where}: {what}"),
    "no-such-folder": Text(
        en="there is no pack `{value}` (bundled: {known}; for your own give its folder, such as ./my-pack)",
        ko="`{value}` 점검표가 없습니다(기본 제공: {known}. 직접 만든 것은 ./my-pack처럼 폴더를 적으십시오)",
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
        ko="`{value}` 식별자가 파일 이름과 맞지 않습니다(`{right}`여야 합니다)",
    ),
    "no-such": Text(en="there is no {what} `{value}`", ko="`{value}`: 그런 {what} 항목이 없습니다"),
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
        en="a test is about one `fact` or one `figure`",
        ko="비교의 대상은 `fact` 하나 또는 `figure` 하나여야 합니다",
    ),
    "operator-type": Text(
        en="`{operator}` does not fit `{fact}`, which is a {type} (fitting: {known})",
        ko="`{fact}` 사실의 유형은 {type}이므로 `{operator}`와 맞지 않습니다(맞는 것: {known})",
    ),
    "fact-out-of-reach": Text(
        en="`{fact}` belongs to a {holder} and cannot be asked here (use `each: {holder}` or `some`)",
        ko="`{fact}` 사실은 {holder}에 속하므로 여기서 물을 수 없습니다(`each: {holder}`나 `some`을 쓰십시오)",
    ),
    "not-a-list": Text(
        en="`{value}` is not a list one can ask over (functions, groups, alternatives, consultations,"
        " or a fact of type members)",
        ko="`{value}` 값은 물을 수 있는 목록이 아닙니다(functions, groups, alternatives, consultations,"
        " 또는 members 유형의 사실)",
    ),
    "silent-place": Text(
        en="`silent` may stand only directly inside an `all`, beside a known trigger, and never under"
        " `not`, in a red line or in an exception",
        ko="`silent`는 `all` 바로 안에서 다른 조건과 함께만 쓸 수 있고, `not` 아래나 레드라인·예외에는 쓸 수 없습니다",
    ),
    "rule-form": Text(
        en="a severity rule needs one of: `level`, `by` with `bands`, `cases` with `otherwise`",
        ko="심각성 규칙에는 `level`, `by`와 `bands`, `cases`와 `otherwise` 중 하나가 있어야 합니다",
    ),
    "law-line-without-law": Text(
        en="a red line of basis `law` names the provisions that forbid it (`forbidden_by`)",
        ko="근거가 `law`인 레드라인에는 금지하는 조문(`forbidden_by`)을 적어야 합니다",
    ),
    "fact-needs": Text(
        en="a fact of type {type} needs `{key}`",
        ko="{type} 유형의 사실에는 `{key}`가 있어야 합니다",
    ),
    "fact-prefix": Text(
        en="`{value}` is the beginning of `{other}` (a fact cannot hold another)",
        ko="`{value}` 식별자는 `{other}`의 앞부분입니다(사실 안에 다른 사실을 둘 수 없습니다)",
    ),
    "unknown-placeholder": Text(
        en="the sentence names ❴{value}❵, which is neither a figure, a number fact nor `member`",
        ko="문장에 적힌 ❴{value}❵ 자리는 계산값·숫자 사실·`member` 어느 것도 아닙니다",
    ),
}
