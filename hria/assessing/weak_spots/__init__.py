"""The rules by which weak spots of a description are found; one function each, pure."""
