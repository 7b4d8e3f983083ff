"""Time expressions, in English and Chinese: a grammar."""
