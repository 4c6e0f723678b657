"""The wording of problems with a file and its YAML."""

from __future__ import annotations

from hria.model.text import Text

OF_FILES: dict[str, Text] = {
    "no-such-file": Text(
        en="there is no such file (check the path)",
        ko="그런 파일이 없습니다(경로를 확인하십시오)",
    ),
    "not-published": Text(
        en="this is no document written by hria (give an .html or .json that `hria assess` wrote)",
        ko="hria가 만든 문서가 아닙니다(`hria assess`로 만든 .html이나 .json 파일을 주십시오)",
    ),
    "not-a-file": Text(
        en="this is not an ordinary file (give the path of a YAML file)",
        ko="일반 파일이 아닙니다(YAML 파일의 경로를 적으십시오)",
    ),
    "cannot-open": Text(
        en="this file cannot be read (check its path and whether you may read it)",
        ko="파일을 읽을 수 없습니다(경로와 읽기 권한을 확인하십시오)",
    ),
    "too-large": Text(
        en="the file is larger than {most} MB (a description takes a few kilobytes)",
        ko="파일이 {most} MB보다 큽니다(설명서는 보통 몇 킬로바이트입니다)",
    ),
    "cp949": Text(
        en="the file is saved in CP949 / EUC-KR"
        " (save it as UTF-8: in Notepad, Save as, Encoding: UTF-8)",
        ko="파일이 CP949(EUC-KR)로 저장되어 있습니다"
        "(메모장의 [다른 이름으로 저장]에서 인코딩을 UTF-8로 골라 다시 저장하십시오)",
    ),
    "not-utf8": Text(
        en="the file is not UTF-8 text (save it as UTF-8)",
        ko="UTF-8 텍스트가 아닙니다(UTF-8로 다시 저장하십시오)",
    ),
    "control-character": Text(
        en="the invisible character {code} is not allowed (delete it)",
        ko="보이지 않는 문자 {code} 부호가 들어 있습니다(지우십시오)",
    ),
    "many-problems": Text(
        en="these are the first {most} problems (mend them and check again)",
        ko="처음 {most}개까지만 보여 드립니다(고친 뒤 다시 검사하십시오)",
    ),
    # YAML
    "syntax": Text(
        en="this is not valid YAML: {what} (check quotation marks and indentation)",
        ko="YAML 문법에 맞지 않습니다: {what} (따옴표와 들여쓰기를 확인하십시오)",
    ),
    "syntax-colon": Text(
        en="a `: ` cannot stand here (put text that contains one in quotation marks;"
        " if it begins a key, check the indentation)",
        ko="이 자리에는 `: `가 올 수 없습니다"
        "(글 안에 쌍점이 있으면 따옴표로 묶고, 키라면 들여쓰기를 확인하십시오)",
    ),
    "syntax-no-colon": Text(
        en="this line has no `: ` (write `key: value`)",
        ko="이 줄에는 `: `가 없습니다(`키: 값`으로 적으십시오)",
    ),
    "syntax-open": Text(
        en="a quotation mark or bracket opened here is not closed, or a comma is missing in it"
        " (close it)",
        ko="여기서 연 따옴표나 괄호가 닫히지 않았거나 그 안에 쉼표가 빠졌습니다(닫으십시오)",
    ),
    "syntax-sign": Text(
        en="a value cannot begin with {sign} (put text in quotation marks)",
        ko="값은 {sign} 기호로 시작할 수 없습니다(글이라면 따옴표로 묶으십시오)",
    ),
    "syntax-backslash": Text(
        en="this backslash is not understood inside \"...\" (write it twice, or use '...')",
        ko="큰따옴표 안의 역슬래시를 읽을 수 없습니다(두 번 적거나 작은따옴표를 쓰십시오)",
    ),
    "syntax-indent": Text(
        en="this does not fit the lines above it (check indentation, dashes, quotation marks)",
        ko="윗줄과 맞지 않습니다(들여쓰기, 줄표, 따옴표를 확인하십시오)",
    ),
    "tab": Text(
        en="a tab cannot indent YAML (use spaces)",
        ko="YAML은 탭으로 들여쓸 수 없습니다(빈칸을 쓰십시오)",
    ),
    "second-document": Text(
        en="a second document starts here (one file holds one document; remove the `---`)",
        ko="여기서 두 번째 문서가 시작됩니다"
        "(파일 하나에 문서 하나만 둘 수 있습니다. `---`를 지우십시오)",
    ),
    "too-deep": Text(
        en="more than {most} levels of nesting (a description needs fewer than ten)",
        ko="중첩이 {most}단계를 넘습니다(설명서에는 열 단계도 필요하지 않습니다)",
    ),
    "too-many": Text(
        en="more than {most} values (a description has a few hundred)",
        ko="값이 {most}개를 넘습니다(설명서에는 보통 몇백 개입니다)",
    ),
    "alias": Text(
        en="aliases (*name) are not allowed (write the value out)",
        ko="별칭(*이름)은 쓸 수 없습니다(값을 그대로 적으십시오)",
    ),
    "anchor": Text(
        en="anchors (&{name}) are not allowed (write the value out where it is used)",
        ko="앵커(&{name})는 쓸 수 없습니다(값을 쓰는 곳마다 적으십시오)",
    ),
    "tag": Text(
        en="tags ({name}) are not allowed (write plain text or numbers)",
        ko="태그({name})는 쓸 수 없습니다(글자나 숫자를 그대로 적으십시오)",
    ),
    "merge-key": Text(
        en="the merge key << is not allowed (write the keys out)",
        ko="병합 키 <<는 쓸 수 없습니다(키를 하나씩 적으십시오)",
    ),
    "repeated-key": Text(
        en="`{key}` stands here a second time (first in line {line}; keep one)",
        ko="`{key}` 항목이 두 번 나옵니다(처음은 {line}행. 하나만 남기십시오)",
    ),
    "key-not-text": Text(
        en="a key must be a word (quote it if it has brackets)",
        ko="키는 낱말이어야 합니다(괄호가 들어가면 따옴표로 묶으십시오)",
    ),
    "not-finite": Text(
        en="{value} is not a finite number (write the number out)",
        ko="{value} 값은 유한한 수가 아닙니다(수를 그대로 적으십시오)",
    ),
}
