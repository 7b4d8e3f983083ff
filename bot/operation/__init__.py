"""What whoever runs the program sees of it: logs, figures, health, backups."""
