"""`nabuur init` in French."""

from bot.setup.words.shape import SetupWords

FRENCH = SetupWords(
    language="fr",
    own_name="français",
    hello="Quelques questions. Entrée garde la valeur entre [ ]. Tout peut changer plus tard, avec la même commande.",
    name="Comment s’appelle votre quartier ?",
    country="Dans quel pays ?",
    languages="Quelles langues parlent les membres ? Le bot utilise la première dans le groupe.",
    police="Quel numéro appelle-t-on pour la police, quand cela se passe maintenant ?",
    emergency="Quel numéro en cas de danger de mort ou d’incendie ?",
    non_urgent="Quel numéro pour ce qui peut attendre ? (« - » : aucun)",
    platform="Où les membres discutent-ils ? « console » sert à essayer dans cette fenêtre.",
    console_moderators="Quels noms jouent le rôle de modérateur ? (séparés par des virgules)",
    coordinators=(
        "Qui peut changer les règles et est prévenu en cas d’urgence ? (adresses comme {example} ; « - » : personne"
        " pour l’instant. Le bot dit la sienne à toute personne qui écrit une ligne dans un groupe,"
        " puis /mydata au bot en privé.)"
    ),
    weeks="semaines",
    soft_start=(
        "Combien de temps les modérateurs sont-ils seuls à lire les conseils du bot ? (par exemple 2 semaines, ou off)"
    ),
    botfather=(
        "1. Dans Telegram, écrivez à @BotFather (avec la coche bleue) : /newbot. Choisissez"
        " un nom que les membres voient, puis un"
        " nom d’utilisateur qui finit par « bot ». La réponse contient le jeton. Quiconque a"
        " le jeton est le bot : ne le partagez pas."
    ),
    token="Le jeton :",
    groups_on_telegram=(
        "2. Créez un groupe pour les modérateurs : tous ses membres peuvent décider."
        " Nommez-y le bot administrateur, sans"
        " aucun droit.\n"
        "3. Ajoutez le bot au groupe des membres, comme administrateur avec ces droits :"
        " supprimer des messages, bannir des"
        " utilisateurs, ajouter des utilisateurs.\n"
        "4. Écrivez quelque chose dans chaque groupe."
    ),
    signal_programs=(
        "1. Signal n’a pas de bots : il faut un numéro propre au bot, et les programmes"
        " signal-cli et signal-cli-rest-api."
        " docs/fr/operators.md décrit chaque étape. Ils doivent tourner maintenant."
    ),
    service="L’adresse de signal-cli-rest-api :",
    number="Le numéro de téléphone du bot, comme +32470123456 :",
    groups_on_signal=(
        "2. Créez un groupe pour les modérateurs, avec le numéro du bot : tous ses membres peuvent décider.\n"
        "3. Ajoutez le numéro au groupe des membres, et nommez-le administrateur."
    ),
    this_is="✔ Voici {name}.",
    press_enter="Appuyez ensuite sur Entrée.",
    seen="Le bot est dans ces groupes :",
    none_seen="Le bot ne voit encore aucun groupe. Y est-il, et y avez-vous écrit quelque chose après son arrivée ?",
    which_group="Lequel est le groupe des membres ? (numéro)",
    which_moderators="Et lequel est celui des modérateurs ? (numéro)",
    refused="Cela ne va pas : {why}",
    written="✔ écrit : {file}",
    unchanged="Rien n’a changé dans {file}.",
    now="Et maintenant :",
    looks="Un coup d’œil dans les groupes :",
    comments={
        "head": "Les réglages de votre quartier. Après chaque changement : nabuur check",
        "secrets": (
            "Jamais de secrets ici, seulement les noms de leurs variables. Les secrets sont dans"
            " .env, à côté de ce fichier."
        ),
        "data": "la base de données du bot",
        "rules": "vos changements aux règles fournies avec le bot",
        "platforms": "où les membres discutent : console, telegram ou signal",
        "health": "signes de vie pour une surveillance, sur cette machine seulement",
        "log": "le journal dans un fichier, un nouveau chaque jour ; sinon sur la sortie d’erreur",
        "backup": "une sauvegarde chaque nuit, de préférence sur un autre disque",
        "mail": "seulement pour transmettre des signalements à la police",
        "retention": "combien de temps le bot garde les choses ; voici les durées habituelles",
        "id": "ne change plus jamais",
        "languages": "le bot utilise la première dans le groupe",
        "groups": "le groupe des membres ; il peut y en avoir plusieurs",
        "moderators": "le groupe où les modérateurs décident",
        "coordinators": "peuvent changer les règles, et sont prévenus en cas d’urgence",
        "numbers": "toujours entre guillemets",
        "police": "quand cela se passe maintenant",
        "emergency": "danger de mort, incendie, blessés",
        "relay": "incidents ou all : seulement après un accord avec la zone de police",
        "reminders": "une consigne le premier de chaque mois à 18 h, à tour de rôle",
        "quiet": "ce qui peut attendre ne part pas à ces heures",
        "chatter": "un membre ne reçoit pas le même conseil plus souvent",
        "corrections": "la retenue du bot avec ses conseils",
        "per_day": "dans chaque groupe",
        "soft_start": "pendant ce temps, seuls les modérateurs les lisent ; ou off",
        "group_texts": "un texte pour le groupe dans sa première langue ; all : dans chacune",
        "hidden_notice": "true : le groupe lit, sans nom, qu’un message a été masqué et de quelle règle il s’agit",
        "escalate_after": "pas de « appelé » pendant ce temps : les modérateurs sont prévenus",
        "duty": "après ce temps, le bot rappelle une carte qui attend",
        "claim": "un modérateur garde une carte aussi longtemps avec 👀",
        "rule_life": "une règle avec stage: act n’agit seule qu’après autant de décisions des modérateurs",
        "ladder": "après autant de fois, la carte propose d’avertir, de rendre muet ou d’exclure",
        "weekly": "le rapport de la semaine pour les modérateurs ; ou off",
        "daily": "les modérateurs lisent alors « tout va bien », si le bot n’a rien dit d’autre ce jour-là ; ou off",
        "policy": "là où les quartiers diffèrent",
        "plates": "mask : couverte | hold : masqué jusqu’à ce qu’un modérateur décide | allow : peut rester",
        "media": "une image, une vidéo ou un message vocal pendant un signalement : hold | remove : retiré aussitôt | allow",
        "skin_colour": "with_behaviour : seulement à côté de ce que fait la personne | never : toujours couverte | allow",
        "min_age": "l’âge minimum dans le groupe, pour les textes",
        "base": (
            "Ce dossier change les règles fournies avec nabuur. Ce qui n’est pas ici reste comme là-bas.\n"
            "  60-nous.yaml              une règle à vous, ou une avec l’id d’une règle fournie, qu’elle remplace\n"
            "  groups/{id}.yaml   petits changements : stage, then, if_unanswered, brake, ou off: true\n"
            "  lists.yaml, guidelines.yaml, texts/fr.yaml   listes, rappels, textes : chacun remplace ou s’ajoute\n"
            "La version des règles fournies pour laquelle ce dossier a été écrit :"
        ),
    },
)
