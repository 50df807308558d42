"""An operating system's scheduler, after the idea of Richards' benchmark: tasks of several classes pass packets on."""
import sys

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DEVICE, WORK = range(2)
BUFFER = 4


class Packet:
    def __init__(self, link, owner, kind):
        self.link = link
        self.owner = owner
        self.kind = kind
        self.position = 0
        self.data = [0] * BUFFER

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        last = queue
        while last.link is not None:
            last = last.link
        last.link = self
        return queue


class Task:
    def __init__(self, scheduler, identity, priority, queue, runnable=False):
        self.scheduler = scheduler
        self.identity = identity
        self.priority = priority
        self.queue = queue
        self.held = False
        self.waiting = not runnable
        self.link = scheduler.tasks
        scheduler.tasks = self
        scheduler.table[identity] = self

    def blocked(self):
        return self.held or (self.waiting and self.queue is None)

    def resume(self):
        packet = None
        if self.waiting:
            packet = self.queue
            self.queue = packet.link
            self.waiting = False
        return self.run(packet)

    def receive(self, packet, sender):
        if self.queue is None:
            self.queue = packet
            packet.link = None
            if self.priority > sender.priority:
                return self
        else:
            packet.append_to(self.queue)
        return sender

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.scheduler.holds += 1
        self.held = True
        return self.link

    def send(self, packet):
        other = self.scheduler.table[packet.owner]
        self.scheduler.sent += 1
        packet.link = None
        packet.owner = self.identity
        return other.receive(packet, self)

    def release(self, identity):
        other = self.scheduler.table[identity]
        other.held = False
        return other if other.priority > self.priority else self


class Idle(Task):
    def __init__(self, scheduler, count):
        super().__init__(scheduler, IDLE, 0, None, True)
        self.count = count
        self.control = 1

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.control & 1 == 0:
            self.control //= 2
            return self.release(DEVICE_A)
        self.control = self.control // 2 ^ 0xD008
        return self.release(DEVICE_B)


class Worker(Task):
    def __init__(self, scheduler, priority, queue):
        super().__init__(scheduler, WORKER, priority, queue)
        self.target = HANDLER_A
        self.letter = 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.owner = self.target
        packet.position = 0
        for i in range(BUFFER):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class Handler(Task):
    def __init__(self, scheduler, identity, priority, queue, device):
        super().__init__(scheduler, identity, priority, queue)
        self.device = device
        self.work = None
        self.free = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORK:
                self.work = packet.append_to(self.work)
            else:
                self.free = packet.append_to(self.free)
        work = self.work
        if work is not None:
            position = work.position
            if position >= BUFFER:
                self.work = work.link
                return self.send(work)
            free = self.free
            if free is not None:
                self.free = free.link
                free.position = work.data[position]
                free.owner = self.device
                work.position = position + 1
                return self.send(free)
        return self.wait()


class Device(Task):
    def __init__(self, scheduler, identity, priority):
        super().__init__(scheduler, identity, priority, None)
        self.pending = None

    def run(self, packet):
        if packet is not None:
            self.pending = packet
            self.scheduler.checksum = (self.scheduler.checksum * 31 + packet.position) % 1000003
            return self.hold()
        packet = self.pending
        if packet is None:
            return self.wait()
        self.pending = None
        return self.send(packet)


class Scheduler:
    def __init__(self):
        self.tasks = None
        self.table = [None] * 6
        self.holds = 0
        self.sent = 0
        self.checksum = 0

    def run(self):
        task = self.tasks
        while task is not None:
            task = task.link if task.blocked() else task.resume()


def packets(owner, kind, count):
    queue = None
    for _ in range(count):
        queue = Packet(queue, owner, kind)
    return queue


def main():
    scheduler = Scheduler()
    Idle(scheduler, int(sys.argv[1]))
    Worker(scheduler, 1000, packets(WORKER, WORK, 2))
    Handler(scheduler, HANDLER_A, 2000, packets(DEVICE_A, DEVICE, 3), DEVICE_A)
    Handler(scheduler, HANDLER_B, 3000, packets(DEVICE_B, DEVICE, 3), DEVICE_B)
    Device(scheduler, DEVICE_A, 4000)
    Device(scheduler, DEVICE_B, 5000)
    scheduler.run()
    print(scheduler.sent, scheduler.holds, scheduler.checksum)


main()
