"""Harmless talk about a group of people excludes profiling and insult; slander in nearly the same words does not."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.reading import LIKELY, SURE, Label, Score
from bot.reader.grammar.groups.group_talk import ABOUT_GROUPS, find_harmless, praises_group, weigh_group_talk
from bot.reader.text.normalisation import fold

HARMLESS = [
    "Stop nu eens met altijd de Roma de schuld te geven",
    "Hört bitte auf, jedes Mal die Roma zu verdächtigen",
    "stop pinning it on the travellers every time",
    "arrêtez de mettre ça sur le dos des Roms",
    # kind
    "ik hou van mijn Marokkaanse buren",
    "ik zie Turken graag",
    "Vluchtelingen zijn heel lieve mensen",
    "ik bewonder vrouwen met een handicap",
    "homo's maken onze samenleving mooier",
    "wat zouden we doen zonder de Poolse metsers",
    "j'adore les Marocains",
    "les réfugiés sont des gens formidables",
    "je respecte les musulmans",
    "vive les immigrés",
    "ich mag Türken",
    "ich liebe meine türkischen Nachbarn",
    "Syrer sind wirklich nette Leute",
    "Flüchtlinge bereichern unsere Gesellschaft",
    "I love Muslims",
    "gay people are brilliant",
    "immigrants make our community richer",
    # neutral
    "mijn huisgenoten zijn Marokkanen",
    "mijn beste vriend is een jood",
    "onze huisarts is een zwarte vrouw",
    "moslims vieren morgen het Suikerfeest",
    "mes colocataires sont musulmans",
    "ma meilleure amie est une femme trans",
    "notre boulanger est syrien",
    "je travaille avec des Roumains",
    "meine Mitbewohner sind Muslime",
    "meine beste Freundin ist Jüdin",
    "ich arbeite mit vielen Polen",
    "my flatmates are Muslims",
    "our dentist is a Sikh",
    "I work with lots of Romanians",
    "mijn zus is getrouwd met een moslim",
    "beaucoup d'immigrés travaillent à l'hôpital",
    "gisteren dronk ik koffie met een Syrische vriend",
    # equal rights
    "moslims horen bij onze samenleving",
    "les musulmans font partie de notre société",
    "wir müssen Flüchtlinge schützen",
    "we need more women in politics",
    "tout le monde mérite le respect, même les personnes trans",
    "vrouwen verdienen respect",
    "les femmes devraient avoir les mêmes droits",
    "Behinderte haben die gleichen Rechte",
    "refugees deserve respect",
    # of oneself
    "als zwarte vrouw voel ik mij hier thuishoren",
    "ik ben een trotse moslim",
    "en tant que femme noire je suis fière",
    "je suis musulmane",
    "als schwuler Mann lebe ich gern hier",
    "ich bin stolze Türkin",
    "as a gay man I feel fine here",
    "I'm a proud Jew",
    # against slander
    "het is fout om te zeggen dat asielzoekers lui zijn",
    "hou op met moslims terroristen te noemen",
    "wie zegt dat alle zwarten dieven zijn mag de groep uit",
    "iemand die moslims haat heeft hier niks te zoeken",
    "c'est raciste de dire que les Roms volent",
    "arrêtez de traiter les immigrés de voleurs",
    "ceux qui disent que les gitans volent ne les connaissent pas",
    "je n'ai jamais dit que les Roms volaient",
    "es ist falsch, zu sagen, dass Ausländer faul sind",
    "hört auf, Flüchtlinge als kriminell zu beschimpfen",
    "wer Muslime hasst, fliegt hoffentlich aus der Gruppe",
    "ich würde nie behaupten, dass Rumänen stehlen",
    "it is wrong to say that refugees are lazy",
    "please stop calling refugees criminals",
    "people who say travellers all steal have never met one",
    "I never said gypsies were thieves",
    "nobody should hate Muslims",
    "hoe durf je te zeggen dat immigranten parasieten zijn",
    "comment oses-tu dire que les immigrés sont des parasites",
    "wer Frauen hasst, ist ein Idiot",
    "als je homo's haat ben je zelf ziek",
    "dat je iemand een vieze Turk noemt, is walgelijk",
    "iemand een debiele Turk noemen omdat hij anders praat, dat doe je niet",
    "sag nie wieder, dass Behinderte eine Last sind",
    # negated
    "ik zou nooit een immigrant kwaad doen",
    "kein Schwarzer ist ein Affe",
    "Schwule sollten niemals ausgegrenzt werden",
    "ik haat geen moslims",
    "niemand mag gepest worden omdat hij zwart is",
    "geen enkele migrant verdient het om zo behandeld te worden",
    "niet alle vluchtelingen zijn crimineel",
    "je ne déteste pas les juifs",
    "personne ne mérite d'être insulté pour sa couleur",
    "aucun musulman ne devrait être agressé",
    "pas tous les réfugiés sont dangereux",
    "ich hasse keine Muslime",
    "keine Frau verdient es, so behandelt zu werden",
    "Muslime sind keine Terroristen",
    "I don't hate immigrants",
    "no refugee deserves to be treated like this",
    "gay people are not disgusting",
    "why would anyone hate Muslims",
]
SLANDER = [
    "de Roma hebben schuld aan alles, stop die bende",
    "hort auf, die Zigeuner haben Schuld",
    # kindness that is none
    "ik hou van moslims in hun eigen land",
    "ik hou van hoe Polen altijd stelen",
    "Turken zijn lief zolang ze zwijgen",
    "j'adore quand les Roms viennent nous voler",
    "j'adore les musulmans, surtout quand ils partent",
    "ich mag Türken nur von hinten",
    "Zigeuner sind tolle Taschendiebe",
    "I love how they always steal",
    "I love how gypsies always steal",
    "I love killing Muslims",
    "Muslims are welcome to leave",
    "Black people are nice until you lend them money",
    "women are great cooks, they should stay in the kitchen",
    "I like Jews as much as cancer",
    # a group, and more than neutral
    "mijn nieuwe collega is een Marokkaan, mijn portefeuille is kwijt",
    "de burgemeester is een Turk, waar gaat het naartoe",
    "ik ben moslims beu",
    "ik werk met Polen en ze zijn altijd zat",
    "mon collègue est un Rom, comptez vos vélos",
    "je suis contre les musulmans",
    "mein Chef ist Jude, logisch",
    "ich arbeite mit Rumänen und sperre alles ab",
    "my boss is a Jew, figures",
    "without Muslims we would be safe",
    "zonder Roma zou het hier proper zijn",
    # the street
    "twee Marokkanen op de hoek",
    "twee Turken zijn vriendelijk aan het kijken",
    "deux Arabes au coin",
    "zwei Rumänen stehen am Eck",
    "two gypsies at the bus stop",
    "zoals gewoonlijk een buitenlander",
    "comme d'habitude un étranger",
    "wie üblich ein Ausländer",
    "as usual a foreigner",
    # of oneself, against others
    "als vrouw wil ik hier geen moslims",
    "ik ben een christen en Joden horen hier niet",
    "en tant que femme je déteste les Arabes",
    "nous, les étrangers on n'en veut pas",
    "als Frau habe ich Angst vor diesen Syrern",
    "as a woman I want those Muslims out",
    # reproaches against those who defend a group
    "het is fout om te zeggen dat moslims vreedzaam zijn",
    "wie moslims vertrouwt is gek",
    "wie denkt dat Roma niet stelen is naïef",
    "stop ons racisten te noemen",
    "arrêtez de dire que les musulmans sont pacifiques",
    "celui qui croit que les Roms sont gentils est naïf",
    "wer glaubt, dass Ausländer friedlich sind, ist dumm",
    "hört auf, uns Rassisten zu nennen",
    "stop saying Muslims are peaceful",
    "stop calling us racists",
    "anyone who thinks they don't steal is a fool",
    # denials before slander
    "ik ben geen racist, maar Marokkanen stelen",
    "ik zou nooit zeggen dat Roma stelen, maar mijn fiets is weg",
    "je n'ai rien contre eux mais les Roms volent",
    "es ist nicht rassistisch, zu sagen, dass Ausländer klauen",
    "it is not racist to say that gypsies steal",
    "you can't say that it was foreigners",
    "on ne peut plus dire que ce sont des Arabes",
    "is it racist to say that gypsies steal? no",
    "I don't hate Muslims, I just want them gone",
    "niet alle moslims zijn terroristen, maar alle terroristen zijn moslims",
    "niet alle Marokkanen stelen, sommigen dealen",
    "nicht jeder Muslim ist Terrorist. Aber jeder Terrorist halt",
    # no one deserves it
    "geen enkele vluchteling verdient het om hier te wonen",
    "Joden verdienen geen respect",
    "niemand mag aangevallen worden door migranten",
    "aucun migrant ne mérite d'être ici",
    "aucune femme ne mérite d'être payée autant qu'un homme",
    "kein Flüchtling sollte hier wohnen dürfen",
    "no immigrant should be treated better than us",
    "nobody should suffer these gypsies",
    "nobody should be attacked by migrants",
    "why shouldn't we hate Muslims",
    "waarom zouden we moslims niet haten",
    "stop the violence of Moroccans",
    "haat tegen moslims is terecht",
    "ils ont plus de droits que nous, les étrangers",
    "ils n'ont pas à avoir les mêmes droits que nous, les étrangers",
    "we moeten onze straat beschermen tegen vluchtelingen",
    "il faut protéger nos enfants des gays",
    "hoe durf je te zeggen dat Marokkanen brave mensen zijn",
    "wie kannst du sagen, dass Zigeuner ehrlich sind",
    "als je Roma vertrouwt ben je zelf ziek",
    "we need fewer Muslims in politics",
    "we hebben geen vrouwen nodig in de politiek",
    "moslims horen niet bij onze samenleving",
    "je n'ai aucun respect pour les juifs",
    "homo's verdienen onze steun niet",
    "mijn zus is getrouwd met een moslim, wat een schande",
    "'t is gekend dat ze met Albanezen werken, die zijn erop gedrild",
    "kein Türke ist ehrlich",
    "ge moet mij niet zeggen dat het meevalt ik ben zo kwaad op die smeerlappen",
    "ik denk dat die Roma weer een inbraak plannen, dat kan niet",
    "die Roma haben wieder gestohlen, und dann sagen sie das ist rassistisch",
    "Polen stelen, en dan zeggen ze dat is racisme",
    "they steal all day and people say that is racist",
    # contempt, wishes of harm, calls to act
    "ik haat Turken",
    "Moslims zijn geen mensen",
    "les Roumains sont tous des voleurs",
    "les Roms sont des rats",
    "Alle Türken sollen verschwinden",
    "ich hasse Ausländer",
    "gays are disgusting",
    "someone should beat up these faggots",
    "alle zigeuners moeten weg",
]
AT_THINGS = [
    "ik haat files",
    "klotefiets",
    "je déteste cette imprimante de merde",
    "verdammter Regen",
    "I hate this stupid printer",
]
AT_PEOPLE = [
    "ik haat u",
    "die klotefiets van jou, lul",
    "connard",
    "verdammter Türke",
    "I hate you",
    "I hate this car and its driver, he stinks",
]

AT_TRADES = [
    "ik haat liberalen",
    "les banquiers sont tous des parasites",
    "ich hasse Juristen",
    "politicians are all liars",
]
NOT_AT_TRADES = [
    "de flikken zijn luie zakken",
    "ik haat joodse bankiers",
    "politicians should be hanged, politicians are scum",
    "tous les banquiers sont juifs",
    "Politiker sind Abschaum und du auch",
]
PRAISE = [
    "Ramadan mubarak aan alle moslims in de straat",
    "die Einwanderer aus der 30 haben den Gehweg freigeschaufelt, Hut ab",
    "un Kosovar de mon palier a réparé ma chaudière, chapeau",
    "we've loads of Polish lads at work, grafters every one of them",
]
NO_PRAISE = [
    "dank u, Polen, mijn fiets is weg",
    "les bons immigrés, ceux qui repartent, merci",
    "zwei Rumänen verkaufen Kuchen am Eck",
    "thanks to those gypsies nothing is safe here",
    "Hut ab vor allen Helfern",
]


def test_harmless_talk_about_a_group_excludes_both_labels() -> None:
    assert [text for text in HARMLESS if find_harmless(fold(text)) != ABOUT_GROUPS] == []


def test_slander_never_excludes_a_label() -> None:
    assert [text for text in SLANDER if find_harmless(fold(text))] == []


def test_praise_beside_a_group_is_a_doubt() -> None:
    assert [text for text in PRAISE if not praises_group(fold(text))] == []
    assert [text for text in (*NO_PRAISE, *SLANDER) if praises_group(fold(text))] == []


def test_anger_at_a_trade_or_an_opinion_is_no_anger_at_a_group() -> None:
    assert [text for text in AT_TRADES if find_harmless(fold(text)) != ABOUT_GROUPS] == []
    assert [text for text in NOT_AT_TRADES if find_harmless(fold(text))] == []


def test_anger_at_a_thing_is_no_insult() -> None:
    assert [text for text in AT_THINGS if find_harmless(fold(text)) != {Label.INSULT}] == []
    assert [text for text in AT_PEOPLE if find_harmless(fold(text))] == []


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_read(text: str) -> None:
    assert find_harmless(fold(text)) <= ABOUT_GROUPS


def weigh(text: str) -> dict[Label, float]:
    scores = (Score(Label.OFF_TOPIC, 0.9), Score(Label.PROFILING, 0.95), Score(Label.PANIC, 0.7))
    return {score.label: score.confidence for score in weigh_group_talk(scores, text)}


def test_a_harmless_text_loses_the_labels_and_praise_makes_them_unsure() -> None:
    assert weigh("Meine Mitbewohner sind Muslime")[Label.PROFILING] == 0
    assert LIKELY <= weigh("Ramadan mubarak aan alle moslims")[Label.PROFILING] < SURE
    assert weigh("Twee Marokkanen op de hoek")[Label.PROFILING] == 0.95


def test_other_labels_stay() -> None:
    assert weigh("Meine Mitbewohner sind Muslime")[Label.PANIC] == 0.7


def test_a_text_without_these_labels_is_not_looked_at() -> None:
    scores = (Score(Label.OFF_TOPIC, 0.9), Score(Label.PROFILING, 0.2))
    assert weigh_group_talk(scores, "my flatmates are Muslims") is scores
