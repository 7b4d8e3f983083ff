"""The control API: what the chat page and tests do to the sandbox from outside."""
