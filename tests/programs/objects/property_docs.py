"""The docstring of a property that gets another function."""


class Base:
    def _get(self):
        "of the getter"

    explicit = property(_get, doc="explicit")
    own = property(_get)

    @explicit.setter
    def explicit(self, value):
        "of the setter"

    @own.setter
    def own(self, value):
        "of the setter"


class Derived(Base):
    @Base.explicit.getter
    def explicit(self):
        "of the new getter"

    @Base.own.getter
    def own(self):
        "of the new getter"

    @property
    def bare(self):
        return 1

    @bare.deleter
    def bare(self):
        "of the deleter"


print(Base.explicit.__doc__, Base.own.__doc__, Derived.explicit.__doc__, Derived.own.__doc__, Derived.bare.__doc__)
print(property(doc="alone").getter(Base._get).__doc__, property().getter(Base._get).__doc__)
kind = list[int]
made = kind()
kind.append(made, 5)
print(made, kind.__len__(made), kind.__getitem__(made, 0), dict[int, str].fromkeys([1]))
