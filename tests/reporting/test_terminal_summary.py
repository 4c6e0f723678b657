"""The summary for a terminal is plain data in either language."""

from building import assessment, concern, question, words
from library import check, red_line

from hria.model.assessment import Verdict
from hria.model.questionnaire import Basis
from hria.model.severity import Scale
from hria.reporting.summary import summary

CROSSED = concern(
    check("R07", red_line=red_line()), Scale.GRAVE, red_line=True, red_line_basis=Basis.STANDARD
)


def test_it_has_the_verdict_lines_the_gravest_what_to_do_and_what_to_ask() -> None:
    """And says how many it leaves out."""
    many = [concern(check(f"R{number}"), Scale.GRAVE) for number in range(20, 30)]
    made = assessment(
        CROSSED, *many, outcome=Verdict.STOP, questions=(question("law.allows", "R20"),)
    )
    told = summary(made, words("en"))
    assert told.outcome == "stop"
    assert [each.heading for each in told.blocks] == [
        "Red lines crossed or open",
        "Gravest concerns",
        "What would change it",
        "First questions to ask",
    ]
    assert told.blocks[0].lines == ("R07  Title of R07 (concern, grave scale)",)
    assert told.blocks[1].more == "and 4 more"


def test_ansan_in_korean(ansan) -> None:
    """The real case as the terminal shows it."""
    told = summary(ansan, words("ko"))
    assert told.outcome_name == "중단"
    assert told.sentence.startswith("중단: 넘을 수 없는 선을 넘었습니다(")
    assert any("원문서가 아니라 언론 보도" in each for each in told.notes)
