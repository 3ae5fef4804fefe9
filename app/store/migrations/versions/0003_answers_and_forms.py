"""Tables of answers, and forms that are opened by link."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "answer_tables",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("assessment", sa.String(32), sa.ForeignKey("assessments.id"), nullable=False),
        sa.Column("rows", sa.LargeBinary, nullable=False),
    )
    op.create_index("answer_tables_by_assessment", "answer_tables", ["assessment"])
    op.create_table(
        "forms",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("assessment", sa.String(32), sa.ForeignKey("assessments.id"), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("closed", sa.Boolean, nullable=False),
    )
    op.create_index("forms_by_assessment", "forms", ["assessment"])
    op.create_table(
        "form_answers",
        sa.Column("form", sa.String(32), sa.ForeignKey("forms.id"), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("form", "number"),
    )


def downgrade() -> None:
    op.drop_table("form_answers")
    op.drop_table("forms")
    op.drop_table("answer_tables")
