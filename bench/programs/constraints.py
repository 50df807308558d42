"""Incremental one-way constraints with strengths, after the DeltaBlue algorithm of Freeman-Benson and Maloney."""
import sys

REQUIRED, STRONG, MEDIUM, WEAK, WEAKEST = range(5)


class Variable:
    def __init__(self, value):
        self.value = value
        self.constraints = []
        self.determined_by = None
        self.mark = 0
        self.strength = WEAKEST
        self.stay = True


class Constraint:
    def __init__(self, planner, strength):
        self.planner = planner
        self.strength = strength

    def add(self):
        for variable in self.variables():
            variable.constraints.append(self)
        self.unsatisfy()
        self.planner.add(self)

    def remove(self):
        if self.satisfied():
            self.planner.remove(self)
        else:
            self.detach()

    def detach(self):
        for variable in self.variables():
            variable.constraints.remove(self)

    def satisfy(self, mark):
        self.choose(mark)
        if not self.satisfied():
            if self.strength == REQUIRED:
                raise ValueError("a required constraint cannot be satisfied")
            return None
        for variable in self.inputs():
            variable.mark = mark
        output = self.output()
        overridden = output.determined_by
        if overridden is not None:
            overridden.unsatisfy()
        output.determined_by = self
        if not self.planner.propagate(self, mark):
            raise ValueError("a cycle of constraints")
        output.mark = mark
        return overridden

    def is_input(self):
        return False


class Unary(Constraint):
    def __init__(self, planner, variable, strength):
        super().__init__(planner, strength)
        self.variable = variable
        self.active = False
        self.add()

    def variables(self):
        return [self.variable]

    def inputs(self):
        return []

    def inputs_known(self, mark):
        return True

    def output(self):
        return self.variable

    def satisfied(self):
        return self.active

    def unsatisfy(self):
        self.active = False

    def choose(self, mark):
        self.active = self.variable.mark != mark and self.strength < self.variable.strength

    def recalculate(self):
        self.variable.strength = self.strength
        self.variable.stay = not self.is_input()
        if self.variable.stay:
            self.execute()

    def execute(self):
        pass


class Stay(Unary):
    pass


class Edit(Unary):
    def is_input(self):
        return True


class Binary(Constraint):
    def __init__(self, planner, first, second, strength):
        super().__init__(planner, strength)
        self.first = first
        self.second = second
        self.direction = 0
        self.add()

    def variables(self):
        return [self.first, self.second]

    def source(self):
        return self.first if self.direction > 0 else self.second

    def output(self):
        return self.second if self.direction > 0 else self.first

    def inputs(self):
        return [self.source()]

    def inputs_known(self, mark):
        source = self.source()
        return source.mark == mark or source.stay or source.determined_by is None

    def satisfied(self):
        return self.direction != 0

    def unsatisfy(self):
        self.direction = 0

    def choose(self, mark):
        first, second = self.first, self.second
        if first.mark == mark:
            self.direction = 1 if second.mark != mark and self.strength < second.strength else 0
        elif second.mark == mark:
            self.direction = -1 if self.strength < first.strength else 0
        elif first.strength > second.strength:
            self.direction = -1 if self.strength < first.strength else 0
        else:
            self.direction = 1 if self.strength < second.strength else 0

    def recalculate(self):
        source, output = self.source(), self.output()
        output.strength = max(self.strength, source.strength)
        output.stay = source.stay
        if output.stay:
            self.execute()


class Equal(Binary):
    def execute(self):
        self.output().value = self.source().value


class Linear(Binary):
    def __init__(self, planner, first, second, factor, offset, strength):
        self.factor = factor
        self.offset = offset
        super().__init__(planner, first, second, strength)

    def execute(self):
        if self.direction > 0:
            self.second.value = self.first.value * self.factor + self.offset
        else:
            self.first.value = (self.second.value - self.offset) // self.factor


class Planner:
    def __init__(self):
        self.mark = 0

    def next_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.next_mark()
        while constraint is not None:
            constraint = constraint.satisfy(mark)

    def remove(self, constraint):
        output = constraint.output()
        constraint.unsatisfy()
        constraint.detach()
        unsatisfied = self.propagate_removal(output)
        for strength in range(REQUIRED, WEAKEST):
            for other in unsatisfied:
                if other.strength == strength:
                    self.add(other)

    def propagate(self, constraint, mark):
        todo = [constraint]
        while todo:
            item = todo.pop()
            if item.output().mark == mark:
                self.remove(constraint)
                return False
            item.recalculate()
            self.add_consumers(item.output(), todo)
        return True

    def propagate_removal(self, output):
        output.determined_by = None
        output.strength = WEAKEST
        output.stay = True
        unsatisfied = []
        todo = [output]
        while todo:
            variable = todo.pop()
            for constraint in variable.constraints:
                if not constraint.satisfied():
                    unsatisfied.append(constraint)
                elif constraint is not variable.determined_by:
                    constraint.recalculate()
                    todo.append(constraint.output())
        return unsatisfied

    def add_consumers(self, variable, todo):
        for constraint in variable.constraints:
            if constraint is not variable.determined_by and constraint.satisfied():
                todo.append(constraint)

    def plan(self, sources):
        mark = self.next_mark()
        todo = [source for source in sources if source.is_input() and source.satisfied()]
        plan = []
        while todo:
            constraint = todo.pop()
            output = constraint.output()
            if output.mark != mark and constraint.inputs_known(mark):
                plan.append(constraint)
                output.mark = mark
                self.add_consumers(output, todo)
        return plan


def change(planner, variable, value):
    edit = Edit(planner, variable, STRONG)
    plan = planner.plan([edit])
    for i in range(10):
        variable.value = value + i
        for constraint in plan:
            constraint.execute()
    edit.remove()


def chain(length):
    planner = Planner()
    variables = [Variable(0) for _ in range(length + 1)]
    for a, b in zip(variables, variables[1:]):
        Equal(planner, a, b, REQUIRED)
    Stay(planner, variables[-1], MEDIUM)
    change(planner, variables[0], 100)
    return sum(variable.value for variable in variables)


def projection(length):
    planner = Planner()
    sources, targets = [], []
    for i in range(length):
        source, target = Variable(i), Variable(i)
        Stay(planner, source, WEAK)
        Linear(planner, source, target, 10, 1000, REQUIRED)
        sources.append(source)
        targets.append(target)
    for i in range(1, length):
        Linear(planner, targets[i - 1], targets[i], 1, i % 3, WEAK)
    change(planner, sources[0], 17)
    change(planner, targets[-1], 1050)
    return sum(v.value for v in sources) % 1000003, sum(v.value for v in targets) % 1000003


def main():
    n = int(sys.argv[1])
    print(chain(n))
    print(*projection(n))
    for length in range(10, 60):
        last = chain(length), *projection(length)
    print(*last)


main()
