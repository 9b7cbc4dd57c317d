"""The process of the encoder: `python -m bot.classifier.worker FOLDER`. It reads questions from standard input and writes
answers to standard output.

The process ends when its input ends, so it never outlives the bot. Stray prints go to standard error.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from bot.classifier.encoder import Encoder
from bot.classifier.frames import LENGTH, MAX_BYTES, READY, EncoderAnswer, EncoderQuestion, LineAnswer, encode_frame
from bot.errors import CannotStart

BEHIND_THE_BOT: Final = 10
"""How much nicer this process is than the bot. The encoders could keep every core busy, and the bot has to fetch updates and
decide meanwhile."""


def main() -> int:
    """Returns exit code 1 if the files are missing or damaged."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        encoder = Encoder(Path(sys.argv[1]))
    except CannotStart as error:
        print(error, file=sys.stderr)
        return 1
    encoder.read("")  # the first run prepares the network
    os.nice(BEHIND_THE_BOT)  # only now: on a busy machine loading would take too long
    serve(encoder, sys.stdin.buffer, answers)
    return 0


def serve(encoder: Encoder, questions: BinaryIO, answers: BinaryIO) -> None:
    """Answers until the questions end or the answers cannot be written, which means that the bot was killed."""
    try:
        _send(answers, EncoderAnswer(READY, ()))
        while (question := _read_question(questions)) is not None:
            lines = encoder.read_all(question.texts)
            told = (LineAnswer(line.labels.tobytes(), line.vector.tobytes(), line.scores) for line in lines)
            _send(answers, EncoderAnswer(question.number, tuple(told)))
    except BrokenPipeError:
        with suppress(BrokenPipeError):
            answers.close()  # what is left in it could not be written at the end of the process either


def _read_question(questions: BinaryIO) -> EncoderQuestion | None:
    head = questions.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = questions.read(length) if length <= MAX_BYTES else b""
    return msgspec.msgpack.decode(body, type=EncoderQuestion) if len(body) == length else None


def _send(answers: BinaryIO, answer: EncoderAnswer) -> None:
    answers.write(encode_frame(answer))
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
