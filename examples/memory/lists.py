my_list = [10, 20, 30, 40, 50]
print(len(my_list))
