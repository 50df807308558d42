"""An object changes its class."""
class Connection:
    def __init__(self):
        self.new_state(Closed)
        self.a = 1
        self.b = 2

    def new_state(self, state):
        self.__class__ = state

    def read(self):
        raise NotImplementedError


class Closed(Connection):
    def open(self):
        self.new_state(Open)
        self.extra1 = 1
        self.extra2 = 1
        self.extra3 = 1


class Open(Connection):
    def read(self):
        print("reading", self.a, self.b)

    def close(self):
        self.new_state(Closed)


class Other:
    def __init__(self):
        self.x = self.y = self.z = self.w = self.v = 1

    def show(self):
        return sorted(vars(self))


class Small:
    pass


class Slots:
    __slots__ = ("a",)


c = Connection()
print(type(c).__name__)
c.open()
c.read()
c.close()
print(c.__class__, vars(c))
o = Other()
o.__class__ = Small
print(type(o), o.x, vars(o))
s = Small()
s.q = 5
s.__class__ = Other
print(s.show(), isinstance(s, Other))
try:
    s.__class__ = Slots
except TypeError as e:
    print(e)
try:
    s.__class__ = 3
except TypeError as e:
    print(e)
try:
    s.__class__ = int
except TypeError as e:
    print(e)
