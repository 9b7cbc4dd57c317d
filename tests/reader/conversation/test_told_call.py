"""The call that a line tells of, by its grammar and the lines before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.core.message import Chat, ChatIncident, ChatLine, Role
from bot.core.reading import Act, ChatReading, Flag, Label, Reading, Score
from bot.reader.conversation.talk_before import TalkBefore
from bot.reader.conversation.told_call import HEARD, UNHEARD, told_call, weigh_first_call, weigh_helpers, with_model
from bot.reader.grammar.calls.call_made import Told
from bot.reader.text.normalisation import fold

AT = datetime(2026, 11, 28, 21, 40, tzinfo=UTC)
MEMBER = frozenset({"member 0"})


def told(text: str, *before: str, called: bool = False, minutes: int = 1) -> Told:
    """The call that the last line tells of while an incident is open. Each line is of another member, `minutes` after the
    one before."""
    times = [AT + timedelta(minutes=minutes * n) for n in range(len(before) + 1)]
    lines = [
        ChatLine(str(n), line, f"member {n}", Role.MEMBER, at)
        for n, (line, at) in enumerate(zip((*before, text), times, strict=True))
    ]
    known = ChatIncident("i", AT, times[-1], called, False, False, ("0",), MEMBER, MEMBER)
    return told_call(Chat(lines[-1], tuple(lines[:-1]), (known,)), fold(text).encode())


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("have you rung 999?", "yes they're talking me through it"),
        ("have you rung?", "yes just now"),
        ("politie gebeld?", "ja, ze komen eraan"),
        ("hast du angerufen?", "ja, gerade eben"),
        ("tu as appelé la police ?", "oui ils arrivent"),
        ("heb je de politie al gebeld??", "ja hang aan de lijn"),
        ("heb je het al doorgegeven aan de politie?", "ja al gedaan, kreeg meteen een zaaknummer"),
        ("haben Sie schon die Polizei angerufen Frau Hennes", "ja sofort als erstes, sie suchen ihn"),
        ("hast du die Polizei gerufen?", "ja häng grad am Telefon"),
        ("t'as appelé ?", "oui ya 1 min"),
        ("ta signalé à la police ?", "ouais direct après"),
        ("did ye ring the guards", "yeah two mins ago"),
        ("have you got 999 yet?", "on with them, they're sending someone"),
        ("heeft er nog niemand gebeld?", "ja, net"),
        ("is er al gebeld?", "mijn man heeft gebeld"),
    ],
)
def test_a_yes_to_a_question_about_a_call_tells_of_one(question: str, answer: str) -> None:
    assert told(answer, "two men at number 14", question) is Told.PLAIN


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("have you rung?", "yes but it's engaged"),
        ("moet ik 101 bellen?", "ja"),
        ("zijn ze binnen?", "ja, ze komen nu buiten"),
        ("is your gate shut?", "yes I have"),
        ("ist euer Tor zu?", "ja hab ich"),
        ("heeft er nog niemand gebeld?", "ja"),
        ("has nobody rung yet?", "yes"),
        ("is de politie al gebeld of moet ik?", "ja"),
        ("wie stond er aan je deur?", "de postbode heeft gebeld"),
        ("wat was dat?", "een onbekende heeft gebeld"),
    ],
)
def test_a_yes_to_another_question_tells_of_none(question: str, answer: str) -> None:
    assert told(answer, "two men at number 14", question) is not Told.PLAIN


@pytest.mark.parametrize(
    "text", ["yes I have", "hab's gemeldet", "oui c'est fait", "sie schicken jemanden", "ambulance is er", "RTW ist da"]
)
def test_some_lines_tell_of_a_call_only_while_an_incident_waits(text: str) -> None:
    assert told(text, "two men at number 14") is Told.PLAIN
    assert told(text, "two men at number 14", called=True) is not Told.PLAIN


def test_an_old_question_waits_for_no_answer() -> None:
    assert told("yes just now", "two men at number 14", "have you rung?", minutes=6) is not Told.PLAIN


def reading(chat: ChatReading) -> Reading:
    return Reading("en", True, scores=(Score(Label.POLICE_CALLED, 0.9),), chat=chat)


def test_police_on_the_spot_are_seen_only_during_an_incident() -> None:
    adds = ChatReading(False, False, False, Act.ADDS, "i")
    none = ChatReading(False, False, False, Act.NONE, None)
    assert Flag.POLICE_THERE in weigh_helpers(reading(adds), b"two police cars here").flags
    assert Flag.POLICE_THERE not in weigh_helpers(reading(none), b"two police cars here").flags


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("ja, politie is hier geweest voor de vaststellingen", False),
        ("police was here for the statements", False),
        ("la police est passée prendre les empreintes", False),
        ("die Polizei war schon da", False),
        ("politie is hier vandaag al geweest voor iets anders", False),
        ("police were here this morning", False),
        ("police are outside the stadium for the match", False),
        ("police on the scene at the M50 crash", True),
        ("de politie is hier", True),
    ],
)
def test_police_who_were_there_are_on_the_spot_no_more(text: str, there: bool) -> None:
    seen = replace(reading(ChatReading(False, True, False, Act.ADDS, "i")), flags=frozenset({Flag.POLICE_THERE}))
    assert (Flag.POLICE_THERE in weigh_helpers(seen, fold(text).encode()).flags) is there


def test_a_call_that_names_the_police_is_one_to_their_number() -> None:
    called = ChatReading(False, True, False, Act.ADDS, "i")
    assert Flag.POLICE_NAMED in weigh_helpers(reading(called), fold("Polizei weiß Bescheid").encode()).flags
    assert Flag.POLICE_NAMED not in weigh_helpers(reading(called), fold("Notruf läuft").encode()).flags


def test_a_yes_to_a_question_about_the_police_is_a_call_to_their_number() -> None:
    called = ChatReading(False, True, False, Act.ADDS, "i")
    yes, of_police, of_ambulance = b"ja hab ich", b"polizei?", b"krankenwagen?"
    assert Flag.POLICE_NAMED in weigh_helpers(reading(called), yes, of_police).flags
    assert Flag.POLICE_NAMED not in weigh_helpers(reading(called), yes, of_ambulance).flags
    assert Flag.POLICE_NAMED not in weigh_helpers(reading(called), b"ja, 112 angerufen", of_police).flags
    question = replace(line_of("Polizei?", 1), by="member 1")
    assert TalkBefore(Chat(line_of("ja hab ich", 2), (question,), ())).question_right_before == of_police


@pytest.mark.parametrize("text", ["burgled yesterday, police have already been round", "vélo volé, plainte déposée"])
def test_nobody_is_asked_for_a_call_if_the_police_have_a_statement(text: str) -> None:
    doubtful = ChatReading(False, False, True, Act.OPENS, None)
    weighed = weigh_helpers(reading(doubtful), fold(text).encode()).chat
    assert weighed is not None
    assert not weighed.maybe_called


def test_a_call_that_names_nobody_is_plain_while_an_incident_waits() -> None:
    assert told("ik zag het ook, heb al gebeld", "two men at number 14") is Told.PLAIN
    assert told("heb al gebeld", "two men at number 14", called=True) is not Told.PLAIN
    assert told("heb al gebeld", "two men at number 14", "heeft iemand de eigenaar gebeld?") is not Told.PLAIN


@pytest.mark.parametrize(
    ("advice", "answer"),
    [
        ("bel 0900-8844 cor", "ja heb ik zojuist gedaan ria"),
        ("bel rap de politie", "is gebeurd, ze zoeken hem"),
        ("112!! jetzt", "hab sie dran"),
        ("ruf die 110", "ist erledigt, die suchen ihn"),
        ("forme le 112", "c'est fait ils viennent de Dinant"),
        ("appelle la police", "je les ai en ligne"),
        ("ring the guards", "that's done brid"),
        ("fire brigade, now", "my wife has them on the line"),
    ],
)
def test_an_answer_to_the_advice_to_call_tells_of_a_call(advice: str, answer: str) -> None:
    assert told(answer, "two men at number 14", advice) is Told.PLAIN
    assert told(answer, "two men at number 14", "shut your windows") is not Told.PLAIN


@pytest.mark.parametrize(
    "answer",
    [
        "yes right away",
        "ja meteen",
        "oui tout de suite",
        "ja mach ich sofort",
        "il est au téléphone avec sa mère",
        "er ist am Telefon mit Oma",
        "die Wäsche ist gemacht",
        "elle a appelé sa fille",
        "jetzt anrufen, sie schicken wen",
        "Er ist noch am Telefon.",
        "bin dran",
        "da ding vraagt nu oek al oft er gebeld is. rita is bezig he",
        "der Bot fragt ob schon angerufen wurde",
        "le bot demande si quelqu'un a appelé",
        "it keeps asking whether anyone has called",
        "Bij ons hebben ze ook gebeld, nummer 41. Fluo hesjes",
    ],
)
def test_an_intention_or_another_call_follows_no_advice(answer: str) -> None:
    assert told(answer, "two men at number 14", "bel 101, call 999") is not Told.PLAIN
    assert told(answer, "two men at number 14", "have you rung the police?") is not Told.PLAIN


@pytest.mark.parametrize(
    "answer",
    [
        "ik heb wel gebeld hoor",
        "k heb toch maar gebeld",
        "heb gebeld ja",
        "ich hab doch angerufen",
    ],
)
def test_little_words_around_a_call_leave_it_one(answer: str) -> None:
    assert told(answer, "two men at number 14") is Told.PLAIN


@pytest.mark.parametrize(
    ("before", "answer"),
    [
        ("112 anrufen!", "hab ich schon"),
        ("110!!", "hab die dran"),
        ("112!!", "ja onderweg"),
        ("secours?", "oui en route"),
        ("t'as appelé ?", "oui la police est passée"),
        ("le 101 ne répond pas", "ah ça y est j'ai quelqu'un"),
        ("101 bezet", "ik heb iemand"),
        ("101 engaged", "im through now"),
        ("101 bezet", "ben erdoor"),
        ("110 besetzt", "hab jemanden"),
    ],
)
def test_an_answer_to_the_line_before_tells_of_a_call(before: str, answer: str) -> None:
    assert told(answer, "two men at number 14", before) is Told.PLAIN
    assert told(answer, "two men at number 14", "shut your windows") is not Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "politie heeft spullen teruggevonden!",
        "police got it back for me",
        "la police a retrouvé mon vélo",
        "die Polizei hat mein Rad gefunden",
    ],
)
def test_a_find_of_the_police_is_no_call(text: str) -> None:
    assert told(text, "my bike was stolen") is Told.DENIED
    assert told(f"101 gebeld. {text}", "my bike was stolen") is Told.PLAIN


@pytest.mark.parametrize("text", ["ma mère a appelé", "Lien heeft al gebeld", "mein Mann hat angerufen", "Packie rang"])
def test_a_call_of_another_person_counts_while_an_incident_waits(text: str) -> None:
    assert told(text, "two men at number 14") is Told.PLAIN
    assert told(text, "two men at number 14", called=True) is not Told.PLAIN


@pytest.mark.parametrize(
    "text", ["school heeft gebeld", "elle a appelé", "Urs telefoniert", "my mum rings", "wie heeft gebeld"]
)
def test_a_person_who_called_the_members_is_no_such_person(text: str) -> None:
    assert told(text, "two men at number 14") is not Told.PLAIN


def test_done_is_a_call_only_after_the_advice_to_make_one() -> None:
    assert told("is gebeurd, komen eraan", "two men at number 14", "hoofdschakelaar uit en 112") is Told.PLAIN
    assert told("ja gebeurd", "two men at number 14", "zet de stroom uit") is not Told.PLAIN


@pytest.mark.parametrize(
    ("meant", "text"),
    [
        ("ik bel de gemeente wel", "gebeld, ze komen"),
        ("j'appelle la mairie", "c'est fait, ils arrivent"),
        ("I'll ring the council", "rang them, they're sending someone"),
        ("Die Tonnen stehen noch da", "hab angerufen, die kommen morgen vorbei"),
    ],
)
def test_a_call_to_a_company_opens_nothing(meant: str, text: str) -> None:
    chat = Chat(line_of(text, 2), (line_of(meant, 1),), ())
    assert told_call(chat, fold(text).encode()) in (Told.DENIED, Told.NOT)


def test_a_call_to_the_police_stays_one_beside_a_company() -> None:
    text = "politie gebeld, ze komen"
    chat = Chat(line_of(text, 2), (line_of("ik bel de gemeente wel", 1),), ())
    assert told_call(chat, fold(text).encode()) is Told.PLAIN


def line_of(text: str, minute: int) -> ChatLine:
    return ChatLine(str(minute), text, "member 0", Role.MEMBER, AT + timedelta(minutes=minute))


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("heeft iemand de politie al gebeld?", "ja ze komen eruit, langs achter"),
        ("quelqu'un a appelé la police ?", "Mon Dieu. Ils sont rentrés"),
        ("hat jemand schon die polizei gerufen?", "ja, die kommen wieder raus"),
        ("has anyone rung the police?", "yes, they're coming over the wall"),
        ("ring 999 now", "they're on their way out the back"),
    ],
)
def test_suspects_who_move_are_no_call(before: str, text: str) -> None:
    assert told(text, "two men at number 14", before) is Told.DENIED


def test_they_are_the_suspects_if_the_lines_before_say_that_they_move() -> None:
    assert told("they're on their way", "two men at number 14", "they're climbing over the wall") is not Told.PLAIN
    assert told("they're on their way", "two men at number 14", "ring 999!") is Told.PLAIN


def test_police_who_are_named_are_no_suspects() -> None:
    assert told("le combi vient de repartir, ils reviennent demain", "two men at number 14") is not Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "de combi stond daarstraks nog aan de frituur",
        "zag daarnet nog een combi voorbijrijden",
        "de politie heeft gisteren beelden gekregen van de nachtwinkel",
        "politie is hier vandaag al geweest voor iets anders",
        "politie was hier voor de fietscontrole",
        "la patrouille était encore à la friterie tantôt",
        "la police a reçu des images hier de la supérette",
        "la police est déjà venue ce matin pour autre chose",
        "die Streife stand vorhin noch am Imbiss",
        "die Polizei hat gestern Aufnahmen vom Kiosk bekommen",
        "Polizei war heute schon hier, wegen was anderem",
        "the patrol was outside the chippy earlier",
        "police got footage from the off licence yesterday",
        "police were already here today about something else",
        # with something else now
        "une voiture de police vient de passer sans s'arrêter",
        "er rijdt net een combi voorbij, maar die stopt niet",
        "gerade fährt eine Streife vorbei, hält aber nicht",
        "a cop car just drove past, didn't stop",
        "police are doing a checkpoint at the roundabout",
        "politie houdt een alcoholcontrole aan de brug",
        "ze hebben politie op de deur staan in die serie",
    ],
)
def test_police_who_were_seen_before_the_incident_were_not_called(text: str) -> None:
    assert told(text, "two men at number 14") is Told.DENIED


@pytest.mark.parametrize(
    "text", ["heb hem aan de lijn, hij is nog op het werk", "hab ihn am Telefon", "got her on the line, she's grand"]
)
def test_one_person_on_the_line_is_not_the_police(text: str) -> None:
    assert told(text, "two men at number 14") is Told.DENIED
    assert told(text, "two men at number 14", "have you rung the police?") is not Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "politie is hier",
        "de combi staat voor de deur",
        "politie is onderweg, ze waren daarstraks nog in de buurt",
        "daarstraks ingebroken, politie is langs geweest voor de vaststellingen",
        "la police arrive, ils étaient là ce matin aussi",
        "Polizei kommt, die waren heute schon hier",
        "police on their way, they were here earlier too",
        "the police were told",
        "he drove past and didn't stop, police are here",
        "cops just went past me full tilt toward the bridge",
        "j'ai appelé, un agent passe cet aprem",
    ],
)
def test_police_who_come_now_are_no_earlier_contact(text: str) -> None:
    assert told(text, "two men at number 14") is not Told.DENIED


@pytest.mark.parametrize(
    "text", ["gisteren was de politie hier nog, heb nu 101 gebeld", "police were here yesterday. rang 101 again"]
)
def test_a_call_stays_one_beside_an_earlier_contact(text: str) -> None:
    assert told(text, "two men at number 14") is Told.PLAIN


def test_a_witness_may_tell_of_the_police_who_came_about_the_incident() -> None:
    own = Chat(
        line_of("police were here this morning", 2), (line_of("my shed was broken into", 1),), (open_incident(),)
    )
    assert told_call(own, b"police were here this morning") is Told.NOT
    assert told_call(own, b"police were here this morning about something else") is Told.DENIED


def open_incident() -> ChatIncident:
    return ChatIncident("i", AT, AT, False, False, False, ("1",), MEMBER, MEMBER)


@pytest.mark.parametrize(
    "text",
    [
        "mijn zoon is er nu en neemt de telefoon",
        "mon petit-fils est là et prend le téléphone",
        "mein Enkel ist jetzt da und nimmt das Telefon",
        "my grandson is here now and takes the phone",
    ],
)
def test_the_phone_that_another_takes_is_no_call_yet(text: str) -> None:
    assert told(text, "twee mannen hebben mijn juwelen mee", "heb je de politie gebeld?") is Told.DENIED


@pytest.mark.parametrize(
    "text",
    ["la police prend le téléphone en deux secondes, ils arrivent", "the operator is on, she takes the phone number"],
)
def test_the_police_who_take_the_phone_deny_no_call(text: str) -> None:
    assert told(text, "two men have my jewels", "have you called the police?") is not Told.DENIED


NOT_READ = float("-inf")


@pytest.mark.parametrize(
    ("of_grammar", "score", "called", "heard"),
    [
        (Told.NOT, HEARD + 0.1, False, Told.HINTED),
        (Told.NOT, HEARD - 0.1, False, Told.NOT),
        (Told.NOT, HEARD + 0.1, True, Told.NOT),
        (Told.NOT, NOT_READ, False, Told.NOT),
        (Told.DENIED, 9.0, False, Told.DENIED),
        (Told.PLAIN, UNHEARD - 0.1, False, Told.HINTED),
        (Told.PLAIN, UNHEARD + 0.1, False, Told.PLAIN),
        (Told.PLAIN, NOT_READ, False, Told.PLAIN),
    ],
)
def test_the_model_hints_at_a_call_while_one_is_awaited_and_doubts_a_plain_one(
    of_grammar: Told, score: float, called: bool, heard: Told
) -> None:
    line = ChatLine("1", "sie wissen's", "member 1", Role.MEMBER, AT)
    known = ChatIncident("i", AT, AT, called, False, False, ("0",), MEMBER, MEMBER)
    assert with_model(of_grammar, Chat(line, (), (known,)), score) is heard


def test_the_model_hints_at_nothing_while_no_incident_is_known() -> None:
    line = ChatLine("1", "sie wissen's", "member 1", Role.MEMBER, AT)
    assert with_model(Told.NOT, Chat(line), 9.0) is Told.NOT


@pytest.mark.parametrize(
    "text",
    [
        "la patrouille passe régulièrement",
        "la police passe régulièrement dans la rue",
        "Streife kommt am Samstag",
        "de patrouille komt hier regelmatig",
        "there are more patrols every weekend",
    ],
)
@pytest.mark.parametrize("role", [Role.MEMBER, Role.POLICE])
def test_a_patrol_that_comes_as_a_rule_or_on_another_day_knows_of_nothing(text: str, role: Role) -> None:
    line = ChatLine("1", text, "member 1", role, AT)
    known = ChatIncident("i", AT, AT, False, False, False, ("0",), MEMBER, MEMBER)
    chat = Chat(line, (), (known,))
    assert with_model(told_call(chat, fold(text).encode()), chat, 1.0) is Told.DENIED


def test_the_model_doubts_no_answer_to_a_question_about_a_call() -> None:
    asked = ChatLine("0", "have you rung the fire brigade?", "member 2", Role.MEMBER, AT)
    line = ChatLine("1", "yes just this second", "member 1", Role.MEMBER, AT)
    known = ChatIncident("i", AT, AT, False, False, False, ("0",), MEMBER, MEMBER)
    chat = Chat(line, (asked,), (known,))
    assert with_model(told_call(chat, fold(line.text).encode()), chat, UNHEARD - 1) is Told.PLAIN


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("ja net, ze zoeken mee", "101 gebeld?"),
        ("oui plainte enregistrée par téléphone", "tu as appelé la police?"),
        ("ja anzeige am telefon aufgenommen", "hast du die polizei angerufen?"),
    ],
)
def test_a_yes_with_what_the_police_do_answers_a_question_about_a_call(text: str, asked: str) -> None:
    assert told(text, "someone took my bike", asked) is Told.PLAIN


@pytest.mark.parametrize(
    "text", ["ze zijn met drie en ze komen naar hier", "ils sont trois et ils arrivent", "there's three of them coming"]
)
def test_people_who_are_counted_are_suspects(text: str) -> None:
    assert told(text, "two men force a door") is Told.DENIED


@pytest.mark.parametrize(
    "text",
    [
        "ze staan er nu",
        "ze zijn er",
        "ils sont là",
        "ils y sont",
        "die sind jetzt da",
        "they're here",
        "they are there now",
    ],
)
def test_they_who_are_there_are_the_suspects_unless_a_line_names_helpers(text: str) -> None:
    lines = (ChatLine("0", "drie mannen breken in", "member 0", Role.MEMBER, AT, incident="i"),)
    named = replace(lines[0], id="1", text="bel 101!", by="member 1", incident=None)
    known = ChatIncident("i", AT, AT, False, False, False, ("0",), MEMBER, MEMBER)
    last = replace(line_of(text, 2), by="member 2")
    assert told_call(Chat(last, lines, (known,)), fold(text).encode()) is Told.DENIED
    assert told_call(Chat(last, (*lines, named), (known,)), fold(text).encode()) is not Told.DENIED
    fire = (replace(lines[0], text="brand in de garage"),)
    assert told_call(Chat(last, fire, (known,)), fold(text).encode()) is not Told.DENIED


def test_an_opening_tells_of_no_call_that_only_the_head_sees() -> None:
    opens = ChatReading(False, True, False, Act.OPENS, None)
    for text, called in (("zwei Typen mit Bolzenschneider", False), ("zwei Typen, die Polizei ist da", True)):
        chat = Chat(line_of(text, 1), (), ())
        weighed = weigh_first_call(reading(opens), opens, chat, fold(text).encode(), Told.NOT)[1]
        assert weighed.called is called


def test_the_model_of_calls_doubts_no_answer_to_the_question_of_the_bot() -> None:
    known = ChatIncident("i", AT, AT, False, False, False, ("0",), MEMBER, MEMBER)
    report = ChatLine("0", "two men at number 14", "member 0", Role.MEMBER, AT)
    done = replace(line_of("done", 1), by="member 1")
    assert with_model(Told.PLAIN, Chat(done, (report,), (known,)), UNHEARD - 1) is Told.PLAIN
    assert with_model(Told.PLAIN, Chat(replace(done, text="it works"), (report,), (known,)), UNHEARD - 1) is Told.HINTED


@pytest.mark.parametrize(
    "text",
    [
        "coastguard say 8 minutes",
        "rang they gave a number",
        "got a lady who says dont move him",
        "fire are on the line to me",
        "Sarah's dad rang them",
        "Wehr sagt: Leute abholen",
        "hab jetzt jemand, ich soll ihn lächeln lassen",
        "Abschnitt 21 ist unterwegs wegen der Mopeds",
    ],
)
def test_words_of_a_service_are_a_call_while_an_incident_waits_for_one(text: str) -> None:
    assert told(text, "a man is in the water") is Told.PLAIN
    assert told(text, "a man is in the water", called=True) is not Told.PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "mum rang and said dinner is at six",
        "got a lady who says she lost her dog",
        "has 101 got your name?",
        "Chef sagt: Leute abholen",
        "hab jetzt Feierabend, ich soll Brot holen",
        "if the coastguard say 8 minutes that is too late",
    ],
)
def test_words_of_others_are_none_while_an_incident_waits_for_a_call(text: str) -> None:
    assert told(text, "a man is in the water") < Told.HINTED


@pytest.mark.parametrize("text", ["999 have me on the line", "Leitstelle schickt Taucher"])
def test_a_service_on_the_line_opens_an_incident_whose_report_was_missed(text: str) -> None:
    nothing, alone, own = ChatReading(False, False, False, Act.NONE, None), Chat(line_of(text, 1)), fold(text).encode()
    _, weighed = weigh_first_call(reading(nothing), nothing, alone, own, Told.PLAIN)
    assert weighed.act is Act.OPENS
    assert weighed.called
    assert weigh_first_call(reading(nothing), nothing, alone, own, Told.HINTED)[1] == nothing
