"""The whole assessment as a workbook that spreadsheets open: one sheet a subject."""
