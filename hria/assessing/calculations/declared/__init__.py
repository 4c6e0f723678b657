"""The calculations that checks may name, a module for each kind of question."""
