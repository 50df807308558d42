#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <vector>

enum Strength { REQUIRED, STRONG, MEDIUM, WEAK, WEAKEST };
struct Constraint;
struct Variable
{
    long value, mark = 0;
    std::vector<Constraint *> constraints;
    Constraint *determined_by = nullptr;
    int strength = WEAKEST;
    bool stay = true;
    explicit Variable(long value) : value(value) {}
};

struct Planner
{
    long mark = 0;
    void add(Constraint *constraint);
    void remove(Constraint *constraint);
    bool propagate(Constraint *constraint, long mark);
    std::vector<Constraint *> propagate_removal(Variable *output);
    void add_consumers(Variable *variable, std::vector<Constraint *> &todo);
    std::vector<Constraint *> plan(Constraint *source);
};

struct Constraint
{
    Planner &planner;
    int strength;
    Constraint(Planner &planner, int strength) : planner(planner), strength(strength) {}
    virtual ~Constraint() = default;
    virtual Variable *output() = 0;
    virtual Variable *source() { return nullptr; }
    virtual bool satisfied() = 0;
    virtual void unsatisfy() = 0;
    virtual void choose(long mark) = 0;
    virtual void recalculate() = 0;
    virtual void execute() {}
    virtual bool is_input() { return false; }
    virtual bool inputs_known(long) { return true; }
    virtual void detach() = 0;

    static void forget(Variable *variable, Constraint *constraint)
    {
        auto &list = variable->constraints;
        list.erase(std::find(list.begin(), list.end(), constraint));
    }
    void remove()
    {
        if (satisfied())
            planner.remove(this);
        else
            detach();
    }
    Constraint *satisfy(long mark)
    {
        choose(mark);
        if (!satisfied())
        {
            if (strength == REQUIRED)
                throw std::runtime_error("a required constraint cannot be satisfied");
            return nullptr;
        }
        if (Variable *input = source())
            input->mark = mark;
        Variable *result = output();
        Constraint *overridden = result->determined_by;
        if (overridden)
            overridden->unsatisfy();
        result->determined_by = this;
        if (!planner.propagate(this, mark))
            throw std::runtime_error("a cycle of constraints");
        result->mark = mark;
        return overridden;
    }
};

struct Unary : Constraint
{
    Variable *variable;
    bool active = false;
    Unary(Planner &planner, Variable *variable, int strength) : Constraint(planner, strength), variable(variable)
    {
        variable->constraints.push_back(this);
    }
    Variable *output() override { return variable; }
    bool satisfied() override { return active; }
    void unsatisfy() override { active = false; }
    void choose(long mark) override { active = variable->mark != mark && strength < variable->strength; }
    void recalculate() override
    {
        variable->strength = strength;
        variable->stay = !is_input();
        if (variable->stay)
            execute();
    }
    void detach() override { forget(variable, this); }
};

struct Stay : Unary
{
    Stay(Planner &planner, Variable *variable, int strength) : Unary(planner, variable, strength) { planner.add(this); }
};

struct Edit : Unary
{
    Edit(Planner &planner, Variable *variable, int strength) : Unary(planner, variable, strength) { planner.add(this); }
    bool is_input() override { return true; }
};

struct Binary : Constraint
{
    Variable *first, *second;
    int direction = 0;
    Binary(Planner &planner, Variable *first, Variable *second, int strength) : Constraint(planner, strength), first(first), second(second)
    {
        first->constraints.push_back(this);
        second->constraints.push_back(this);
    }
    Variable *source() override { return direction > 0 ? first : second; }
    Variable *output() override { return direction > 0 ? second : first; }
    bool inputs_known(long mark) override { return source()->mark == mark || source()->stay || !source()->determined_by; }
    bool satisfied() override { return direction != 0; }
    void unsatisfy() override { direction = 0; }
    void choose(long mark) override
    {
        if (first->mark == mark)
            direction = second->mark != mark && strength < second->strength ? 1 : 0;
        else if (second->mark == mark || first->strength > second->strength)
            direction = strength < first->strength ? -1 : 0;
        else
            direction = strength < second->strength ? 1 : 0;
    }
    void recalculate() override
    {
        Variable *from = source(), *to = output();
        to->strength = std::max(strength, from->strength);
        to->stay = from->stay;
        if (to->stay)
            execute();
    }
    void detach() override
    {
        forget(first, this);
        forget(second, this);
    }
};

struct Equal : Binary
{
    Equal(Planner &planner, Variable *first, Variable *second, int strength) : Binary(planner, first, second, strength) { planner.add(this); }
    void execute() override { output()->value = source()->value; }
};

struct Linear : Binary
{
    long factor, offset;
    Linear(Planner &planner, Variable *first, Variable *second, long factor, long offset, int strength)
        : Binary(planner, first, second, strength), factor(factor), offset(offset)
    {
        planner.add(this);
    }
    void execute() override
    {
        if (direction > 0)
            second->value = first->value * factor + offset;
        else
        {
            long difference = second->value - offset, quotient = difference / factor;
            first->value = quotient - (difference % factor != 0 && (difference < 0) != (factor < 0));
        }
    }
};

