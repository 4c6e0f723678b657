"""The demands: one per check, pressed by a rule, with the law and a fall-back."""

from dataclasses import replace
from functools import partial

import pytest
from bargaining import labour, remedy
from building import TEMPLATES, assessment, concern, deployment, finding, known, names, question
from library import check, provision, red_line, severity, text

from hria import api
from hria.model.deployment import Collection, Member
from hria.model.fact import MemberKind
from hria.model.finding import Commitment, Outcome
from hria.model.law import Status
from hria.model.ordered import Interval
from hria.model.questionnaire import Authority, Basis
from hria.model.severity import Scale
from hria.reporting.demands_choosing import Priority, grounds, left_to_others, priority
from hria.reporting.demands_lines import demand
from hria.reporting.demands_owed import owed
from hria.reporting.escaping import markdown
from hria.reporting.rendering import render, words_for

LANGUAGES = ("en", "ko")
_names = partial(names, document="demands")


# -- which findings ------------------------------------------------------------------------------


def test_every_labour_concern_dispute_and_unknown_makes_a_demand() -> None:
    """Nothing that is clear or does not apply."""
    made = assessment(*(labour(f"L0{n}", each) for n, each in enumerate(Outcome)))
    assert [each.worst.outcome for each in grounds(made)] == [
        Outcome.CONCERN, Outcome.UNKNOWN, Outcome.DISPUTED,
    ]  # fmt: skip


def test_unknown_findings_of_many_functions_make_one_demand() -> None:
    """The members are named once."""
    each = check("L30", each=MemberKind.FUNCTION, remedies=(remedy("r", "Clause."),))
    many = [
        finding(each, Outcome.UNKNOWN, pack="labor", member=name) for name in ("mood", "unstated")
    ]
    made = assessment(*many)
    (ground,) = grounds(made)
    shown = demand(ground, 3, _names(made))
    assert shown.ids == ("L30/mood", "L30/unstated")
    assert [str(each) for each in shown.members] == ["Mood reading", "a function nobody has named"]


def _staff(role: object = "worker"):
    members = (
        Member(MemberKind.GROUP, "staff", text("Staff"), {"group.role": known(role)}),
        Member(MemberKind.GROUP, "children", text("Children"), {"group.role": known("child")}),
    )
    plain = deployment()
    collections = {**plain.collections, MemberKind.GROUP: Collection(MemberKind.GROUP, members)}
    return replace(plain, collections=collections)


def test_of_other_checklists_red_lines_and_concerns_that_reach_workers() -> None:
    """Not what is merely open there; that is counted."""
    worded = {"remedies": (remedy("r", "Clause."),)}
    line = check("R07", red_line=red_line(), **worded)
    reaching = {"groups": ("staff",)}
    found = (
        concern(line, red_line=True, red_line_basis=Basis.STANDARD, **reaching),
        concern(check("R02", **worded), **reaching),
        concern(check("R03", **worded), groups=("children",)),
        concern(check("R04"), **reaching),
        finding(check("R05", **worded), Outcome.UNKNOWN, **reaching),
    )
    made = assessment(*found, described=_staff())
    assert [each.check.code for each in grounds(made)] == ["R07", "R02"]
    assert left_to_others(made) == 1


# -- how far it is pressed -----------------------------------------------------------------------


def _pressed(each, *, law_binds: bool = False) -> Priority:
    (ground,) = grounds(assessment(each))
    return priority(ground, law_binds=law_binds)


def test_a_red_line_is_pressed_hardest_even_where_it_is_open() -> None:
    """Open and crossed alike."""
    line = {"check": {"red_line": red_line()}, "red_line_basis": Basis.STANDARD}
    assert _pressed(labour("L01", Outcome.UNKNOWN, Scale.MINOR, **line)) is Priority.MUST
    assert _pressed(labour("L01", red_line=True, **line)) is Priority.MUST


def test_a_concern_must_be_met_where_it_may_be_grave_or_law_stands_behind_it() -> None:
    """Else it should."""
    assert _pressed(labour("L01", scale=Scale.GRAVE)) is Priority.MUST
    assert _pressed(labour("L01"), law_binds=True) is Priority.MUST
    assert _pressed(labour("L01")) is Priority.SHOULD


