"""The reason of the operating system for which a file or an address cannot be used, as a sentence for people."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from typing import Final

from bot.translation.sentence import Sentence, tr

_REASONS: Final[Mapping[int, Sentence]] = {
    errno.EACCES: tr("no permission"),
    errno.EPERM: tr("not allowed"),
    errno.ENOENT: tr("it does not exist"),
    errno.EEXIST: tr("it exists already"),
    errno.EISDIR: tr("it is a folder"),
    errno.ENOTDIR: tr("a part of its path is no folder"),
    errno.ENOSPC: tr("the disk is full"),
    errno.EDQUOT: tr("the space of this account is used up"),
    errno.EROFS: tr("the disk takes no writes"),
    errno.EIO: tr("the disk has a fault"),
    errno.ENAMETOOLONG: tr("the name is too long"),
    errno.ELOOP: tr("its links lead in a circle"),
    errno.EMFILE: tr("too many files are open"),
    errno.EADDRINUSE: tr("another program listens there"),
    errno.EADDRNOTAVAIL: tr("this machine does not have the address"),
    errno.ECONNREFUSED: tr("nothing answers there"),
}


def reason_of(error: OSError) -> str:
    """A sentence for a common reason; else the system's own words, which are English."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error) or type(error).__name__
