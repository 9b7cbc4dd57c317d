"""Words that several forms of the grammar share, in four languages and their dialects: lists for `one_of`, folded.

A form adds the words that it alone needs. Two lists of one concept stand here side by side only where the difference matters,
and their names say which it is.
"""

from __future__ import annotations

from typing import Final

NUMBERS: Final = r"1[ .-]?0[ .-]?1 1[ .-]?1[ .-]?2 110 117 118 122 133 144 999 911 000 triple_zero 0900[ -]?8844 8844"
"""Numbers of the police and of rescuers. Not 17, 15 and 18, which are also hours and houses."""

POLICE: Final = (
    r" politie poltie poli?t[sz]ie poliesie? poliese? polisie politiezone wijkpolitie pliesie flikken poiesie? wouten"
    r" police polis polisman polizei polente cops cop_cars? guards feds gardai? old_bill bizzies peelers rozzers"
    r" flics keufs gendarmes gendarmerie"
    r" bullen tschugger schmier rennleitung streife kapo"
)
"""The police, as they are called or told."""
OFFICERS: Final = r"agenten officers bobbies coppers policiers polizisten beamten?"
"""Police officers who come to a house."""
PATROLS: Final = r"units? patrols? squads? ploeg combis? patrouilles? equipes? brigades? funkwagens? streifen?"
"""Cars and crews of the police, which no others have."""
CARS: Final = r"cars? vans? crews? wagen voitures? teams?"
"""Cars and crews of helpers, if a form says so. Others have some too."""
STATIONS: Final = (
    r"wache polizeiwache revier polizeirevier polizeiposten polizeistation politiebureau politiepost politiekantoor"
    r" commissariat poste_de_police hotel_de_police garda_station police_station"
)
RESCUERS: Final = (
    r" brandweer spuitgasten hulpdiensten hulpverleners ambulance ambu zieke?n?wagen"
    r" pompiers les_pompier samu smur secours ambulanciers protection_civile"
    r" feuerwehr loschzug rettungsdienst rettungswagen rettung rtw krankenwagen notarzt(?:in)? sanitat(?:er)? sanis? sanka"
    r" fire_(?:engines?|brigade|service|dept|lot|crews?|trucks?) firefighters firemen paramedics"
)

CALLED: Final = (
    r" (?:op)?gebel[dt]t? getelefoneerd verwittig[dt] gecontacteerd gewaarschuwd ingelicht gealarmeerd geinformeerd"
    r" (?:appele|prevenu|contacte|averti|alerte)e?s?"
    r" (?:an)?gerufen verstandigt alarmiert informiert benachrichtigt gewahlt"
    r" called rung rang phoned diall?ed alerted contacted told informed"
)
"""Participles of a call."""
RUNG: Final = r"(?:op)?gebeld angerufen telefoniert appele telephone called rung rang phoned"
"""Participles that mean a telephone, so they need no word for the persons who were called."""
CALL: Final = (
    r" bellen verwittigen contacteren waarschuwen alarmeren inlichten opbellen"
    r" r?appeler prevenir contacter avertir alerter telephoner"
    r" (?:an)?rufen verstandigen alarmieren informieren benachrichtigen"
    r" call ring phone dial alert contact"
)
"""Infinitives of a call."""

ALREADY: Final = (
    r" al net juist zonet zojuist daarnet ook intussen ondertussen eindelijk"
    r" deja bien enfin"
    r" schon bereits grad grade gerade eben soeben auch endlich inzwischen mittlerweile"
    r" already just also too finally"
)
"""Little words beside a deed that was just done."""

THE: Final = r"the de den d'n die der das dem dat het 't le la les l'"
A: Final = r"a an een ne nen 'n un une des ein\w*"
MY: Final = (
    r"my our wor mijn mijne[n]? min mine[n]? m'?n men me onze ons"
    r" onzen mi mon ma mes notre nos mein\w* mei unser\w* uns\w?"
)
THEIR: Final = r"their his her hun hunne zijn z'n haar d'r leurs? son sa ses ihre?[nr]? sein\w*"
THEY: Final = r"they(?:'re|'ll|_are|_will)? ze sie se si ils die de"

KIN: Final = (
    r" zoon\w* dochter\w* broer\w* zus zusje man vrouw vent vriend\w*"
    r" lief vader moeder pa papa mama opa oma nonkel oom tante"
    r" neefje? neef nicht nichtje kleinzoon kleindochter kleinkind\w* schoon\w+ buurman buurvrouw collega\w* maat"
    r" frere soeur fils fille mari femme pere mere papy mamie cousin\w* oncle neveu niece beau-?_?\w+ belle-?_?\w+ gendre"
    r" petit-?_?fils petite-?_?fille voisine? voisins collegue copain copine amie?"
    r" sohn\w* tochter bruder schwester frau mann mutter onkel neffe nichte"
    r" enkel\w* schwager\w* schwieger\w+ nachbar\w* freund\w* kollege\w*"
    r" son sons daughter brother sister husband wife missus dad da mum mam mother father uncle aunt auntie nephew grand\w+"
    r" neighbou?rs? friends? mate boyfriend girlfriend partner brother-?_?in-?_?law"
)
"""Persons whom the author knows, beside a possessive."""

