# complex() of a complex is that object; __complex__ of subclasses of numbers counts; += of an attribute named __debug__ compiles.
value = 3.14 + 1j
print(complex(value) is value)


class Int(int):
    def __complex__(self):
        return 4 + 2j


class Float(float):
    def __complex__(self):
        return 5 + 2j


class Complex(complex):
    def __complex__(self):
        return 6 + 2j


class Text(str):
    def __complex__(self):
        return 7 + 2j


class Plain(complex):
    pass


print(complex(Int(1)), complex(Float(1.1)), complex(Complex(1)), complex(Text("1+1j")), complex(Plain(1 + 2j)), complex(Int(1), 1))
print(type(complex(Plain(1))), complex(1, Plain(2)), complex(Plain(1j), 2), complex(1 << 70), complex(True))
plain = object()
try:
    plain.__debug__ += 1
except AttributeError as error:
    print(error)