def test_a_concern_that_a_measure_answers_should_be_met() -> None:
    """Unless it may still be grave."""
    answered = {"commitment": Commitment.COMMITTED, "severity_committed": severity(Scale.MINOR)}
    assert _pressed(labour("L01", **answered), law_binds=True) is Priority.SHOULD
    still = {**answered, "severity_committed": severity(Scale.GRAVE)}
    assert _pressed(labour("L01", **still)) is Priority.MUST


def test_what_is_not_known_is_pressed_by_its_weight_and_never_by_law_alone() -> None:
    """Serious at the least, or grave at the most."""
    wide = replace(severity(), overall=Interval(Scale.MODERATE, Scale.SERIOUS))
    open_ = Outcome.UNKNOWN
    assert _pressed(labour("L01", open_, Scale.SERIOUS)) is Priority.SHOULD
    assert _pressed(labour("L01", open_, Scale.GRAVE), law_binds=True) is Priority.SHOULD
    assert _pressed(labour("L01", open_, severity=wide), law_binds=True) is Priority.COULD
    assert _pressed(labour("L01", Outcome.DISPUTED, severity=wide)) is Priority.SHOULD


def test_law_that_is_not_yet_in_force_does_not_press() -> None:
    """A promulgated provision is no binding law behind a demand."""
    cited = {"authorities": (Authority("kr-act-2", text("bears")),)}
    each = labour("L01", authorities=("kr-act-2",), check=cited)
    for status, pressed in ((Status.IN_FORCE, "must"), (Status.NOT_ADOPTED, "should")):
        made = assessment(each, law=(provision("kr-act-2", status=status),))
        (ground,) = grounds(made)
        assert demand(ground, 3, _names(made)).priority == pressed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_rule_is_printed(language) -> None:
    """With every degree, whether it occurs or not."""
    made = assessment(labour("L01"))
    page = render(made, document="demands", language=language, format="md", templates=TEMPLATES)
    words = words_for(TEMPLATES, language, "demands")
    for each in Priority:
        assert markdown(words(f"demands.priority.{each}.rule")) in page


# -- fall-backs ----------------------------------------------------------------------------------


def _fallback(each, **changes):
    made = assessment(each, **changes)
    (ground,) = grounds(made)
    return demand(ground, 7, _names(made)).fallback


def test_the_fall_back_of_an_unknown_is_the_record() -> None:
    """Named, and with results frozen until it is there."""
    found = _fallback(
        labour("L01", Outcome.UNKNOWN, because=("law.allows",)),
        questions=(question("law.allows", "L01"),),
    )
    assert found.kind == "document"
    assert [str(each) for each in found.records] == ["Record of law.allows"]
    assert "Record of law.allows" in str(found.clause[0])


def test_a_crossed_red_line_has_no_weaker_position() -> None:
    """Only its time can be talked about."""
    line = {"check": {"red_line": red_line()}, "red_line_basis": Basis.STANDARD, "red_line": True}
    found = _fallback(labour("L01", **line))
    assert found.kind == "crossed"
    assert found.records == ()
    assert "article 7" in str(found.clause[0])


def test_the_fall_back_of_a_concern_is_the_next_weaker_remedy() -> None:
    """Where there is none, a supplementary agreement with the present state frozen."""
    two = (remedy("strong", "Strong."), remedy("weak", "Weak."))
    assert str(_fallback(labour("L01", check={})).kind) == "interim"
    each = labour("L01")
    each = replace(each, check=replace(each.check, remedies=two))
    found = _fallback(each)
    assert (found.kind, str(found.clause[0])) == ("weaker", "Weak.")


# -- what is owed already ------------------------------------------------------------------------


def test_what_is_owed_already_names_duties_with_their_thresholds(ansan) -> None:
    """Thirty employees for the council, whatever the number for bargaining."""
    page = owed(api.due(ansan), _names(ansan, "ko"))
    said = {line.id: str(line.said) for group in page.duties for line in group.lines}
    assert "30명" in said["kr-council-consultation"]
    assert "근로자 수와 관계없이" in said["kr-collective-bargaining"]
    assert "kr-child-impact" not in said
    assert all(each.tier == "binding" for each in page.law)
    assert not [each for each in page.law if each.id.startswith(("intl-", "eu-", "kr-const"))]


def test_without_duties_the_page_still_stands() -> None:
    """As when nothing was asked."""
    made = assessment(labour("L01"), law=())
    assert owed((), _names(made)).duties == ()
