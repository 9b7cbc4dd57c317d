"""The reason for which a file, an address or a database cannot be used, as a sentence for people. The system and the libraries
give it in English."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Mapping
from typing import Final

from bot.translation.sentence import Sentence, tr

_DISK_FULL: Final = tr("the disk is full")
_NO_WRITES: Final = tr("the disk takes no writes")
_DISK_FAULT: Final = tr("the disk has a fault")
_NO_ANSWER: Final = tr("no answer in time")
_BROKEN: Final = tr("the connection broke")
_IN_USE: Final = tr("another program uses it")
_NO_WAY: Final = tr("there is no way to this address; look at the network")

_REASONS: Final[Mapping[int, Sentence]] = {
    errno.EACCES: tr("no permission"),
    errno.EPERM: tr("not allowed"),
    errno.ENOENT: tr("it does not exist"),
    errno.EEXIST: tr("it exists already"),
    errno.EISDIR: tr("it is a folder"),
    errno.ENOTDIR: tr("a part of its path is no folder"),
    errno.ENOTEMPTY: tr("the folder is not empty"),
    errno.ENOSPC: _DISK_FULL,
    errno.EDQUOT: tr("the space of this account is used up"),
    errno.EFBIG: tr("the file is too large"),
    errno.EROFS: _NO_WRITES,
    errno.EIO: _DISK_FAULT,
    errno.ENODEV: tr("the disk is gone"),
    errno.ESTALE: tr("the disk is gone"),
    errno.EXDEV: tr("it is on another disk"),
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
    errno.EINVAL: tr("that is not possible there"),
    errno.ENAMETOOLONG: tr("the name is too long"),
    errno.ELOOP: tr("its links lead in a circle"),
    errno.EMFILE: tr("too many files are open"),
    errno.ENFILE: tr("too many files are open"),
    errno.ENOMEM: tr("the machine has too little memory"),
    errno.EADDRINUSE: tr("another program listens there"),
    errno.EADDRNOTAVAIL: tr("this machine does not have the address"),
    errno.ECONNREFUSED: tr("nothing answers there"),
    errno.ECONNRESET: _BROKEN,
    errno.ECONNABORTED: _BROKEN,
    errno.EPIPE: _BROKEN,
    errno.ETIMEDOUT: _NO_ANSWER,
    errno.ENETUNREACH: _NO_WAY,
    errno.ENETDOWN: _NO_WAY,
    errno.EHOSTUNREACH: _NO_WAY,
}

_OF_NAMES: Final[Mapping[int, Sentence]] = {
    socket.EAI_NONAME: tr("no machine has this name"),
    socket.EAI_NODATA: tr("no machine has this name"),
    socket.EAI_AGAIN: tr("names cannot be looked up now; look at the network"),
}

_OF_CERTIFICATES: Final[Mapping[int, Sentence]] = {
    9: tr("its certificate is not valid yet"),
    10: tr("its certificate has run out"),
    18: tr("its certificate is signed by itself only"),
    19: tr("its certificate comes from an authority that this machine does not know"),
    20: tr("its certificate comes from an authority that this machine does not know"),
    21: tr("its certificate comes from an authority that this machine does not know"),
    62: tr("its certificate is for another name"),
    64: tr("its certificate is for another address"),
}
"""Sentences by the numbers of OpenSSL (X509_verify_cert_error_string)."""

_OF_SQLITE: Final[Mapping[int, Sentence]] = {
    13: _DISK_FULL,
    10: _DISK_FAULT,
    8: tr("nothing can be written there"),
    5: _IN_USE,
    6: _IN_USE,
    11: tr("it is damaged"),
    26: tr("it is no database"),
    14: tr("it cannot be opened"),
    3: tr("no permission"),
}
"""Sentences by the numbers of SQLite ("Result and Error Codes"), without their extension."""


_CERTIFICATE: Final = tr("its certificate is not valid (code {code})")
_TLS: Final = tr("no secure connection comes about (TLS)")
_NAME: Final = tr("this name cannot be looked up")
_SYSTEM: Final = tr("system error {name}")
_NO_CONNECTION: Final = tr("no connection comes about")
_SQLITE: Final = tr("SQLite error {code}")

REASONS: Final[tuple[Sentence, ...]] = (
    *_REASONS.values(), *_OF_NAMES.values(), *_OF_CERTIFICATES.values(), *_OF_SQLITE.values(), _NO_ANSWER, _CERTIFICATE, _TLS,
    _NAME, _SYSTEM, _NO_CONNECTION, _SQLITE,
)  # fmt: skip
"""All that `reason_of` may say, for `recognised`."""


def reason_of(error: BaseException) -> str:
    """A sentence for a common reason; else the name of the error, such as ENOTTY."""
    if isinstance(inner := getattr(error, "os_error", None), OSError):  # aiohttp wraps the error of the system
        return reason_of(inner)
    match error:
        case ssl.SSLCertVerificationError():
            code = getattr(getattr(error, "certificate_error", error), "verify_code", 0)
            return _OF_CERTIFICATES.get(code) or _CERTIFICATE.with_values(code=code)
        case ssl.SSLError():
            return _TLS
        case socket.gaierror():
            return _OF_NAMES.get(error.errno or 0) or _NAME
        case OSError() if error.errno:
            return _REASONS.get(error.errno) or _SYSTEM.with_values(name=errno.errorcode.get(error.errno, error.errno))
        case TimeoutError():
            return _NO_ANSWER
        case ConnectionError():
            cause = error.__cause__  # of the mail library
            return reason_of(cause) if isinstance(cause, OSError) else _NO_CONNECTION
        case _ if (code := getattr(error, "sqlite_errorcode", None)) is not None:
            return _OF_SQLITE.get(code & 0xFF) or _SQLITE.with_values(code=code)
        case _:
            return type(error).__name__
