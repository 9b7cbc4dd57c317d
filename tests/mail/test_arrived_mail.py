"""The meaning of a mail in the mailbox, as real mail programs write it."""

from __future__ import annotations

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.mail.account import MailboxAccount
from adapters.mail.arrived_mail import concerns, read_mail
from adapters.mail.imap import FetchedMail
from adapters.mail.wire import events_in
from bot.core.choice import Choice, parse_choice
from bot.core.event import Event
from bot.core.police_file import RECEIPT_WORDS, MailReturned, PoliceAnswered
from tests import shipped
from tests.mail.letters import MAILBOX, POLICE, failure, letter, reply, tap

TOKEN, SECRET = "K7Q-abcdefghijklmnop", "abcdefghijklmnop"
LINK = f"<mailto:{MAILBOX}?subject=ontvangen%20{TOKEN}>"
ID = "<kerkwijk.f00d.1.qrstuvwxyz234567@example.org>"
BOX = MailboxAccount("127.0.0.1", 993, MAILBOX, "u", "p", domains=frozenset({"example.org"}))
AT = datetime(2026, 3, 2, 21, 13, tzinfo=UTC)


def event_of(content: bytes) -> Event | None:
    """None: the bot leaves the mail alone."""
    fetched = FetchedMail(1, AT, content)
    if not concerns(fetched, BOX, "example.org"):
        return None
    read = read_mail(fetched, BOX, "example.org")
    return None if read is None else next(iter(events_in(read.raw)))


def answer(content: bytes) -> PoliceAnswered:
    event = event_of(content)
    assert isinstance(event, PoliceAnswered)
    return event


@pytest.mark.parametrize("language", RECEIPT_WORDS)
def test_a_tap_in_each_language(language: str) -> None:
    tapped = answer(tap(RECEIPT_WORDS[language], TOKEN))
    assert (tapped.in_subject, tapped.sender, tapped.has_text) == ((SECRET,), "example.org", False)


@pytest.mark.parametrize("own", ["Ontvangen", "ontvangen.", " reçu !", "ERHALTEN", "Received", "goed ontvangen", ""])
def test_one_word_is_no_text(own: str) -> None:
    replied = answer(reply(own, LINK, ID))
    assert (replied.mails, replied.in_text, replied.has_text) == (
        ("kerkwijk.f00d.1.qrstuvwxyz234567",),
        (SECRET,),
        False,
    )


@pytest.mark.parametrize(
    "closing",
    [
        "Met vriendelijke groeten,\nINP Jan Peeters\nPZ Gent, 09 266 61 11",
        "-- \nJan",
        "Cordialement\nJ. Dupont",
        "Sent from my iPhone",
    ],
)
def test_a_closing_is_no_text(closing: str) -> None:
    assert not answer(reply(f"Ontvangen\n\n{closing}", LINK, ID)).has_text


@pytest.mark.parametrize(
    "own",
    [
        "ok",
        "Niet ontvangen",
        "Ontvangen, wie was de melder?",
        "Bedankt",
        "Ontvangen\nMvg, Jan\nPS bel mij",
        "Reçu\nCordialement\nQui ?",
    ],
)
def test_anything_else_is_a_text_for_people(own: str) -> None:
    assert answer(reply(own, LINK, ID)).has_text


@pytest.mark.parametrize(
    "introduction",
    [
        "-----Oorspronkelijk bericht-----\nVan: watch@example.org",
        "________________________________\nFrom: watch@example.org <watch@example.org>",
        "De : watch@example.org\nEnvoyé : lundi 2 mars",
        "On Mon, 2 Mar 2026 at 22:14, <watch@example.org>\nwrote:",
        "Le lun. 2 mars 2026 à 22:14, watch@example.org a écrit :",
        "Am 02.03.26 um 22:14 schrieb watch@example.org:",
    ],
)
def test_the_quoted_mail_is_no_text(introduction: str) -> None:
    text = f"Ontvangen\n\n{introduction}\n\nMelding K7Q, afgelopen\n{LINK}\n"
    replied = answer(letter("Re: K7Q", text, In_Reply_To=ID))
    assert (replied.in_text, replied.has_text) == ((SECRET,), False)


def test_a_page_without_plain_text_is_read_as_well() -> None:
    mail = EmailMessage(policy=SMTP)
    mail["From"], mail["Subject"], mail["References"] = POLICE, "Re: K7Q", f"<other@x.example> {ID}"
    quoted = f'<blockquote>Melding<a href="{LINK[1:-1]}">link</a></blockquote>'
    mail.set_content(f"<html><head><title>x</title></head><p>Ontvangen&nbsp;</p>{quoted}</html>", subtype="html")
    replied = answer(mail.as_bytes())
    assert (replied.in_text, replied.has_text) == ((SECRET,), False)


