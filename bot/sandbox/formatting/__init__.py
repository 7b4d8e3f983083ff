"""Text as Telegram keeps it: cleaned, with entities counted in UTF-16 units."""
