"""The lines before decide whether a call to act is one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import LIKELY, SURE, Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.calls_to_act import weigh_answer, weigh_call

NOTHING = Reading("nl", True)
START = datetime(2026, 11, 27, 20, tzinfo=UTC)


def heard(n: int, text: str, by: str = "A", incident: str | None = None) -> ChatLine:
    return ChatLine(str(n), text, by, Role.MEMBER, START + n * timedelta(minutes=1), incident=incident)


def a_chat(text: str, *before: str, incident: bool = False, search: bool = False, by: str = "B") -> Chat:
    lines = tuple(heard(n, told, incident="i" if incident else None) for n, told in enumerate(before))
    no_people: frozenset[str] = frozenset()
    known = ChatIncident("i", START, START, False, False, False, ("0",), no_people, no_people, search=search)
    return Chat(heard(len(before), text, by), lines, (known,) if incident else ())


def is_call(chat: Chat, confidence: float = 0.95) -> bool:
    reading = Reading("nl", True, (Score(Label.UPDATE, 0.6), Score(Label.VIGILANTE, confidence)))
    return weigh_call(reading, chat, NOTHING).likely(Label.VIGILANTE)


def test_a_call_to_help_at_a_fire_is_none() -> None:
    text = "ik rij erheen met een vat water, wie komt er mee"
    assert not is_call(a_chat(text, "de heide staat in brand, ik zie vlammen", incident=True))
    assert is_call(a_chat(text, "er is een dief in de straat", incident=True))


@pytest.mark.parametrize(
    "text", ["wij zagen hem ook", "on l'a vu aussi", "wir haben ihn auch gesehen", "we saw him too"]
)
def test_a_witness_of_the_suspect_calls_nobody_to_act(text: str) -> None:
    assert not is_call(a_chat(text, "er is een dief in de straat", incident=True))


def test_a_cry_for_a_rescue_is_none_before_an_incident_is_known() -> None:
    text = "sortez-le de là il est coincé"
    assert not is_call(a_chat(text, "bonjour à tous"))
    assert is_call(a_chat(text, "il y a quelqu'un dans mon jardin", incident=True))


@pytest.mark.parametrize(("confidence", "stays"), [(0.55, False), (0.9, True)])
def test_a_doubt_about_a_relative_of_the_author_is_none(confidence: float, stays: bool) -> None:
    chat = a_chat("hij krijgt van mij een draai om zijn oren", "dat is mijn zoon, sorry allemaal", by="A")
    assert is_call(chat, confidence) is stays


def test_another_member_does_not_joke_about_that_relative() -> None:
    assert is_call(a_chat("hij krijgt van mij een draai om zijn oren", "dat is mijn zoon", by="C"), 0.55)


def test_fighting_words_after_a_game_are_a_game_unless_they_are_plain() -> None:
    chat = a_chat("breng al uw mannen maar mee", "touwtrekken om 3 uur")
    assert [is_call(chat, confidence) for confidence in (0.7, 0.95)] == [False, True]


ARMED = "ik neem de koevoet mee, sta al beneden"


def veiled(chat: Chat, call: float = 0.1, *flags: Flag) -> Reading:
    scores = (Score(Label.OFF_TOPIC, 0.9), Score(Label.VIGILANTE, call))
    return weigh_call(Reading("nl", True, scores, flags=frozenset(flags)), chat, NOTHING)


def test_a_veiled_call_during_an_incident_is_a_doubt_for_a_moderator() -> None:
    chat = a_chat(ARMED, "er zit een man in mijn tuin", incident=True)
    call = veiled(chat).score(Label.VIGILANTE)
    assert call is not None
    assert LIKELY <= call.confidence < SURE
    assert not veiled(a_chat(ARMED, "het regent")).likely(Label.VIGILANTE)


def test_tools_at_a_fire_are_tools() -> None:
    assert not veiled(a_chat(ARMED, "er komen vlammen uit de schuur", incident=True)).likely(Label.VIGILANTE)


def test_the_grammar_of_near_misses_and_an_explanation_go_before_it() -> None:
    chat = a_chat(ARMED, "er zit een man in mijn tuin", incident=True)
    assert not veiled(chat, 0.0).likely(Label.VIGILANTE)
    assert not veiled(chat, 0.1, Flag.KNOWN_PERSON).likely(Label.VIGILANTE)


def test_readiness_after_a_call_of_another_member_joins_it() -> None:
    known = a_chat("ik ook", "wie komt er mee, we pakken hem", incident=True)
    own = a_chat("ik ook", "wie komt er mee, we pakken hem", incident=True, by="A")
    assert [veiled(chat).likely(Label.VIGILANTE) for chat in (known, own)] == [True, False]


@pytest.mark.parametrize(
    ("text", "confidence", "incident", "sure"),
    [
        ("wie gaat er mee naar boven, 9 uur bij mij", 0.89, False, False),
        ("wie gaat er mee naar boven, 9 uur bij mij", 0.9, False, True),
        ("wie gaat er mee naar boven, 9 uur bij mij", 0.89, True, True),
        ("wie gaat er mee, we pakken hem", 0.89, False, True),
        ("on monte tous chez lui avec les battes", 0.89, False, True),
    ],
)
def test_without_an_incident_a_line_without_violence_is_a_doubt_unless_the_models_are_very_sure(
    text: str, confidence: float, incident: bool, sure: bool
) -> None:
    chat = a_chat(text, "goedemorgen allemaal", incident=incident)
    said = Reading("nl", True, (Score(Label.VIGILANTE, confidence),))
    call = weigh_call(said, chat, NOTHING).score(Label.VIGILANTE)
    assert call is not None
    assert (call.confidence >= SURE) is sure


def test_a_plain_phrase_of_the_lists_stays_sure() -> None:
    said = Reading("en", True, (Score(Label.VIGILANTE, 0.9),))
    assert weigh_call(said, a_chat("we sort this out, all of us", "morning"), said) == said


def forced(text: str, talk: float, incident: bool = True) -> float:
    said = Reading("de", True, (Score(Label.OFF_TOPIC, talk), Score(Label.VIGILANTE, 0.1)))
    chat = a_chat(text, "jemand hebelt die Tür auf", incident=incident)
    call = weigh_call(said, chat, NOTHING).score(Label.VIGILANTE)
    assert call is not None
    return call.confidence


def test_force_that_the_author_announces_is_hidden_and_a_doubt_in_sure_small_talk() -> None:
    assert forced("ich fahr ihm hinterher", talk=0.2) >= SURE
    assert LIKELY <= forced("ich fahr ihm hinterher", talk=0.95) < SURE
    assert forced("ich fahr ihm hinterher", talk=0.2, incident=False) < LIKELY


def test_a_pursuit_in_the_report_itself_is_hidden() -> None:
    chat, talk = a_chat("ich fahr dem grad hinterher, der hat die frau angefahren"), Score(Label.REPORT, 0.9)
    reports = [ChatReading(False, False, False, act, None) for act in (Act.OPENS, Act.NONE)]
    read = [weigh_call(Reading("de", True, (talk,), chat=each), chat, NOTHING) for each in reports]
    assert [each.likely(Label.VIGILANTE) for each in read] == [True, False]


def test_a_search_and_a_game_are_no_hunt() -> None:
    lost, game = "mijn vader is vermist, hij is dement", "touwtrekken om 3 uur"
    reading = Reading("nl", True, (Score(Label.VIGILANTE, 0.1),))
    for chat in (
        a_chat("ik rij hem achterna", lost, incident=True, search=True),
        a_chat("we pakken hem", game, incident=True),
    ):
        assert not weigh_call(reading, chat, NOTHING).likely(Label.VIGILANTE)


def test_a_chore_and_calm_advice_are_no_call() -> None:
    assert not is_call(a_chat("wer kommt mit zum Aufräumen?", "der Sturm ist vorbei", incident=True), 0.6)
    assert not is_call(a_chat("sprich doch mal mit ihm", "der stellt seine Tonne vor meine Tür"), 0.6)
    assert is_call(a_chat("sprich doch mal mit ihm", "der ist bei uns im Keller", incident=True), 0.6)


def test_help_and_company_in_the_words_of_force_are_no_call() -> None:
    under = "da is ein traktor umgekippt und der fahrer liegt drunter"
    assert not is_call(a_chat("ich komm mit dem frontlader, den kriegen wir hoch", under, incident=True))
    assert not is_call(a_chat("stay there, we'll walk back together", "a man is following me", incident=True))
    assert is_call(
        a_chat("stay there, we'll walk back together and batter him", "a man is following me", incident=True)
    )


def test_help_beside_a_threat_is_a_call() -> None:
    text = "put all your lights on and stay in, I've slashed their tyres"
    assert is_call(a_chat(text, "two men are in the garden", incident=True))


def test_a_dog_set_on_thieves_is_hidden_and_a_posted_face_is_a_doubt() -> None:
    assert forced("ich lass den hund los", talk=0.2) >= SURE
    assert LIKELY <= forced("sein gesicht stell ich auf facebook", talk=0.2) < SURE
    assert forced("sein gesicht stell ich auf facebook", talk=0.2, incident=False) < LIKELY


def test_a_threat_in_a_fire_is_a_doubt() -> None:
    said = Reading("fr", True, (Score(Label.UPDATE, 0.6), Score(Label.VIGILANTE, 0.1)))
    chat = a_chat("je lui fais bouffer son briquet", "il y a le feu, les pompiers arrivent", incident=True)
    call = weigh_call(said, chat, NOTHING).score(Label.VIGILANTE)
    assert call is not None
    assert LIKELY <= call.confidence < SURE


def test_a_match_before_a_burglary_makes_no_game_of_a_threat() -> None:
    said = Reading("nl", True, (Score(Label.UPDATE, 0.6), Score(Label.VIGILANTE, 0.1)))
    chat = a_chat("steek een nagel in hun band", "voetbal begint om 3 uur", "er zit iemand in de tuin", incident=True)
    before = (replace(chat.before[0], incident=None), chat.before[1])
    call = weigh_call(said, replace(chat, before=before), NOTHING).score(Label.VIGILANTE)
    assert call is not None
    assert call.confidence >= SURE


@pytest.mark.parametrize(
    ("game", "crime", "text"),
    [
        ("voetbal begint om 3 uur", "er zit iemand in de tuin", "kom allemaal met jullie mannen naar de poort"),
        ("match ce soir, qui vient", "quelqu'un force la porte du 6", "venez tous, on l'attend à la grille"),
        ("Turnier am Sonntag", "jemand hebelt die Tür auf", "kommt alle runter, der kommt hier nicht weg"),
        ("football at three, who's in", "somebody is in the shed", "bring everyone round the back gate"),
    ],
)
def test_a_match_before_a_crime_makes_no_game_of_a_doubtful_call(game: str, crime: str, text: str) -> None:
    chat = a_chat(text, game, crime, incident=True)
    before = (replace(chat.before[0], incident=None), chat.before[1])
    assert is_call(replace(chat, before=before), 0.7)
    assert not is_call(a_chat(text, crime, game), 0.7)


def test_a_beating_beside_the_danger_that_the_line_tells_is_sure_and_else_a_doubt() -> None:
    text = "kommt mit wir verprügeln den der hat ein Messer"
    opens = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)
    told = weigh_call(Reading("de", True, chat=opens), a_chat(text, "Guten Morgen"), NOTHING).score(Label.VIGILANTE)
    assert told is not None
    assert told.confidence >= SURE
    later = a_chat("we hangen hem op", "er zit een man in mijn tuin", incident=True)
    doubt = weigh_call(Reading("nl", True), later, NOTHING).score(Label.VIGILANTE)
    assert doubt is not None
    assert LIKELY <= doubt.confidence < SURE


@pytest.mark.parametrize("text", ["merci ! je vais la tuer, c'est la 3e fois", "I'll kill him, he forgot the milk"])
def test_death_that_is_announced_in_sure_small_talk_is_a_manner_of_speaking(text: str) -> None:
    talk = Reading("fr", True, (Score(Label.OFF_TOPIC, 0.99),))
    read = weigh_call(talk, a_chat(text, "er is een dief in de straat", incident=True), NOTHING)
    assert not read.likely(Label.VIGILANTE)


def test_death_that_is_announced_without_another_word_is_a_doubt() -> None:
    opens = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)
    read = weigh_call(Reading("fr", True, chat=opens), a_chat("Je vais le poignarder demain."), NOTHING)
    doubt = read.score(Label.VIGILANTE)
    assert doubt is not None
    assert LIKELY <= doubt.confidence < SURE


VEILED = "he trains till ten and walks home by the canal, no cameras there"


POSSIBLE = Reading("en", True, (Score(Label.VIGILANTE, 0.2),))


@pytest.mark.parametrize(("incident", "search"), [(False, False), (True, False), (True, True)])
def test_calls_that_only_the_model_finds_are_likely_and_sooner_at_suspects(incident: bool, search: bool) -> None:
    chat = a_chat(VEILED, "hi", incident=incident, search=search)
    found = [weigh_call(POSSIBLE, chat, NOTHING, calls).likely(Label.VIGILANTE) for calls in (-1.1, -0.5, 0.5)]
    assert found == [False, incident and not search, True]


def test_the_model_finds_no_call_in_help_and_none_that_the_others_exclude() -> None:
    fire = a_chat("ik rij erheen met een vat water", "de heide staat in brand, ik zie vlammen", incident=True)
    assert not weigh_call(POSSIBLE, fire, NOTHING, 9.0).likely(Label.VIGILANTE)
    for known in (0.0, 0.05):
        reading = Reading("en", True, (Score(Label.VIGILANTE, known),))
        assert not weigh_call(reading, a_chat(VEILED, "hi"), NOTHING, 9.0).likely(Label.VIGILANTE)


@pytest.mark.parametrize(("others", "calls", "asks"), [(0.45, -1.7, True), (0.35, -1.7, False), (0.45, -3.0, False)])
def test_a_doubt_in_which_both_models_lean_to_a_call_brings_a_card_during_an_incident(
    others: float, calls: float, asks: bool
) -> None:
    said = Reading("de", True, (Score(Label.UPDATE, 0.4), Score(Label.VIGILANTE, others)))
    text = "alle Mann raus, den kriegen wir"
    for incident in (True, False):
        chat = a_chat(text, "jemand hebelt die Tür auf", incident=incident)
        assert weigh_call(said, chat, NOTHING, calls).likely(Label.VIGILANTE) is (asks and incident)


@pytest.mark.parametrize(
    ("facts", "force"),
    [
        ("ne schwarze Sporttasche liegt am Kreisel, ", "den mach ich kalt"),
        ("he dropped his holdall by the bins. ", "I'll cave his head in"),
    ],
)
def test_only_the_clause_that_announces_force_speaks_for_a_call(facts: str, force: str) -> None:
    chat = a_chat(facts + force, "there's a thief in the yard", incident=True)
    seen = weigh_call(Reading("nl", True, (Score(Label.UPDATE, 0.9),)), chat, NOTHING).score(Label.VIGILANTE)
    assert seen is not None
    assert seen.confidence >= SURE
    assert [(facts + force)[span.start : span.end].strip() for span in seen.spans] == [force]


ANSWERS = [
    "ik",
    "ik kom met mijn zonen",
    "ben erbij, 22u?",
    "moi",
    "comptez sur moi",
    "j'amène mon berger",
    "ich",
    "zählt auf mich",
    "nehme meinen Bruder mit",
    "I'm there",
    "count me in, bringing the dog",
]


@pytest.mark.parametrize("text", ANSWERS)
def test_an_answer_right_after_a_sure_call_is_a_doubt(text: str) -> None:
    chat = a_chat(text, "wij pakken hem zelf, wie doet mee?")
    answered = weigh_answer(Reading("nl", True), chat, {"0"}).score(Label.VIGILANTE)
    assert answered is not None
    assert LIKELY <= answered.confidence < SURE


@pytest.mark.parametrize("text", ANSWERS)
def test_the_same_answer_is_none_after_harmless_talk_or_a_call_of_its_own_author(text: str) -> None:
    chat = a_chat(text, "wij dragen zijn piano naar boven, wie doet mee?")
    assert not weigh_answer(Reading("nl", True), chat, set()).likely(Label.VIGILANTE)
    assert not weigh_answer(Reading("nl", True), replace(chat, line=replace(chat.line, by="A")), {"0"}).scores


@pytest.mark.parametrize("text", ["doe dat niet", "ik bel 101", "restez chez vous", "lasst das", "please don't"])
def test_a_refusal_after_a_call_joins_nothing(text: str) -> None:
    assert not weigh_answer(Reading("nl", True), a_chat(text, "wij pakken hem"), {"0"}).likely(Label.VIGILANTE)


@pytest.mark.parametrize(
    ("text", "before", "call"),
    [
        ("I'm chasing him down the road", "our dog got out", False),
        ("ik rij hem achterna", "onze hond is weggelopen", False),
        ("je lui cours après", "notre chien s'est sauvé", False),
        ("ik rij hem achterna", "er is iemand weggelopen met mijn hond", True),
        ("I'm chasing him down the road", "a thief took our dog", True),
        ("I'm chasing him down the road", "a man got out of the garden", True),
    ],
)
def test_a_pet_that_ran_away_may_be_chased(text: str, before: str, call: bool) -> None:
    assert is_call(a_chat(text, before, incident=True), 0.7) is call


@pytest.mark.parametrize(
    ("text", "before", "asks"),
    [
        ("ben daar in 3 minuten met de mannen", "er breekt iemand in bij de bakker", True),
        ("j'arrive avec les frères", "il a volé un vélo", True),
        ("bin schon unterwegs mit den Kumpels", "der hat ein Rad gestohlen", True),
        ("already on my way with the boys", "he stole a bike by the shops", True),
        ("already on my way with the boys", "a cyclist fell off, he can't get up", False),
        ("already on my way with the boys", "there's a fire in the shed", False),
        ("I'm coming with the first aid kit", "he stole a bike by the shops", False),
    ],
)
def test_several_who_come_to_suspects_are_a_doubt(text: str, before: str, asks: bool) -> None:
    assert veiled(a_chat(text, before, incident=True)).likely(Label.VIGILANTE) is asks


def test_a_vow_is_sure_in_small_talk_and_beside_a_search_but_not_in_one() -> None:
    text = "si je tombe dessus le chauffeur finit dans le canal"
    talk = Reading("fr", True, (Score(Label.OFF_TOPIC, 0.98),))
    chats = [a_chat(text, "il a filé", incident=True, search=search) for search in (False, True)]
    beside = replace(chats[1], incidents=(*chats[1].incidents, *chats[0].incidents))
    sure = [weigh_call(talk, chat, NOTHING).confidence(Label.VIGILANTE) >= SURE for chat in (*chats, beside)]
    assert sure == [True, False, True]


def test_care_is_no_call_while_a_person_is_in_danger() -> None:
    chat = a_chat("appuie bien fort avec une serviette", "un type est par terre", incident=True)
    assert is_call(chat)
    assert not is_call(replace(chat, incidents=(replace(chat.incidents[0], danger=True),)))
