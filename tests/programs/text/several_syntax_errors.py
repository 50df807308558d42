import os
class Account
    def balance(self)
        return 1 +
    rate = 5 5

print "hello"
while True print(1)
for x in range(3):
    y = = x
else
    pass
total = (1 + 2
rest = 3
