"""Lists said to be complete, and data said not to be there, that other facts contradict."""

from __future__ import annotations

from collections.abc import Iterator

from hria.assessing.fact_changes import items_of
from hria.assessing.weak_spots.looking import Looking, contradiction, weak
from hria.model.fact import Disputed, Known, MemberKind
from hria.model.weak_spot import WeakSpot

FACES = frozenset({"face-recognition", "face-verification", "face-scraping"})
BIOMETRIC = FACES | {"biometric-other"}
PERSONAL = BIOMETRIC | {
    "emotion-inference",
    "biometric-categorisation",
    "person-tracking",
    "attendance",
    "productivity-monitoring",
    "trust-scoring",
}
ABOUT_WHOM_IT_READS = frozenset(
    {"location-tracking", "number-plate", "risk-scoring", "crime-prediction"}
)
"""Kinds that process personal data as soon as they follow, read or score people who are named."""
NEEDS_KIND = {
    **dict.fromkeys(BIOMETRIC, "biometric-templates"),
    "sound-analysis": "sound",
    "location-tracking": "location",
    "number-plate": "plates",
}
RECEIVES = {
    "head-of-centre": ("facility",),
    "employer": ("employer", "facility", "operator-staff"),
    "city-department": ("city", "operator-staff"),
    "police": ("police",),
    "vendor": ("vendor",),
    "guardians": ("guardians",),
    "person-concerned": ("the-person",),
    "protected-person": ("the-person",),
}
ROLE_OF_SETTING = {"childcare": "child", "school": "pupil"}


def of_lists(seen: Looking) -> Iterator[WeakSpot]:
    """Yield contradictions between what a list names and what other facts say."""
    yield from _faces_without_biometric_data(seen)
    yield from _kinds_missing(seen)
    yield from _recipients_missing(seen)
    yield from _people_missing(seen)
    yield from _vendor_training(seen)


def _faces_without_biometric_data(seen: Looking) -> Iterator[WeakSpot]:
    for path, member in seen.members(MemberKind.FUNCTION):
        kind = seen.value(f"{path}.kind")
        denied = seen.value("data.personal") is False
        if denied and kind in PERSONAL:
            yield contradiction("no-personal-data-but", "data.personal", f"{path}.kind")
        if denied and kind in ABOUT_WHOM_IT_READS and seen.value(f"{path}.reads"):
            yield contradiction("no-personal-data-but", "data.personal", f"{path}.reads")
        if kind in BIOMETRIC and seen.value(f"{path}.identifies") is False:
            yield contradiction("identifies-nobody-but", f"{path}.identifies", f"{path}.kind")
        reads = member.leaves.get("function.reads")
        empty = isinstance(reads, Known) and reads.value == () and seen.whole(f"{path}.reads") == ()
        if kind in PERSONAL and empty:
            yield contradiction("reads-nobody-but", f"{path}.reads", f"{path}.kind")


def _kinds_missing(seen: Looking) -> Iterator[WeakSpot]:
    kinds = seen.whole("data.kinds")
    if kinds is None:
        return
    for path, member in seen.members(MemberKind.FUNCTION):
        kind = str(seen.value(f"{path}.kind"))
        needed = NEEDS_KIND.get(kind)
        if needed is not None and needed not in kinds:
            biometric = needed == "biometric-templates"
            rule = "face-recognition-without-biometric-data" if biometric else "data-kind-missing"
            yield contradiction(rule, "data.kinds", f"{path}.kind", needed)
        elif seen.value(f"{path}.identifies") is True and "biometric-templates" not in kinds:
            yield contradiction(
                "face-recognition-without-biometric-data",
                "data.kinds",
                f"{path}.identifies",
                "biometric-templates",
            )
        if items_of(member.leaves.get("function.infers")) and "inferences" not in kinds:
            yield contradiction("data-kind-missing", "data.kinds", f"{path}.infers", "inferences")
    if seen.value("sound.recorded") is True and "sound" not in kinds:
        yield contradiction("data-kind-missing", "data.kinds", "sound.recorded", "sound")


def _recipients_missing(seen: Looking) -> Iterator[WeakSpot]:
    recipients = seen.whole("data.recipients")
    if recipients is None:
        return
    for path, member in seen.members(MemberKind.FUNCTION):
        leaf = member.leaves.get("function.alerts_to")
        named = () if isinstance(leaf, Disputed) else items_of(leaf)
        for each in named:
            if each in RECEIVES and not set(RECEIVES[each]) & set(recipients):
                yield contradiction(
                    "recipient-missing", "data.recipients", f"{path}.alerts_to", each
                )


def _people_missing(seen: Looking) -> Iterator[WeakSpot]:
    listed = seen.deployment.collections.get(MemberKind.GROUP)
    if listed is None or not listed.is_complete:
        return
    roles = {seen.value(f"{path}.role") for path, _ in seen.members(MemberKind.GROUP)}
    needed = ROLE_OF_SETTING.get(str(seen.value("setting")))
    if needed is not None and roles and None not in roles and not {"child", "pupil"} & roles:
        yield contradiction("group-missing", "groups.complete", "setting", needed)
    workers = seen.span("labour.workers_watched") or seen.span("scale.workers_in_view")
    if workers and workers[0] > 0 and roles and None not in roles and "worker" not in roles:
        about = "labour.workers_watched"
        if seen.span(about) is None:
            about = "scale.workers_in_view"
        yield contradiction("group-missing", "groups.complete", about, "worker")


def _vendor_training(seen: Looking) -> Iterator[WeakSpot]:
    if seen.value("data.vendor_training") is not True:
        return
    about = "data.vendor_training"
    recipients, purposes = seen.whole("data.recipients"), seen.whole("plan.purposes")
    if recipients is not None and "vendor" not in recipients:
        yield contradiction("recipient-missing", "data.recipients", about, "vendor")
    if purposes is not None and not {"product-development", "research"} & set(purposes):
        yield weak("purpose-missing", "plan.purposes", about, "product-development")
