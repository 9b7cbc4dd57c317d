"""First names that families in Belgium and the neighbouring countries give.

The list is fixed, so a text is read the same everywhere. Names are folded like the text; of «Anne-Marie» the first half
counts. The list has no surnames, so it identifies no person.
"""

from __future__ import annotations

from typing import Final

_DUTCH: Final = """
aafke aaldert aart abel achiel ada adelheid adinda adriaan adriana adrie aernout agnes alberdien albertine albrecht
aletta alfons alida alied alieke aloys amber anja anjo anke ankie anneke annelien annelies annemarie annemie annemieke
annick annie annika anouk anouska ans anthonie antje antoinette anton antoon arend arie arjan arjen arne arno arnold
arnout astrid atze auke babette baldwin barbara barend bart bartel bas bastiaan bea benno berend berendina bernadette
bert bertha bertus bette bettina betty bieke bjarne bjorn boudewijn boukje bram brechje brecht britt bruno carla carlo
carolien caroline catharina cato cedric celine chantal charlotte chiel christa christel christiaan christina cindy cis
claartje claudia clemens coen coenraad coert conny cora corine corneel cornelia cornelis corrie corry daan dagmar
daisy danielle danny daphne davy debby denis dennis desiree diederik dieter dieuwke dimitri dina dirk ditte dominiek
dominique dorien doriene dorine dorus dries duco eddie eddy edgar edith eduard edwin eefje eelco eelke egbert egidius
eline elisa elisabeth elise elke ella ellen ellis els elsje elske emiel emilie emma emmy engelbert eric erica erik
erna ernest erwin esmee esther etienne eugene eva evelien eveline evelyne evert ewald ewout fabian fabienne fanny
femke ferdi ferdinand fieke fien fientje filiep filip fleur floor floortje flor floris fons fran francien franciscus
francois frans frauke freddy frederik freek freya frida frieda frits fritz froukje gabriel geert geertje geertrui
gerard gerben gerda gerdien gerlinde germaine gerrit gerry gert gertjan gertrude gertruida gianni gijs gijsbert
gilbert gilles gina ginny gino gitte godelieve godfried goedele govert greet greetje greta griet grietje guido
guillaume gunther gust gustaaf gustav guus gwen gwendolyn hade hannah hanne hanneke hannelore hannes hans harald harm
harmen harrie harriet hedwig heidi hein heleen helena helene helga hendrik hendrika henk hennie henny henri henriette
henrik herbert herman hermina hermine hester hidde hilda hilde hildegard hubert hugo huib huibert humphrey ida ignace
ilona ilse ine ineke ines inge ingeborg ingrid irena irene isabel isabelle ivan ivo izaak jaak jaap jacco jacob jacoba
jacqueline jacques jaimy jaklien jamie jan jana janine janna janneke jannes jannie jantje jarne jasmijn jasmine jasper
jeanine jeannine jef jeff jelle jelmer jenny jens jeroen jesse jessica jits jo joachim jochem jochen joeri joery johan
johanna johannes jolanda jolien jonas jonathan joos joost joppe jordi jordy joren jorik joris jorn jorrit jos josee
josefien josephine jozef jozefien jules julia julie julien jurgen juriaan jurjen justine jutta kaat kamiel karel karen
karin karina karlijn karolien kasper kathleen kathy katja kato katrien katrijn kees kelly ken kenneth kenny kevin kiki
kim kimberley kimberly kirsten kjell klaartje klaas kobe koen koenraad koosje kor krista kristel kristien kristin
kristof kurt lander lars laura laurens laurien leen leendert lena lenie lennart lennert leo leon leonard leonie
leopold lesley levi lia lieke lien liesbet liesbeth lieselot lieselotte lieve lieven lieze lilian liliane lina linda
linde lindsay line linus lisa lise lisette lode lodewijk loes lonneke lore loren lorenzo lot lothar lotte louise lowie
lubbert lucas lucia lucie lucien lud ludo ludwig luk lukas lut lutgard lutgarde luuk lydia lynn maaike maarten maartje
machteld mads magda maikel maite manon manu manuela marc marcel marco margot margreet margriet maria mariane marianne
marie marieke mariel marije marijke marijn marijs marina mario marion marit marita marius marja marjan marjolein
marjolijn marko marleen marlies marloes marlon marnix mart marten martha martien martijn martine martinus maruschka
mathieu mathijs mathilde matthias matthijs matthis maud maurice maurits max maxim maxime mees meindert melanie melissa
menno merlijn mia michael michel michelle michiel mieke mien miet mil milan milou mina mirella mirjam mirte monique
morgane myriam myrthe nadia nadine nancy natalie natascha nathalie nathan neel neeltje nel nele nelleke nico nicolaas
nicolas nicole niek niels nienke nina ninke noah noor noortje nora norbert octaaf olaf olav olga olivier onno oscar
otto patricia patrick patrik paul paula pauline peggy peter petra petrus philip piet pieter piotr prosper quinten raf
ralf ralph ramon raoul raymond rebecca regina reginald reinhilde reinier reinout rejean rembert renaat renate renee
renilde renske reyn ria richard rick rieke rik rika rineke rini rinus rita rob robbe robby robert robrecht rochus
roderik roel roeland roelof roger roland rolf romain ronald ronny rosa rosalie rosanne rozemarijn ruben rudi rudolf
rudy rune rutger ruud ruurd saar sabien sabine sabrina sam samantha sander sandra sanne sara sarah sarina sarine
saskia sebastiaan sebastien seppe servaas severien shana sharon sibylle siebe siebren siegfried siem sien sietse
sigrid silke simon simonne sjaak sjef sjoerd sjors sofie sonja sophie stan stef stefaan stefan stefanie steffi steven
stien stijn sven swa sylvain sylvia sylvie tamara tania tanja teunis thea theo theodoor thera theresia thibault
thibaut thierry thijs thomas tijl tijmen tijs tilly tim timo tina tineke titia tjeerd tjerk tom toon tristan truus
tuur ulrik ursula valerie vanessa veerle vera vic victor viktor vincent virginie vital viviane wannes ward warre wendy
werner wes wesley wessel wiebe wilbert wilfried wilhelmina willeke willem willy wilma wim wobke wolter wout wouter
xander xavier yannick yentl yolanda yvan yves yvette yvonne zita zoe
"""

