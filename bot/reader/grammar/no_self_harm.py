"""Recognises phrases of self-harm that tell of none: where or with whom a person wants to live, an overdose of cake or work.

A line counts only if it has no other phrase of self-harm: «I don't want to live here, I want to die». Folded, four languages.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from bot.reader.grammar.clauses import clauses_of
from bot.reader.phrases.alternatives import one_of
from bot.reader.phrases.expression import words

_ROADS: Final = one_of(
    "straat buurt wijk stad dorp huis flat gebouw rue quartier ville village maison immeuble coin"
    " strasse gegend stadt dorf haus wohnung viertel street road town city area neighbou?rhood building estate"
)
_KIN: Final = one_of("parents mum mom dad mother father family in-?laws ex")
_TREATS: Final = one_of(
    r"suiker chocola\w* taart kaas werk kerst\w* schattigheid zon nostalgie sucre fromage travail boulot noel soleil"
    r" zucker schoko\w* kase arbeit weihnacht\w* sonne niedlichkeit sugar cake cheese work christmas cuteness"
    r" sunshine nostalgia"
)
_NOISE: Final = one_of(
    r"lawaai herrie kabaal haan hanen hond\w* geblaf vuilnis\w* vuilkar brommer\w* vliegtuig\w* trein\w* muziek feest\w* buren"
    r" \w*klok\w* \w*werken bladblazer\w* grasmaaier\w* \w*alarm larm hahn hund\w* mull\w* moped\w* musik \w*glocke\w* nachbarn"
    r" laubblaser \w*verkeer verkehr bauarbeiten kat katten kater poes duif duiven kraai\w* ekster\w* meeuwen wekker"
    r" \w*bel \w*telefoon motor(?:en)? auto's \w*boor verbouwing\w* bouw getoeter geroep geschreeuw gesnurk gezang jongeren"
    r" hangjongeren zatlappen katze\w* tauben krahen vogel\w* wecker \w*telefon krach bagger bohrer baustelle geschrei"
    r" schnarchen autos betrunkenen (?:half_?)?(?:vier|vijf|zes|zeven|funf|sechs|sieben)"
)
"""Noises, and the hours of the early morning."""
_UPHEAVAL: Final = one_of(
    r"\w*werken \w*werf op(?:en)?breken opengooien \w*foor kermis vuurwerk sloop\w* \w*feesten travaux chantier foire brocante"
    r" braderie feux? \w*baustelle \w*arbeiten feuerwerk kirmes \w*fest works roadworks building fireworks demolition fair"
    r" diggers refont marathon school schule \w*karneval carnaval"
)
"""Works, feasts and crowds of a street, after which a member does not want to be there."""
_PLACES: Final = words(
    rf"want_to_live_(?:here|there|next_(?:to|door)|opposite|near|beside|(?:in|on)_(?:\w+_){{1,3}}{_ROADS})"
    rf" want_to_live_with_(?:us|them|(?:my|his|her|their|your)_{_KIN})"
    rf" plus_vivre_(?:ici|la-bas|a_cote|en_ville|dans_(?:\w+_){{1,3}}{_ROADS})"
    rf" meer_leven_(?:hier|naast|in_(?:\w+'?\w*_){{1,3}}{_ROADS}) mehr_leben_(?:hier|dort|neben|in_(?:\w+_){{1,3}}{_ROADS})"
)
"""Only in a line of one clause: «I don't want to live here, I have a rope»."""
_HARMLESS: Final = words(
    rf" overdos(?:e|is)_(?:(?:of|on|de|aan)_)?{_TREATS} uberdosis_(?:an_)?{_TREATS}"
    r" whole_(?:box|bottle|packet)_of_(?:\w+_)?(?:pies|chocolates|biscuits|cookies|sweets)"
    # what is over soon, or a sleeper that noise wakes
    rf" (?:wakker_worden_(?:van|door|om)|aufwachen_(?:um|von|vom|wegen))_(?:\w+_){{0,2}}(?:[0-9]+|{_NOISE})"
    rf" er_niet_meer_(?:zijn|willen_zijn)_(?:als|wanneer)_(?:\w+_){{1,3}}{_UPHEAVAL}"
    rf" mehr_da_sein_wenn_(?:\w+_){{1,3}}{_UPHEAVAL} plus_etre_la_(?:quand|pendant)_(?:\w+_){{1,3}}{_UPHEAVAL}"
    rf" be_here_any_?more_(?:when|during)_(?:\w+_){{1,3}}{_UPHEAVAL} be_here_any_?more_on_\w+days"
    r" een_einde?_aan_(?:voor_vandaag|voor_vanavond) dead_tired"
    r" en_finir_avec_(?:les|ces)_\w+"
    # pills of a chemist or of a pet
    r" pillen_genomen_tegen (?:chien|chienne|chat|chatte|lapin)_a_avale(?:_\w+){0,2}_(?:cachets|comprimes|pilules)"
    r" taken_all_the_(?:pills|tablets)_(?:back|out|to)"
    # sport and play
    r" (?:dach|brucke)_in_(?:den|das|die)_\w+ brucke(?:\W+\w+){0,2}\W+bungee toit_dans_(?:la|l')_?\w+ pont_en_saut"
    r" better_off_without_me_(?:at|in_goal|on_the_pitch|playing)"
)
_PILLS: Final = words(
    r"pills? tablets pillen tabletten cachets comprimes medicaments overdos\w* uberdosis rope touw corde seil"
)
_DESPAIR: Final = words(
    r"(?:without|sans|zonder|ohne)_(?:him|her|you|them|lui|elle|toi|eux|hem|haar|jou|hen|ihn|ihm|sie|dich) anywhere nowhere"
    r" nulle_part ailleurs nergens waar_dan_ook nirgend\w* at_all gar_nicht helemaal_niet plus_du_tout",
    r"aarde wereld terre monde erde welt earth world vies? existence leven_zelf pains? pijn schmerz\w* douleurs? souffrances?"
    r" suffering verdriet depress\w* graf grave grab tombe",
    r"goodbye farewell vaarwel adieu lebt_wohl leb_wohl can'?t_go_on can'?t_take can'?t_cope n'en_peux_plus j'en_peux_plus"
    r" kan_niet_meer kann_nicht_mehr kan_het_niet stop aufhor\w* ophoudt arrete",
    r"alone on_my_own lonely seule? alleen allein eenzaam einsam empty leeg leer vide died dead gestorven overleden mort[es]?"
    r" gestorben moi myself mezelf",
)
"""Words of a person who may want to die also where a street is named: then the line stays a cry."""
_AND_I: Final = words(r"(?:and|en|et|und)_(?:i|i'\w+|ik|je|j'\w+|ich)")


def tells_of_no_self_harm(text: bytes, phrases: Iterable[bytes]) -> bool:
    """`text`: the folded line; `phrases`: its phrases of self-harm, each for itself."""
    rest = _HARMLESS.replace_in(text)
    if len(clauses_of(text)) == 1 and not _AND_I.occurs_in(text):
        rest = _PLACES.replace_in(rest)
    if rest == text or _PILLS.occurs_in(rest) or _DESPAIR.occurs_in(text.replace(b"dead tired", b"")):
        return False
    return not any(phrase in rest for phrase in phrases)