@pytest.mark.parametrize("page", ["<!--", "<!", "<![", "<a ", "</a ", "<?", '<a x="', "<a =", "&a"])
def test_a_page_that_never_ends_its_tags_is_read_in_one_pass(page: str) -> None:
    """The parser of the library needs minutes for each of these."""
    mail = letter(f"ontvangen {TOKEN}").replace(b"text/plain", b"text/html") + page.encode() * (120_000 // len(page))
    assert answer(mail).in_subject == (SECRET,)


def test_comments_of_a_page_are_no_text_and_letters_may_be_written_as_numbers() -> None:
    mail = letter("Re: [K7Q]", f"<!--[if mso]><p>{LINK}</p><![endif]--><P>Re&ccedil;u</P><hr>", In_Reply_To=ID)
    assert not answer(mail.replace(b"text/plain", b"text/html")).has_text


def test_hundreds_of_parts_inside_each_other_are_not_opened() -> None:
    nested = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\r\n\r\n--b{n}\r\n' for n in range(300))
    head = f"From: {POLICE}\r\nSubject: ontvangen {TOKEN}\r\n"
    with pytest.raises(ValueError, match="parts"):
        event_of(f"{head}{nested}".encode())


def test_a_token_that_a_mail_program_broke_over_two_lines_is_found() -> None:
    broken = f"<mailto:{MAILBOX}?subject=ontvangen%20{TOKEN[:9]}\n> {TOKEN[9:]}>"
    assert SECRET in answer(reply("Ontvangen", broken, ID)).in_text


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"Auto_Submitted": "auto-generated; owner-email=x@y"},
        {"X_Autoreply": "yes"},
        {"Precedence": "bulk"},
        {"Return_Path": "<>"},
        {"List_Id": "<wijk.example.org>"},
        {"by": "No Reply <no-reply@example.org>"},
    ],
)
def test_an_answer_that_no_person_wrote_is_left_alone(headers: dict[str, str]) -> None:
    assert event_of(letter("Automatisch antwoord: K7Q", LINK, In_Reply_To=ID, **headers)) is None
    assert event_of(tap("ontvangen", TOKEN, **headers)) is None


@pytest.mark.parametrize(
    "subject",
    [
        "Automatisch antwoord: [K7Q]",
        "Afwezig: [K7Q]",
        "Afwezigheidsbericht",
        "Réponse automatique : [K7Q]",
        "Message d'absence",
        "Absence du bureau: [K7Q]",
        "Automatische Antwort: [K7Q]",
        "Abwesenheitsnotiz: [K7Q]",
        "Automatic reply: [K7Q]",
        "Out of Office: [K7Q]",
        "=?utf-8?q?R=C3=A9ponse_automatique?=",
    ],
)
def test_an_out_of_office_reply_without_a_header_that_says_so_is_left_alone(subject: str) -> None:
    quoted = reply("Ik ben terug op maandag.", LINK, ID).replace(b"Re: [K7Q] Kerkstraat", subject.encode())
    assert event_of(quoted) is None


def test_a_person_may_answer_about_absence() -> None:
    about = reply("Ontvangen", LINK, ID).replace(b"Re: [K7Q] Kerkstraat", b"Re: [K7Q] Afwezig: buur met vakantie")
    assert answer(about).in_text == (SECRET,)


def test_auto_submitted_no_is_a_person() -> None:
    assert answer(tap("ontvangen", TOKEN, Auto_Submitted="no"))


@pytest.mark.parametrize(
    "mail", [letter("Vergadering", "Morgen om 8 uur"), letter("Win nu", LINK, by="x@spam.example")]
)
def test_other_mail_is_left_alone(mail: bytes) -> None:
    assert event_of(mail) is None


def test_an_answer_whose_references_were_lost_is_still_shown() -> None:
    """Some mail servers give a mail another Message-ID."""
    lost = answer(letter("Re: [K7Q] Kerkstraat", f"Ontvangen\n\n> {LINK}", In_Reply_To="<new@relay.example>"))
    assert (lost.mails, lost.in_text) == ((), (SECRET,))


@pytest.mark.parametrize("status", ["5.1.1", "4.4.7"])
def test_a_failure_names_the_mail_and_the_address(status: str) -> None:
    returned = event_of(failure(ID, status=status))
    assert isinstance(returned, MailReturned)
    assert (returned.mail, returned.addresses) == ("kerkwijk.f00d.1.qrstuvwxyz234567", ("wijk@example.org",))
    assert returned.status == status


def test_a_failure_with_the_whole_mail_is_understood() -> None:
    content = failure(ID).replace(b"text/rfc822-headers", b"message/rfc822").replace(b"--x1--", b"\r\ntekst\r\n--x1--")
    assert isinstance(event_of(content), MailReturned)


@pytest.mark.parametrize("action", ["delayed", "delivered", "relayed", "expanded"])
def test_a_delay_is_no_failure(action: str) -> None:
    assert event_of(failure(ID, action=action, status="4.4.1")) is None


def test_a_failure_without_a_mail_of_the_bot_is_left_alone() -> None:
    assert event_of(failure("<made.up@other.example>")) is None
    assert event_of(failure("<4f1c@example.org>")) is None  # a letter of a coordinator with the same mail server
    without = failure(ID).replace(f"Message-ID: {ID}".encode(), f"In-Reply-To: {ID}".encode())
    assert event_of(without) is None


@pytest.mark.parametrize("language", RECEIPT_WORDS)
def test_the_word_of_the_link_is_one_that_the_desk_knows_too(language: str) -> None:
    texts = shipped.rules().rulebook.texts_for("kerkwijk")
    typed = parse_choice(f"{RECEIPT_WORDS[language]} K7Q", texts, (language,))
    assert typed is not None
    assert typed[0] is Choice.RECEIVED


@given(
    st.binary(max_size=400),
    st.sampled_from([tap("ontvangen", TOKEN), failure(ID), reply("ok", LINK, ID)]),
    st.integers(0, 900),
)
def test_no_bytes_stop_the_bot_from_reading_on(noise: bytes, around: bytes, at: int) -> None:
    event_of(around[:at] + noise + around[at:])
