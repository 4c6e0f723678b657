"""Model to assessment: pure, without clock, disk, network, locale or printing."""
