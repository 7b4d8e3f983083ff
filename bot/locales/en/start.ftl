welcome = Hello { $name }. Write what happened in one line, and tap Save.
help = Write one line about a visit or a call; I show a card, you tap Save.
