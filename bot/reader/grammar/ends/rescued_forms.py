"""The forms of a line that tells that a person is in good hands, in four languages, as expressions over folded clauses.

A `_` stands for a space.
"""

from __future__ import annotations

from typing import Final

from bot.reader.grammar.ends.end_forms import ARRESTERS

TO_HOSPITAL: Final = (
    r"\b(?:l'|les_|la_|le_)(?:emmenent|emmene|transportent|ont_emmenee?s?|a_emmenee?)_(?:a|au|aux|en|dans|vers)_(?:\w+_)?"
    r"(?:l'_?hopital|hopital|chu|chr|chc|clinique|urgences|citadelle|ambulance)\b"
    r"|\b(?:naar|in|met)_(?:het_|'?t_|de_)?(?:ziekenhuis|spoed|hospitaal|azs?|uz|umc|ziekenwagen|ambulance)_"
    r"(?:mee|gebracht|meegenomen)\b|\b(?:ins_(?:krankenhaus|spital|klinikum|kh)|in_die_klinik)\b"
    r"|\bto_(?:the_)?(?:hospital|a&e|a_and_e|infirmary)\b"
)
"""To where rescuers, and no police, take a person."""

SOUND: Final = (
    r"\b(?:(?:ze|zij|hij|ie|het_meisje|de_jongen|de_man|de_vrouw)_(?:is|zijn)_(?:\w+_)?veilig"
    r"|(?:il|elle|ils|elles|la_fille|la_dame|le_gars)_(?:est|sont)_(?:\w+_)?en_securite"
    r"|(?:er|sie)_(?:ist|sind)_(?:\w+_)?(?:in_sicherheit|sicher)|(?:he|she|they)(?:'?s|'re|_is|_are)_(?:\w+_)?safe)\b"
)
WITH_POLICE: Final = (
    rf"\b(?:bij|met|avec|aupres_d\w+|bei|with)_(?:(?:de|den|les|la|der|den|the)_)?{ARRESTERS}\b"
    rf"|\b{ARRESTERS}_(?:is|zijn|est|sont|ist|sind|are)_(?:\w+_)?(?:bij|avec|aupres_d'|bei|with)_?(?:haar|hem|hen|ze|elles?|lui|eux|ihr"
    r"|ihm|ihnen|her|him|them)\b"
)
"""Both together tell that a person who was in danger is in good hands. Each alone may be told while it goes on."""

_AM: Final = r"(?:i'?m_|we'?re_|^_?(?:ok_|am_|all_|ouf_|phew_|oef_)?|(?:ben|zijn|zen|bin|sind|suis|jsuis|sommes)_)"
SAFE_HOME: Final = (
    rf"\b{_AM}(?:(?:nu|weer|terug|ondertussen|back|all|now|finally|wieder|jetzt|endlich|gut)_){{0,2}}"
    r"(?:home_(?:safe|safely|and_safe)(?:_?$|_(?:and|now|thanks?|everyone|all|at_last|x+)\b)|safely_home|veilig_(?:weer_)?thuis|(?:sicher|heil)_(?:wieder_)?(?:zuhause|daheim|zu_hause))\b"
    rf"|{_AM}(?:a_la_maison|chez_moi|rentree?s?)_(?:\w+_)?saine?s?_et_sau\w+"
    rf"|\b{ARRESTERS}_(?:[\w']+_){{0,4}}?(?:me|nous|m'|l')_?(?:(?:a|ont)_)?(?:ramene(?:nt|e|s)?|raccompagne\w*)(?:_?$|_(?:a_la_maison|chez_(?:moi|nous)|jusqu\w*)\b)"
    r"|\b(?:suis|jsuis|sommes)_rentree?s?_(?:av|avec|ac)_(?:la_police|les_flics)\b"
    rf"|\b{ARRESTERS}_(?:(?:have|has|is|are|'s|'ve)_)?(?:drove|brought|took|dropped|walked|driving|taking|bringing)_(?:me|us)_(?:back_)?home\b"
    rf"|\b{ARRESTERS}_(?:heeft|hebben)_(?:mij|me|ons)_(?:naar_huis|thuis)_?gebracht\b"
    rf"|\b{ARRESTERS}_(?:hat|haben)_(?:mich|uns)_(?:nach_hause|heim)_?(?:gebracht|gefahren)\b"
)
"""The author is home, or the police bring a person there. Not: «get home safe», «safe home», a wish."""
AND_THEY: Final = (
    r"\b(?:and|en|et|und|but|maar|mais|aber)_(?:now_|nu_|jetzt_)?(?:he|she|they|hij|ze|il|elle|ils|er|sie)(?:_|'|$)"
)
"""Of the suspect, beside «police drove me home»."""
FROM_HOSPITAL: Final = (
    r"\b(?:weer|terug)_thuis_(?:van_(?:de_)?spoed|(?:uit|van)_(?:het_|'?t_)?ziekenhuis)\b|\b(?:back|home)_from_(?:the_)?(?:hospital|a&e)\b"
    r"|\bout_of_hospital\b|\b(?:aus_dem|vom)_(?:krankenhaus|spital)_(?:wieder_)?(?:zuruck|daheim|zuhause)\b"
    r"|\bwieder_(?:daheim|zuhause|zu_hause)_(?:vom|aus_dem)_(?:krankenhaus|spital)\b|\b(?:rentree?s?|sortie?s?|revenue?s?)_de_l'_?hopital\b"
)
"""A person is back from hospital: an end only of what brought them there."""
