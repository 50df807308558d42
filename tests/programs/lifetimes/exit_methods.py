class D:
    def __init__(self, n): self.n = n
    def __del__(self): print("del", self.n)
    def __enter__(self):
        self = None
        print("enter")
        return 1
    def __exit__(self, *a): a = None; print("exit"); self = None; print("exit2"); return True
def t(k):
    with D(k): print("body")
    with D(k + 1): raise ValueError
    for i in range(2):
        with D((k, i)):
            continue
    with D(k + 2), D(k + 3): return
t(1)
with D(10): pass
with D(11): raise KeyError
class A(D):
    async def __aenter__(self): self = None; print("aenter")
    async def __aexit__(self, *a): self = None; print("aexit"); return True
async def u():
    async with A(20): print("abody")
    async with A(21): raise ValueError
try: u().send(None)
except StopIteration: print("done")
