# An attribute of the instance hides the method of its class also where the instance has more attributes than fit inline.
class Thing:
    def method(self):
        return "class"


def call(thing):
    return thing.method()


first, second = Thing(), Thing()
for thing in (first, second):
    thing.a = thing.b = thing.c = thing.d = 1
print(call(first), call(second))
second.method = lambda: "instance"
print(call(first), call(second))
del second.method
print(call(first), call(second))