_FRENCH: Final = """
abigail achille adele adeline adrien agathe aimee alain alban alberic albert aldo alexandra alexandre alexia alexis
alice aline alix alizee alphonse amandine amaury amelie anais anastasie anatole andre andree ange angele angelique
annabelle anne anselme anthony antoine antonin apolline ariane aristide armand armelle arnaud arsene arthur aubin aude
audrey auguste augustin aurelie aurelien axel axelle aymeric baptiste barnabe bastien baudouin beatrice benedicte
benjamin benoit berenice bernard bertrand blaise boris brice brigitte camille candice capucine carine carole cassandra
catherine cecile cecilia celestin celia chloe christelle christian christiane christine christophe clarisse claude
claudette claudine clement clementine clotilde clovis colette colin coralie corentin corinne cyprien cyril cyrille
damien daniel daniele david deborah delphine diane didier donatien dorothee edmond edouard edwige eleonore elian
eliane elie eliott elodie eloise elsa emeline emeric emile emilien emmanuel emmanuelle enzo erwan estelle ethan
eugenie eulalie eve evrard fabien fabrice fatou faustine felicien felix fernand fernande fiona firmin flavie flavien
florence florent florentin florian floriane francine francis franck francoise frederic frederique gabin gabrielle
gaelle gaetan gaspard gaston gauthier gautier genevieve geoffrey geoffroy georges georgette gerald geraldine germain
gerome ghislain ghislaine gildas gisele godefroid gontran gregoire gregory gustave guy gwenaelle henry herve hippolyte
honore honorine hortense hugues huguette hyacinthe irenee isaac isaline isidore jacinthe jacky jacquot janvier jean
jeanne jeremie jeremy jerome joana jocelyne joel joelle johnny jordan joseph josette josiane judith juliane julienne
juliette justin karine katia killian laetitia lambert laure laurence laurent lauriane lea leandre leonce leontine
leopoldine leslie lionel loic lola lou louane louis louisa louison luc luce lucette lucienne lucile ludivine ludovic
lydie lyse madeleine mael maelle maeva magali malo marceau marceline marcelle marcellin margaux marguerite marielle
mariette marilyne marine marinette marjorie marlene marthe martial martin mathias mathis mathurin matteo matthieu
maurane maximilien mederic melina melodie micheline mickael mireille morgan muriel mylene nadege nans nathanael nell
nestor nicaise ninon noe noel noelle noemie norah oceane octave odette odile olivia ophelie orlane pascal pascale
patrice perrine philibert philippe philomene pierrick pierrot priscilla quentin raphael raphaelle regine regis remi
remy renaud rene reynald rodolphe rodrigue romane romaric romuald rosine roxane sacha salome samuel sandrine saverine
segolene serge servane severine sidonie simeon simone solange solene stanislas steeve stephane stephanie suzanne
suzette sylvestre tancrede tatiana tessa thais theophile therese thibaud tiffany timothee titouan toussaint ulysse
urbain valentin valentine valere valery vianney victoire victorien victorine virgile vivien wilfrid yann yannis yohan
yolande ysaline zacharie zelie
"""

