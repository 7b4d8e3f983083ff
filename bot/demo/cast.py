"""The people whom a newcomer can play."""

from dataclasses import dataclass

from bot.demo.sample import Sellers
from bot.sandbox.phone import Phone
from bot.sandbox.sandbox import Sandbox
from crm_core.core import Core
from crm_core.people.accounts import Caller, make_member
from crm_core.people.actor import Actor, Role


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    role: Role | None
    language: str
    phone: str


REP_ZH = Part("张锐", Role.REP, "zh-hans", "+8613800138101")
REP_EN = Part("Nora Quinn", Role.REP, "en", "+14155550188")
MANAGER = Part("Meg Ellis", Role.ADMIN, "en", "+14155550199")
CUSTOMER = Part("Mara Voss", None, "en", "+14155550134")


def join_cast(core: Core, sandbox: Sandbox, token: str) -> Sellers:
    """Everybody is on Telegram; those of the team are known to the bot, and have opened it."""
    bot = sandbox.bot_named()
    zh, en, _ = (
        _join(core, sandbox, part, bot_id=token.partition(":")[0])
        for part in (REP_ZH, REP_EN, MANAGER)
    )
    sandbox.join(CUSTOMER.name, language_code="en", role="customer", phone=CUSTOMER.phone)
    for person in list(sandbox.people.values())[:3]:
        Phone(sandbox, person, bot).start()
    return Sellers(zh=zh, en=en)


def _join(core: Core, sandbox: Sandbox, part: Part, *, bot_id: str) -> Actor:
    role = part.role or Role.CUSTOMER
    person = sandbox.join(
        part.name,
        language_code=part.language,
        role="manager" if role is Role.ADMIN else role.value,
        phone=part.phone,
    )
    caller = Caller(
        channel="telegram",
        external_id=str(person.id),
        bot=bot_id,
        chat_id=person.id,
        name=part.name,
        language=part.language,
    )
    with core.work() as work:
        return make_member(work, caller, role)
