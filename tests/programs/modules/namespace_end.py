"""Objects in a namespace dict die at the end of the program."""


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("end of", self.name)


first = Noisy("first")
globals()["second"] = Noisy("second")
keep = globals()
first = Noisy("third")
print(sorted(name for name in keep if name[0] != "_"))
