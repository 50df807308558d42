# Exception classes whose __init__ has defaults and names: what they keep, also when the defaults change.
class Failure(Exception):
    def __init__(self, code=1, *, note="n"):
        self.code = code
        self.note = note


class Named(Failure):
    def __init__(self, code, label="l"):
        super().__init__(code, note="named")
        self.label = label


class Told(Exception):
    def __init__(self, text="default"):
        super().__init__(text)


def plain():
    raise Failure()


def noted():
    raise Failure(2, note="x")


def by_name():
    raise Failure(code=3)


def named():
    raise Named(4)


def labelled():
    raise Named(5, label="m")


def told():
    raise Told()


def told_by_name():
    raise Told(text="t")


def show():
    for function in (plain, noted, by_name, named, labelled, told, told_by_name):
        try:
            function()
        except Exception as error:
            print(function.__name__, type(error).__name__, error.args, vars(error))


show()
Failure.__init__.__defaults__ = (7,)
Failure.__init__.__kwdefaults__["note"] = "changed"
Named.__init__.__defaults__ = ("changed",)
Told.__init__.__defaults__ = ("changed",)
show()
