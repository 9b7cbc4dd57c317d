"""The events that signal-cli tells its account: envelopes, field by field as in the recorded samples."""

from __future__ import annotations

from tests.wire.signal.state import Group, Json, Post, User


def envelope(by: User, timestamp: int, **parts: object) -> Json:
    return {
        "source": by.number or by.uuid,
        "sourceNumber": by.number,
        "sourceUuid": by.uuid,
        "sourceName": by.name,
        "sourceDevice": 1,
        "timestamp": timestamp,
        "serverReceivedTimestamp": timestamp + 1,
        "serverDeliveredTimestamp": timestamp + 2,
        **parts,
    }


def data_message(chat: Group | User, timestamp: int, message: str | None = None, **parts: object) -> Json:
    data: Json = {
        "timestamp": timestamp,
        "message": message,
        "expiresInSeconds": 0,
        "isExpirationUpdate": False,
        "viewOnce": False,
        **parts,
    }
    if isinstance(chat, Group):
        data["groupInfo"] = group_info(chat, "DELIVER")
    return data


def group_info(group: Group, kind: str) -> Json:
    return {"groupId": group.internal_id, "groupName": group.name, "revision": group.revision, "type": kind}


def target(by: User, timestamp: int) -> Json:
    return {
        "targetAuthor": by.number or by.uuid,
        "targetAuthorNumber": by.number,
        "targetAuthorUuid": by.uuid,
        "targetSentTimestamp": timestamp,
    }


def posted(post: Post, answers: Post | None, once: bool = False) -> Json:
    parts: Json = {"viewOnce": once}
    if answers is not None:
        parts["quote"] = {
            "id": [answers.timestamp, *answers.edits][-1],
            "author": answers.author.number or answers.author.uuid,
            "authorNumber": answers.author.number,
            "authorUuid": answers.author.uuid,
            "text": answers.text,
            "attachments": [],
        }
    if post.attachments:
        parts["attachments"] = list(post.attachments)
    data = data_message(post.chat, post.timestamp, post.text or None, **parts)
    return envelope(post.author, post.timestamp, dataMessage=data)


def edited(post: Post, target_timestamp: int, timestamp: int) -> Json:
    data = data_message(post.chat, timestamp, post.text)
    return envelope(post.author, timestamp, editMessage={"targetSentTimestamp": target_timestamp, "dataMessage": data})


def updated(group: Group, by: User, timestamp: int) -> Json:
    data = data_message(group, timestamp) | {"groupInfo": group_info(group, "UPDATE")}
    return envelope(by, timestamp, dataMessage=data)
