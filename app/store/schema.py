"""The tables of the store."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)

metadata = MetaData()

assessments = Table(
    "assessments",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("created_at", DateTime(timezone=True), nullable=False),
)

# Who may see an assessment, and as what.
members = Table(
    "members",
    metadata,
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("person", String(32), nullable=False),
    Column("role", String(20), nullable=False),
    PrimaryKeyConstraint("assessment", "person"),
    Index("members_by_person", "person"),
)

# The log. The primary key is what makes a late writer fail instead of overwriting.
events = Table(
    "events",
    metadata,
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("turn", Integer, nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
    Column("by", String(32), nullable=False),
    Column("kind", String(40), nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("assessment", "seq"),
)

# Resume links: the hash of a token, never the token.
links = Table(
    "links",
    metadata,
    Column("hash", String(64), primary_key=True),
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("person", String(32), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("revoked_at", DateTime(timezone=True)),
    Index("links_by_assessment", "assessment"),
)

# Tables of figures that were imported, each as one value: `card` describes it, `figures` and
# `places` are its rows, packed.
imported_tables = Table(
    "imported_tables",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("owner", String(32), nullable=False),
    Column("taken_at", DateTime(timezone=True), nullable=False),
    Column("card", Text, nullable=False),
    Column("figures", LargeBinary, nullable=False),
    Column("places", LargeBinary, nullable=False),
    Index("imported_tables_by_owner", "owner"),
)

# Rows of answers, packed; what describes them is the card in the assessment's log.
answer_tables = Table(
    "answer_tables",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("rows", LargeBinary, nullable=False),
    Index("answer_tables_by_assessment", "assessment"),
)

# Forms that people fill in by link, as they were when opened: of the link only the hash is kept.
forms = Table(
    "forms",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("assessment", ForeignKey("assessments.id"), nullable=False),
    Column("hash", String(64), nullable=False, unique=True),
    Column("form", Text, nullable=False),
    Column("closed", Boolean, nullable=False),
    Index("forms_by_assessment", "assessment"),
)

# What people answered: the day and no hour, so that nobody is known by when they sat there.
form_answers = Table(
    "form_answers",
    metadata,
    Column("form", ForeignKey("forms.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("form", "number"),
)
