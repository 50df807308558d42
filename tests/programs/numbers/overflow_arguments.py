# The OverflowError of a power of floats has a number and a text, as errors of the system have.
for base, exponent in ((2.0, 5000), (-1e200, 3), (10.0, 400.5)):
    try:
        print(base ** exponent)
    except OverflowError as error:
        print(error, repr(error), error.args)
