from math import *


class A:
    def name(self):
        return "A"


class B(A):
    def name(self):
        return super().name() + "B"


print(B().name(), floor(2.5))