_GERMAN: Final = """
achim adalbert adolf alexander alfred alina alois alwin anabel andrea andreas angelika anita annegret annelie
anneliese annett annette ansgar antonia arndt arnulf artur august baerbel balthasar barbel bastian beate benedikt
bernd bernhard berthold birgit birte bodo britta burkhard carina carmen carola carsten christof christoph clara
constantin cordula corinna cornelius daniela denise detlef detlev diethelm dietmar dietrich dorit dorothea eberhard
eckart eckhard edeltraud egon ehrenfried ekkehard elfi elfriede elias elmar elvira emil emilia erich ernst eugen falk
felicitas finja finn franka franz franziska friedel friederike friedhelm friedrich fynn gabi gabriele gangolf gebhard
georg gerd gereon gerhard gernot gertrud gisela gottfried gregor gretchen gudrun guenter guenther gundula gunnar
gunter hagen hajo hanna hansjorg hartmut hartwig hedi heike heiko heiner heinrich heinz helge helmut helmuth henning
henrike heribert hermann hilmar hiltrud holger horst hubertus ilka imke ingo ingolf inka irmgard irmtraud isolde jakob
janina jannik jannis joerg jorg josef josefine jost juergen julian julius justus kai karl karlheinz karola karolin
karsten kaspar katharina kathi kathrin katrin kerstin kilian klaus konrad konstantin korbinian krimhild kuno lasse
leander leif leonhard leonhardt levin liane liesel lorenz luisa lutz magdalena maik maike maja malte malwine manfred
manuel mareike maren margarete margarethe margit margret marika mark markus martina marvin maximilian mechthild meike
meinhard meinolf melchior merle michaela mika mirko moritz nadja niklas nikola nikolaus nils oliver ortrud ortwin
oskar otmar ottmar patrizia peer philipp pia quirin raimund rainer reiner reinhard reinhold ricarda rico roman ronja
rosemarie rosi roswitha rudiger ruediger rupert sascha sebastian siegbert sieglinde siegmund sigmund sigrun silvia
silvio soren steffen stephan susanne susi svea svenja swantje tabea theodor theresa thilo thorben thorsten till tilman
tilo tobias toni torben torsten traudel trude udo ulf uli ulla ulli ulrich ulrike urs ursel ute uwe veit verena
veronika viktoria volker volkmar walburga waldemar walter waltraud wencke wenzel wieland wilhelm winfried wolfgang
wolfram
"""

_ENGLISH: Final = """
aaron abbie abby adam adrian aidan alan alana alastair alec alfie alison alistair allan allison alvin amanda amelia
amy andrew andy angela angus annabel antony archie ashleigh ashley austin ava barry becca becky belinda ben benedict
bernice bertie beth bethany beverley billy bobby brad bradley brandon brenda brendan brent brian bridget briony
bronwen bruce bryan bryony callum cameron carl carmel carol carolyn cathy catriona cecily charlene charles charlie
chelsea cheryl chris chrissie christopher cian ciara claire clare clark cliff clifford clive colleen connie connor
conor courtney craig curtis cynthia damian darragh darren darryl dave dawn debra declan deirdre derek dermot desmond
diana dominic donald donna doreen doris dorothy doug dougal douglas duncan dwayne dylan ed edmund edna edward eileen
eilidh elaine eleanor eliza elizabeth ellie elliot elsie emily emmeline eoin erin ernie ethel euan eunice evan evelyn
ewan felicity fergus finlay frances frankie fraser fred freddie gareth gary gavin gemma geoff george georgia georgina
gillian gladys glenn glenys gloria gordon graeme graham gwyn gwyneth hamish harley harold harrison harvey hayley hazel
heather helen hilary howard hugh iain ian imogen isabella isla isobel jackie jackson jade jake james janet janice
jason jayden jeanette jeffrey jemma jennifer jerry jess jessie jill jillian jim jimmy joan joanna joanne jodie joe
joey john josh joshua joyce jude judy kate katherine kathryn katie katy kayleigh keith kerry kieran kirsty kyle
lachlan larry lauren laurie leah leanne lee lenny lewis liam lindsey liz lizzie lloyd logan lorna lorraine lucinda
lucy luke lynda lynne mabel mackenzie maddie madison maggie malcolm mandy marcia marcus margaret marian marilyn mary
matt matthew maureen mavis maxine megan melvin mervyn mhairi mick mildred millie miranda miriam mitchell moira molly
mona monica morag morris mungo myra natasha neil nelson niall nicholas nicky nicola nigel norma norman oisin owen
paddy padraic padraig paige pamela patsy penelope percy perry phil phillip phoebe phyllis polly preston rachael rachel
reece reg rhiannon rhys ricky riley robbie robyn rodney ronan ronnie rory rosalind rosamund rosie ross rowan roy
russell ruth ryan sadie sally saul scott seamus sean shane shannon shaun shauna sheila shelley shirley sian sidney
sienna siobhan sophia stacey stanley stella stephen steve stewart stuart susan sybil tamsin tara tasha ted terence
teresa terry thelma timothy toby todd tommy tony tracey tracy travis trevor trisha trudy tyler vernon veronica vicky
victoria vince viola violet virginia vivian vivienne wallace wanda warren wayne wilfred will william winifred winston
zachary zara
"""

