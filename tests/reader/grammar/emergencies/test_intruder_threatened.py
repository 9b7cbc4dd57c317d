"""A threat with death beside a person in the author's home is an emergency and is hidden; a jest about a housemate is none."""

from __future__ import annotations

import pytest

from bot.core.reading import SURE, Act, ChatReading, Label, Reading
from bot.reader.conversation.calls_to_act import weigh_call
from bot.reader.grammar.emergencies.emergency import Emergency
from tests.reader.conversation.test_calls_to_act import NOTHING, a_chat
from tests.reader.grammar.lines import emergency

THREATS = [
    "I'm going to shoot him he's in my house",
    "im gonna shoot him he is in my kitchen",
    "I'll stab him, he's in our house",
    "he's in my house and I'm going to shoot him",
    "I'll kill him he's in my cellar",
    "i'm going to kill him, he's in my house help",
    "he's in my hallway i'll kill him",
    "he's broken into my house, I'll shoot him",
    "they're in my garage i'm gonna shoot them",
    "ik schiet hem dood hij is in mijn huis",
    "ik schiet hem neer hij zit in mijn keuken",
    "ik maak hem kapot hij zit in mijn huis",
    "ik vermoord hem hij is in mijn huis",
    "hij staat in mijn gang ik steek hem neer",
    "ik ga hem doodschieten hij is bij mij binnen",
    "ik maak hem af, hij zit in onze kelder",
    "je vais le tuer il est dans ma maison",
    "je vais le buter il est chez moi",
    "je le flingue il est dans ma cuisine",
    "il est chez moi je vais le tuer",
    "je vais le tuer, il est entré chez moi",
    "il est dans mon garage je vais lui tirer dessus",
    "on va le tuer il est chez nous",
    "ich knall ihn ab er ist in meinem Haus",
    "ich bring ihn um er ist in meiner Wohnung",
    "ich erschieß ihn der ist in meinem Keller",
    "er ist in unserem Haus ich stech ihn ab",
    "ich mach ihn kalt er steht in meiner Wohnung",
    "der ist bei mir drin ich bring ihn um",
    "ich werde ihn erschießen, er ist in meinem Flur",
    "I'll kill him with this knife he's in my kitchen",
    "im gonna kill him ive got the carving knife he's in my hallway",
    "hij staat in mijn keuken ik heb een mes ik maak hem af",
    "il est dans ma cuisine j'ai un couteau je le tue",
    "er steht in meiner Küche ich hab ein Messer ich stech ihn ab",
    "he's in my bedroom, I'm going to kill him with this machete",
    "ik maak hem met dit mes af hij zit in mijn keuken",
    "ik vermoord hem met mijn geweer, hij zit in mijn woonkamer",
    "je le tue avec ce couteau il est dans ma cuisine",
    "ich bring ihn mit diesem Messer um er ist in meiner Küche",
    "ich bring ihn um mit der Axt, er steht in meinem Wohnzimmer",
]
OTHERS = [
    "I'll kill him with this toy gun he's in my bedroom",
    "he's in my kitchen and I've got the bread knife, he wants toast",
    "I'll kill him with this rolling pin, he's in my kitchen",
    "I'll kill him with this knife, he's in my kitchen burning the toast",
    "I'll kill him with this knife set he bought me, he's in my kitchen",
    "he's in my kitchen, I'll kill him with this knife if he touches the roast",
    "ik maak hem af met dit mes, die wesp in mijn keuken",
    "je le tue avec ce couteau en plastique il est dans ma cuisine",
    "ich bring ihn um mit der Wasserpistole, er ist in meiner Küche",
    "he's in my house",
    "he's in my kitchen",
    "I'll kill him he's in my kitchen eating my biscuits",
    "I'm going to kill him he's in my kitchen again with his muddy boots",
    "I'll kill him, he ate my cake",
    "I'm going to kill him he forgot the bins",
    "I'm going to kill that cat he's in my kitchen",
    "I'll shoot him a text he's in my house",
    "I'll shoot him a message, he's in my kitchen",
    "i'd kill him if he's in my garden",
    "I'm gonna kill him 😂 he's in my house",
    "I'll kill him he's playing drums in my house",
    "my son's friend is in my house I'll kill him if he breaks it",
    "ik maak hem af de puzzel hij is in mijn huis",
    "ik vermoord hem hij zit in mijn keuken koekjes te eten",
    "ik vermoord hem haha hij is in mijn huis",
    "die kat ik vermoord hem hij is in mijn huis",
    "hij is in mijn huis",
    "ik maak hem kapot met schaken",
    "hij zit in mijn keuken en eet alles op ik maak hem af",
    "ik schiet hem een mailtje hij is bij mij binnen",
    "je vais le tuer il a mangé mon gâteau",
    "je vais le tuer ce chat il est dans ma cuisine",
    "je vais le tuer mdr il est chez moi",
    "il est chez moi",
    "je vais l'abattre il est dans mon jardin, le sapin",
    "je vais le tuer il dort chez moi",
    "ich bring ihn um er hat den Müll vergessen",
    "ich bring ihn um er sitzt in meiner Küche und frisst alles",
    "ich bring ihn um 😂 er ist in meiner Wohnung",
    "er ist in meinem Haus",
    "ich mach ihn kalt den Tee er steht in meiner Küche",
    "der Kater ist in meiner Küche ich bring ihn um",
    "ich knall ihn ab im Spiel",
    "I'm going to kill him he's in my kitchen",
    "I'll kill him, he's in my kitchen again",
    "she's in my bedroom I'll kill her",
    "I'm gonna kill them they're in my living room",
    "he's in our garage, we're going to kill him",
    "ik vermoord hem, hij zit in mijn keuken",
    "ik ga haar vermoorden ze zit in mijn slaapkamer",
    "il est dans ma cuisine, je vais le tuer",
    "je vais les tuer, ils sont dans mon salon",
    "er ist in meiner Küche, ich bring ihn um",
    "I'm going to shoot him, he's in my garage, best portrait light of the whole house",
    "I'll shoot them, they're in our hall for the family pictures",
    "we knallen ze af, ze zitten in onze living op de playstation",
    "on les fusille, ils sont dans notre salon, pistolets à eau en main",
    "je lui tire dessus, il est dans ma chambre, vive les nerf",
]
OPENS = ChatReading(danger=True, called=False, maybe_called=False, act=Act.OPENS, incident=None)


@pytest.mark.parametrize("text", THREATS)
def test_the_person_is_an_intruder_and_the_threat_is_sure(text: str) -> None:
    assert emergency(text) is Emergency.DANGER
    call = weigh_call(Reading("nl", True, chat=OPENS), a_chat(text), NOTHING).score(Label.VIGILANTE)
    assert call is not None
    assert call.confidence >= SURE


@pytest.mark.parametrize("text", OTHERS)
def test_a_person_alone_and_a_jest_are_none(text: str) -> None:
    assert emergency(text) is Emergency.NONE
