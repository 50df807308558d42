# The only floats come out of the runtime.
import math
import time
print(math.sqrt(2))
print(time.time() > 1)