_ELSEWHERE: Final = """
abbas abdelaziz abdelhadi abdelhak abdelhamid abdelilah abdelkader abdelkarim abdellah abdelmajid abdelouahed
abdelrahman abdou abdoul abdoulaye abdul abdullah abdurrahman abu achraf adama adel adil adnan ahlam ahmad ahmed ahmet
aicha aissa aissatou akif akin akram alaa aleksandar aleksander aleksandra aleksei aleksey alessandra alessandro
alessio ali alicja alioune alp alpaslan alvaro amadou amal amar amin amina aminata amine amir amira ammar anas anass
anatoliy andreea andrei andrej andres andrzej anouar anwar arda ardian arjun armando artan artem asim asiye asma assia
asya atakan atilla attila awa aya ayaan ayoub ayse aysegul aysel aysun ayub azad aziz aziza azra badr baran bartosz
basak bashir basma beata bechir bekir berat berk berkay bernardo beyza bilal bilge binta birol blerim bogdan boguslaw
bojan boubacar bouchra brahim brahima branko bulent burak burcu busra cagla can canan cansu carlos carmela catalin cem
cemal cemil cengiz cetin chadi chaima chaimae chakib cheikh chen chiara cihan claudiu cosmin costel cristian cristiano
cristina czeslaw dalia dario dariusz darko denisa deniz derya diego dilan dilara dimitar djamal djamila djibril dogan
dominik dorota doruk dragan dragos driss duarte dursun duygu dzmitry ebru ece eda edin edita eduardo efe ekrem ela
elena elif elijah elvis elzbieta emanuela emin emina emine emir emrah emre ender enes engin enrico ensar erdal erdem
erdogan eren ergun erkan erol ersin ertan esma esra evgeni ewa ewelina eyup fadi fadila fadime fahd faisal faiza fares
farid farida faruk fatih fatiha fatima fatimata fatma fatos fatoumata fayza felipe ferhat feride fernando feyza figen
filippo firat florin fouad francesca francesco fuad funda furkan gabriela gamze georgi gheorghe giacomo gianluca
giorgio giovanna giovanni giulia giuseppe goce gokhan gonca gonul goran grazyna grzegorz guilherme gulay gulcan gulsah
gulsum habib habiba hacer hadja hafid hafida hafsa haitam hajar hakan hakim hakima halil halima halime hamid hamida
hamza hana hanae hanan hanane hande hani harun hasan hasna hassan hatice hatim hayat haydar henryk hicham hichem
hikmet hilal hind houda houria houssam houssine husain huseyin hussein ibrahim ibrahima ibtissam idris idrissa igor
ihsan ikram ilham ilhan iliana ilias iliass ilie ilyas ilyes imad iman imane imran ioan ioana ion ionel ionut irfan
irina isa isabela ishak iskander islam ismael ismail ismet issam iuliana ivana ivelina iwona izabela jacek jadwiga
jagoda jakub jamal jamila janusz jaroslaw javier jawad jelena jerzy joao joaquin jolanta jorge jose juan julita
justyna kaan kacper kadija kadir kamal kamil kamila karim karima karol karolina katarzyna kazim kemal kenan kerem
khadija khadim khaled khalid khalil kinga koray krasimir krzysztof kubra lahcen laila lakbir lamia lamine lamyae larbi
larisa lassana laszlo latifa leila levent leyla lhoucine liliana loubna lubna luca lucian luciano luigi luis luiz
lukasz lyudmila macarena maciej madina magomed maha mahamadou mahir mahmoud mahmut malak malgorzata malik malika
mamadou manal maneesh manish marcin marek mariam mariama mariana mariela mariola mariusz marouane maryam maryem
massimo mateo mateusz mathea maurizio mazen medine mehdi mehmet melih meliha melike mert merve meryem mesut metin
michal miguel mihaela mihai mikail mikhail milena milos mimoun mimouna mircea miriana mirjana miroslav miroslaw
mohamad mohamed mohammad mohammed mohsin moise mouad mounia mounir mourad moussa moustapha muammer muhammad muhammed
muhammet mukadder munir murat musa mustafa mustapha muzaffer nabil nabila nacer nadir nadira naima najat najib najim
nasser natalia natalya nawal nazan nazli nebahat necati necla nejla nelu nermin neslihan nesrin nevin nevzat niculae
nihal nihat nikolai nikolay nilay nilgun nizar nordin nour noura noureddine nuno nurcan nurettin nurgul nuri ognjen
okan oksana oleh oleksandr oleksiy olena omar omer onur orhan osama osman othmane ouassim oumaima oumar oussama ovidiu
ozan ozcan ozge ozgur ozlem pablo pantelis paola paolo patryk paulina pavel pawel pedro petar petru pinar pooja priya
przemyslaw rabia rachid rachida rada radoslaw radu rafael rafal rahim rahma rahul raja rajesh ramazan rami ramin rania
rashid rasim raul recep redouan redouane refik remzi renata resul reyhan rhita ricardo riccardo rida ridvan rifat riza
roberto rodica rodrigo romina rosario roxana rukiye rumen ruslan ryszard saad saba sabah sabri sadik safa safia safiye
said saida saidou salah saleh salih salim salima salma salman salvatore sami samia samir samira sanaa sandeep sandu
savas seda sedat seddik sefa segun selahattin selam selda selim selin selma semih semra senem serap serdar serena
sergei sergey sergio serhat serhii serkan servet sevda sevgi sevil sevim shabnam shahid shahin shakira siham silvana
simona sinan sinem slawomir slobodan snezana sofiane sokol soner songul sorin souad soufian soufiane soumaya soumia
stanislav stanislaw stefania stefano suat sukran sukru suleiman suleyman suleymane sultan sumeyye svetlana sylwia
szymon tadeusz taha tahar taner tarek tarik tariq tatjana tayfun tayfur tayyip tevfik thiago tiago timur tolga tomas
tomasz touria tugba tugce tuncay turgay turgut ufuk ugur umit umut urszula usman vasil vasile veli vesna violeta
viorel vitaliy vittorio vladimir volkan volodymyr walid wassim wieslaw wiktoria wioletta wissam wladyslaw wojciech
yacine yahya yakup yaman yanis yasemin yasin yasir yasmina yasmine yassin yassine yavuz yeliz yildiz yilmaz youness
yousra youssef youssra yuliya yunus yuri yusuf zafer zahid zahra zainab zakaria zakariya zbigniew zdenka zehra
zekeriya zeki zeliha zeynep ziad zineb zofia zohra zouhair zubeyde zuzanna
"""

