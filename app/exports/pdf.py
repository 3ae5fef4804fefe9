"""A draft as an accessible PDF, made of its web page by WeasyPrint in its PDF/UA-1 variant.

What is asserted of it is what the tests look at: tags, language, title, alternative texts, fonts
inside. Nobody has certified it.
"""

from __future__ import annotations

from app.drafting.draft import Draft
from app.errors import NoPdf
from app.exports.html import NO_PICTURES, Pictures, to_html


def to_pdf(draft: Draft, pictures: Pictures = NO_PICTURES, *, with_gaps: bool = True) -> bytes:
    """Write a draft as PDF; the arguments are as for `to_html`.

    Raises `NoPdf` where the libraries that WeasyPrint draws with are not on this machine.
    """
    try:
        from weasyprint import HTML  # type: ignore[import-untyped]
        from weasyprint.urls import URLFetcher  # type: ignore[import-untyped]
    except OSError as error:  # it is installed, and finds no Pango
        raise NoPdf(fault=str(error).splitlines()[0]) from error
    # What stands in the page itself is fetched, and nothing from anywhere else.
    page = HTML(
        string=to_html(draft, pictures, with_gaps=with_gaps),
        url_fetcher=URLFetcher(allowed_protocols=["data"]),
    )
    written = page.write_pdf(pdf_variant="pdf/ua-1")
    assert written is not None  # without a target the bytes come back
    return bytes(written)
