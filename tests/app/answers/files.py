"""Files of answers for tests."""

from __future__ import annotations

KOBO = (
    b"start;end;group/genre;group/aides;group/aides/un job;group/aides/un ami;group/end;today;"
    b"deviceid;_id;_uuid;_submission_time;_tags\n"
    b"2026-03-01T10:00:00.000+01:00;x;femme;un job un ami;1;1;bien;2026-03-01;d;1;u;t;\n"
    b"2026-03-02T10:00:00.000+01:00;x;homme;un ami;0;1;mal;2026-03-02;d;2;v;t;\n"
    b"2026-03-03T10:00:00.000+01:00;x;femme;;;;bien;2026-03-03;d;3;w;t;\n"
)
