"""Words that tell languages apart in a chat: small frequent words, and the everyday words of neighbours.

The words are folded like the text. A word may belong to several languages, and then counts less for each. The choice was
measured on the training messages of `corpus/`; it includes Flemish and other spoken forms.
"""

from __future__ import annotations

from typing import Final

_WORDS: Final = {
    "nl": """
        nl een het ik op bij met zijn zn aan mijn mn van ze voor niet nie heeft dat da hij iemand heb ook maar nog
        politie naar uit al staat staan hem zit zitten geen dan te twee mij er ons om nu ge gij hebben hebt zo wij u de
        mee komt komen kan kunnen uw onze wat weer en meer weet weten gebeld is daar deur binnen uur drie zelf ligt
        liggen gaat gaan haar moet moeten wel niks niets achter mensen laat laten straat toch zegt zeggen iets bellen
        allemaal iedereen dus zonder af wordt worden gewoon deze die dit altijd keer eens bent ben stond bel onder doen
        doet tegen kinderen ga zien jullie tot kom hoe gezien hond vrouw jaar langs kijken kijk hele heel vannacht
        loopt lopen terug goed nooit wil gedaan huis buiten waar tussen wie via hun thuis nieuwe mannen boven vandaag
        als vanaf fiets elke eigen buren zij geweest jongen eerst zeker vanavond dochter halen vragen gisteren zou
        gestolen volgende sta zag plaat rijdt rijden niemand zoon erbij gasten woont straks morgen goeie goede bedankt
        dank hallo welkom fijn leuk mooi groetjes alvast even effe ff zeer bedoel denk goe ma oep ne nen den tis zoiets
        waarom wanneer omdat want of ofzo nee ja ga kga wa amai gelukkig avond buurt buurman buurvrouw auto iedere gaan
        wilt zullen jij je jouw we men haal graag super top
    """,
    "fr": """
        fr la le les l est et il elle un une des d dans avec sur qui que qu j je ai as a pour au aux ils ce c cet cette
        ces du vous par mon ma mes deux fait faire faites chez pas tout tous toute ont sont moi y devant quelqu quelque
        porte nous on encore rue sa son ses ca vient viennent meme rien ou etait depuis va vais ete plus nuit mais si
        bien vu lui trois suis vers leur homme vos votre sans soir gens aussi comme ici gars quartier groupe se voiture
        faut apres passe cote pris personne matin non quand fils derriere notre nos petit entre avant toutes monsieur
        madame fille merci voisins voisin voisine peut demande demain hier deja etre ne oui heure plainte plaque
        toujours laisse fenetre bonjour bonsoir vole alors ans fois contre chien monde appelle appeler appelez bon
        bonne petite autre tu te toi tres parle dire sait pres mari juste eux donc jamais voit voir quoi prevenu dix
        enfin vite maison femme aller allez avons avez suis cest qqn svp bcp stp tjs ya jsuis pourquoi parce
        lequel laquelle aucun aucune chaque beaucoup trop peu seul bravo salut desole content quelle quel ainsi cela en
        de et leurs ta ton
    """,
    "de": """
        de und der die das den dem des ist ich mit auf bei hat im nicht ein eine einen einem einer von wer polizei hab
        habe haben hatte aus zu zum zur vom mir mich sind bitte wir sie er es auch nur jetzt schon noch ihr euch zwei
        vor war mein meine meinen meiner meinem heute gestern morgen am steht stehen sich dann uns wieder ab jemand fur
        mehr wenn aber ihn ihm beim da kommt kommen bis uhr nach doch an grad gerade um immer wird werden wurde raus
        rein kann konnen mal mann gehort drei weiss seit frau keine kein keiner haus geht gehen liegt nix nichts oder
        tur dass richtung ohne macht machen strasse sagt lassen sein sind durch abend gruppe dran danke muss mussen
        alle hinter soll sieht einfach uber nachbarn nachbar gleich halt wo gut denn gibt dabei anzeige angerufen wegen
        unser unsere heut damit unten sonst sitzt sagen gemacht ganz eure erst nacht gegen fruh zuruck kinder nein
        jeden zwischen unter sehr rum herr leute weil uberall ja also alles bin bist ob vielleicht hallo schon schone
        lieber liebe guten viel vielen wie was warum ne ned net isch niemand jeder darf wollen will super
    """,
    "en": """
        en the and to it its with my i im at you your from they for that this these those one has have are is was were
        be been by our out there their them can cant could he she his her him not all who ve two up now no here off got
        get just back re ll of if what down please but anyone anybody about someone somebody number don dont didnt or
        says said say know knows through gone every everyone nobody come coming outside only again like three told
        street phone going us left go then people took still dog on tonight round as officer where time does did do
        when own new group first car tell house see seen saw till since right nothing never how came behind called call
        calling same next into after should fire before put kids window some something side night well keep found while
        which leave asked ask already guy woman look looking lights front good went old would will whole way neighbour
        neighbours cut watch give day other else police been under those run today think reported make being bag why
        need little any working walking near each both between too really thanks thank hi hello morning cheers great
        love lovely nice sorry yes yeah week tomorrow yesterday am an so
    """,
}

