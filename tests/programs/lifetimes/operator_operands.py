# The operands of operators, subscripts and properties live until the method has ended, also where it binds its parameters anew.
class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
class P:
    @property
    def v(self):
        r = D("pv"); self = None; print("v"); return 1
    @v.setter
    def v(self, value):
        r = D("sv"); value = None; print("set")
    def __getitem__(self, i): i = None; print("item"); return self
    def __eq__(self, o): o = None; print("eq"); return True
    def __hash__(self): return 1
    def __del__(self): print("del P")
def run():
    P().v
    P().v = D("val")
    print('--')
    P()[D("idx")][D("idx2")]
    print("--")
    P() == D("other")
    print("--")
    print({P(): 1}[P()])
for i in range(1): run()
P().v
P().v = D("val")
P()[D("idx")][D("idx2")]
P() == D("other")
print({P(): 1}[P()])
