"""Indexes of some rows alone."""

from sqlalchemy import Index

WHERE = "where"


def partial_index(name: str, *columns: str, where: str) -> Index:
    """The migrations make it, for both engines; a test compares the condition with theirs.

    Given in SQLAlchemy's own way it would load all of PostgreSQL's dialect on SQLite too: 2 MB.
    """
    return Index(name, *columns, info={WHERE: where})
