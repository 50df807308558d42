"""What the program runs on."""

import os
import sys
from collections import namedtuple



class uname_result(namedtuple("uname_result_base", "system node release version machine")):
    """system, node, release, version, machine; the processor is empty when it is not known."""

    __slots__ = ()

    @property
    def processor(self):
        return ""

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    def __len__(self):
        return 6

    def __getitem__(self, key):
        return tuple(self)[key]

    def __repr__(self):
        return "uname_result(" + ", ".join(f"{name}={getattr(self, name)!r}" for name in self._fields) + ")"


uname_result.__qualname__ = "uname_result"


def uname():
    """The names of the system."""
    return uname_result(*os.uname())


def system():
    """The name of the operating system."""
    return os.uname().sysname


def node():
    """The name of the computer."""
    return os.uname().nodename


def release():
    """The release of the operating system."""
    return os.uname().release


def version():
    """The version of the operating system."""
    return os.uname().version


def machine():
    """The kind of machine."""
    return os.uname().machine


def processor():
    """Empty: the processor's name is not known."""
    return ""


def architecture(executable=sys.executable, bits="", linkage=""):
    """The bits of a pointer and the format of executables."""
    return bits or "64bit", linkage or "ELF"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    """The C library and its version."""
    from posix import _libc_version

    return lib or "glibc", version or _libc_version()


def platform(aliased=False, terse=False):
    """All of it in one text."""
    names = os.uname()
    library = "".join(libc_ver())
    return f"{names.sysname}-{names.release}-{names.machine}-with-{library}"


def python_implementation():
    """The implementation whose behaviour this is."""
    return "CPython"


def python_version():
    """The version of the language and library."""
    return "3.13.0"


def python_version_tuple():
    """The parts of the version as texts."""
    return ("3", "13", "0")


def python_branch():
    """Empty."""
    return ""


def python_revision():
    """Empty."""
    return ""


def python_build():
    """Number and date of the build."""
    return ("main", "")


def python_compiler():
    """What compiled the program."""
    return "Rusthon LLVM"


def freedesktop_os_release():
    """What /etc/os-release says."""
    for place in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            with open(place, encoding="utf-8") as file:
                lines = file.readlines()
        except OSError:
            continue
        info = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
        for line in lines:
            name, equals, value = line.strip().partition("=")
            if equals and not name.startswith("#"):
                info[name] = value.strip("\"'")
        return info
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")


def win32_ver(release="", version="", csd="", ptype=""):
    """Nothing: this is not Windows."""
    return release, version, csd, ptype


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    """Nothing: this is not macOS."""
    return release, versioninfo, machine
