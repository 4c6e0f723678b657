"""A sheet as a Word document: real styles, headings, lists and tables that can be edited."""
