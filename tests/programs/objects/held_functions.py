"""Functions and other callables that attributes of instances hold are called in loops."""
class Task:
    def __init__(self, fn, k):
        self.fn = fn; self.k = k; self.n = 0
    def run(self, x):
        self.n += 1
        return self.fn(x, self.k)
    def kw(self, x): return self.fn(x, k=self.k)
def add(x, k): return x + k
def mul(x, k): return x * k
class C:
    def __call__(self, x, k): return ("called", x, k)
def err(x, k): raise KeyError(x)
def total(tasks, n):
    t = 0
    for i in range(n):
        for task in tasks: t += task.run(i)
    return t
tasks = [Task(add, 2), Task(mul, 3), Task(lambda x, k: x - k, 1)]
print(total(tasks, 100), [t.n for t in tasks])
def show(f, *a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
show(Task(C(), 1).run, 5); show(Task(err, 1).run, 5); show(Task(None, 1).run, 5); show(Task(int, 1).run, "5"); show(Task(max, 1).run, 5); show(Task((2**62).__add__, 1).run, 5)
t = Task(add, 2)
del t.fn
show(t.run, 1)
Task.fn = lambda self, x, k: ("method", x, k)
show(t.run, 1); show(Task(add, 1).run, 1); show(t.kw, 3)
Task.fn = property(lambda self: add, lambda self, v: None)
show(t.run, 1); show(Task(mul, 4).run, 2)
