"""Fieldlog's Telegram front end."""
