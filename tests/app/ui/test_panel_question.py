from app.assessment.events import PurposeStated, QuestionChosen, QuestionDrafted
from app.assessment.known import Known, Statement
from app.ui.parts.panel_question import question_events

WORDING = Statement(text="En quoi ?", answer=5)
KNOWN = Known(question_versions=(WORDING,), purpose=Statement(text="apprendre", answer=4))


def test_an_untouched_form_changes_nothing() -> None:
    assert question_events(KNOWN, "En quoi ?", "apprendre") == []
    assert question_events(KNOWN, "", "") == []


def test_new_words_are_a_new_version_and_a_settled_question_stays_settled() -> None:
    assert question_events(KNOWN, "Comment ?", "") == [QuestionDrafted(text="Comment ?")]
    settled = KNOWN.model_copy(update={"evaluative_question": WORDING})
    assert question_events(settled, "Comment ?", "montrer") == [
        PurposeStated(text="montrer"),
        QuestionDrafted(text="Comment ?"),
        QuestionChosen(text="Comment ?"),
    ]
