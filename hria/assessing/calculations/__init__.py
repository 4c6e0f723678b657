"""The statistics behind the accuracy checks: exact, tested, with the standard library alone."""
