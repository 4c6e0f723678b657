"""The wording of problems with what a file says, descriptions above all."""

from __future__ import annotations

from hria.model.text import Text

OF_SHAPES: dict[str, Text] = {
    "mapping-expected": Text(
        en="{what} needs `key: value` lines here",
        ko="{what} 자리에는 `키: 값` 줄이 와야 합니다",
    ),
    "list-expected": Text(
        en="{what} needs a list here (such as [{example}])",
        ko="{what} 자리에는 목록이 와야 합니다(예: [{example}])",
    ),
    "text-expected": Text(
        en='{what} needs text here, not {value} (put it in quotation marks: "{value}")',
        ko='{what} 자리에는 {value} 값이 아니라 글이 와야 합니다(따옴표로 묶으십시오: "{value}")',
    ),
    "missing": Text(
        en="`{key}` is missing (add it)", ko="`{key}` 항목이 빠졌습니다(적어 넣으십시오)"
    ),
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
        ko="`{key}` 항목의 답으로 {value} 값은 쓸 수 없습니다"
        "(혹시 `{near}`입니까? 가능한 답: {known})",
    ),
    "bad-date": Text(
        en="{value} is not a date (write the day as 2026-01-31)",
        ko="{value} 값은 날짜가 아닙니다(2026-01-31처럼 적으십시오)",
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
        en="`{key}` has no value (write one, or {{unknown: not-stated}}, or leave the line out)",
        ko="`{key}` 항목에 값이 없습니다"
        "(값을 적거나, 모르면 {{unknown: not-stated}}로 적거나, 줄을 지우십시오)",
    ),
    "empty-key": Text(
        en="`{key}` has no value (write one, or leave the line out if it is not needed)",
        ko="`{key}` 항목에 값이 없습니다(값을 적거나, 필요 없는 줄이면 지우십시오)",
    ),
}

