"""Prints every figure in one run, each beside a reference."""

from benchmarks import backup, due, lookup, reminders, throughput, understanding

if __name__ == "__main__":
    throughput.main()
    lookup.main()
    understanding.main()
    due.main()
    reminders.main()
    backup.main()
