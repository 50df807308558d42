"""Values of classes are looked up by names that the program makes, while they change and end."""
class C:
    count = [0]
name = "co" + str("unt")
print(getattr(C, name))
for i in range(3):
    C.count = [i, i]
    print(getattr(C, name), getattr(C(), name))
class D(C): pass
print(getattr(D, name), getattr(D(), name))
C.count = "x" * 50
print(getattr(D, name), getattr(D(), name), getattr(C, name))
setattr(C, name, 5)
print(C.count, D.count, D().count)
class Noisy:
    def __init__(self, n): self.n = n
    def __repr__(self): return "Noisy"
    def __del__(self): print("gone", self.n, getattr(Holder, name, "none"), Holder.__dict__.get("count", "no"))
class Holder:
    count = 0
Holder.count = [Noisy(1)]
getattr(Holder, name)
Holder.count = 1
Holder.count = Noisy(2)
getattr(Holder, name)
Holder.count = (Noisy(3),)
print(getattr(Holder, name)[0].n)
del Holder.count
print(getattr(Holder, name, "none"))
