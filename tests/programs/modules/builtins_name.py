# __builtins__ is the module in the program and its dict elsewhere.
import builtins
import builtins_name_helper

print(__builtins__ is builtins, __builtins__.len([1, 2]))
print(builtins_name_helper.kind is dict, builtins_name_helper.same)
print(sorted(dir()))
print(list(globals())[:7])
