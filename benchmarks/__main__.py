"""Prints every figure in one run: the road beside PTB's echo bot, lookup beside LIKE, backups."""

from benchmarks import backup, lookup, throughput

if __name__ == "__main__":
    throughput.main()
    lookup.main()
    backup.main()
