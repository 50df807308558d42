"""The truth of bools and containers in fast code, also when they turn out to be something else."""


class Sized(list):
    def __bool__(self):
        print("asked", end=" ")
        return False


class Gate:
    def __init__(self, held, queue):
        self.held = held
        self.queue = queue

    def blocked(self):
        return self.held or not self.queue

    def __bool__(self):
        raise ValueError("no truth")


def drain(queue):
    count = 0
    while queue:
        queue.pop()
        count += 1
    return count


def walk(gates):
    free = 0
    for gate in gates:
        if gate.blocked():
            free -= 1
        else:
            free += 1
        if gate.held:
            free += 100
    return free


def texts(items):
    return [len(item) if item else "empty" for item in items]


def main():
    print(drain([1, 2, 3]), drain({1, 2}), drain(bytearray(b"abc")), drain([]), drain(Sized([1])))
    print(walk([Gate(True, []), Gate(False, [1]), Gate(False, [])]))
    print(walk([Gate(1, []), Gate(0, "x"), Gate(None, None), Gate(False, Sized([1])), Gate("", (0,)), Gate(0.0, {1: 2})]))
    print(texts(["", "a", "bc"]), texts([b"", b"a"]), texts([(), (1,)]), texts([{}, {1: 1}]), texts([None, "a", Sized([1]), [2]]))
    for held in (False, Gate(1, 1)):
        try:
            print(walk([Gate(held, [1])]))
        except ValueError as error:
            print(error, error.__traceback__.tb_next.tb_lineno, error.__traceback__.tb_next.tb_next.tb_lineno)


main()
