import builtins

kind = type(__builtins__)
same = __builtins__ is builtins.__dict__
