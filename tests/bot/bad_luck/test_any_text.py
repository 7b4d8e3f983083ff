"""Whatever text a person can send is answered, and the bot goes on."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.sandbox.errors import ApiError, CannotDo
from tests.kit.person import Person
from tests.kit.world import World

# Lone surrogates are no text at all: no client can send one.
CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=60),
    st.text(CHARACTERS, min_size=1, max_size=3).map(lambda part: (part * 4096)[:4096]),
    st.text(CHARACTERS, max_size=60).map("Visited Acme today, {}".format),
    st.text(CHARACTERS, max_size=60).map("/remind Acme tomorrow {}".format),
    st.text(CHARACTERS, max_size=60).map("/find {}".format),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
def test_any_text_at_all_is_answered(world: World, rep: Person, text: str) -> None:
    count = len(rep.messages)
    try:
        rep.says(text)
    except (CannotDo, ApiError):
        return  # Telegram would not let them send it
    assert len(rep.messages) > count
