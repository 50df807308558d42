# Generators, coroutines and asynchronous generators have a frame until they have finished.
def count():
    yield 1
    yield 2


async def wait():
    pass


async def produce():
    yield 1


numbers = count()
print(numbers.gi_frame.f_code.co_name, numbers.gi_frame.f_lineno, numbers.gi_suspended)
print(list(numbers), numbers.gi_frame, numbers.gi_running)
coroutine = wait()
print(coroutine.cr_frame.f_code is wait.__code__, coroutine.cr_suspended)
coroutine.close()
print(coroutine.cr_frame)
print(produce().ag_frame.f_code.co_name)
print((1).__add__.__qualname__, "".join.__name__, (1).__add__.__objclass__)
