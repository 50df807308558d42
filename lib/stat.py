"""What the results of os.stat mean."""

ST_MODE = 0
ST_INO = 1
ST_DEV = 2
ST_NLINK = 3
ST_UID = 4
ST_GID = 5
ST_SIZE = 6
ST_ATIME = 7
ST_MTIME = 8
ST_CTIME = 9

S_IFDIR = 0o040000
S_IFCHR = 0o020000
S_IFBLK = 0o060000
S_IFREG = 0o100000
S_IFIFO = 0o010000
S_IFLNK = 0o120000
S_IFSOCK = 0o140000
S_IFDOOR = 0
S_IFPORT = 0
S_IFWHT = 0

S_ISUID = 0o4000
S_ISGID = 0o2000
S_ENFMT = S_ISGID
S_ISVTX = 0o1000
S_IREAD = 0o0400
S_IWRITE = 0o0200
S_IEXEC = 0o0100
S_IRWXU = 0o0700
S_IRUSR = 0o0400
S_IWUSR = 0o0200
S_IXUSR = 0o0100
S_IRWXG = 0o0070
S_IRGRP = 0o0040
S_IWGRP = 0o0020
S_IXGRP = 0o0010
S_IRWXO = 0o0007
S_IROTH = 0o0004
S_IWOTH = 0o0002
S_IXOTH = 0o0001

_KINDS = {S_IFLNK: "l", S_IFSOCK: "s", S_IFREG: "-", S_IFBLK: "b", S_IFDIR: "d", S_IFCHR: "c", S_IFIFO: "p"}
# Of each class of users: the rights to read, write and execute, and the bit that changes the letter of the last.
_RIGHTS = ((S_IRUSR, S_IWUSR, S_IXUSR, S_ISUID, "s"), (S_IRGRP, S_IWGRP, S_IXGRP, S_ISGID, "s"), (S_IROTH, S_IWOTH, S_IXOTH, S_ISVTX, "t"))


def S_IMODE(mode):
    """The rights of a mode."""
    return mode & 0o7777


def S_IFMT(mode):
    """The kind of file of a mode."""
    return mode & 0o170000


def S_ISDIR(mode):
    """Whether a mode is that of a directory."""
    return S_IFMT(mode) == S_IFDIR


def S_ISCHR(mode):
    """Whether a mode is that of a character device."""
    return S_IFMT(mode) == S_IFCHR


def S_ISBLK(mode):
    """Whether a mode is that of a block device."""
    return S_IFMT(mode) == S_IFBLK


def S_ISREG(mode):
    """Whether a mode is that of a regular file."""
    return S_IFMT(mode) == S_IFREG


def S_ISFIFO(mode):
    """Whether a mode is that of a named pipe."""
    return S_IFMT(mode) == S_IFIFO


def S_ISLNK(mode):
    """Whether a mode is that of a symbolic link."""
    return S_IFMT(mode) == S_IFLNK


def S_ISSOCK(mode):
    """Whether a mode is that of a socket."""
    return S_IFMT(mode) == S_IFSOCK


def S_ISDOOR(mode):
    """False: there are no doors here."""
    return False


def S_ISPORT(mode):
    """False: there are no event ports here."""
    return False


def S_ISWHT(mode):
    """False: there are no whiteouts here."""
    return False


def filemode(mode):
    """A mode as ls shows it: -rwxrwxrwx."""
    text = _KINDS.get(S_IFMT(mode), "?")
    for read, write, execute, special, letter in _RIGHTS:
        text += "r" if mode & read else "-"
        text += "w" if mode & write else "-"
        if mode & special:
            text += letter if mode & execute else letter.upper()
        else:
            text += "x" if mode & execute else "-"
    return text
