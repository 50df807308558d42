#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <variant>
#include <vector>

struct Value;
using List = std::vector<Value>;
using Dict = std::vector<std::pair<std::string, Value>>;
struct Value : std::variant<std::monostate, bool, long, double, std::string, List, Dict>
{
    using variant::variant;
};

static void quote(const std::string &text, std::string &out)
{
    out += '"';
    for (char c : text)
        switch (c)
        {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\t': out += "\\t"; break;
        default: out += c;
        }
    out += '"';
}

static void write(const Value &value, std::string &out, const std::string &indent)
{
    switch (value.index())
    {
    case 0: out += "null"; break;
    case 1: out += std::get<bool>(value) ? "true" : "false"; break;
    case 2: out += std::to_string(std::get<long>(value)); break;
    case 3:
    {
        char digits[64];
        snprintf(digits, sizeof digits, "%.3f", std::get<double>(value));
        out += digits;
        break;
    }
    case 4: quote(std::get<std::string>(value), out); break;
    case 5:
    {
        out += '[';
        bool first = true;
        for (auto &item : std::get<List>(value))
        {
            if (!first)
                out += ", ";
            first = false;
            write(item, out, indent);
        }
        out += ']';
        break;
    }
    default:
    {
        out += "{\n";
        std::string inner = indent + "  ";
        bool first = true;
        for (auto &[key, item] : std::get<Dict>(value))
        {
            if (!first)
                out += ",\n";
            first = false;
            out += inner;
            quote(key, out);
            out += ": ";
            write(item, out, inner);
        }
        out += '\n';
        out += indent;
        out += '}';
    }
    }
}

static Value record(long i)
{
    std::string number = std::to_string(i);
    List scores;
    for (long k = 0; k < 10; k++)
        scores.push_back(i * k % 101);
    Value parent;
    if (i % 5)
        parent = Dict{{"id", i / 5}, {"path", "c:\\data\\" + number}};
    return Dict{
        {"id", i},
        {"name", "item \"" + number + "\""},
        {"tags", List{std::string("a\tb"), "tag" + std::to_string(i % 7), std::string("line\nbreak")}},
        {"price", i * 1.25},
        {"active", i % 3 == 0},
        {"parent", std::move(parent)},
        {"scores", std::move(scores)},
    };
}

int main(int argc, char **argv)
{
    long count = atol(argv[1]);
    for (long i = 0; i < count; i++)
    {
        std::string out;
        write(record(i), out, "");
        puts(out.c_str());
    }
}
