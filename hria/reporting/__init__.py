"""Assessment to documents: selections, wording, rendering."""
