"""What things are: frozen, typed, without input or output."""