void Planner::add(Constraint *constraint)
{
    mark++;
    for (long now = mark; constraint;)
        constraint = constraint->satisfy(now);
}

void Planner::remove(Constraint *constraint)
{
    Variable *output = constraint->output();
    constraint->unsatisfy();
    constraint->detach();
    auto unsatisfied = propagate_removal(output);
    for (int strength = REQUIRED; strength < WEAKEST; strength++)
        for (Constraint *other : unsatisfied)
            if (other->strength == strength)
                add(other);
}

bool Planner::propagate(Constraint *constraint, long mark)
{
    std::vector<Constraint *> todo{constraint};
    while (!todo.empty())
    {
        Constraint *item = todo.back();
        todo.pop_back();
        if (item->output()->mark == mark)
        {
            remove(constraint);
            return false;
        }
        item->recalculate();
        add_consumers(item->output(), todo);
    }
    return true;
}

std::vector<Constraint *> Planner::propagate_removal(Variable *output)
{
    output->determined_by = nullptr;
    output->strength = WEAKEST;
    output->stay = true;
    std::vector<Constraint *> unsatisfied;
    std::vector<Variable *> todo{output};
    while (!todo.empty())
    {
        Variable *variable = todo.back();
        todo.pop_back();
        for (Constraint *constraint : variable->constraints)
            if (!constraint->satisfied())
                unsatisfied.push_back(constraint);
            else if (constraint != variable->determined_by)
            {
                constraint->recalculate();
                todo.push_back(constraint->output());
            }
    }
    return unsatisfied;
}

void Planner::add_consumers(Variable *variable, std::vector<Constraint *> &todo)
{
    for (Constraint *constraint : variable->constraints)
        if (constraint != variable->determined_by && constraint->satisfied())
            todo.push_back(constraint);
}

std::vector<Constraint *> Planner::plan(Constraint *source)
{
    mark++;
    std::vector<Constraint *> todo, plan;
    if (source->is_input() && source->satisfied())
        todo.push_back(source);
    while (!todo.empty())
    {
        Constraint *constraint = todo.back();
        todo.pop_back();
        Variable *output = constraint->output();
        if (output->mark != mark && constraint->inputs_known(mark))
        {
            plan.push_back(constraint);
            output->mark = mark;
            add_consumers(output, todo);
        }
    }
    return plan;
}

static void change(Planner &planner, Variable *variable, long value)
{
    Edit edit(planner, variable, STRONG);
    auto plan = planner.plan(&edit);
    for (int i = 0; i < 10; i++)
    {
        variable->value = value + i;
        for (Constraint *constraint : plan)
            constraint->execute();
    }
    edit.remove();
}

using Variables = std::vector<std::unique_ptr<Variable>>;
using Constraints = std::vector<std::unique_ptr<Constraint>>;

static long total(const Variables &variables)
{
    long sum = 0;
    for (auto &variable : variables)
        sum += variable->value;
    return sum;
}

static long chain(int length)
{
    Planner planner;
    Variables variables;
    Constraints constraints;
    for (int i = 0; i <= length; i++)
        variables.push_back(std::make_unique<Variable>(0));
    for (int i = 0; i < length; i++)
        constraints.push_back(std::make_unique<Equal>(planner, variables[i].get(), variables[i + 1].get(), REQUIRED));
    constraints.push_back(std::make_unique<Stay>(planner, variables.back().get(), MEDIUM));
    change(planner, variables[0].get(), 100);
    return total(variables);
}

static long residue(long value) { return (value % 1000003 + 1000003) % 1000003; }

static std::pair<long, long> projection(int length)
{
    Planner planner;
    Variables sources, targets;
    Constraints constraints;
    for (int i = 0; i < length; i++)
    {
        sources.push_back(std::make_unique<Variable>(i));
        targets.push_back(std::make_unique<Variable>(i));
        constraints.push_back(std::make_unique<Stay>(planner, sources[i].get(), WEAK));
        constraints.push_back(std::make_unique<Linear>(planner, sources[i].get(), targets[i].get(), 10, 1000, REQUIRED));
    }
    for (int i = 1; i < length; i++)
        constraints.push_back(std::make_unique<Linear>(planner, targets[i - 1].get(), targets[i].get(), 1, i % 3, WEAK));
    change(planner, sources[0].get(), 17);
    change(planner, targets.back().get(), 1050);
    return {residue(total(sources)), residue(total(targets))};
}

int main(int argc, char **argv)
{
    int n = atoi(argv[1]);
    printf("%ld\n", chain(n));
    auto result = projection(n);
    printf("%ld %ld\n", result.first, result.second);
    long last = 0;
    for (int length = 10; length < 60; length++)
    {
        last = chain(length);
        result = projection(length);
    }
    printf("%ld %ld %ld\n", last, result.first, result.second);
}
