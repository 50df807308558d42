"""Concurrent programs from coroutines."""

from .base_events import BaseEventLoop, EventLoop, SelectorEventLoop
from .coroutines import iscoroutine, iscoroutinefunction
from .events import (
    AbstractEventLoop, Handle, TimerHandle, _get_running_loop, _set_running_loop, get_event_loop, get_event_loop_policy,
    get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy,
)
from .exceptions import (
    BrokenBarrierError, CancelledError, IncompleteReadError, InvalidStateError, LimitOverrunError, SendfileNotAvailableError,
    TimeoutError,
)
from .futures import Future, isfuture, wrap_future
from .locks import Barrier, BoundedSemaphore, Condition, Event, Lock, Semaphore
from .queues import LifoQueue, PriorityQueue, Queue, QueueEmpty, QueueFull, QueueShutDown
from .runners import Runner, run
from .taskgroups import TaskGroup
from .tasks import (
    ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, Task, all_tasks, as_completed, create_task, current_task, ensure_future,
    gather, shield, sleep, wait, wait_for,
)
from .timeouts import Timeout, timeout, timeout_at


async def to_thread(func, /, *args, **kwargs):
    import contextvars
    import functools

    call = functools.partial(contextvars.copy_context().run, func, *args, **kwargs)
    return await get_running_loop().run_in_executor(None, call)