_AMBIGUOUS: Final = """
aba ad ada aimee alma alp amber an ange angel ans april art asia august aurore austin awa aya bas bill bo bram brook
can celeste chase chelsea china claire clark constance cor daisy dawn dean deniz desire destiny dolf door drew dries
ed eda ela elke engin erin ernst eve faith fleur floor flor france frank frans gene gloria grace guy hagen hazel
heather hein honore hope hunter india ion iris islam jack jade janvier jasmin jo joy juan jules june kai kato ken
kenya kim lance lee leen lien lies lieve linde line lore lot lou lux madison mads marin marine mark mars mason max
mees melodie mercedes merel mien mike mil miles nasser noel olive paris pat pearl penny perry pierre piet pol poppy
prosper ray reed reg rich rob roos rose rosie rowan ruby rune rusty sacha said sandy sevgi siem sky solange sonny star
sue sultan summer ted till ton toni toon toussaint urbain ute viola violet ward wes will wolf yaman yildiz
"""
"""Also words, places, months or brands. At the start of a sentence and in small letters they do not count."""


def _names(*texts: str) -> frozenset[str]:
    return frozenset(name for text in texts for name in text.split())


AMBIGUOUS: Final = _names(_AMBIGUOUS)
FIRST_NAMES: Final = _names(_DUTCH, _FRENCH, _GERMAN, _ENGLISH, _ELSEWHERE, _AMBIGUOUS)

UNAMBIGUOUS: Final = FIRST_NAMES - AMBIGUOUS
