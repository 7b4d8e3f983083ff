"""The sandbox with sample data: `fieldlog demo`."""
