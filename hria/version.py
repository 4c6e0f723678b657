"""The version, as a constant: reading it from metadata costs more than the rest of a start."""

__version__ = "0.1.0"
