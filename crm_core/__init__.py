"""The customer record: knows nothing of Telegram."""
