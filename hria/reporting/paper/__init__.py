"""Documents on paper: the page of a document as neutral blocks, and those as PDF and DOCX."""
