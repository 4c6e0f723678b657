"""Documents on paper: the page of a document as neutral blocks, and those as PDF and DOCX."""

from hria.reporting.paper.docx import to_docx
from hria.reporting.paper.pdf import to_pdf
from hria.reporting.paper.said import wording

__all__ = ["to_docx", "to_pdf", "wording"]
