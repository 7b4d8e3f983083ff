"""`python -m bot` is the command `fieldlog`."""

from bot.cli import main

main()
