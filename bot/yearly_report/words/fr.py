"""The words of the yearly report in French."""

from bot.core.incident import IncidentOutcome
from bot.core.tally import IncidentKind
from bot.yearly_report.words.shape import ReportWords

FRENCH = ReportWords(
    language="fr",
    title="{watch} : {year} en chiffres",
    lead="Ce que les voisins ont signalé en {year} dans les groupes du réseau {watch}, et comment cela s’est terminé. Rien que "
    "des nombres : ni noms, ni numéros de maison, ni messages.",
    since="Le comptage a commencé le {day}.",
    until="Compté jusqu’au {day} inclus.",
    not_counted="Cette année n’a pas été comptée : le bot n’était pas encore là.",
    few="Il y a eu moins de {fewest} signalements. Aucun autre chiffre n’est donné à leur sujet : les "
    "voisins sauraient de quel signalement il s’agit.",
    heads=("Partie", "Ligne", "Nombre", "Précision"),
    incidents=("signalement", "signalements"),
    called_share="avec un appel au {number}",
    minutes_to_call=(
        "minute jusqu’à l’appel au {number}, valeur médiane",
        "minutes jusqu’à l’appel au {number}, valeur médiane",
    ),
    false_alarms=("fausse alerte", "fausses alertes"),
    held=("message masqué", "messages masqués"),
    overturned="dont finalement montrés",
    by_month="Signalements par mois",
    by_hour="Signalements par heure de la journée",
    by_kind="De quoi il s’agissait",
    kinds={
        IncidentKind.DANGER: "une personne en danger",
        IncidentKind.VEHICLE: "un véhicule a été remarqué",
        IncidentKind.OTHER: "autre chose de suspect",
    },
    kinds_note="Le bot ne connaît pas les infractions. Il ne peut pas honnêtement distinguer davantage.",
    by_street="Signalements par rue",
    streets_note="Une rue figure ici à partir de {fewest} signalements dans l’année ; les autres sont regroupées. Ainsi, "
    "aucune maison ni aucun voisin n’est reconnaissable.",
    other_streets="autres rues ensemble",
    no_street="sans nom de rue",
    calls="Le {number} a-t-il été appelé ?",
    called_first="appelé avant que le bot le demande",
    called_after="appelé après que le bot l’a demandé",
    not_called="aucun appel mentionné dans le groupe",
    wait_note="La moitié des appels passés après le message l’ont été en {minutes} min ou moins.",
    by_outcome="Comment cela s’est terminé",
    outcomes={
        IncidentOutcome.ALL_CLEAR: "fausse alerte",
        IncidentOutcome.TAKEN_OVER: "repris par la police",
        IncidentOutcome.POLICE: "clôturé, la police avait été appelée",
        IncidentOutcome.FOUND: "recherche aboutie",
        IncidentOutcome.OVER: "terminé",
        IncidentOutcome.QUIET: "plus aucun message à ce sujet",
    },
    outcomes_note="Comme les voisins et les modérateurs l’ont raconté dans le groupe.",
    still_open="encore ouvert",
    police="Les réponses de la police",
    on_scene="police sur place, d’après un message du groupe",
    mails={
        "passed_on": "transmis à la zone, par mail ou dans une conversation",
        "confirmed": "dont confirmés par la zone",
        "failed": "pas arrivés à la zone",
    },
    no_mails="Ce quartier n’a rien transmis automatiquement à la zone cette année.",
    answer_note="La moitié des confirmations sont arrivées en {hours} h ou moins.",
    held_by_rule="Messages masqués par règle",
    held_note="Chaque fois la première règle qui s’est appliquée.",
    without_rule="sans règle : le bot n’a pas pu bien le lire",
    decisions="Ce que les modérateurs en ont fait",
    decisions_note="Finalement montré : un modérateur a jugé le message correct. La règle s’était donc trompée.",
    counted="{what} : {count}",
    shown="finalement montrés",
    taken_away="restés retirés",
    undecided="sans décision à temps",
    appeals="recours introduits par un membre",
    granted="où le membre a obtenu raison",
    limits_title="Ce que ces chiffres ne peuvent pas montrer",
    limits=(
        "Le nombre d’infractions. Seul compte ce que les voisins ont écrit dans le groupe ; un appel sans message dans le "
        "groupe n’est pas compté.",
        "Si le quartier est devenu plus sûr. Plus ou moins de signalements peut aussi venir de nouveaux membres, d’autres "
        "habitudes ou d’autres règles.",
        "Si le {number} a vraiment été appelé. Le bot n’entend aucun téléphone ; il compte ce qu’un membre en a écrit, et le "
        "temps jusqu’à ce message.",
        "Ce qui s’est passé exactement. Le type et la fin viennent des messages, tels que le bot les a lus, et il se trompe "
        "parfois.",
        "Quelle rue n’est pas sûre. Une rue avec plus de membres signale davantage. Les rues de moins de {fewest} signalements "
        "sont regroupées.",
        "Ce que la police a fait. Une confirmation dit qu’une personne a lu le signalement, rien de plus.",
        "Les messages que le bot n’a pas vus. Il ne compte que ce qu’il a masqué.",
        "Les jours où le bot ne tournait pas : ils manquent. Et avec de petits nombres, le hasard compte beaucoup.",
    ),
    as_table="Les chiffres en tableau",
)
