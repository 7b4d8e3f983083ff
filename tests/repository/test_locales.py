"""Both languages say everything, with the same placeholders."""

import pytest
from fluent.syntax import FluentParser, ast

from bot.texts import texts
from tests.repository.fluent_texts import LOCALES, entries, messages, placeholders
from tests.repository.tree import ROOT, files


@pytest.mark.parametrize("locale", LOCALES)
def test_every_text_can_be_parsed(locale: str) -> None:
    junk = [entry.content for entry in entries(locale) if isinstance(entry, ast.Junk)]

    assert not junk


@pytest.mark.parametrize("locale", LOCALES)
def test_each_text_is_found_whole_in_its_file(locale: str) -> None:
    parser = FluentParser(with_spans=False)
    found = {key: parser.parse_entry(source) for key, source in texts(locale).sources.items()}
    meant = {message.id.name: message for message in messages(locale)}

    assert found.keys() == meant.keys()
    for key, message in meant.items():
        assert message.equals(found[key], ignored_fields=["span", "comment"]), key


@pytest.mark.parametrize("locale", LOCALES)
def test_no_text_is_written_twice(locale: str) -> None:
    names = [message.id.name for message in messages(locale)]

    assert names
    assert len(names) == len(set(names))


def test_both_languages_have_the_same_files() -> None:
    by_locale = {
        locale: {path.name for path in files(".ftl") if path.parent.name == locale}
        for locale in LOCALES
    }

    assert by_locale["en"] == by_locale["zh"]


def test_both_languages_have_the_same_texts_with_the_same_placeholders() -> None:
    assert placeholders("en") == placeholders("zh")


def test_there_is_no_other_language_half_done() -> None:
    folders = {path.name for path in (ROOT / "bot" / "locales").iterdir() if path.is_dir()}

    assert folders == set(LOCALES)
