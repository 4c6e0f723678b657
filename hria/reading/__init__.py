"""YAML to model, or every problem at once with its place in the file."""
