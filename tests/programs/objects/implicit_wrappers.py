# Special methods that are class and static methods without saying so.
class Base:
    def __new__(cls):
        print("new", cls is Base)
        return super().__new__(cls)

    def __init_subclass__(cls):
        print("subclass")

    def __class_getitem__(cls, item):
        return item


class Derived(Base):
    pass


Base()
print(Base[1])
