"""The encoder's process: `python -m bot.classifier.worker FOLDER`. Questions on standard input, answers on standard output.

It ends when its input ends, so that it never outlives the bot. What it may print by accident goes to standard error.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import BinaryIO

import msgspec

from bot.classifier.encoder import Encoder
from bot.classifier.frames import LENGTH, MOST, READY, EncoderAnswer, EncoderQuestion, encode_frame
from bot.errors import CannotStart


def main() -> int:
    """Exit code 1: the files are missing or damaged."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        encoder = Encoder(Path(sys.argv[1]))
    except CannotStart as error:
        print(error, file=sys.stderr)
        return 1
    encoder.logits("", ())  # the first run prepares the network
    serve(encoder, sys.stdin.buffer, answers)
    return 0


def serve(encoder: Encoder, questions: BinaryIO, answers: BinaryIO) -> None:
    """Until the questions end, or nobody wants the answers any more: the bot was killed."""
    try:
        _send(answers, EncoderAnswer(READY, ()))
        while (question := _next(questions)) is not None:
            logits = encoder.logits(question.text, question.after)
            _send(answers, EncoderAnswer(question.number, tuple(map(float, logits))))
    except BrokenPipeError:
        return


def _next(questions: BinaryIO) -> EncoderQuestion | None:
    head = questions.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    body = questions.read(length) if length <= MOST else b""
    return msgspec.msgpack.decode(body, type=EncoderQuestion) if len(body) == length else None


def _send(answers: BinaryIO, answer: EncoderAnswer) -> None:
    answers.write(encode_frame(answer))
    answers.flush()


if __name__ == "__main__":
    sys.exit(main())
