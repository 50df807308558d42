# The types of views, iterators and the like make no instances.
import types


def attempt(action):
    try:
        print(action())
    except TypeError as error:
        print(error)


items = {1: 2}
for value in (
    items.keys(), items.values(), items.items(), iter(items), iter(items.values()), iter(items.items()), reversed(items), iter([]),
    iter(()), iter(""), iter("é"), iter(b""), iter(bytearray()), iter(set()), iter(range(0)), iter(range(1 << 70)), reversed([]),
    (i for i in ""),
):
    attempt(type(value))
for name in (
    "BuiltinFunctionType", "WrapperDescriptorType", "MethodWrapperType", "MethodDescriptorType", "ClassMethodDescriptorType",
    "GetSetDescriptorType", "MemberDescriptorType", "GeneratorType", "CoroutineType", "AsyncGeneratorType",
):
    attempt(getattr(types, name))


def delete(value, key):
    del value[key]


class Plain:
    pass


attempt(lambda: delete(items.values(), 0))
attempt(lambda: delete({1}, 0))
attempt(lambda: delete(Plain(), 0))
attempt(lambda: delete(Plain(), "a"))
attempt(lambda: delete(5, 0))
