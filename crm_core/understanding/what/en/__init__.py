"""English words, apart from the rules that read them."""
