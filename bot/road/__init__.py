"""The road from an update to its answer: taken in, done as a turn, handed on."""
