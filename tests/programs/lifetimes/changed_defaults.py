# The defaults that a function was called with live as long as the call, also when the function is given others meanwhile.
class Noisy:
    def __init__(self, name):
        self.name = name
    def __del__(self):
        print("drop", self.name)
def swap(noisy=Noisy("first")):
    swap.__defaults__ = (None,)
    print("swapped", noisy.name)
swap()
def swapk(*, noisy=Noisy("firstk")):
    swapk.__kwdefaults__ = {"noisy": None}
    print("swapped", noisy.name)
swapk()
def swapd(*, noisy=Noisy("firstd")):
    swapd.__kwdefaults__["noisy"] = 7
    print("swapped", noisy.name)
swapd()
def swapf(noisy=Noisy("firstf")):
    global swapf
    swapf = None
    print("swapped", noisy.name)
swapf()
def gen(noisy=Noisy("firstg")):
    gen.__defaults__ = (1,)
    yield noisy.name
print(list(gen()))
