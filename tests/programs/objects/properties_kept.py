# getter(), setter() and deleter() of None keep what there was; ascii() gives what repr() gave.
kept = property("a", "b", "c")
print(kept.getter(None).fget, kept.setter(None).fset, kept.deleter(None).fdel)
print(kept.getter(1).fget, kept.setter(2).fset, kept.deleter(3).fdel)


class Text(str):
    def __bytes__(self):
        return b"bytes"


class Shown:
    def __repr__(self):
        return Text("shown")


print(type(ascii(Shown())) is Text, type(repr(Shown())) is Text)
print(bytes(Text("text")), bytes(Text("text"), "ascii"))


class Derived(property):
    pass


class Slotted(property):
    __slots__ = ()


class Owner:
    @property
    def plain(self):
        "plain text"

    @Derived
    def derived(self):
        "derived text"

    @Slotted
    def slotted(self):
        pass


print(Owner.plain.__doc__, Owner.derived.__doc__, Owner.slotted.__doc__, Owner.derived.getter(Owner.plain.fget).__doc__)


def documented():
    "documented text"


try:
    Slotted(documented)
except AttributeError as error:
    print(error)
