"""Words for the people in an accident, their state, and words that take an accident back, in four languages, folded.

A text has its people tagged (`people.py`). People without an article have no tag, so they stand here.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.emergencies.people import CALLED

SMALL_CHILD: Final = (
    r"(?:@k|@s van [1-6]|petite? (?:fille|garcon)|kleines madchen|klein meisje|little girl|little boy|(?:[1-5]|two|three"
    r"|four)(?: |-)?(?:year(?: |-)olds?|yr old)|(?:[1-5]|ein|zwei|drei|vier)-?jahrig\w*|(?:twee"
    r"|drie|vier|[1-5])(?: |-)?jarige?"
    r"|(?:enfant|petite?) (?:de|d') ?(?:[1-5]|un|deux|trois|quatre) ans?|(?:kindje|kind|meisje|jongetje) van (?:[1-5]|twee"
    r"|drie|vier)|peuter\w*|kleuter\w*|baby'?t?j?e?|kindje|kindeke|kleintje|m[ae]nneke|klein kind(?:je)?|bebe|bambin"
    r"|tout.petit"
    r"|un petit|kleinkind"
    r"|(?:ein )?kleines kind|toddler|(?:a )?(?:wee|little) (?:one|lad|lass|girl|boy|kid)|small child)"
)
A_CHILD: Final = (
    rf"(?:@c|{SMALL_CHILD}|kind|kiend|kinderen|kids?|leerlingen|meisje|jongen|jongetje|enfants?|gosses?|gamine?s?|fillette"
    r"|kinder|madchen|junge|schuler|child|children|girl|boy|pupils)"
)
PEOPLE: Final = (
    rf"(?:{CALLED}|{A_CHILD}|mensen|volk|man|vrouw|vent|mannen|vrouwen|arbeiders?|werkmannen|bouwvakkers?|bestuurder|chauffeur"
    r"|passagiers?|spelers|gens|monde|gars|homme|femme|ouvriers?|conducteur|conductrice|passagers?|joueurs|leuten?|menschen"
    r"|manner"
    r"|frauen|mann|frau|arbeiter|bauarbeiter|fahrer|fahrerin|beifahrer|spieler|people|men|women|woman|workers?|workmen|lads|lad"
    r"|builders?|driver|passengers?|players|gran|motorrijder|motard|motorradfahrer|motorcyclist|biker|rider|wandelaar"
    r"|promeneur|spazierganger|walker|jogger"
    r"|schilder|peintre|maler|painter|workman|roofer|dakwerker|couvreur|dachdecker|vrouwke|vrouwtje|mevrouw|dame|mutti|vati"
    r"|mami"
    r"|boer|fermier|bauern?|farmer)(?:'s)?"
)
A_FEW: Final = (
    r"(?:(?:twee|drie|vier|deux|trois|quatre|zweie?|zwoi|drei|two|three|four|[2-9])"
    r"(?: (?:man|mann|personen|personnes|arbeiter|ouvriers|arbeiders|van ons|of (?:them|us|ours)|of the \w+))?|welche|ene"
    r"|one|einer)"
)
"""Of people who are only counted: «zwei drunter»."""
WE: Final = rf"(?:{PEOPLE}|@p(?:'s)?|i?k|wij?|we|je|j'?suis|chuis|on|nous|ich|wir|i|i'm|im|we're)"
"""Also the author."""
ANYONE: Final = rf"(?:{PEOPLE}|@p(?:'s)?)"
"""Also «he» and «she», who may be things."""
THERE_IS: Final = (
    r"(?:(?:d?er|@p|daar|hier|da|do) (?:is|ligt|zit|hangt|staat|zitten|liggen|zijn|ist|liegt|sitzt|hangt|steht|sind|liegen"
    r"|sitzen)"
    r"|(?:(?:il|@p) )?y a|ya|there's|theres|there is|there are)"
)
STILL: Final = r"(?: (?:nog|nu|daar|encore|toujours|noch|da|still|is|zijn|est|sont|ist|sind|are))?"
IS: Final = (
    r"(?:'s|'re)?(?: (?:is|are|was|zit|zitten|ligt|liggen|est|sont|reste|liegt|liegen|sitzt|sitzen|steckt|ist|sind))?"
)
BELOW: Final = (
    r"(?:en dessous|(?:la )?dessous|eronder|onder|daronder|darunter|drunter|druntr|underneath|beneath|under (?:it|there)"
    r"|below it)"
)
INSIDE: Final = (
    r"(?:in|erin|binnen|drin|drinnen|dedans|a l'interieur|inside|indoors|in it|in there|op|erop|drauf|dessus|on it|on top"
    r"|(?:in|dans) (?:de|het|la|le|the) (?:auto|wagen|voiture|car))"
)
ENDS: Final = (
    r"(?:\s*$|\s*[.!;]| (?:en|et|und|and|nu|now|jetzt|help|hulp|hilfe|please|pls|aub|svp|bitte|wij?|on|wir|we|bel|belt|kom\w*"
    r"|come|venez|appel\w*|ring|call|vite|schnell|snel|vlug|fast|quick\w*|nr|no|bij|bei|chez|at|aan|am|au|achter|hinter|behind"
    r"|derriere|near|outside|devant|vor|voor|opposite|tegenover|gegenuber|next|op|sur|auf|on|in|dans|im|halte\w*|bahnhof"
    r"|gare|station|arret|@[a-z]))"
)
STILL_INSIDE: Final = (
    r"(?:(?: (?:nog|encore|noch|still))(?: \w+)? (?:in|op)"
    r"|(?: (?:nog|encore|noch|still))?(?: \w+)? (?:erin|drin|dedans|a l'interieur|inside|in it))"
)
INJURED: Final = (
    r"(?:gewonden|gewonde|zwaargewonden?|blessee?s|verletzten?|schwerverletzten?|injured|hurt|getroffen|geraakt|bekneld|gekneld"
    r"|eingeklemmt|coincee?s|trapped|pinned|bewusteloos|inconscient\w*|bewusstlos|unconscious)"
)
STILL_BODY: Final = (
    r"(?:roerloos|reglos|sans bouger|motionless|lying still|(?:beweegt|ademt) (?:niet|ni|nie|nimmer|amper)|bouge plus"
    r"|(?:@[a-z]|qui|et|ne) bouge pas|respire (?:plus|pas|mal)|(?:bewegt sich|ruhrt sich|atmet) (?:nicht|nimmer|net|kaum)"
    r"|(?:not|isn't|isnt|won't|wont|barely) (?:moving|move|breathing|waking)|bewusteloos|buiten westen"
    r"|(?:niet|ni|nie|nimmer)(?: meer)? bij (?:kennis|bewustzijn)|inconsciente?|sans connaissance|bewusstlos|unconscious"
    r"|out cold|knocked out|overal bloed|bloed (?:overal|aan)|(?:veel|vol) bloed|(?:plein|beaucoup) de sang|du sang partout"
    r"|uberall blut|voll(?:er)? blut|viel blut|blood everywhere|(?:lots of|so much) blood|wacht nicht auf|wordt niet wakker"
    r"|(?:won't|wont) wake|se reveille pas|(?:been|arm|bein|leg|jambe|bras)~(?:verkeerd|falsch|verdreht|wrong way|a l'envers)"
    r"|(?:bloedt|saigne|blutet)~(?:hoofd|kop|tete|crane|kopf)|(?:his|her) head(?:'s| is) bleeding"
    r"|bleeding (?:badly|heavily|from~head))"
)
LIFELESS: Final = (
    rf"(?:{STILL_BODY}|(?:antwoordt|reageert) (?:niet|ni|nie|nimmer)|(?:repond|reagit) (?:plus|pas)"
    r"|(?:antwortet|reagiert) (?:nicht|nimmer|net)|nicht ansprechbar|(?:not|isn't|isnt|won't|wont)"
    r" (?:responding|answering|answer))"
)
DOWN: Final = (
    r"(?:op (?:de|den) (?:grond|vloer)|par terre|au sol|a terre|am boden|auf dem boden|on the (?:floor|ground))"
)
NOBODY_HURT: Final = (
    # nobody was there, and it ended well
    r" niemand (?:il_)?n?'?y_?a(?:vait)?_personne personne(?:_de)?_(?:blesse\w*|touche\w*|dessous|dedans|dessus|n'etait|n'a)"
    r" keiner niemanden nobody no_one geen_(?:gewonden?|mensen|slachtoffers?)"
    r" (?:pas|aucune?|sans)_(?:de_)?(?:blesses?|victimes?) keine?_(?:verletzt\w*|personen|opfer|menschen)"
    r" no_(?:injur\w*|casualt\w*|people|victims|harm) not_hurt unhurt ongedeerd indemnes? unverletzt"
    r" gelukkig heureusement gluck luckily thankfully thank_god gott_sei_dank godzijdank"
    r" leegstaand\w* leerstehend\w* disused abandonnee?"
    # of a game, a toy, a drill or a model
    r" lego\w* duplo playmobil speelgoed\w* jouets? spielzeug\w* toys? minecraft zandbak bac_a_sable sandkasten"
    r" sandpit knikkers drone drones modellbau\w* figurant\w* slachtoffertje"
    # of other days and of other towns
    r" (?:volgens|laut|selon|d'apres|according)_\w+ radio hln file files stau bouchons? embouteillage\w* tailbacks? queues?"
    r" vertraging\w* retards? verspatung\w* delay\w* cancelled annulee?s? omleiding\w* umleitung\w* diversion\w*"
    r" autosnelweg\w* autobahn\w* autoroute\w* motorway\w* snelweg\w* [aem][0-9]{1,3} brussel\w* bruxelles paris london berlin"
    r" herdenk\w* gedenk\w* commemor\w* memorial verjaardag\w* anniversaire proces trial prozess schuldig assurance\w*"
    r" traffic verkeer verkehr circulation trafic verzekering\w* versicherung\w* insurance petition petitie"
    r" zebrapad drempel ralentisseurs? zone_30"
    # of other years, of a plan, a rule and a habit
    r" als_kind as_a_(?:kid|child) quand_j'etais selber_mal damals koor chorale chor choir repe\w+ rehears\w*"
    r" (?:vrijdag|zaterdag|zondag|vendredi|samedi|dimanche|freitag|samstag|sonntag|friday|saturday|sunday)"
    r" (?:volgende|nachste\w?|next|prochaine?)_(?:week|woche|maand|monat|month|zomer|summer|semaine)"
    r" (?:la_semaine|le_mois|l'annee)_prochaine"
    r" aan_het_(?:werken|prutsen|kijken|zoeken|klussen|rommelen) je_bouge_pas aka a_la_bouche altijd toujours_que always"
    r" immer_wenn never nooit jamais niemals mogen mag darf durfen"
    r" allowed interdit"
    r" verboten"
    r" opgepast_voor wanneer quand chaque jeden elke every"
    r" (?:geplaatst|aufgebaut|verwijderd|abgebaut|demontee|dismantled)"
)
"""Words that take an accident back."""
