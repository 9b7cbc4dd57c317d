"""An opening needs more than the head: plain labels, a phrase of the lists, a word of alarm, or a call. A deed with its doer
makes a likely one sure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.agreement import Known
from bot.reader.conversation.opening import weigh_opening, without_alarm_of_talk
from tests.kit import reading

LIKELY_OPENS = ChatReading(danger=False, called=False, maybe_called=False, act=Act.NONE, incident=None)
OPENS = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None, plain_danger=True)
TALK = Reading("en", True, (Score(Label.REPORT, 0.55),))


def weighed(
    text: str,
    read: Reading = TALK,
    by_lists: Reading | None = None,
    chat: ChatReading = OPENS,
    known: Known = Known.NONE,
) -> tuple[Reading, ChatReading]:
    return weigh_opening(read, chat, by_lists or reading(), text, known)


def after(text: str, read: Reading = TALK, by_lists: Reading | None = None, chat: ChatReading = OPENS) -> ChatReading:
    return weighed(text, read, by_lists, chat)[1]


def test_a_terse_line_without_a_word_of_alarm_opens_nothing_and_is_no_danger() -> None:
    found = after("the baby clapped")
    assert (found.act, found.danger, found.maybe_opens) == (Act.NONE, False, False)


@pytest.mark.parametrize("text", ["help", "he is in, i hear him on the stairs. someone come", "knife"])
def test_a_word_of_alarm_keeps_the_opening(text: str) -> None:
    assert after(text) == OPENS


def test_a_plain_report_opens_in_any_words() -> None:
    plain = replace(TALK, scores=(Score(Label.REPORT, 0.9),))
    assert after("four bullocks after the bend", plain) == OPENS


def test_a_phrase_that_a_coordinator_added_keeps_the_opening() -> None:
    listed = replace(reading(), scores=(Score(Label.REPORT, 0.85),))
    assert after("the baby clapped", by_lists=listed) == OPENS


@pytest.mark.parametrize("flag", [Flag.DANGER, Flag.SEARCH, Flag.SELF_HARM])
def test_a_phrase_for_danger_or_a_search_keeps_the_opening(flag: Flag) -> None:
    assert after("the baby clapped", replace(TALK, flags=frozenset({flag}))) == OPENS


@pytest.mark.parametrize(
    ("text", "is_rumour"),
    [
        ("Mon beau-père dit qu'il va mettre le feu à la maison, il a le bidon en main", False),
        ("my ex says he'll kill me", False),
        ("my ex is kicking the door in, and they say a gang is coming", True),
    ],
)
def test_a_threat_that_the_author_heard_is_no_rumour(text: str, is_rumour: bool) -> None:
    rumour = replace(TALK, scores=(Score(Label.PANIC, 0.8),))
    assert weighed(text, rumour)[0].likely(Label.PANIC) is is_rumour


def test_a_line_that_tells_of_a_call_keeps_the_opening() -> None:
    called = replace(OPENS, maybe_called=True)
    assert after("she got put through", chat=called) == called


def test_other_acts_stay_but_count_as_no_danger() -> None:
    ends = replace(OPENS, act=Act.ENDS)
    found = after("the baby clapped", chat=ends)
    assert (found.act, found.danger) == (Act.ENDS, False)


@pytest.mark.parametrize("text", ["pigeon on the balcony", "last summer the shed was broken into", "ice on the steps"])
def test_an_everyday_trouble_opens_nothing_however_plain_the_labels_are(text: str) -> None:
    plain = replace(TALK, scores=(Score(Label.REPORT, 0.97),))
    assert after(text, plain).act is Act.NONE


def test_an_everyday_trouble_with_a_phrase_for_danger_opens() -> None:
    assert after("ice on the steps", replace(TALK, flags=frozenset({Flag.DANGER}))) == OPENS


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("my husband hasn't come home, stuck in traffic", Flag.SEARCH),
        ("riecht verbrannt, mein Kuchen ist schwarz", Flag.DANGER),
    ],
)
def test_a_settled_trouble_opens_nothing_whatever_phrase_it_has(text: str, flag: Flag) -> None:
    read, chat = weighed(text, replace(TALK, flags=frozenset({flag})))
    assert (chat.act, chat.danger, read.flags) == (Act.NONE, False, frozenset())


def test_a_fire_of_ones_own_is_no_call_if_the_brigade_was_told() -> None:
    found = after("i'm burning a heap of bushes tonight, have told the fire brigade", chat=replace(OPENS, called=True))
    assert (found.act, found.danger, found.called) == (Act.NONE, False, False)


def test_a_grinder_at_a_lock_opens_without_danger() -> None:
    plain = replace(TALK, scores=(Score(Label.REPORT, 0.9),))
    found = after("somebody with an angle grinder at the bikes", plain)
    assert (found.act, found.danger) == (Act.OPENS, False)


def test_an_open_incident_leaves_every_line_as_it_is() -> None:
    assert weighed("the baby clapped", known=Known.OPEN) == (TALK, OPENS)


@pytest.mark.parametrize(
    "text",
    [
        "drie gasten slaan autoruiten in",
        "deux types forcent la serrure du 12",
        "einer rüttelt an der Kellertür",
        "boys smashing windows out front",
        "lads putting bus windows in",
    ],
)
def test_a_deed_with_its_doer_makes_a_likely_opening_sure(text: str) -> None:
    talk = Reading("en", True, (Score(Label.OFF_TOPIC, 0.6), Score(Label.REPORT, 0.3)))
    read, chat = weighed(text, talk, chat=LIKELY_OPENS)
    assert chat.act is Act.OPENS
    assert read.kind() is None


@pytest.mark.parametrize(
    ("score", "chat"),
    [
        (Score(Label.OFF_TOPIC, 0.8), LIKELY_OPENS),
        (Score(Label.NOTICE, 0.6), LIKELY_OPENS),
        (Score(Label.UPDATE, 0.6), replace(LIKELY_OPENS, maybe_opens=False)),
        (Score(Label.UPDATE, 0.6), replace(LIKELY_OPENS, act=Act.ENDS)),
    ],
)
def test_a_deed_in_small_talk_or_where_the_head_rules_it_out_opens_nothing(score: Score, chat: ChatReading) -> None:
    told = Reading("en", True, (score,))
    assert weighed("boys smashing windows out front", told, chat=chat) == (told, chat)


def test_a_deed_after_an_ended_incident_opens_nothing_by_itself() -> None:
    told = Reading("en", True, (Score(Label.UPDATE, 0.6),))
    assert weighed("boys smashing windows", told, chat=LIKELY_OPENS, known=Known.ENDED) == (told, LIKELY_OPENS)


def test_a_second_opening_with_a_deed_is_no_small_talk() -> None:
    doubted = Reading("de", True, (Score(Label.OFF_TOPIC, 0.59), Score(Label.REPORT, 0.4)))
    text = "mein Rad ist grad geklaut worden vorm Bäcker in der Kirchstraße, Schloss aufgebrochen"
    second = replace(OPENS, danger=False)
    assert weighed(text, doubted, chat=second, known=Known.OPEN)[0].kind() is not Label.OFF_TOPIC
    talk = replace(doubted, scores=(Score(Label.OFF_TOPIC, 0.9),))
    assert weighed(text, talk, chat=second, known=Known.OPEN)[0] == talk
    assert weighed("schöner Abend", doubted, chat=second, known=Known.OPEN)[0] == doubted


@pytest.mark.parametrize("text", ["they come up to us", "hij komt eraan", "ils arrivent", "sie wollen zu uns"])
def test_danger_from_people_who_are_only_he_or_they_opens(text: str) -> None:
    assert after(text) == OPENS
    assert after(text, chat=replace(OPENS, danger=False)).act is Act.NONE
    assert after(text, replace(TALK, scores=(Score(Label.OFF_TOPIC, 0.6),))).act is Act.NONE


def test_a_head_that_is_sure_of_an_emergency_needs_no_word_of_alarm() -> None:
    sure = replace(OPENS, surely_opens=True)
    assert after("my daddy is hurting mummy", chat=sure) == sure


def test_an_everyday_trouble_opens_nothing_however_sure_the_head_is() -> None:
    assert after("ice on the steps", chat=replace(OPENS, surely_opens=True)).act is Act.NONE


@pytest.mark.parametrize(
    "text",
    [
        "haha er zit iemand in de auto van de buren te zoeken met een zaklamp",
        "ptdr deux types sont en train de démonter la roue de la clio du voisin",
        "haha da probiert einer grad alle autotüren in der straße durch",
        "someone's nicking the wheels off dave's car as we speak lmao",
    ],
)
def test_laughter_makes_no_joke_of_a_report(text: str) -> None:
    report = replace(TALK, scores=(Score(Label.REPORT, 0.83),))
    assert after(text, report) == OPENS
    assert after(text, replace(TALK, scores=(Score(Label.OFF_TOPIC, 0.5),))).act is Act.NONE


def test_another_trouble_opens_nothing_with_laughter_either() -> None:
    report = replace(TALK, scores=(Score(Label.REPORT, 0.83),))
    assert after("ice on the steps lol", report).act is Act.NONE


def test_a_cry_for_help_alone_is_danger_whatever_the_head_says() -> None:
    talk = Reading("nl", True, (Score(Label.OFF_TOPIC, 0.97),))
    found = after("HELLUP!!", talk, chat=replace(LIKELY_OPENS, maybe_opens=False))
    assert (found.act, found.danger) == (Act.OPENS, True)


def test_a_cry_in_laughter_or_during_an_incident_changes_nothing() -> None:
    calm = replace(LIKELY_OPENS, maybe_opens=False)
    assert after("hellup 😂", chat=calm) == calm
    assert weighed("hellup", chat=calm, known=Known.OPEN)[1] == calm


@pytest.mark.parametrize("known", [Known.NONE, Known.ENDED])
def test_a_plain_emergency_is_danger_whatever_the_models_say(known: Known) -> None:
    small = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),))
    found = weighed("my husband has collapsed", small, chat=replace(LIKELY_OPENS, maybe_opens=False), known=known)[1]
    assert (found.act, found.danger, found.plain_danger) == (Act.OPENS, True, True)


def test_a_person_who_is_missing_is_searched_whatever_the_models_say() -> None:
    small = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),))
    read, found = weighed("our son is missing", small, chat=replace(LIKELY_OPENS, maybe_opens=False))
    assert (found.act, found.danger, found.maybe_danger) == (Act.OPENS, False, True)
    assert Flag.SEARCH in read.flags
    assert read.kind() is None


def test_a_plain_crime_opens_an_incident_unless_one_is_open() -> None:
    small = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),))
    calm = replace(LIKELY_OPENS, maybe_opens=False)
    read, found = weighed("our car was broken into last night", small, chat=calm)
    assert (found.act, found.danger, found.maybe_danger, read.kind()) == (Act.OPENS, False, False, None)
    assert weighed("our car was broken into last night", small, chat=calm, known=Known.OPEN) == (small, calm)


def test_a_plain_emergency_during_an_incident_belongs_to_it_if_the_head_sees_a_tie() -> None:
    adds = replace(LIKELY_OPENS, act=Act.ADDS, incident="i1")
    told = weighed("there's smoke coming out of the window", chat=adds, known=Known.OPEN)[1]
    assert (told.act, told.incident, told.danger) == (Act.ADDS, "i1", True)
    apart = weighed("my husband has collapsed", chat=replace(adds, act=Act.NONE), known=Known.OPEN)[1]
    assert (apart.act, apart.incident, apart.danger) == (Act.OPENS, None, True)


def test_a_missing_person_who_is_found_in_danger_is_plain_danger() -> None:
    adds = replace(LIKELY_OPENS, act=Act.ADDS, incident="i1")
    read = replace(TALK, flags=frozenset({Flag.ENDED, Flag.NOT_ALL_CLEAR, Flag.DANGER}))
    found = weighed("found him in the ditch, not breathing", read, chat=adds, known=Known.OPEN)[1]
    assert (found.act, found.incident, found.danger, found.plain_danger) == (Act.ADDS, "i1", True, True)


@pytest.mark.parametrize(
    "told",
    [
        (Reading("en", True, (Score(Label.NOTICE, 0.9),)), LIKELY_OPENS),
        (replace(TALK, flags=frozenset({Flag.KNOWN_PERSON})), LIKELY_OPENS),
        (TALK, replace(LIKELY_OPENS, act=Act.ENDS)),
    ],
    ids=["a notice", "an explanation", "an end"],
)
def test_the_words_of_an_emergency_in_a_settled_line_are_no_danger(told: tuple[Reading, ChatReading]) -> None:
    read, chat = told
    assert not weighed("my husband has collapsed", read, chat=chat, known=Known.OPEN)[1].danger


def test_a_call_for_helpers_alone_is_of_the_open_incident() -> None:
    nothing = replace(LIKELY_OPENS, act=Act.NONE, maybe_opens=False)
    assert weighed("we need an ambulance", chat=nothing, known=Known.OPEN)[1] == nothing
    assert weighed("we need an ambulance", chat=nothing, known=Known.NONE)[1].danger
    told = weighed("we need an ambulance, my husband has collapsed", chat=nothing, known=Known.OPEN)[1]
    assert (told.act, told.danger) == (Act.OPENS, True)


def test_an_emergency_in_a_notice_is_danger_while_nothing_is_open() -> None:
    notice = Reading("en", True, (Score(Label.NOTICE, 0.9),))
    for known in (Known.NONE, Known.ENDED):
        assert weighed("my husband has collapsed", notice, chat=LIKELY_OPENS, known=known)[1].danger


def hidden(label: Label, text: str, *flags: Flag, confidence: float = 0.95, danger: bool = False) -> Reading:
    chat = replace(OPENS, danger=danger, plain_danger=danger)
    scores = (Score(Label.REPORT, 0.9), Score(label, confidence))
    return without_alarm_of_talk(Reading("en", True, scores, flags=frozenset(flags), chat=chat), text)


RUMOUR = "my cousin says someone got stabbed at the station, stay away"
MERELY_THERE = "two foreigners standing on the corner, they don't belong round here"


@pytest.mark.parametrize(("label", "text", "danger"), [
    (Label.PERSONAL_DATA, "that scumbag Ahmed from number 12 is surely the thief", False),
    (Label.PANIC, RUMOUR, True),
    (Label.PROFILING, MERELY_THERE, False),
])  # fmt: skip
def test_a_hidden_rumour_and_people_who_are_merely_there_open_nothing_and_are_no_report(
    label: Label, text: str, danger: bool
) -> None:
    seen = hidden(label, text, danger=danger)
    assert seen.chat is not None
    assert (seen.chat.act, seen.chat.danger, seen.kind()) == (Act.NONE, False, None)
    assert seen.likely(label)


@pytest.mark.parametrize(
    "seen",
    [
        hidden(Label.PANIC, RUMOUR, confidence=0.6),
        hidden(Label.PANIC, RUMOUR, Flag.SELF_HARM),
        hidden(Label.PANIC, "someone is being stabbed outside our house", danger=True),
        hidden(Label.PROFILING, MERELY_THERE, danger=True),
        hidden(Label.PROFILING, "two foreigners are breaking into number 9"),
        hidden(Label.INSULT, MERELY_THERE),
    ],
)
def test_a_doubt_danger_and_a_deed_keep_the_opening(seen: Reading) -> None:
    assert seen.chat is not None
    assert seen.chat.act is Act.OPENS
    assert seen.kind() is Label.REPORT


ADDS = replace(OPENS, act=Act.ADDS, incident="i1", danger=False, plain_danger=False)


@pytest.mark.parametrize(
    ("label", "text", "stays"),
    [
        (Label.INSULT, "it's the guy from number 33, total waste of oxygen that man", False),
        (Label.INSULT, "quel abruti celui du 33", False),
        (Label.INSULT, "so ein Idiot, der von Nr. 33", False),
        (Label.INSULT, "wat een lomperik, die van 33", False),
        (Label.INSULT, "that bastard is running towards the station", True),
        (Label.INSULT, "die klootzak met zijn rode jas is weg richting station", True),
        (Label.INSULT, "ce connard a une veste rouge", True),
        (Label.INSULT, "der Mistkerl schlägt die Scheibe ein", True),
        (Label.INSULT, "dirty bastard just hit Nora with a hammer", True),
        (Label.INSULT, "scumbag just ran her over", True),
        (Label.INSULT, "ce salaud vient de frapper Nora avec un marteau", True),
        (Label.INSULT, "die klootzak heeft Nora met een hamer geslagen", True),
        (Label.INSULT, "der Mistkerl hat Nora mit dem Hammer geschlagen", True),
        (Label.INSULT, "that bastard is standing behind the church", True),
        (Label.INSULT, "die klootzak staat achter de kerk", True),
        (Label.VIGILANTE, "Coming over. Cops can have what's left of him", False),
        (Label.VIGILANTE, "ik kom af, hij gaat nog lachen", False),
        (Label.VIGILANTE, "j'arrive, il va rigoler", False),
        (Label.VIGILANTE, "ich komm rüber, der lacht gleich nicht mehr", False),
        (Label.VIGILANTE, "ze zitten achter de kerk, kom ze pakken", True),
        (Label.VIGILANTE, "he's on the bridge now, let's get him", True),
        (Label.VIGILANTE, "ils courent vers la gare, on y va", True),
        (Label.VIGILANTE, "der mit der roten Jacke, den holen wir uns", True),
        (Label.PERSONAL_DATA, "Mike V from Moorsel, 12 Kerkhof street, do with that what you want", False),
        (Label.PERSONAL_DATA, "the baker's son did it, he ran to the park", True),
    ],
)
def test_a_hidden_insult_accusation_or_call_to_act_without_facts_tells_the_group_of_no_report(
    label: Label, text: str, stays: bool
) -> None:
    """The line belongs to its incident all the same, so the police read it."""
    scores = (Score(Label.UPDATE, 0.9), Score(label, 0.95))
    seen = without_alarm_of_talk(Reading("en", True, scores, chat=ADDS), text)
    assert seen.likely(Label.UPDATE)
    assert seen.chat == replace(ADDS, no_facts=not stays)
    alone = without_alarm_of_talk(Reading("en", True, scores, chat=replace(ADDS, incident=None)), text)
    assert alone.likely(Label.UPDATE)
    assert alone.chat is not None
    assert alone.chat.no_facts is not stays
    report = (Score(Label.REPORT, 0.9), Score(label, 0.95))
    alone = without_alarm_of_talk(Reading("en", True, report, chat=replace(ADDS, incident=None)), text)
    assert alone.likely(Label.REPORT) is stays


@pytest.mark.parametrize(
    ("text", "danger", "opens"),
    [
        ("the son of the night shop is the one doing all the bike thefts, everybody knows", True, False),
        ("die zoon van de nachtwinkel op den hoek die dealt he, dat weet toch iedereen", True, False),
        ("le fils du boulanger deale, tout le monde le sait", True, False),
        ("der Sohn vom Bäcker klaut wie ein Rabe, das weiß doch jeder", True, False),
        ("the son of the night shop is stealing my bike right now", True, True),
        ("die gast van nummer 12 steelt, iedereen weet het, en nu slaat hij een vrouw", True, True),
        ("le gars du 12 deale, tout le monde le sait, et là il frappe quelqu'un", True, True),
        ("der von Nr. 12 klaut immer, jetzt bricht er bei uns ein", True, True),
        ("the baker's son deals, everybody knows, and there's smoke from their roof", True, True),
        ("the lady at number 8 had her window smashed, he's on the register, everybody knows", True, True),
    ],
)
def test_a_standing_charge_opens_nothing_unless_a_deed_or_a_danger_is_told(
    text: str, danger: bool, opens: bool
) -> None:
    chat = replace(OPENS, danger=danger, plain_danger=danger)
    scores = (Score(Label.REPORT, 0.9), Score(Label.PERSONAL_DATA, 0.95))
    seen = without_alarm_of_talk(Reading("de" if "der " in text else "en", True, scores, chat=chat), text)
    assert seen.chat is not None
    assert (seen.chat.act is Act.OPENS, seen.chat.danger) == (opens, opens)


@pytest.mark.parametrize("text", ["ja, verbrannt", "ja het ruikt naar rook", "oui ça sent le brûlé", "yes, burning"])
def test_yes_to_a_smell_is_danger_during_an_incident_only(text: str) -> None:
    adds = replace(LIKELY_OPENS, act=Act.ADDS, incident="i1")
    told = weighed(text, chat=adds, known=Known.OPEN)[1]
    assert (told.act, told.incident, told.danger) == (Act.ADDS, "i1", True)
    assert not weighed(text, chat=replace(LIKELY_OPENS, maybe_opens=False))[1].danger


@pytest.mark.parametrize("text", ["ja, brandt er nog licht?", "yes, gas bill came", "oui, le gaz arrive demain"])
def test_yes_with_more_behind_it_is_none(text: str) -> None:
    adds = replace(LIKELY_OPENS, act=Act.ADDS, incident="i1")
    assert not weighed(text, chat=adds, known=Known.OPEN)[1].danger


@pytest.mark.parametrize(("text", "danger"), [
    ("that scumbag Ahmed from number 12 is the thief, he's breaking into my shed", False),
    ("Ahmed from number 12 is the thief", True),
    ("Kevin Brand from 8 Elm Street has stolen my bike", False),
])  # fmt: skip
def test_an_accusation_beside_a_deed_or_a_danger_stays_a_report(text: str, danger: bool) -> None:
    seen = hidden(Label.PERSONAL_DATA, text, danger=danger)
    assert seen.chat is not None
    assert seen.chat.act is Act.OPENS


def test_suspects_who_are_seen_again_in_another_street_are_an_update_of_the_open_incident() -> None:
    report = Reading("en", True, (Score(Label.REPORT, 0.9), Score(Label.UPDATE, 0.3)), streets=("e park row",))
    adds = replace(OPENS, act=Act.ADDS, danger=False, plain_danger=False, incident="i")
    for known, text, kind in (
        (Known.OPEN, "they're on Park Row now", Label.UPDATE),
        (Known.OPEN, "two lads trying doors on Park Row", Label.REPORT),
        (Known.ENDED, "they're on Park Row now", Label.REPORT),
    ):
        found, chat = weighed(text, report, chat=adds, known=known)
        assert found.kind() is kind
        assert chat.incident == "i"


@pytest.mark.parametrize(
    "text",
    [
        "haha ik hoor geweerschoten",
        "mdr le détecteur de monoxyde sonne, on a mal à la tête et envie de vomir",
        "c t des coups de feu ça?? 4 ou 5 coups vers le square riga mdr",
        "lol my husband has collapsed, he's not breathing",
        "unser Nachbar ist bewusstlos haha",
    ],
)
def test_laughter_hides_no_plain_emergency(text: str) -> None:
    relieved = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),), flags=frozenset({Flag.RELIEVED}))
    found = after(text, relieved, chat=replace(LIKELY_OPENS, maybe_opens=False))
    assert (found.act, found.danger) == (Act.OPENS, True)


@pytest.mark.parametrize(
    "text",
    [
        "haha mijn man is in elkaar gezakt van het lachen",
        "lol es brennt bei uns im Ofen",
        "haha smoke coming out of my ears",
    ],
)
def test_a_joke_with_a_word_of_danger_opens_nothing(text: str) -> None:
    joke = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),), flags=frozenset({Flag.RELIEVED}))
    assert after(text, joke, chat=replace(LIKELY_OPENS, maybe_opens=False)).act is Act.NONE


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("ik heb alle pillen van ons ma gepakt sorry", Flag.RELIEVED),
        ("désolé mais devant la pharmacie une femme s'est effondrée, elle respire plus", Flag.RELIEVED),
        ("der Kleine ist in die Tonne gefallen, sie haben ihn herausgezogen aber er atmet nicht", Flag.ENDED),
        ("mon père a alzheimer, il est sorti sans ses chaussures et on ne le trouve plus", Flag.ENDED),
    ],
)
def test_a_word_of_relief_or_of_an_end_settles_no_plain_emergency_where_nothing_is_open(text: str, flag: Flag) -> None:
    read = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),), flags=frozenset({flag}))
    assert after(text, read, chat=replace(LIKELY_OPENS, maybe_opens=False)).act is Act.OPENS


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("oh wait, my husband has collapsed on the sofa", Flag.EXPLAINED),
        ("it's only my husband, he collapsed on the couch after leg day", Flag.KNOWN_PERSON),
        ("das war nur mein Mann, er ist von der Leiter gefallen", Flag.KNOWN_PERSON),
        ("there's someone in my house, it was my son", Flag.KNOWN_PERSON),
        ("I heard gunshots, don't worry", Flag.EXPLAINED),
        ("my husband has collapsed", Flag.ALL_CLEAR),
    ],
)
def test_an_explanation_settles_it(text: str, flag: Flag) -> None:
    read = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),), flags=frozenset({flag}))
    calm = replace(LIKELY_OPENS, maybe_opens=False)
    assert after(text, read, chat=calm).act is Act.NONE


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("c'est mon fils, il ne respire plus", Flag.KNOWN_PERSON),
        ("nu is mijn broer neergestoken", Flag.KNOWN_PERSON),
        ("das war mein Mann, er ist von der Leiter gefallen", Flag.KNOWN_PERSON),
        ("that's me shouting, my wife is unconscious", Flag.KNOWN_PERSON),
        ("it's just my husband and me here, he isn't breathing", Flag.KNOWN_PERSON),
        ("don't worry about the noise, my husband has collapsed", Flag.EXPLAINED),
        ("nicht erschrecken wenn Sirenen kommen, mein Vater atmet nicht", Flag.EXPLAINED),
    ],
)
def test_words_that_only_name_or_calm_settle_no_peril(text: str, flag: Flag) -> None:
    read = Reading("en", True, (Score(Label.OFF_TOPIC, 0.97),), flags=frozenset({flag}))
    assert after(text, read, chat=replace(LIKELY_OPENS, maybe_opens=False)).act is Act.OPENS


@pytest.mark.parametrize(
    "text",
    [
        "il paraît que ça sent fort le gaz dans toute la rue de l'Église",
        "er ligt blijkbaar iemand bewusteloos op straat bij de bakker",
        "apparently there's a man with a knife at the bus stop",
    ],
)
def test_a_plain_emergency_that_is_told_with_apparently_opens_and_is_asked_about(text: str) -> None:
    rumour = Reading("en", True, (Score(Label.PANIC, 0.9), Score(Label.REPORT, 0.6)))
    read, chat = weighed(text, rumour, chat=replace(LIKELY_OPENS, maybe_opens=False))
    assert (chat.act, chat.danger) == (Act.OPENS, True)
    assert without_alarm_of_talk(replace(read, chat=chat), text).chat == chat


@pytest.mark.parametrize(
    "text",
    [
        "apparently a gang is snatching kids in a white van, share this",
        "apparently someone's been stabbed at the bus station, my cousin says",
        "il paraît qu'une bande enlève des enfants",
    ],
)
def test_a_rumour_of_others_opens_nothing_whatever_it_tells(text: str) -> None:
    rumour = Reading("en", True, (Score(Label.PANIC, 0.9), Score(Label.REPORT, 0.6)))
    assert weighed(text, rumour, chat=replace(LIKELY_OPENS, maybe_opens=False))[1].act is Act.NONE
    opened = without_alarm_of_talk(replace(rumour, chat=OPENS), text)
    assert opened.chat is not None
    assert opened.chat.act is Act.NONE