OWNERS: Final = (
    r"eigenaar eigenares huisbaas verhuurder proprio proprietaire besitzer\w* vermieter\w* hausverwaltung"
    r" owner landlord"
)
NEIGHBOURS: Final = r"buren buur buurman buurvrouw voisine?s? nachbar\w* neighbours?"
OFFICES: Final = r"gemeente gemeinde mairie commune council school ecole schule"
UTILITIES: Final = r"fluvius stedin engie liander enexis ores sibelga resa grdf enedis rte vitens evides cadent"
"""Companies for gas, power and water."""
REPAIRERS: Final = (
    r" monteurs? techniekers? technicus technici loodgieter elektrici?en slotenmaker"
    r" technicien plombier electricien serrurier depanneur reparateur"
    r" techniker klempner elektriker schlusseldienst handwerker"
    r" engineers? plumber electrician locksmith"
)

MONTHS: Final = (
    r" januar[iy]? februar[iy]? maart april mei juni juli august(?:us)? septemb\w+ okto\w+ novem\w+ decem\w+"
    r" janvier fevrier mars avril mai juin juillet aout marz dezem\w+ march may june july octo\w+"
)

WEAPONS: Final = r"mes bijl wapen pistool couteau arme hache messer axt hackn waffe pistole knife blade gun axe machete"
"""Not «pistolet», in Belgium a roll."""

HURT: Final = r"blut\w* bloed\w* sang saign\w* blood\w* bleed\w* gewond\w* verletzt\w* blessee?s? injured hurt wounded"
CLAIMED: Final = (
    r"zegt zei zeggen beweer\w* zogenaamd zogezegd dit disait disent pretend\w* soi-disant sagt sagte behaupt\w* angeblich"
    r" says said saying claim\w* supposedly allegedly reckons zou soll seems lijkt schijnt semble scheint apparently"
    r" might could maybe perhaps probably peut-etre vielleicht waarschijnlijk wahrscheinlich"
)
"""Words of a thing that others say, or that the author guesses."""

CHAT: Final = (
    r"(?:le|un|mon|ton|son|notre|votre|leur|ce|du|au|petit|gros|vieux|jeune)_chat"
    r" (?:les|des|mes|tes|ses|nos|ces|aux|deux|trois)_chats"
    r" chat_(?:gris|noir|roux|blanc|tigre|errant|perdu|trouve|rentre|disparu|mort|coince|bloque|tombe|renverse|ecrase|blesse)"
)
"""A cat in French. In the other languages, and without an article, the word is the group itself."""
NOBODY: Final = r"niemand(?:en)? keine[rn] personne nobody(?:'s)? no_one noone no-one not_a_soul"
YES: Final = (
    r" ja jazeker zeker (?:na)?tuurlijk jep joa? jup jawohl klar naturlich"
    r" oui ouais si bien_sur yes yep yeah aye of_course ok"
)
NOTHING: Final = r"niks niets nichts nix rien nothing"

_NOT_SO: Final = r"niet geen nicht kein(?:e|en|em|es)? pas not isn't wasn't doesn't"
NOT: Final = rf"{_NOT_SO} nie ni nooit ned nit jamais never cannot can't won't wont aren't don't haven't havent hasn't"
_HOPES: Final = r"hoop hopelijk misschien hoff\w+ vielleicht esper\w+ peut-etre hope hopefully maybe perhaps"
CONDITIONS: Final = r"als indien wenn falls ob if unless"
"""Not «si», which in some dialects is «she» or «yes»."""
_UNTIL: Final = r"tot totdat voordat wanneer zodra bis bevor sobald quand des_que avant jusqu\w* when until till before"
_DUTIES: Final = (
    r" moet moeten moest zou zouden zal zullen muss mussen musste soll sollen"
    r" sollten? faut doit doivent dois devrait devrais should must needs? would might"
)
BEFORE_TODAY: Final = r"gisteren vorige? gestern letzte\w* hier_soir derniere? yesterday last_(?:week|month|year|night)"
GUESSED: Final = f"{_NOT_SO} {_HOPES} {CONDITIONS} denkt? dacht glaub\\w* dachte crois croyais pense think thought"
"""Words of a thing that is denied, hoped, guessed or conditional. Not «never»: «c'est nous, on l'éteint jamais» explains."""
UNDONE: Final = f"{NOT} {_HOPES} {CONDITIONS} {_UNTIL} {_DUTIES} {BEFORE_TODAY}"
"""Words of a deed that is denied, hoped, conditional, due, or of another day."""

NOT_ALARMED: Final = (
    # Dutch
    r"niet_(?:schrikken|verschieten|panikeren|ongerust\w*|bellen) schrik_niet"
    r" verschiet_niet geen_paniek wees_niet_ongerust maak_je_geen_zorgen"
    # French
    r" (?:vous_)?(?:inquietez|affolez|paniquez)(?:[- ]vous)?_pas"
    r" pas_(?:d'inquietude|de_panique|besoin_d'appeler) inutile_d'appeler n'ayez_pas_peur"
    # German
    r" nicht_(?:erschrecken|wundern|beunruhigen|anrufen) keine_(?:sorge|panik|angst) braucht_(?:\w+_)?nicht_anrufen"
    # English
    r" don'?t_(?:panic|worry|be_(?:alarmed|scared|frightened)|ring|call) no_need_to_(?:panic|worry|ring|call)"
    r" needn'?t_(?:\w+_)?(?:ring|worry|call|panic) not_to_worry"
)
"""Words that calm readers before something that would alarm them."""
