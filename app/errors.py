"""Everything that can go wrong in a call, as one tree; the sentences are in `i18n` under `error`.

LevierError
├── Conflict      another window wrote first: reload and try again
├── NotFound      no such assessment for this person (whether or not it exists)
├── BadFile       a file that was given cannot be used
├── TooManyTables an owner keeps as many imported tables as there may be
├── FormClosed a form takes no more answers
└── FormFull      a form has as many answers as it may have
"""

from __future__ import annotations


class LevierError(Exception):
    """Base of all errors of Levier; `code` finds the sentence, `params` fill it."""

    code = "unknown"

    def __init__(self, **params: str) -> None:
        self.params = params
        super().__init__(f"{self.code} {params}" if params else self.code)


class Conflict(LevierError):
    """Somebody wrote to the assessment since it was read."""

    code = "conflict"


class NotFound(LevierError):
    """There is no such thing for this person; says nothing of whether it exists for another."""

    code = "not_found"


class BadFile(LevierError):
    """A file given to a command cannot be used; params: file, fault."""

    code = "bad_file"


class TooManyTables(LevierError):
    """No further imported table may be kept; params: most."""

    code = "too_many_tables"


class FormClosed(LevierError):
    """The form behind a link takes no more answers."""

    code = "form_closed"


class FormFull(LevierError):
    """The form has as many answers as one may have; params: most."""

    code = "form_full"


class NoPdf(LevierError):
    """This machine lacks the libraries that draw a PDF; params: fault."""

    code = "no_pdf"
