"""What each kind of event does to what is known: one small function a kind."""

from app.assessment.apply import activities, drafts, evidence, plan, question, talk, told
from app.assessment.apply.base import apply

__all__ = ["activities", "apply", "drafts", "evidence", "plan", "question", "talk", "told"]
