#include <cstdio>
#include <cstdlib>

enum Identity { IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B };
enum Kind { DEVICE, WORK };
enum { BUFFER = 4 };

struct Packet
{
    Packet *link;
    int owner;
    Kind kind;
    long position = 0;
    long data[BUFFER] = {};
    Packet(Packet *link, int owner, Kind kind) : link(link), owner(owner), kind(kind) {}
    Packet *append_to(Packet *queue)
    {
        link = nullptr;
        if (!queue)
            return this;
        Packet *last = queue;
        while (last->link)
            last = last->link;
        last->link = this;
        return queue;
    }
};

struct Task;
struct Scheduler
{
    Task *tasks = nullptr, *table[6] = {};
    long holds = 0, sent = 0, checksum = 0;
    void run();
};

struct Task
{
    Scheduler &scheduler;
    int identity, priority;
    Packet *queue;
    bool held = false, waiting;
    Task *link;

    Task(Scheduler &scheduler, int identity, int priority, Packet *queue, bool runnable = false)
        : scheduler(scheduler), identity(identity), priority(priority), queue(queue), waiting(!runnable), link(scheduler.tasks)
    {
        scheduler.tasks = scheduler.table[identity] = this;
    }
    virtual ~Task() = default;
    virtual Task *run(Packet *packet) = 0;
    bool blocked() const { return held || (waiting && !queue); }
    Task *resume()
    {
        Packet *packet = nullptr;
        if (waiting)
        {
            packet = queue;
            queue = packet->link;
            waiting = false;
        }
        return run(packet);
    }
    Task *receive(Packet *packet, Task *sender)
    {
        if (!queue)
        {
            queue = packet;
            packet->link = nullptr;
            if (priority > sender->priority)
                return this;
        }
        else
            packet->append_to(queue);
        return sender;
    }
    Task *wait()
    {
        waiting = true;
        return this;
    }
    Task *hold()
    {
        scheduler.holds++;
        held = true;
        return link;
    }
    Task *send(Packet *packet)
    {
        Task *other = scheduler.table[packet->owner];
        scheduler.sent++;
        packet->link = nullptr;
        packet->owner = identity;
        return other->receive(packet, this);
    }
    Task *release(int identity)
    {
        Task *other = scheduler.table[identity];
        other->held = false;
        return other->priority > priority ? other : this;
    }
};

void Scheduler::run()
{
    for (Task *task = tasks; task;)
        task = task->blocked() ? task->link : task->resume();
}

struct Idle : Task
{
    long count, control = 1;
    Idle(Scheduler &scheduler, long count) : Task(scheduler, IDLE, 0, nullptr, true), count(count) {}
    Task *run(Packet *) override
    {
        if (--count == 0)
            return hold();
        bool odd = control & 1;
        control /= 2;
        if (!odd)
            return release(DEVICE_A);
        control ^= 0xD008;
        return release(DEVICE_B);
    }
};

struct Worker : Task
{
    int target = HANDLER_A, letter = 0;
    Worker(Scheduler &scheduler, int priority, Packet *queue) : Task(scheduler, WORKER, priority, queue) {}
    Task *run(Packet *packet) override
    {
        if (!packet)
            return wait();
        target = target == HANDLER_A ? HANDLER_B : HANDLER_A;
        packet->owner = target;
        packet->position = 0;
        for (long &item : packet->data)
        {
            letter = letter % 26 + 1;
            item = 64 + letter;
        }
        return send(packet);
    }
};

struct Handler : Task
{
    int device;
    Packet *work = nullptr, *free = nullptr;
    Handler(Scheduler &scheduler, int identity, int priority, Packet *queue, int device) : Task(scheduler, identity, priority, queue), device(device) {}
    Task *run(Packet *packet) override
    {
        if (packet)
            (packet->kind == WORK ? work : free) = packet->append_to(packet->kind == WORK ? work : free);
        if (work)
        {
            Packet *now = work;
            if (now->position >= BUFFER)
            {
                work = now->link;
                return send(now);
            }
            if (Packet *next = free)
            {
                free = next->link;
                next->position = now->data[now->position++];
                next->owner = device;
                return send(next);
            }
        }
        return wait();
    }
};

struct Device : Task
{
    Packet *pending = nullptr;
    Device(Scheduler &scheduler, int identity, int priority) : Task(scheduler, identity, priority, nullptr) {}
    Task *run(Packet *packet) override
    {
        if (packet)
        {
            pending = packet;
            scheduler.checksum = (scheduler.checksum * 31 + packet->position) % 1000003;
            return hold();
        }
        packet = pending;
        if (!packet)
            return wait();
        pending = nullptr;
        return send(packet);
    }
};

static Packet *packets(int owner, Kind kind, int count)
{
    Packet *queue = nullptr;
    while (count-- > 0)
        queue = new Packet(queue, owner, kind);
    return queue;
}

int main(int argc, char **argv)
{
    Scheduler scheduler;
    Idle idle(scheduler, atol(argv[1]));
    Worker worker(scheduler, 1000, packets(WORKER, WORK, 2));
    Handler a(scheduler, HANDLER_A, 2000, packets(DEVICE_A, DEVICE, 3), DEVICE_A);
    Handler b(scheduler, HANDLER_B, 3000, packets(DEVICE_B, DEVICE, 3), DEVICE_B);
    Device c(scheduler, DEVICE_A, 4000), d(scheduler, DEVICE_B, 5000);
    scheduler.run();
    printf("%ld %ld %ld\n", scheduler.sent, scheduler.holds, scheduler.checksum);
}
