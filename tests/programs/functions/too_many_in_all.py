def show(function, *args, **keywords):
    try:
        print(function(*args, **keywords))
    except TypeError as e:
        print(e)


# More arguments in all than parameters: counted together.
show((1).to_bytes, 1, 2, 3, 4, 5)
show((1).to_bytes, 1, "big", 3)
show((1).to_bytes, 1, 2, signed=1, a=3, b=4)
show("a".split, 1, 2, x=3)
show(sum, [1], start=2, x=4)
show(int.from_bytes, 1, 2, 3, 4)
show(sorted, [1], y=2)
show(sorted, [1], kee=2)
show("".expandtabs, 1, 2)
