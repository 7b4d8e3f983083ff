"""Prints every figure in one run: the road beside PTB's echo bot, the lookup beside LIKE."""

from benchmarks import lookup, throughput

if __name__ == "__main__":
    throughput.main()
    lookup.main()
