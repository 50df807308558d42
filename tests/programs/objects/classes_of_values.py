print([].__class__((1, 2)), (0.5).__class__("2.5"), b"".__class__([65]), ().__class__("ab"))
print((3).__class__.__mro__[1]() is not None)