_OTHER: Final = """
    nie jest sie czy ktos jak ale na przed proszi prosze policje dzien dobry wszystkim co gdzie tu moze mi mam wiem
    przez juz ze tylko jakis ulicy domem w z i do po za sa byl bylo bede dla tego bir bu ve de icin ne var mi mu cok
    ama gibi daha ben sen biz siz olarak degil kim lutfen iyi herkese neden hala evin polis tin un hende e ta ku ken mi
    no bo nos di dilanti kas por fabor tur sa kiko pa den riba bon awe aki tambe ainda el los las una hay en la que no
    por para con esta este muy pero como mas donde quien alguien ha han buenas tardes buenos dias gracias vecinos calle
    policia coche coches sabe todo estan son il lo gli che non per con una sono della nel nella qui questo questa alla
    dei del ho hanno anche ma sera tutti qualcuno cosa perche grazie polizia macchina macchine buonasera buongiorno o
    os as um uma nao que com para por esta aqui mas tem ele ela eles foi ontem boa noite bom dia obrigado carro carros
    rua alguem voce este sunt si cu un o nu la pe din ca ce care pentru mai dar sa va am noastra cineva buna seara ziua
    multumesc politie strada masina masini de salam khoya chkoun wach hna bzaf mashi dyal inshallah wallah ana nta hada
    dhe nje eshte per te ne qe ka me dikush faleminderit shtepise waxaa nin fadlan waa iyo ku ka
    bai laga mester yama bisina ruman bira caya kaya bario hopi nobo yiu haya kue muchachos vamos dejes viene conmigo
    hermano noche ladron ladrones hombre mujer andiamo fratello ladro ladri uomo vicini chiamato stanno prenderlo
    quelli qualcuno giorno hoje homem mulher vizinhos ladrao comigo apanhar toti prindem hotul vecini sunat femeie barbat
    iesim batem afara chodzmy kto sasiedzi dzieki samochod gidelim hirsiz komsular araba arabalar aradim geliyorlar
    kush vjen policine chfara jiran
"""
"""Words of languages that a watch may meet and the bot does not speak: Polish, Turkish, Papiamento, Spanish, Italian,
Portuguese, Romanian, Moroccan Arabic in Latin letters, Albanian, Somali."""

WORDS: Final = {language: frozenset(words.split()) for language, words in _WORDS.items()}
ORDINARY: Final = frozenset().union(*WORDS.values())
"""Everyday words of all languages. They are no names."""

OTHER: Final = frozenset(_OTHER.split())
_PRONOUNS: Final = """
    hij zij ze die deze een ene de het zijn il elle ils elles un une le la les son sa ses er sie der die das den ein einer
    sein seine he she they it one the a his
"""
PRONOUNS: Final = frozenset(_PRONOUNS.split())
"""Words for a person or a thing of which another word tells."""
