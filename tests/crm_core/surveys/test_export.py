"""What customers answered is exported, with what it was about."""

import datetime as dt

from crm_core.transfer.export import tables
from tests.crm_core.surveys.conftest import Team


def test_an_answer_is_exported_with_what_it_was_about(team: Team) -> None:
    log = team.visits()
    [survey] = team.later(hours=24)
    team.answers(survey, 4)
    team.visits()
    team.later(days=31)  # asked again, and not answered
    with team.core.reading() as work:
        exported = {
            table.kind: [dict(zip(table.fields, row, strict=True)) for row in table.rows]
            for table in tables(work)
        }
    [row] = exported["survey_answers"]
    assert log.interaction is not None
    assert (row["customer"], row["kind"], row["score"]) == ("Kestrel Robotics", "csat", 4)
    assert (row["comment"], row["about"]) == (None, log.interaction.id)
    sent = survey.sent_at
    assert sent is not None
    assert dt.datetime.fromisoformat(row["sent_at"]) == sent
    assert dt.datetime.fromisoformat(row["answered_at"]) == sent
    assert [link["contact"] for link in exported["customer_links"]] == ["Mara Voss"]
    assert [consent["notice"] for consent in exported["consents"]] == [1]