OF_NAMES: dict[str, Text] = {
    "no-version": Text(
        en="the first line must say `hria: 1` (this file does not look like a description)",
        ko="첫 줄에 `hria: 1`이 있어야 합니다(설명서 파일이 아닌 것 같습니다)",
    ),
    "bad-version": Text(
        en="`hria: {value}` is not a version that can be read (write `hria: 1`)",
        ko="`hria: {value}` 판은 읽을 수 없습니다(`hria: 1`로 적으십시오)",
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
        en="there is no source `{value}` (list it under `sources`)",
        ko="`{value}` 출처가 없습니다(`sources`에 적으십시오)",
    ),
    "unknown-source-near": Text(
        en="there is no source `{value}` under `sources` (did you mean `{near}`?)",
        ko="`sources`에 `{value}` 출처가 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-party": Text(
        en="there is no party `{value}` (list it under `parties`)",
        ko="`{value}` 당사자가 없습니다(`parties`에 적으십시오)",
    ),
    "unknown-party-near": Text(
        en="there is no party `{value}` under `parties` (did you mean `{near}`?)",
        ko="`parties`에 `{value}` 당사자가 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-member": Text(
        en="there is no `{value}` under `{list}` (name it there)",
        ko="`{list}`에 `{value}` 항목이 없습니다(거기에 이름을 적으십시오)",
    ),
    "unknown-member-near": Text(
        en="there is no `{value}` under `{list}` (did you mean `{near}`?)",
        ko="`{list}`에 `{value}` 항목이 없습니다(혹시 `{near}`입니까?)",
    ),
    "unknown-remedy": Text(
        en="no check has a remedy `{value}` (see `hria explain` and the check's id)",
        ko="`{value}` 조치를 둔 점검 항목이 없습니다(`hria explain 점검항목`으로 찾아보십시오)",
    ),
    "unknown-remedy-near": Text(
        en="no check has a remedy `{value}` (did you mean `{near}`?)",
        ko="`{value}` 조치를 둔 점검 항목이 없습니다(혹시 `{near}`입니까?)",
    ),
    "renamed": Text(
        en="`{old}` is called `{new}` now; it was read as that (rename it when you next edit)",
        ko="`{old}` 항목은 이제 `{new}` 항목이어서 그렇게 읽었습니다(다음에 고칠 때 바꾸십시오)",
    ),
    "retired": Text(
        en="`{old}` is asked no more; it was left out (delete it when you next edit)",
        ko="`{old}` 항목은 더 이상 묻지 않아 읽지 않았습니다(다음에 고칠 때 지우십시오)",
    ),
    "too-many-members": Text(
        en="more than {most} entries in `{list}` (put together what is alike)",
        ko="`{list}` 목록에 {most}개가 넘게 있습니다(같은 종류끼리 묶으십시오)",
    ),
    "bad-member-name": Text(
        en="`{value}` cannot be a name here"
        " (letters, digits, hyphens; not `complete`, `unstated`, `included` or `label`)",
        ko="`{value}` 값은 이름으로 쓸 수 없습니다"
        "(글자·숫자·붙임표만, `complete`·`unstated`·`included`·`label`은 제외)",
    ),
}

OF_VALUES: dict[str, Text] = {
    "truth-as-word": Text(
        en="`{value}` is text here (write `{right}`, without quotation marks)",
        ko="여기서 `{value}` 값은 글자로 읽힙니다(따옴표 없이 `{right}`로 적으십시오)",
    ),
    "truth-expected": Text(
        en="`{key}` is answered by true or false, not by {value}",
        ko="`{key}` 항목은 true나 false로 답합니다({value} 값은 쓸 수 없습니다)",
    ),
    "number-expected": Text(
        en="`{key}` needs a number, not {value} (write the digits alone, without a unit)",
        ko="`{key}` 항목에 {value} 값은 쓸 수 없습니다(단위 없이 숫자만 적으십시오)",
    ),
    "negative": Text(
        en="`{key}` cannot be below 0 (it is {value})",
        ko="`{key}` 값은 0보다 작을 수 없습니다(적힌 값: {value})",
    ),
    "whole-expected": Text(
        en="`{key}` counts {unit} and needs a whole number, not {value}"
        " (where it is not exact, write `low` and `high`)",
        ko="`{key}` 항목은 개수({unit})이므로 {value} 값은 쓸 수 없습니다"
        "(정수로 적고, 정확하지 않으면 `low`와 `high`로 적으십시오)",
    ),
    "share-expected": Text(
        en="`{key}` is a share from 0 to 1, not {value} (97 % is 0.97)",
        ko="`{key}` 항목은 0에서 1 사이의 비율입니다. {value} 값은 쓸 수 없습니다(97 %는 0.97)",
    ),
    "per-missing": Text(
        en="`{key}` is a rate and must say per what:"
        " {{value: {value}, per: ...}} (one of: {known})",
        ko="`{key}` 항목은 비율이므로 무엇당인지 적어야 합니다:"
        " {{value: {value}, per: ...}} (가능한 단위: {known})",
    ),
    "per-unknown": Text(
        en="`{key}` cannot be stated per {value} (one of: {known})",
        ko="`{key}` 항목의 단위로 {value} 값은 쓸 수 없습니다(가능한 단위: {known})",
    ),
    "per-not-rate": Text(
        en="`per` belongs to rates; `{key}` is none (leave `per` out)",
        ko="`per`는 비율에만 씁니다. `{key}` 항목은 비율이 아닙니다(`per`를 지우십시오)",
    ),
    "no-range": Text(
        en="`{key}` is not a number and cannot have `low` and `high` (write `value`)",
        ko="`{key}` 항목은 숫자가 아니므로 `low`와 `high`를 쓸 수 없습니다(`value`를 쓰십시오)",
    ),
    "upside-down": Text(
        en="`low` ({low}) is above `high` ({high}) (swap them)",
        ko="`low`({low})가 `high`({high})보다 큽니다(서로 바꾸십시오)",
    ),
    "half-range": Text(
        en="a range needs both `low` and `high` (add the other, or write `value`)",
        ko="범위에는 `low`와 `high`가 모두 있어야 합니다(나머지를 적거나 `value`를 쓰십시오)",
    ),
    "leaf-form": Text(
        en="`{key}` needs exactly one of `value`, `low` and `high`, `unknown`, `disputed`",
        ko="`{key}` 항목에는 `value`, `low`·`high`, `unknown`, `disputed` 중 하나만 있어야 합니다",
    ),
    "claim-form": Text(
        en="each claim on `{key}` needs `value`, or `low` and `high`"
        " (such as {{value: ..., by: ...}})",
        ko="`{key}` 항목의 주장마다 `value`나 `low`·`high`가 있어야 합니다"
        "(예: {{value: ..., by: ...}})",
    ),
    "key-not-with": Text(
        en="`{key}` does not go with `{form}` (beside it can stand: {known})",
        ko="`{key}` 항목은 `{form}` 옆에 쓸 수 없습니다(함께 쓸 수 있는 것: {known})",
    ),
    "disputed-few": Text(
        en="a dispute needs at least two claims (one alone is a `value`)",
        ko="다툼에는 주장이 둘 이상 있어야 합니다(하나뿐이면 `value`로 적으십시오)",
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
        en="`complete` belongs to lists; `{key}` is none (leave `complete` out)",
        ko="`complete`는 목록에만 씁니다. `{key}` 항목은 목록이 아닙니다(`complete`를 지우십시오)",
    ),
    "not-applicable": Text(
        en="nobody can answer `not applicable`; a check is not applicable by its own condition"
        " (leave the line out, or write {{unknown: not-stated}})",
        ko="`해당 없음`은 답이 될 수 없습니다. 해당 여부는 점검 항목의 조건이 정합니다"
        "(줄을 지우거나 {{unknown: not-stated}}로 적으십시오)",
    ),
    "repeated-item": Text(
        en="{value} stands in this list twice (keep one)",
        ko="{value} 값이 목록에 두 번 있습니다(하나만 남기십시오)",
    ),
    "account-named": Text(
        en="an account has a role, never a name (delete `{key}`, say `role:`)",
        ko="진술에는 이름이 아니라 지위만 적습니다(`{key}` 항목을 지우고 `role:`을 적으십시오)",
    ),
    "account-consent": Text(
        en="an account needs the consent of the person whose it is (add `consent: true`)",
        ko="진술에는 본인의 동의가 있어야 합니다(`consent: true`를 더하십시오)",
    ),
    "consent-needed": Text(
        en="without the person's consent an account cannot be used (delete the source)",
        ko="본인의 동의가 없는 진술은 쓸 수 없습니다(출처를 지우십시오)",
    ),
    "bad-deadline": Text(
        en="{value} is not a deadline (a day such as 2026-01-31, or one of: {known})",
        ko="{value} 값은 기한이 아닙니다(2026-01-31 같은 날짜나 다음 중 하나: {known})",
    ),
}

OF_DESCRIPTIONS = {**OF_SHAPES, **OF_NAMES, **OF_VALUES}
